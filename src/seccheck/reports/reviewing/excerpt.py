"""Finds the place in a document's text that most likely speaks of a claim, and cuts out what stands around it."""

import re
from collections.abc import Iterator, Sequence

from seccheck.model.record import record
from seccheck.reports.reviewing.folding import Folded, fold_text
from seccheck.reports.reviewing.needles import Needles

_AROUND = 130
"""Characters shown before and behind a hit."""
_NEAR = 160
"""Folded characters in which a word of the question tells that a hit belongs to it."""
_MOST_HITS = 300
_MOST_PAGES = 6
_ROOM = 60
"""Longest hit that is shown whole."""
_UNIT, _WORD, _PART = 4, 2, 2
"""What speaks for a hit: its unit behind it, a word of the question near it, a part of the value near it."""
_NAME = {True: 1, False: 3}
"""The claim's name near it: beside a value a table that repeats the answers, which says less than a clause does."""
_ENOUGH = 3
"""A single word of the question stands in every document."""


@record
class Excerpt:
    """One place in a document, text as it stands there but for its white space."""

    page: int
    """From 1."""
    before: str
    hit: str
    after: str
    is_value: bool
    """Whether the value stands there; else only words of the question."""
    others: tuple[int, ...] = ()
    """Further pages on which the value stands."""


class Haystack:
    """The pages of one document, folded once for all its claims."""

    def __init__(self, pages: Sequence[str]) -> None:
        self._pages = [(page, fold_text(page)) for page in pages]

    def find(self, needles: Needles) -> Excerpt | None:
        """The place that speaks most for the claim; None where nothing does."""
        hits = list(_first(self._hits(needles.values), _MOST_HITS))
        is_value = bool(hits)
        if not hits:
            named = re.compile(rf"(?<![\w.]){re.escape(needles.claim)}(?![\w.])")
            hits = list(_first(self._hits((named, *needles.words)), _MOST_HITS))
        if not hits:
            return None
        name = _NAME[is_value]
        scored = [(self._score(number, match, needles, name), -number, -match.start()) for number, match in hits]
        best = max(scored)
        number, match = hits[scored.index(best)]
        if not is_value and best[0] < _ENOUGH:
            return None
        pages = tuple(dict.fromkeys(n + 1 for n, _ in hits if n != number)) if is_value else ()
        return self._cut(number, match, is_value=is_value, others=pages[:_MOST_PAGES])

    def _hits(self, patterns: Sequence[re.Pattern[str]]) -> Iterator[tuple[int, re.Match[str]]]:
        for number, (_, folded) in enumerate(self._pages):
            for pattern in patterns:
                for match in pattern.finditer(folded.text):
                    yield number, match

    def _score(self, number: int, match: re.Match[str], needles: Needles, name: int) -> int:
        text = self._pages[number][1].text
        around = text[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        unit = needles.unit is not None and needles.unit.match(text, match.end()) is not None
        words = sum(1 for word in needles.words if word.search(around))
        parts = sum(1 for part in needles.values if part.search(around))
        return unit * _UNIT + (needles.claim in around) * name + words * _WORD + parts * _PART

    def _cut(self, number: int, match: re.Match[str], *, is_value: bool, others: tuple[int, ...]) -> Excerpt:
        page, folded = self._pages[number]
        start, end = _span(folded, match)
        while end < len(page) and page[end].isalnum():
            end += 1
        before, after = _tidy(page[max(start - 2 * _AROUND, 0) : start]), _tidy(page[end : end + 2 * _AROUND])
        return Excerpt(
            page=number + 1,
            before=_last(before.lstrip(), cut=start > 2 * _AROUND),
            hit=_tidy(page[start:end])[:_ROOM],
            after=_beginning(after.rstrip(), cut=end + 2 * _AROUND < len(page)),
            is_value=is_value,
            others=others,
        )


def _first(hits: Iterator[tuple[int, re.Match[str]]], most: int) -> Iterator[tuple[int, re.Match[str]]]:
    for hit, _ in zip(hits, range(most), strict=False):
        yield hit


def _span(folded: Folded, match: re.Match[str]) -> tuple[int, int]:
    return folded.places[match.start()], folded.places[match.end() - 1] + 1


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _last(text: str, *, cut: bool) -> str:
    """The end of `text`, from a whole word on."""
    if len(text) > _AROUND:
        return f"… {text[-_AROUND:].partition(' ')[2]}"
    return f"… {text}" if cut else text


def _beginning(text: str, *, cut: bool) -> str:
    """The beginning of `text`, up to a whole word."""
    if len(text) > _AROUND:
        return f"{text[:_AROUND].rpartition(' ')[0]} …"
    return f"{text} …" if cut else text
