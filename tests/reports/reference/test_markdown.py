from hypothesis import given
from hypothesis import strategies as st

from seccheck.reports.reference.markdown import (
    anchor,
    bullets,
    code,
    folded,
    heading,
    json_line,
    link,
    page,
    strong,
    table,
    text,
)

HOSTILE = st.text(alphabet=st.sampled_from(list("a |`*<>[]()#\\\n\u202e:_$-&")), max_size=12) | st.text(max_size=12)


def test_blocks_stand_apart_and_empty_ones_fall_out() -> None:
    assert page(["a", "", "b"]) == "a\n\nb\n"


def test_the_pieces() -> None:
    assert heading(2, "Title", "place") == '<a id="place"></a>\n\n## Title'
    assert heading(1, "Title") == "# Title"
    assert anchor("c.x") == '<a id="c.x"></a>'
    assert link("label", "looks.md#x") == "[label](looks.md#x)"
    assert bullets(["a", "b"]) == "- a\n- b"
    assert bullets(["a"], depth=1) == "  - a"
    assert table([("h", "i"), ("a", "b")]) == "| h | i |\n| --- | --- |\n| a | b |"
    assert strong("a*b") == r"**a\*b**"
    assert code("mfa.x_pct") == "`mfa.x_pct`"


def test_yaml_is_folded_away_and_cannot_leave_its_fence() -> None:
    block = folded("As written", ["a: 1", "```"])
    assert block.startswith("<details><summary>As written</summary>\n\n```yaml\na: 1\n")
    assert block.endswith("\n\\u0060\\u0060\\u0060\n```\n\n</details>")


def test_json_stands_on_one_line() -> None:
    assert json_line({"a": ["é", "\u202e"]}) == '{"a": ["é", "\\u202e"]}'


@given(HOSTILE)
def test_no_text_leaves_its_cell_or_line(plain: str) -> None:
    for made in (text(plain), code(plain)):
        assert "\n" not in made
        assert "|" not in made.replace("\\|", "")
        assert "\u202e" not in made


@given(HOSTILE)
def test_a_word_in_a_fixed_font_ends_where_it_ends(plain: str) -> None:
    made = code(plain)
    if made.startswith("`"):
        assert made == f"`{plain}`"
        assert "`" not in plain
        assert plain
