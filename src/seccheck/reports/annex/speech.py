"""Speaks the annex's language: its sentences, dates, lists, and the policies' sentences with the contract's terms."""

import datetime as dt
import importlib
import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import ModuleType

from seccheck.model.duration import Duration
from seccheck.model.policy import Text
from seccheck.reports.plain.values import number_text
from seccheck.words.speaking import DEFAULT, pick
from seccheck.words.speaking import say as say_report

_STANDING, _WORDS = "seccheck.reports.annex.standing", "seccheck.reports.annex.words"
_STOPS = (".", "!", "?", "…")


class Speech:
    """One language; English where the annex does not speak it."""

    def __init__(self, lang: str) -> None:
        self._words = _words(lang)
        self.lang = self._words.__name__.rpartition(".")[2]
        self._sentences = _sentences(self.lang)

    def say(self, key: str, **values: object) -> str:
        """The sentence `key` with `values` in its places; ``n`` chooses between ``KEY.one`` and ``KEY.many``.

        Raises:
            KeyError: the sentence does not exist.
        """
        if key not in self._sentences and "n" in values:
            key = f"{key}.{'one' if values['n'] == 1 else 'many'}"
        return self._sentences[key].format(**values)

    def knows(self, key: str) -> bool:
        """Whether there is such a sentence."""
        return key in self._sentences

    def text(self, text: Text) -> str:
        """A policy's sentence, with the two parties as the contract's defined terms."""
        said = pick(self.lang, text)
        for pattern, term in self._words.DEFINED:
            said = re.sub(pattern, term, said)
        return said

    def within(self, text: Text) -> str:
        """A policy's sentence as it stands behind a colon: small where it begins with an everyday word."""
        said = self.text(text)
        return said[:1].lower() + said[1:] if re.match(self._words.EVERYDAY, said) else said

    def sentence(self, text: str) -> str:
        """`text` with a capital and a stop."""
        return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(_STOPS) else '.'}"

    def date(self, day: dt.date) -> str:
        """A day in words, such as 1 December 2026."""
        month = self._words.MONTHS[day.month - 1]
        return self.say("date.first" if day.day == 1 else "date", day=day.day, month=month, year=day.year)

    def duration(self, duration: Duration) -> str:
        """A span in words, in months or days as it was written."""
        if duration.months:
            return self._measure("months", duration.months)
        return self._measure("days", duration.days)

    def listed(self, texts: Sequence[str], joint: str = "and") -> str:
        """`texts` in a row: "a, b and c", or with another joint of ``joint.*``."""
        *others, last = texts or [""]
        return self.say(f"joint.{joint}", first=", ".join(others), last=last) if others else last

    def number(self, number: float, unit: str = "") -> str:
        """A number with its unit; an unknown unit is said as it is."""
        try:
            return self._measure(unit, number)
        except KeyError:
            return f"{number_text(self.lang, number)} {unit}".rstrip()

    def _measure(self, unit: str, number: float) -> str:
        return say_report(self.lang, f"unit.{unit}", n=number, number=number_text(self.lang, number))


@cache
def _words(lang: str) -> ModuleType:
    try:
        return importlib.import_module(f"{_WORDS}.{lang}")
    except ModuleNotFoundError:
        return importlib.import_module(f"{_WORDS}.{DEFAULT}")


@cache
def _sentences(lang: str) -> Mapping[str, str]:
    standing: Mapping[str, str] = importlib.import_module(f"{_STANDING}.{lang}").SENTENCES
    own: Mapping[str, str] = _words(lang).SENTENCES
    return {**standing, **own}
