import pytest

from seccheck.probes.directory import needs_more
from seccheck.probes.probe import Need

NEEDS = [value for value in vars(needs_more).values() if isinstance(value, Need)]


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.permission)
def test_every_permission_only_reads_and_says_why_in_both_languages(need: Need) -> None:
    assert ".Read" in need.permission
    assert "ReadWrite" not in need.permission
    assert set(need.why) == {"en", "fr"}
    assert all(need.why.values())


def test_sets_name_no_permission_twice() -> None:
    for group in (needs_more.PEOPLE, needs_more.HOLDERS):
        names = [need.permission for need in group]
        assert len(names) == len(set(names))
