import pytest

from seccheck.flow.looking.told import told_of, told_of_all
from seccheck.probes.known import all_names


def test_a_look_is_told_with_its_needs() -> None:
    told = told_of("entra.ca.report_only")
    assert (told.id, told.licence, told.side, told.claims) == (
        "entra.ca.report_only",
        "p1",
        "both",
        ("entra.ca.report_only",),
    )
    assert [permission for permission, _ in told.needs] == ["Policy.Read.All"]


def test_a_look_outside_microsoft_graph_is_told_with_its_kind() -> None:
    told = told_of("itsm.calls")
    assert (told.kind, told.needs, told.licence, told.side) == ("itsm-extract-client", (), "", "")
    assert "itsm.abandon_pct" in told.claims


def test_what_is_kept_is_told() -> None:
    assert "report" in told_of("entra.ca.report_only").keeps["en"]


def test_all_are_told_in_order() -> None:
    assert tuple(look.id for look in told_of_all()) == all_names()


def test_what_is_no_look_is_not_told() -> None:
    with pytest.raises(KeyError):
        told_of("entra.ca.nope")
