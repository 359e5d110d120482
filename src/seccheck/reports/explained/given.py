"""Words what an example gives, neighbours of one kind of evidence together."""

import itertools
from collections.abc import Iterator, Mapping

from seccheck.judging.engagement import PREFIX
from seccheck.model.policy import Catalog, Json
from seccheck.reports.explained.example_values import changed_value, example_value
from seccheck.reports.explained.example_words import Told, each_word
from seccheck.reports.explained.labels import apart, spoken
from seccheck.words.speaking import known, pick, say


class Givens:
    """Speaks of the words that examples give."""

    def __init__(self, lang: str, catalog: Catalog, *, dated: bool = False) -> None:
        """`dated` adds the day on which each word was said or seen."""
        self._lang, self._catalog, self._dated = lang, catalog, dated

    def texts(self, told: Told, *, before: Told | None = None, alone: bool = False) -> list[str]:
        """``mfa.admin_phr_pct = 100% (configuration export)``, a text for each run of words of the same kind.

        Args:
            told: what to speak of.
            before: what another example gave; tables are then told by the fields that changed.
            alone: only one claim is given, which then needs no name.
        """
        pairs = [pair for key, words in told.items() for pair in self._pairs(key, words, (before or {}).get(key))]
        texts = []
        for kind, group in itertools.groupby(pairs, key=lambda pair: pair[2]):
            values = apart(self._lang, (self._named(name, value, alone=alone) for name, value, _ in group))
            texts.append(spoken(self._lang, "given", values=values, kind=kind) if kind else values)
        return texts

    def _pairs(self, key: tuple[str, str], words: Json, before: Json) -> Iterator[tuple[str, str, str]]:
        """Claim, value and kind of evidence; the claim is empty where the value is a sentence of its own."""
        part, claim = key
        if part == "engagement":
            claim = f"{PREFIX}{claim.removeprefix(PREFIX)}"
            words = None if words is None else {"value": words}
        for word in each_word(words) or [None]:
            if word is None:
                yield "", spoken(self._lang, "given.gone", claim=claim), ""
            elif "gap" in word:
                yield "", spoken(self._lang, "given.gap", claim=claim, reason=self._reason(word["gap"])), ""
            else:
                kind = "" if part == "engagement" else self._kind(part, word)
                yield claim, self._value(claim, word.get("value"), before), kind

    def _value(self, name: str, value: Json, before: Json) -> str:
        claim = self._catalog.claims[name]
        earlier = [word["value"] for word in each_word(before) if isinstance(word, Mapping) and "value" in word]
        if earlier:
            return changed_value(self._lang, self._catalog, claim, value, earlier[0])
        return example_value(self._lang, self._catalog, claim, value)

    def _named(self, name: str, value: str, *, alone: bool) -> str:
        if not name or (alone and not self._dated):
            return value
        return spoken(self._lang, "given.value", claim=name, value=value)

    def _kind(self, part: str, word: Mapping[str, Json]) -> str:
        kind = pick(self._lang, self._catalog.kinds[word.get("kind", "answer")].title)
        if part == "client":
            kind = spoken(self._lang, "given.client", kind=kind)
        if self._dated and "on" in word:
            kind = spoken(self._lang, "given.dated", kind=kind, day=word["on"])
        mark = {"rejected": "given.rejected", "none": "given.unread"}.get(word.get("review", ""))
        return spoken(self._lang, mark, kind=kind) if mark else kind

    def _reason(self, code: str) -> str:
        return say(self._lang, f"gap.{code}") if known(self._lang, f"gap.{code}") else code
