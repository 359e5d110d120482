from collections.abc import Mapping

import pytest

from seccheck.judging.scope import in_scope
from seccheck.model.policy import Json

BOUGHT = {"services": ["n1", "n2"], "sites": [{"country": "MA", "city": "Casablanca"}, {"country": "FR"}]}


@pytest.mark.parametrize(
    ("covers", "engagement", "covered"),
    [
        pytest.param(None, BOUGHT, True, id="no scope stated"),
        pytest.param({}, BOUGHT, True, id="nothing in it"),
        pytest.param({"services": ("n1", "n2", "n3")}, BOUGHT, True, id="more services"),
        pytest.param({"services": ("n1",)}, BOUGHT, False, id="a service is missing"),
        pytest.param({"services": ()}, BOUGHT, False, id="no service"),
        pytest.param({"sites": ("MA", "FR")}, BOUGHT, True, id="sites by country"),
        pytest.param({"sites": ("Casablanca", "FR")}, BOUGHT, True, id="a site by its city"),
        pytest.param({"sites": ("Casablanca",)}, BOUGHT, False, id="a site is missing"),
        pytest.param({"services": ("n1", "n2"), "sites": ("MA",)}, BOUGHT, False, id="services but not sites"),
        pytest.param({"services": ("n1",), "sites": ("MA",)}, {}, True, id="the client says nothing"),
        pytest.param({"sites": ("MA",)}, {"sites": None}, True, id="the client says nothing of sites"),
    ],
)
def test_a_document_is_in_scope_where_it_covers_what_is_bought(
    covers: Mapping[str, tuple[str, ...]] | None, engagement: Mapping[str, Json], *, covered: bool
) -> None:
    assert in_scope(covers, engagement) is covered
