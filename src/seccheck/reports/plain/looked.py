"""Words what else a look brings: how many of how many, who the exceptions are, and what to rule out first."""

from collections.abc import Iterator, Mapping

from seccheck.reports.plain.values import number_text
from seccheck.reports.wire.items import EvidenceItem, Json
from seccheck.words.speaking import pick, say

_LISTED = 10
"""Exceptions that are named one by one."""
_PERCENT = 100

_OF = {"en": "{n} of {sample}", "fr": "{n} sur {sample}"}
_PEOPLE = {"en": "Exceptions: {people}", "fr": "Exceptions : {people}"}
_MORE = {"en": "{people} and {n} more", "fr": "{people} et {n} de plus"}
_RULE_OUT = {"en": "Rule out first: {text}", "fr": "À écarter d'abord : {text}"}


def share_text(lang: str, value: Json, unit: str, sample: int) -> str:
    """How many of those looked at a value speaks of, as ``62 of 65``; else how many were looked at."""
    count, number = _count(value, unit, sample), number_text(lang, sample)
    if count is None or not 0 <= count <= sample:
        return say(lang, "evidence.sample", n=sample, number=number)
    return pick(lang, _OF).format(n=number_text(lang, count), sample=number)


def look_lines(lang: str, word: EvidenceItem, *, rule_out: bool = True) -> Iterator[str]:
    """What a reader needs beside the value: who the exceptions are, the holes, the harmless explanations.

    Args:
        lang: the reader's language.
        word: of a look.
        rule_out: whether something is contradicted, so that harmless explanations matter.
    """
    if word.people:
        people = ", ".join(word.people[:_LISTED])
        if len(word.people) > _LISTED:
            people = pick(lang, _MORE).format(people=people, n=len(word.people) - _LISTED)
        yield pick(lang, _PEOPLE).format(people=people)
    if text := _in(lang, word.note):
        yield text
    if rule_out and (text := _in(lang, word.rule_out)):
        yield pick(lang, _RULE_OUT).format(text=text)


def _count(value: Json, unit: str, sample: int) -> int | None:
    if isinstance(value, bool):
        return None
    if unit == "percent" and isinstance(value, int | float):
        return round(value * sample / _PERCENT)
    return value if isinstance(value, int) and not unit else None


def _in(lang: str, text: Mapping[str, str]) -> str:
    """The text in the reader's language, or in whichever there is."""
    return pick(lang, text) or next(iter(text.values()), "")
