"""Words one piece of evidence: the value, what shows it, and from when it is."""

from collections.abc import Iterator, Mapping

from seccheck.reports.plain.gap_words import look_text, reason_text
from seccheck.reports.plain.looked import look_lines, share_text
from seccheck.reports.plain.paper import Paper
from seccheck.reports.plain.values import value_text
from seccheck.reports.wire.items import EvidenceItem, GapItem, Json, Text
from seccheck.reports.wire.report import Glossary
from seccheck.words.speaking import known, pick

_DOCUMENT, _CAPTURE = "document:", "capture:"
_ALONE = {
    "alone": {"en": "read by one person only", "fr": "lu par une seule personne"},
    "alone-at-blockers": {
        "en": "read by one person only, which is not enough for a blocker",
        "fr": "lu par une seule personne, ce qui ne suffit pas pour une exigence bloquante",
    },
}
"""Why a word is capped where the client asks for two readers."""


class Wording:
    """Turns the ids of one report into words of one language."""

    def __init__(self, paper: Paper, glossary: Glossary) -> None:
        self._paper, self._glossary, self._lang = paper, glossary, paper.lang

    def text(self, text: Text) -> str:
        """A policy's sentence in the reader's language, English where it has none."""
        return pick(self._lang, text)

    def kind(self, kind: str) -> str:
        """A kind of evidence."""
        if kind == "engagement":
            return self._paper.say("evidence.engagement")
        return self.text(self._glossary.kinds[kind]) if kind in self._glossary.kinds else kind

    def asked(self, claim: str) -> str:
        """A claim with the question that it answers."""
        ask = self._glossary.claims.get(claim, {}).get("ask")
        question = self.text(ask) if isinstance(ask, Mapping) else ""
        return self._paper.say("asked", claim=claim, question=question) if question else claim

    def value(self, word: EvidenceItem) -> str:
        """The value with its unit; a rejected document has none that counts."""
        return self.plain_value(word.claim, None if word.rejected else word.value)

    def asked_value(self, word: EvidenceItem) -> str:
        """The value with its claim."""
        return self._paper.say("asked", claim=word.claim, question=self.value(word))

    def plain_value(self, claim: str, value: Json) -> str:
        """A value of `claim`; a document by its kind, and whether it is signed."""
        if not isinstance(value, Mapping) or "kind" not in value:
            return value_text(self._lang, value, self.unit(claim))
        kind, signed = self.kind(value["kind"]), value.get("signed")
        return kind if signed is None else self._paper.say("value.signed" if signed else "value.unsigned", kind=kind)

    def unit(self, claim: str) -> str:
        """The unit of a claim's numbers, empty for none."""
        return str(self._glossary.claims.get(claim, {}).get("unit", ""))

    def evidence(self, word: EvidenceItem) -> str:
        """Claim, value, kind, source, dates and what is special about it."""
        details = ", ".join(self._details(word))
        return self._paper.say("evidence", claim=word.claim, value=self.value(word), details=details)

    def gap(self, gap: GapItem | Mapping[str, str]) -> str:
        """A look and why it could not be taken."""
        if isinstance(gap, GapItem):
            look, worded = gap.look, reason_text(self._lang, gap.reason, gap.detail)
        else:
            look, worded = gap["look"], reason_text(self._lang, gap["reason"])
        return self._paper.say("gap", look=look_text(self._lang, look), reason=worded)

    def beside(self, word: EvidenceItem) -> Iterator[str]:
        """What a look brings beside its value, a line each."""
        return look_lines(self._lang, word)

    def _details(self, word: EvidenceItem) -> Iterator[str]:
        say = self._paper.say
        if not isinstance(word.value, Mapping) or word.value.get("kind") != word.kind or word.rejected:
            yield self.kind(word.kind)
        yield self._source(word)
        if word.dated:
            yield say("evidence.dated", day=word.dated)
        if word.source.startswith(_DOCUMENT) and not word.unreviewed and word.seen_at:
            yield say("evidence.confirmed", day=word.seen_at)
        elif word.seen_at and not word.unreviewed:
            yield word.seen_at
        if word.valid_until:
            yield say("evidence.until", day=word.valid_until)
        if word.sample is not None:
            yield share_text(self._lang, word.value, self.unit(word.claim), word.sample)
        yield from self._flags(word)

    def _flags(self, word: EvidenceItem) -> Iterator[str]:
        if word.rejected:
            yield self._paper.say("evidence.rejected")
        if word.unreviewed:
            yield self._paper.say("evidence.unread")
        if word.void:
            yield self._code(f"evidence.void.{word.void}", word.void)
        if word.capped in _ALONE:
            yield pick(self._lang, _ALONE[word.capped])
        elif word.capped:
            yield self._code(f"evidence.capped.{word.capped}", word.capped)

    def _source(self, word: EvidenceItem) -> str:
        if word.source.startswith(_DOCUMENT):
            name, _, page = word.where.partition(":")
            return self._paper.say("evidence.page" if page else "evidence.document", document=name, page=page)
        if word.source in ("provider", "client"):
            return self._paper.say(f"evidence.{word.source}")
        look = look_text(self._lang, word.source)
        return look if word.source.startswith(_CAPTURE) else self._paper.say("evidence.look", look=look)

    def _code(self, key: str, code: str) -> str:
        """A stable code in words; one that we have no word for as it is."""
        return self._paper.say(key) if known(self._lang, key) else code
