import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.blank.comment import comment, commented, title

LONG = "word " * 60


def test_a_long_sentence_is_wrapped_and_set_in() -> None:
    lines = comment(LONG, indent=2, depth=2)
    assert len(lines) == 4
    assert all(len(line) <= 100 for line in lines)
    assert lines[0].startswith("  #   word")
    assert lines[1].startswith("  #     word")


@pytest.mark.parametrize(("text", "hang"), [("- " + LONG, "#   word"), (LONG, "# word")], ids=["dash", "plain"])
def test_further_lines_of_a_list_are_set_in(text: str, hang: str) -> None:
    assert comment(text)[1].startswith(hang)


def test_a_heading_stands_apart() -> None:
    assert title("MFA", indent=2) == ["", "  # ==== MFA ===="]


@pytest.mark.parametrize(
    "text",
    [
        "a\nevil: true",
        "a\r\nevil: true",
        "a\u2028evil: true",
        "a\x85evil: true",
        "a\x0bevil: true",
        "a\x00\x1b[2J",
        "a\u202eb",
    ],
    ids=["lf", "crlf", "line-separator", "next-line", "tab", "nul", "bidi"],
)
def test_nothing_leaves_its_comment(text: str) -> None:
    for line in [*comment(text), *commented([text], indent=2, depth=2), *title(text, indent=0)[1:]]:
        assert line.lstrip().startswith("#")
        assert line.isprintable()
        assert len(line.splitlines()) == 1


@given(st.text())
def test_whatever_is_said_stays_a_comment(text: str) -> None:
    assert all(line.startswith("#") and len(line.splitlines()) == 1 for line in comment(text))


def test_lines_keep_their_spaces() -> None:
    assert list(commented(["a:", "  - b"], indent=2, depth=4)) == ["  #     a:", "  #       - b"]
