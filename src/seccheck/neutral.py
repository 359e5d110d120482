"""Makes a stranger's text harmless, by each sink's own rule: what hides or gives orders becomes a visible escape."""

import re

_SEEN_SPACES = "\u00a0\u202f\u3000"
"""Spaces of honest typography, which `str.isprintable` does not count as printable."""

_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

_ORDERS = re.compile(r":(?=:)|(?<=#)#(?=[A-Za-z]*\[)")
"""What build servers obey: ``::command`` at a line's start (indented or not), ``##vso[`` and ``##[`` anywhere in it."""

_BYTE, _PLANE = 0xFF, 0xFFFF

_BREAKS = str.maketrans("\n\r\t", "   ")
"""In running text a line break is only where somebody wrapped a long line."""

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})

_MARKS = re.compile(r"([\\`*_\[\]<>|~&$]|(?<=:):|:(?=//)|(?<=www)\.)", re.IGNORECASE)
"""What Markdown, its dialects and build servers give a meaning to, wherever it stands; bare addresses included."""

_STARTS = re.compile(r"^(?=[-+=#]|\d+[.)](?:\s|$))(\d*)([-+=#.)])")
"""What they give a meaning to at a line's start: headings, rules and lists."""


def terminal(text: str, *, cap: int = 0) -> str:
    r"""Make `text` safe to print on one line of a terminal or a build log.

    Control, bidi, zero-width, unassigned and surrogate characters and line breaks become escapes such as ``\x1b``,
    and no part of the result can start a build server's command, wherever it is wrapped.

    Args:
        text: anything, also text of our own with a stranger's words in it.
        cap: longest result in characters, 0 for any; a longer one ends in ``…``.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c in _SEEN_SPACES else _escaped(c) for c in text)
    text = _ORDERS.sub(lambda match: f"\\x{ord(match[0]):02x}", text)
    return text[: cap - 1] + "…" if 0 < cap < len(text) else text


def json_document(dumped: str) -> str:
    """Make JSON text safe to show: same values, but nothing unseen and no build server's command in it.

    Args:
        dumped: of `json.dumps` with ``ensure_ascii=False``; outside strings it holds only ASCII and line breaks.
    """
    if not dumped.replace("\n", "").isprintable():
        dumped = "".join(c if c.isprintable() or c == "\n" or c in _SEEN_SPACES else _json_escaped(c) for c in dumped)
    return _ORDERS.sub(lambda match: f"\\u{ord(match[0]):04x}", dumped)


def running(text: str) -> str:
    """Make `text` safe for the XML of a word processor: line breaks become spaces, what hides becomes visible.

    None of the characters that XML forbids is left.
    """
    text = text.translate(_BREAKS)
    return text if text.isprintable() else "".join(c if _is_seen(c) else _escaped(c) for c in text)


def html(text: str) -> str:
    """Make `text` safe between the tags of an HTML page and inside its quoted attributes."""
    return running(text).translate(_HTML)


def markdown(text: str) -> str:
    """Make `text` safe in a paragraph, heading or table cell of Markdown: it is shown as it is and does nothing."""
    text = _MARKS.sub(r"\\\1", running(text).strip())
    return _STARTS.sub(r"\1\\\2", text)


def _is_seen(char: str) -> bool:
    return char.isprintable() or char in _SEEN_SPACES


def _escaped(char: str) -> str:
    """One unseen character as Python would write it."""
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    return f"\\x{code:02x}" if code <= _BYTE else f"\\u{code:04x}" if code <= _PLANE else f"\\U{code:08x}"


def _json_escaped(char: str) -> str:
    """One character as a JSON escape, a surrogate pair beyond the basic plane."""
    code = ord(char)
    if code <= _PLANE:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
