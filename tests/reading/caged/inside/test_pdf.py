import zlib
from collections.abc import Callable

import pytest
from tests.support.pdfs import CONTENT, FONT, PAGE, PAGES, locked, pdf, shown, stream

from seccheck.reading.caged.inside.pdf import read
from seccheck.reading.caged.refusal import RefusedError

PICTURE = {
    CONTENT: stream(b"/X Do"),
    6: stream(b"\0", b"/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"),
}
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"


def pages(count: int, text: str = "Hello") -> bytes:
    kids = b" ".join([b"3 0 R"] * count)
    return pdf({PAGES: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count), CONTENT: shown(text)})


SAYS = {
    "one page": (pdf(), ["Hello"]),
    "a password only to change it": (locked(user=""), ["Hello"]),
    "two pages": (pages(2), ["Hello", "Hello"]),
    "accents": (pages(1, "d\u00e9j\u00e0"), ["d\u00e9j\u00e0"]),
    "a picture": (pdf(PICTURE), [""]),
    "a form that draws itself": (pdf({CONTENT: stream(b"/X Do"), 6: stream(b"/X Do", FORM)}), [""]),
    "a table that points at itself": (pdf(trailer=b"/Prev 15"), ["Hello"]),
    "a number of pages that is a lie": (pdf({PAGES: b"<</Type/Pages/Kids[3 0 R]/Count 999999999>>"}), ["Hello"]),
    "deep brackets on a page": (pdf({CONTENT: stream(b"[" * 100_000)}), [""]),
}


@pytest.mark.parametrize(("data", "said"), SAYS.values(), ids=SAYS)
def test_the_text_of_each_page(data: bytes, said: list[str]) -> None:
    assert read(data) == said


PAGE_1 = "the text on page 1 of the PDF cannot be read"
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a password": (lambda: locked(user="secret"), "the PDF has a password"),
    "too many pages": (lambda: pages(2001), "the PDF has more than 2,000 pages"),
    "no page": (lambda: pdf({PAGES: b"<</Type/Pages/Kids[]/Count 0>>"}), "the PDF has no page"),
    "a bomb on a page": (
        lambda: pdf({CONTENT: stream(zlib.compress(b" " * 200_000_000), b"/Filter/FlateDecode")}),
        PAGE_1,
    ),
    "a packing that nobody knows": (lambda: pdf({CONTENT: stream(b"x", b"/Filter/Nonsense")}), PAGE_1),
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_beyond_bounds_or_cannot_be_read_is_refused(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read(make())
    assert caught.value.message == message
    assert caught.value.hint


DAMAGED = {
    "garbage": b"%PDF-1.7\n" + bytes(range(256)) * 50,
    "only its start": b"%PDF-1.7",
    "truncated": pdf()[:300],
    "pages within themselves": pdf({PAGES: b"<</Type/Pages/Kids[2 0 R]/Count 1>>"}),
    "deep brackets": pdf({PAGE: b"[" * 50_000 + b"]" * 50_000}),
    "no catalogue": pdf({1: b"null"}),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_fails(data: bytes) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - the parser raises what it likes, the child takes it all
        read(data)


def test_the_text_of_all_pages_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.reading.caged.inside.pdf.CHARACTERS", 10)
    assert read(pages(2)) == ["Hello", "Hello"]
    with pytest.raises(RefusedError, match="more than 10 characters of text"):
        read(pages(3))


def test_too_little_memory_is_not_a_bad_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def starve(*_args: object, **_more: object) -> str:
        raise MemoryError

    monkeypatch.setattr("pypdf.PageObject.extract_text", starve)
    with pytest.raises(MemoryError):
        read(pdf({FONT: b"null"}))
