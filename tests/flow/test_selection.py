from pathlib import Path

import pytest
from tests.support import made

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.selection import Wanted, profile_of, select
from seccheck.model.scale import Gate

CATALOG = made.catalog(made.requirement("A"), made.requirement("B", express=False))


@pytest.mark.parametrize(
    ("wish", "client", "gate", "profile"),
    [
        ("full", "express", Gate.PRE_CONTRACT, "full"),
        ("", "full", Gate.PRE_CONTRACT, "full"),
        ("", "", Gate.PRE_CONTRACT, "express"),
        ("", "", Gate.TRANSITION, "full"),
        ("", "express", Gate.RUN, "express"),
    ],
)
def test_profile(wish: str, client: str, gate: Gate, profile: str) -> None:
    assert profile_of(wish, client, gate) == profile


@pytest.mark.parametrize(
    ("profile", "packs", "chosen"),
    [("express", (), ("A",)), ("full", (), ("A", "B")), ("full", ("p",), ("A", "B"))],
)
def test_select(profile: str, packs: tuple[str, ...], chosen: tuple[str, ...]) -> None:
    assert select(CATALOG, Wanted(packs=packs), profile) == chosen


@pytest.mark.parametrize(("pack", "hint"), [("pp", "Did you mean p?"), ("zzz", "There are: p.")])
def test_a_policy_that_nobody_knows_is_wrong_usage(pack: str, hint: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        select(CATALOG, Wanted(packs=(pack,)), "full")
    assert caught.value.faults[0].hint == hint


def test_nothing_to_judge_is_an_error() -> None:
    with pytest.raises(InputFaultError, match="no requirement of the profile express"):
        select(made.catalog(made.requirement("B", express=False)), Wanted(), "express")


def test_own_policies_are_named_by_file_or_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own").mkdir()
    for name in ("own/b.yaml", "own/a.yaml", "own/notes.txt", "single"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    wanted = Wanted.of(["gdpr", "own", "far/c.yaml", "d.yml", "single", "gdpr"])
    assert wanted.packs == ("gdpr", "a", "b", "c", "d", "single")
    assert wanted.paths == (Path("own"), Path("far/c.yaml"), Path("d.yml"), Path("single"))


def test_without_a_wish_everything_is_wanted() -> None:
    assert Wanted.of([]) == Wanted()
