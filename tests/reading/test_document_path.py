import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.document_path import refusal


@pytest.mark.parametrize(
    "path",
    [
        "dpa.pdf",
        "documents/dpa.pdf",
        "a/b/c d.pdf",
        "Annexe sécurité.pdf",
        "日本.pdf",
        ".hidden",
        "a..b",
        "100%2e.pdf",
        "con1.pdf",
        "a/-x",
    ],
)
def test_plain_relative_paths_are_accepted(path: str) -> None:
    assert refusal(path) == ""


REFUSED = {
    "": "1 to 1024",
    "a" * 1025: "1 to 1024",
    "/etc/passwd": "absolute",
    "//server/share": "absolute",
    "C:/x": "absolute",
    "c:x": "absolute",
    "..": "leads out",
    "../x": "leads out",
    "a/../../x": "leads out",
    "a/..": "leads out",
    "a\\..\\x": "`\\`",
    "\\\\server\\share": "`\\`",
    "file:x": "`:`",
    "a/x:stream": "`:`",
    "http://x/y": "`:`",
    "a//b": "empty name",
    "a/": "empty name",
    "./a": "`.`",
    "a/./b": "`.`",
    "a\0b": "invisible",
    "a\nb": "invisible",
    "a\x1bb": "invisible",
    "a\u202eb": "invisible",
    "a\u200bb": "invisible",
    "\ud800": "invisible",
    "\ue000": "invisible",
    " a": "space",
    "a /b": "space",
    "a.": "dot",
    "a./b": "dot",
    "...": "dot",
    "CON": "devices",
    "x/nul.pdf": "devices",
    "Com1.txt": "devices",
    "lpt9": "devices",
}


@pytest.mark.parametrize(("path", "why"), REFUSED.items(), ids=[ascii(p)[:20] for p in REFUSED])
def test_anything_else_is_refused_with_the_reason(path: str, why: str) -> None:
    assert why in refusal(path)


@given(st.lists(st.sampled_from(["..", ".", "", "a", "b.pdf", "\\", "C:", "~"]), min_size=1, max_size=6).map("/".join))
def test_no_accepted_path_has_a_step_that_leads_up_or_nowhere(path: str) -> None:
    if not refusal(path):
        assert not {"..", ".", ""} & set(path.split("/"))
