from collections.abc import Mapping, Sequence

import pytest
from tests.support.audit_log import before, entry
from tests.support.people import skus
from tests.support.probe_graph import taken, values

from seccheck.graph.graph import NOBODY, PERMISSION
from seccheck.probes.directory.paths import SKUS
from seccheck.probes.probe import Unseen

CLAIM = "entra.log.audit_available"


def _answers(*days: float, plans: Sequence[str] = ("AAD_PREMIUM",), **more: object) -> Mapping[str, object]:
    entries = [entry("Update user", "a", "b", days=one) for one in days]
    return {SKUS: skus(*plans), **before(25 if plans else 5, entries), **more}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(_answers(26), True, id="deep-enough"),
        pytest.param(_answers(1, 26), True, id="among-others"),
        pytest.param(_answers(6, plans=()), True, id="deep-enough-without-a-licence"),
        pytest.param(_answers(20), NOBODY, id="nothing-that-old"),
        pytest.param(_answers(4, plans=()), NOBODY, id="nothing-that-old-without-a-licence"),
        pytest.param(_answers(), NOBODY, id="an-empty-log"),
        pytest.param(_answers(26, **{SKUS: PERMISSION}), PERMISSION, id="licences-cannot-be-seen"),
        pytest.param({**_answers(), **before(25, PERMISSION)}, PERMISSION, id="the-log-cannot-be-seen"),
    ],
)
def test_says_whether_the_log_goes_back(answers: Mapping[str, object], expected: object) -> None:
    assert values(taken("log_audit_available", answers)) == {CLAIM: expected}


@pytest.mark.parametrize(("plans", "days"), [((), 5), (("AAD_PREMIUM",), 25)], ids=["no-licence", "p1"])
def test_tells_what_it_looked_for_where_that_proves_nothing(plans: Sequence[str], days: int) -> None:
    gap = Unseen(claims=(CLAIM,), reason=NOBODY, detail=f"directoryAudit, P{days}D")
    assert taken("log_audit_available", _answers(plans=plans)) == [gap]
