import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import POLICIES, faults_of, write

from seccheck.reading.policy_files import digest_of, gather


def test_shipped_files_come_in_the_order_of_their_names() -> None:
    files = gather(POLICIES, ())
    assert [(file.name, file.role) for file in files] == [
        ("data/adequacy.yaml", "data"),
        ("data/kinds.yaml", "kinds"),
        ("gdpr.yaml", "policy"),
        ("looks.yaml", "policy"),
        ("mfa.yaml", "policy"),
    ]
    assert files[2].stem == "gdpr"


def test_an_own_policy_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    own = write(tmp_path, "mfa.yaml", "own")
    write(tmp_path, "packs/extra.yaml", "extra")
    write(tmp_path, "packs/data/adequacy.yaml", "newer")
    write(tmp_path, "packs/data/kinds.yaml", "more")
    files = {file.name: file for file in gather(POLICIES, (own, tmp_path / "packs"))}
    assert set(files) == {
        "data/kinds.yaml",
        "gdpr.yaml",
        "looks.yaml",
        "own/mfa.yaml",
        "own/extra.yaml",
        "own/data/adequacy.yaml",
        "own/data/kinds.yaml",
    }
    assert files["own/mfa.yaml"].data == b"own"


def test_everything_missing_is_said_together(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    own = (tmp_path / "gone.yaml", tmp_path / "empty", tmp_path / "gone-too")
    said = faults_of(lambda: gather(POLICIES, own))
    assert [fault.message for fault in said] == [
        "there is no such file",
        "the folder holds no policy",
        "there is no such file",
    ]


def test_a_damaged_installation_is_a_fault(tmp_path: Path) -> None:
    assert "holds no policy" in faults_of(lambda: gather(tmp_path, ()))[0].message


def test_names_do_not_depend_on_where_the_files_lie(tmp_path: Path) -> None:
    shutil.copytree(POLICIES, tmp_path / "elsewhere")
    named = [[(file.name, file.data) for file in gather(folder, ())] for folder in (POLICIES, tmp_path / "elsewhere")]
    assert digest_of(named[0]) == digest_of(named[1])


PAIRS = st.lists(st.tuples(st.text(max_size=6), st.binary(max_size=6)), max_size=4)


@given(PAIRS, PAIRS)
def test_different_names_or_bytes_have_different_digests(
    one: list[tuple[str, bytes]], other: list[tuple[str, bytes]]
) -> None:
    assert (digest_of(one) == digest_of(other)) == (one == other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([("a", b"bc")], [("ab", b"c")]),
        ([("a", b"")], [("a", b""), ("", b"")]),
        ([("a", b"1:b:0:")], [("a", b""), ("b", b"")]),
    ],
)
def test_nothing_can_move_between_names_and_bytes(one: list[tuple[str, bytes]], other: list[tuple[str, bytes]]) -> None:
    assert digest_of(one) != digest_of(other)
