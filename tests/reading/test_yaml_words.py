import pytest

from seccheck.reading.yaml_words import worded


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ("found a tab character that violates indentation", "a tab stands where spaces are needed"),
        ("found unexpected document indicator", "`---` or `...` inside a quoted text"),
        ("did not find expected <document start>", "text after the end of the content"),
        ("something new " * 40, "something new"),
    ],
    ids=["tab", "indicator", "start", "unknown"],
)
def test_the_parsers_words_become_ours(problem: str, message: str) -> None:
    fault = worded(problem, 1, 3, "a: b", name="f")
    assert fault.message.startswith(f"not valid YAML: {message}")
    assert len(fault.message) < 230
    assert fault.hint.endswith(".")


@pytest.mark.parametrize(
    ("text", "line", "column", "place"),
    [("a: [\n  1\n\n", 4, 1, "f:2:3"), ("a: b", 1, 3, "f:1:3"), ("", 9, 1, "f:1:1"), ("a: [\n", 2, 1, "f:1:4")],
    ids=["end of file", "inside", "nothing", "last line"],
)
def test_what_is_missing_at_the_end_is_shown_where_the_text_ends(text: str, line: int, column: int, place: str) -> None:
    assert str(worded("x", line, column, text, name="f").place) == place
