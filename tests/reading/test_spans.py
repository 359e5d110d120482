import pytest

from seccheck.reading.spans import Span, line_end, span_of

TEXT = """\
# head
one: 1   # behind
two:
three:
    # inside
    - a
    - {b: 1, "c": [2, 3]}   # flow

four: |+
    kept

five: >-
    folded

# end
"""


def shown(span: Span, text: str = TEXT) -> str:
    return text[span.start : span.end]


def test_every_value_is_found_where_it_stands() -> None:
    whole = span_of(TEXT)
    assert {key: shown(entry.value) for key, entry in whole.entries.items()} == {
        "one": "1",
        "two": "",
        "three": '- a\n    - {b: 1, "c": [2, 3]}',
        "four": "|+\n    kept",
        "five": ">-\n    folded",
    }
    row = whole.entries["three"].value.items[1]
    assert (row.is_flow, row.column, whole.entries["three"].value.is_flow) == (True, 6, False)
    assert {key: shown(entry.value) for key, entry in row.entries.items()} == {"b": "1", "c": "[2, 3]"}


@pytest.mark.parametrize(
    ("key", "above"),
    [("one", "one: 1   # behind"), ("two", "two:"), ("three", "# flow"), ("four", "kept\n"), ("five", "    folded")],
)
def test_a_further_line_goes_below_the_value_and_its_comment(key: str, above: str) -> None:
    span = span_of(TEXT).entries[key].value
    assert TEXT[: span.line_end].endswith(above)
    assert TEXT[span.line_end] == "\n"


def test_empty_lines_that_count_are_known() -> None:
    whole = span_of("a:\n  b: |+\n    x\n\n")
    assert whole.keeps_ends
    assert not span_of(TEXT).keeps_ends


@pytest.mark.parametrize(
    ("text", "has_colon", "behind"),
    [("{a}", False, 2), ("{a: }", True, 3), ("a:", True, 2), ("a :", True, 3), ('{"a":1}', True, 5)],
)
def test_an_entry_knows_its_colon(text: str, has_colon: bool, behind: int) -> None:
    entry = span_of(text).entries["a"]
    assert (entry.has_colon, entry.after_colon) == (has_colon, behind)
    assert shown(entry.value, text) in ("", "1")


@pytest.mark.parametrize(("index", "end"), [(0, 2), (2, 2), (3, 5)], ids=["start", "break", "last"])
def test_a_line_ends_at_its_break_or_with_the_text(index: int, end: int) -> None:
    assert line_end("ab\ncd", index) == end
