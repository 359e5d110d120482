import pytest

from seccheck.probes.directory import paths

CONSTANTS = {name: value for name, value in vars(paths).items() if name.isupper()}


@pytest.mark.parametrize("path", [*CONSTANTS.values(), paths.transitive_members("g"), paths.group_eligibility("g")])
def test_asks_the_stable_version_only(path: str) -> None:
    assert path.startswith("/v1.0/")


def test_asks_for_nothing_twice_in_two_spellings() -> None:
    bare = [path.partition("?")[0] for path in CONSTANTS.values()]
    assert len(bare) == len(set(bare))


def test_members_of_members_count() -> None:
    assert paths.transitive_members("g1").startswith("/v1.0/groups/g1/transitiveMembers?")


def test_eligibility_is_asked_for_one_group() -> None:
    assert "$filter=groupId eq 'g1'" in paths.group_eligibility("g1")
