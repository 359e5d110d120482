"""Words the YAML parser's complaints for people, with what to do."""

from seccheck.errors import Fault
from seccheck.reading.text import lines_of, place_in

_CLOSE_IT = "Close the quote, bracket or brace that was opened before."
_INDENT = "Indent lines of one level by the same number of spaces."
_QUOTE = "Put the whole text in quotes."

_WORDS = (
    ("tab character", "a tab stands where spaces are needed", "Indent with spaces, not with tabs."),
    ("cannot start any token", "a character that cannot start a value", _QUOTE),
    (
        "mapping values are not allowed",
        "a second `:` in one line",
        "Put quotes around text that holds `: `, or check the indentation.",
    ),
    ("unexpected end of stream", "the file ends inside a quoted text", _CLOSE_IT),
    ("document indicator", "`---` or `...` inside a quoted text", _CLOSE_IT),
    ("expected ',' or", "a list or mapping in brackets is not closed or lacks a comma", _CLOSE_IT),
    ("expected '-' indicator", "a line does not continue the list above it", _INDENT),
    ("expected key", "a line does not fit into the mapping above it", _INDENT),
    ("could not find expected ':'", "a key without `:`", "Write `key: value`."),
    ("maximum nesting depth", "nested deeper than a parser goes", "Flatten this part of the file."),
    (
        "Unicode character escape",
        "an escape that stands for no character",
        "Write the character itself.",
    ),
    (
        "unknown escape character",
        "a backslash escape that YAML does not know",
        "Double the backslash, or use single quotes.",
    ),
    ("expected <document start>", "text after the end of the content", _INDENT),
)


def worded(problem: str, line: int, column: int, text: str, *, name: str) -> Fault:
    """A fault for what the parser could not read, where it stopped.

    Args:
        problem: the parser's complaint.
        line: where it stopped, counted from 1.
        column: the same in characters.
        text: the file's text.
        name: the file.
    """
    message, hint = next(((m, h) for part, m, h in _WORDS if part in problem), (problem[:200], _QUOTE))
    lines = lines_of(text)
    if line > len(lines) or (line > 1 and column == 1 and not lines[line - 1]):
        line, column = _last_character(lines[: line - 1])
    place = place_in(lines, name=name, line=line, column=column)
    return Fault(message=f"not valid YAML: {message}", place=place, hint=hint)


def _last_character(lines: list[str]) -> tuple[int, int]:
    """The end of the last line that says something: where a person would look for what is missing at the end."""
    spoken = next((number for number in range(len(lines), 0, -1) if lines[number - 1].strip()), 1)
    return spoken, max(1, len(lines[spoken - 1].rstrip()))
