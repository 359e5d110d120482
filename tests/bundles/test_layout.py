import pytest

from seccheck.bundles import layout


@pytest.mark.parametrize(
    "name",
    [
        layout.BAGIT,
        layout.MANIFEST,
        layout.VERIFY_TXT,
        layout.RUN,
        layout.FACTS,
        layout.RESULT,
        layout.DECLARATION,
        layout.POLICY_INDEX,
        layout.ASSESSOR,
        layout.STAMP,
        layout.STATEMENT,
        *layout.PAGES.values(),
        layout.disclosed("dpa", layout.SALT),
        layout.disclosed("dpa", layout.CONTENT),
    ],
)
def test_every_member_of_the_layout_has_a_name_that_may_be(name: str) -> None:
    assert layout.refused_member(name) == ""


@pytest.mark.parametrize(
    "name",
    [
        "",
        "verify.txt",
        "Verify.txt",
        "data/VERIFY.txt",
        "VERIFY.txt/x",
        "data/../run.json",
        "/data/run.json",
        "data\\run.json",
        "data//run.json",
        "data/Run.json",
        "data/.x",
        "data/con",
        "data/x.",
        "data/é",
        "d" * 241,
    ],
)
def test_other_names_are_refused(name: str) -> None:
    assert layout.refused_member(name)


@pytest.mark.parametrize(
    ("name", "may_be"),
    [
        ("dpa", True),
        ("document-dpa.v2_1", True),
        ("a/b", False),
        ("", False),
        ("A", False),
        ("-a", False),
        ("..", False),
        ("nul", False),
        ("a" * 101, False),
        ("a\n", False),
    ],
)
def test_evidence_has_plain_ids(name: str, may_be: bool) -> None:
    assert (layout.refused_evidence(name) == "") is may_be


def test_bagit_is_two_fixed_lines() -> None:
    assert layout.BAGIT_BYTES == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
