import pytest

from seccheck.errors import UsageFaultError
from seccheck.flow.entra_setup import registration_for
from seccheck.probes.known import looks_of
from seccheck.probes.permissions import GRAPH_APP


def test_one_look_asks_for_what_it_needs_and_to_tell_a_missing_licence_from_a_missing_permission() -> None:
    made = registration_for(["entra.ca.report_only"])
    assert made.graph_app == GRAPH_APP
    assert [(p.name, p.looks) for p in made.permissions] == [
        ("Organization.Read.All", ("entra.ca.report_only",)),
        ("Policy.Read.All", ("entra.ca.report_only",)),
    ]


def test_all_looks_of_the_clients_side_are_meant_where_none_is_named() -> None:
    made = registration_for([])
    assert made.looks == looks_of("client", "both")
    names = [permission.name for permission in made.permissions]
    assert names == sorted(set(names))
    assert all(permission.why and permission.looks for permission in made.permissions)


def test_a_misspelt_look_is_wrong_usage() -> None:
    with pytest.raises(UsageFaultError, match=r"entra\.nope"):
        registration_for(["entra.nope"])
