import pytest

from seccheck.probes.directory import needs
from seccheck.probes.probe import Need

NEEDS = {name: value for name, value in vars(needs).items() if isinstance(value, Need)}


@pytest.mark.parametrize("name", NEEDS)
def test_gives_its_reason_in_both_languages(name: str) -> None:
    why = NEEDS[name].why
    assert why.keys() == {"en", "fr"}
    assert why["en"].startswith("to ")
    assert why["fr"].startswith("pour ")


def test_coverage_can_be_worked_out_with_what_it_names() -> None:
    assert {need.permission for need in needs.COVERAGE} >= {"Policy.Read.All", "User.Read.All", "GroupMember.Read.All"}


def test_no_two_names_for_one_permission() -> None:
    permissions = [need.permission for need in NEEDS.values()]
    assert len(permissions) == len(set(permissions))
