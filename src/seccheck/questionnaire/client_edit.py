"""Writes reviews into the text of a client file, and leaves every other character as it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from seccheck.errors import InputFaultError, input_fault
from seccheck.model.policy import Json
from seccheck.questionnaire.merge.insertion import Insertion
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.merge.splice import splice
from seccheck.questionnaire.review_text import review_lines
from seccheck.reading.spans import Span, span_of
from seccheck.reading.strict_yaml import load
from seccheck.reading.text import decode

_KEY = "reviews"
_MARK = b"\xef\xbb\xbf"
_SAME_FILE = ("provider", "document", "sha256")


def with_reviews(source: bytes, entries: Sequence[Mapping[str, Json]], *, name: str) -> bytes:
    """The client file with `entries` among its reviews.

    An entry takes the place of that for the same provider, document and sha256; every other review stays, for what it
    denies stays denied. Comments stay, but for those inside an entry that is replaced.

    Args:
        source: the file's bytes, which the strict reader reads without fault.
        entries: reviews as they are to stand in the file; each says its provider.
        name: the file.

    Raises:
        InputFaultError: the file cannot be read, or not be edited without touching more than the reviews.
    """
    before = load(source, name=name)
    reviews = _merged(before.get(_KEY) or [], entries)
    after = {**before, _KEY: reviews}
    text = decode(source, name=name)
    edited = _edited(text, before, after)
    data = (_MARK if source.startswith(_MARK) else b"") + edited.encode()
    if not _says(data, after, name):
        hint = f"Write `{_KEY}: []` on a line of its own into the file, and try again."
        raise input_fault("the reviews cannot be written into it without changing more", file=name, hint=hint)
    return data


def _says(data: bytes, meant: Mapping[str, Json], name: str) -> bool:
    try:
        return same(load(data, name=name), meant)
    except InputFaultError:
        return False


def _merged(there: Sequence[Json], entries: Iterable[Mapping[str, Json]]) -> list[Json]:
    merged = list(there)
    for entry in entries:
        places = [n for n, old in enumerate(merged) if _about(old) == _about(entry)]
        if places:
            merged[places[0]] = dict(entry)
            merged = [old for n, old in enumerate(merged) if n not in places[1:]]
        else:
            merged.append(dict(entry))
    return merged


def _about(entry: Mapping[str, Json]) -> list[Json]:
    return [entry.get(key) for key in _SAME_FILE]


def _edited(text: str, before: Mapping[str, Json], after: Mapping[str, Json]) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    whole, old = span_of(plain), before.get(_KEY) or []
    place = whole.entries.get(_KEY)
    if whole.is_flow or (old and place and place.value.is_flow) or len(after[_KEY]) < len(old):
        return splice(text, before, after, _last)
    if place is None:
        end = "" if plain.endswith("\n") else "\n"
        edited = f"{plain}{end}\n{_KEY}:" + "".join(f"\n{line}" for line in _items(after[_KEY], 2)) + "\n"
    elif not old:
        edited = _filled(plain, place.value, place.after_colon, after[_KEY])
    else:
        edited = _listed(plain, place.value, old, after[_KEY])
    return edited.replace("\n", "\r\n") if "\r\n" in text else edited


def _filled(text: str, span: Span, colon: int, reviews: Sequence[Json]) -> str:
    """The text with the first reviews where an empty list, or nothing, stands."""
    comment = text[span.end : span.line_end]
    below = "".join(f"\n{line}" for line in _items(reviews, 2))
    return f"{text[:colon]}{comment}{below}{text[span.line_end :]}"


def _listed(text: str, span: Span, old: Sequence[Json], reviews: Sequence[Json]) -> str:
    """The text with other entries in place of changed ones, and new ones behind the last."""
    dash = span.column
    new = "".join(f"\n{line}" for line in _items(reviews[len(old) :], dash))
    edited = text[: span.line_end] + new + text[span.line_end :]
    for item, was, now in reversed(list(zip(span.items, old, reviews, strict=False))):
        if not same(was, now):
            lines = "\n".join(review_lines(now, item.column))[item.column :]
            edited = edited[: item.start] + lines + edited[item.end :]
    return edited


def _items(reviews: Iterable[Json], dash: int) -> Iterator[str]:
    for review in reviews:
        first, *rest = review_lines(review, dash + 2)
        yield f"{' ' * dash}- {first.lstrip()}"
        yield from rest


def _last(path: tuple[str, ...], there: Sequence[str], new: Sequence[str]) -> list[Insertion]:
    """Only the reviews themselves may be new, and they come last."""
    return [] if path else [Insertion(key=key, behind=there[-1] if there else "") for key in new]
