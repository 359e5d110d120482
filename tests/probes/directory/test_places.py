import pytest
from tests.support.probe_graph import TENANT, scope_over
from tests.support.tenants.access import countries, networks

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.model.entra import Approved, Entra
from seccheck.model.policy import Json
from seccheck.probes.directory.places import Agreed


def _agreed(*, places: tuple[str, ...] | None = None, addresses: tuple[str, ...] | None = None) -> Agreed:
    approved = Approved(countries=places, addresses=addresses)
    return Agreed(scope_over({}, Entra(tenant=TENANT, approved=approved))[1])


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        pytest.param(countries("x", ["MA"]), True, id="one-of-them"),
        pytest.param(countries("x", ["MA", "FR"]), True, id="all-of-them"),
        pytest.param(countries("x", ["ma"]), True, id="in-small-letters"),
        pytest.param(countries("x", ["MA", "TN"]), False, id="one-more"),
        pytest.param(countries("x", []), False, id="none"),
        pytest.param({**countries("x", []), "countriesAndRegions": ["MA", None]}, False, id="one-that-is-none"),
        pytest.param(countries("x", ["MA"], unknown=True), False, id="unknown-ones-too"),
        pytest.param(
            {**countries("x", ["MA"]), "includeUnknownCountriesAndRegions": None}, False, id="unknown-ones-not-told"
        ),
        pytest.param({**countries("x", ["MA"]), "@odata.type": None}, False, id="no-kind"),
        pytest.param({**countries("x", ["MA"]), "@odata.type": "#microsoft.graph.future"}, False, id="new-kind"),
    ],
)
def test_countries_must_be_among_those_agreed(location: dict[str, Json], expected: bool) -> None:
    assert _agreed(places=("MA", "fr")).holds(location) is expected


NETS = ("203.0.113.0/24", "198.51.100.0/29", "2001:db8:1::/48")


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        pytest.param(["203.0.113.0/24"], True, id="the-same"),
        pytest.param(["203.0.113.16/28", "198.51.100.0/30"], True, id="two-inside"),
        pytest.param(["203.0.113.17/28"], True, id="an-address-within-its-network"),
        pytest.param(["2001:db8:1:2::/64"], True, id="six"),
        pytest.param(["2001:db8::/32"], False, id="six-too-wide"),
        pytest.param(["203.0.112.0/23"], False, id="wider"),
        pytest.param(["0.0.0.0/0"], False, id="everything"),
        pytest.param(["203.0.113.0/28", "192.0.2.0/28"], False, id="one-outside"),
        pytest.param(["203.0.113.0/28", "no network"], False, id="one-that-is-none"),
        pytest.param([], False, id="none"),
    ],
)
def test_addresses_must_lie_within_those_agreed(ranges: list[str], expected: bool) -> None:
    assert _agreed(addresses=NETS).holds(networks("x", ranges)) is expected


@pytest.mark.parametrize(
    "wide",
    [
        "0.0.0.0/0",
        "203.0.112.0/23",
        "10.1.2.0/24",
        "192.168.1.0/24",
        "172.16.5.0/24",
        "fd00::/48",
        "::/0",
        "x",
    ],
)
def test_what_is_too_wide_or_nobodys_is_not_agreed_by_being_written_down(wide: str) -> None:
    assert not _agreed(addresses=(wide,)).holds(networks("x", [wide]))


@pytest.mark.parametrize("ranges", [None, 7, {}, ["203.0.113.0/28"], [None]])
def test_ranges_of_another_shape_lie_nowhere(ranges: Json) -> None:
    assert not _agreed(addresses=NETS).holds({**networks("x", []), "ipRanges": ranges})


def test_countries_alone_agree_to_no_address_and_addresses_alone_to_no_country() -> None:
    assert not _agreed(places=("MA",)).holds(networks("x", ["203.0.113.0/28"]))
    assert not _agreed(addresses=NETS).holds(countries("x", ["MA"]))


def test_with_neither_nothing_can_be_compared() -> None:
    with pytest.raises(UnseenError) as caught:
        _agreed()
    assert caught.value.reason == UNDECLARED
