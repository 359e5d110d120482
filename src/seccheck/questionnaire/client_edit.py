"""Writes reviews, records and nonces into the text of a client file, and leaves every other character as it is."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from seccheck.errors import InputFaultError, input_fault
from seccheck.model.policy import Json
from seccheck.questionnaire.merge.insertion import Insertion
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.merge.splice import splice
from seccheck.questionnaire.record_text import record_lines
from seccheck.questionnaire.review_text import review_lines
from seccheck.questionnaire.yaml_text import block
from seccheck.reading.spans import Span, span_of
from seccheck.reading.strict_yaml import load
from seccheck.reading.text import decode

Lines = Callable[[Json, int], list[str]]
"""The lines of one entry, its keys starting in a column."""

_REVIEWS, _RECORDS, _NONCES = "reviews", "records", "nonces"
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
    return _with(source, before, _List(_REVIEWS, _merged(before.get(_REVIEWS) or [], entries), review_lines), name)


def with_record(source: bytes, entry: Mapping[str, Json], *, name: str) -> bytes:
    """The client file with `entry` as the last of its records.

    Args:
        source: the file's bytes, which the strict reader reads without fault.
        entry: a record as it is to stand in the file.
        name: the file.

    Raises:
        InputFaultError: the file cannot be read, or not be edited without touching more than the records.
    """
    before = load(source, name=name)
    return _with(source, before, _List(_RECORDS, [*(before.get(_RECORDS) or []), dict(entry)], record_lines), name)


def with_nonce(source: bytes, entry: Mapping[str, Json], *, name: str) -> bytes:
    """The client file with `entry` as the last of its nonces.

    Args:
        source: the file's bytes, which the strict reader reads without fault.
        entry: a nonce as it is to stand in the file.
        name: the file.

    Raises:
        InputFaultError: the file cannot be read, or not be edited without touching more than the nonces.
    """
    before = load(source, name=name)
    return _with(source, before, _List(_NONCES, [*(before.get(_NONCES) or []), dict(entry)], block), name)


class _List(NamedTuple):
    """One list of the file as it is to be."""

    key: str
    entries: list[Json]
    lines: Lines


def _with(source: bytes, before: Mapping[str, Json], new: _List, name: str) -> bytes:
    after = {**before, new.key: new.entries}
    text = decode(source, name=name)
    edited = _edited(text, before, new)
    data = (_MARK if source.startswith(_MARK) else b"") + edited.encode()
    if not _says(data, after, name):
        hint = f"Write `{new.key}: []` on a line of its own into the file, and try again."
        raise input_fault(f"the {new.key} cannot be written into it without changing more", file=name, hint=hint)
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


def _edited(text: str, before: Mapping[str, Json], new: _List) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    whole, old = span_of(plain), before.get(new.key) or []
    place = whole.entries.get(new.key)
    if whole.is_flow or (old and place and place.value.is_flow) or len(new.entries) < len(old):
        return splice(text, before, {**before, new.key: new.entries}, _last)
    if place is None:
        end = "" if plain.endswith("\n") else "\n"
        edited = f"{plain}{end}\n{new.key}:" + "".join(f"\n{line}" for line in _items(new.entries, 2, new)) + "\n"
    elif not old:
        edited = _filled(plain, place.value, place.after_colon, new)
    else:
        edited = _listed(plain, place.value, old, new)
    return edited.replace("\n", "\r\n") if "\r\n" in text else edited


def _filled(text: str, span: Span, colon: int, new: _List) -> str:
    """The text with the first entries where an empty list, or nothing, stands."""
    comment = text[span.end : span.line_end]
    below = "".join(f"\n{line}" for line in _items(new.entries, 2, new))
    return f"{text[:colon]}{comment}{below}{text[span.line_end :]}"


def _listed(text: str, span: Span, old: Sequence[Json], new: _List) -> str:
    """The text with other entries in place of changed ones, and new ones behind the last."""
    dash = span.column
    behind = "".join(f"\n{line}" for line in _items(new.entries[len(old) :], dash, new))
    edited = text[: span.line_end] + behind + text[span.line_end :]
    for item, was, now in reversed(list(zip(span.items, old, new.entries, strict=False))):
        if not same(was, now):
            lines = "\n".join(new.lines(now, item.column))[item.column :]
            edited = edited[: item.start] + lines + edited[item.end :]
    return edited


def _items(entries: Iterable[Json], dash: int, new: _List) -> Iterator[str]:
    for entry in entries:
        first, *rest = new.lines(entry, dash + 2)
        yield f"{' ' * dash}- {first.lstrip()}"
        yield from rest


def _last(path: tuple[str, ...], there: Sequence[str], new: Sequence[str]) -> list[Insertion]:
    """Only the list itself may be new, and it comes last."""
    return [] if path else [Insertion(key=key, behind=there[-1] if there else "") for key in new]
