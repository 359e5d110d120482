import json
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.neutral import html, json_document, markdown, running, terminal

ANY_TEXT = st.text(st.characters(exclude_categories=()))
ORDERS = ("::", "##[", "##vso[", "##teamcity[")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Atlas Assistance", "Atlas Assistance"),
        ("Société Générale\u202f: 100\u00a0%", "Société Générale\u202f: 100\u00a0%"),
        ("شركة", "شركة"),
        ("\x1b[2J", "\\x1b[2J"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\x7f\x9b", "\\x7f\\x9b"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("a\u200bb\ufeff", "a\\u200bb\\ufeff"),
        ("\ud800", "\\ud800"),
        ("\U000e0041", "\\U000e0041"),
        ("::error::x", "\\x3a:error\\x3a:x"),
        ("a ::: b", "a \\x3a\\x3a: b"),
        ("##[error]", "#\\x23[error]"),
        ("see ##vso[task.x]", "see #\\x23vso[task.x]"),
        ("C# and ## heading", "C# and ## heading"),
        ("10:30", "10:30"),
    ],
)
def test_terminal_shows_what_hides_or_orders(text: str, shown: str) -> None:
    assert terminal(text) == shown


@pytest.mark.parametrize(
    ("cap", "shown"), [(0, "abcdef"), (6, "abcdef"), (5, "abcd…"), (1, "…")], ids=["none", "fits", "cut", "least"]
)
def test_terminal_caps(cap: int, shown: str) -> None:
    assert terminal("abcdef", cap=cap) == shown


@given(ANY_TEXT)
def test_terminal_is_one_harmless_printable_line(text: str) -> None:
    shown = terminal(text)
    assert all(char.isprintable() or char in "\u00a0\u202f\u3000" for char in shown)
    assert not any(order in shown for order in ORDERS)
    shown.encode()


@given(ANY_TEXT)
def test_terminal_changes_harmless_text_no_second_time(text: str) -> None:
    assert terminal(terminal(text)) == terminal(text)


@given(st.lists(ANY_TEXT))
def test_json_document_keeps_the_values_and_hides_nothing(values: list[str]) -> None:
    dumped = json_document(json.dumps(values, ensure_ascii=False, indent=1))
    assert json.loads(dumped) == json.loads(json.dumps(values))
    assert all(char.isprintable() or char in "\n\u00a0\u202f\u3000" for char in dumped)
    assert not any(order in dumped for order in ORDERS)
    dumped.encode()


@pytest.mark.parametrize(
    ("value", "dumped"),
    [
        ("\x9b", '"\\u009b"'),
        ("\U000e0041", '"\\udb40\\udc41"'),
        ("\\::x", '"\\\\\\u003a:x"'),
        ("##vso[", '"#\\u0023vso["'),
    ],
    ids=["c1", "astral", "behind-a-backslash", "order"],
)
def test_json_document_escapes_in_json(value: str, dumped: str) -> None:
    assert json_document(json.dumps(value, ensure_ascii=False)) == dumped
    assert json.loads(dumped) == value


@pytest.mark.parametrize(
    ("text", "shown", "page", "marked"),
    [
        ("R&D", "R&D", "R&amp;D", "R\\&D"),
        ("a\nb\tc", "a b c", "a b c", "a b c"),
        ("\x00\x1b\u202e\ud800\ufffe", *["\\x00\\x1b\\u202e\\ud800\\ufffe"] * 2, r"\\x00\\x1b\\u202e\\ud800\\ufffe"),
        ("<b a='\"'>", "<b a='\"'>", "&lt;b a=&#x27;&quot;&#x27;&gt;", "\\<b a='\"'\\>"),
        ("[x](http://y) www.z", "[x](http://y) www.z", "[x](http://y) www.z", "\\[x\\](http\\://y) www\\.z"),
        ("# a", "# a", "# a", "\\# a"),
        (" - a", " - a", " - a", "\\- a"),
        ("12. a", "12. a", "12. a", "12\\. a"),
        ("5.1 a-b #c", "5.1 a-b #c", "5.1 a-b #c", "5.1 a-b #c"),
        ("a|b ::e ##vso[x]", "a|b ::e ##vso[x]", "a|b ::e ##vso[x]", "a\\|b :\\:e ##vso\\[x\\]"),
    ],
)
def test_documents_show_what_is_there(text: str, shown: str, page: str, marked: str) -> None:
    assert (running(text), html(text), markdown(text)) == (shown, page, marked)


@given(ANY_TEXT)
def test_documents_hold_nothing_unseen_and_no_order(text: str) -> None:
    for sink in (running, html, markdown):
        shown = sink(text)
        assert all(char.isprintable() or char in "\u00a0\u202f\u3000" for char in shown)
        shown.encode()
    assert unescape(html(text)) == running(text)
    assert not {*"<>\"'"} & {*html(text)}
    assert not any(order in markdown(text) for order in ORDERS)
