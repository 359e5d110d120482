"""Words what is asked of a provider: the thing to do, the points to show, what was found."""

import datetime as dt
from collections.abc import Mapping

from seccheck.judging.derived import split
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Atom, Claim, Json
from seccheck.model.record import record
from seccheck.reports.annex.speech import Speech as Dates
from seccheck.reports.reference.condition_words import Subject, condition_words
from seccheck.reports.request.conditions import HEADED, document_conditions
from seccheck.reports.request.grouping import Group
from seccheck.reports.request.labels import Labels
from seccheck.reports.request.need import Action, Need, Point
from seccheck.reports.request.phrases import joined, phrase
from seccheck.reports.reviewing.value_words import value_words
from seccheck.words.speaking import say

_OTHERS = 3
_SETTLING = (Action.CLARIFY, Action.CORRECT)


@record
class Speaker:
    """Speaks of one provider's needs in one language."""

    labels: Labels
    titles: Mapping[str, str]
    """Titles of the provider's documents, by id."""
    scope: str
    """Services and sites that documents must cover, worded; empty where nobody has said."""

    @property
    def lang(self) -> str:
        """The language."""
        return self.labels.lang

    def head(self, group: Group) -> str:
        """What to do, as one plain sentence without its full stop."""
        action = group.action
        if action is Action.ANSWER:
            return phrase(self.lang, "do.answer", n=len({p.claim.id for need in group.needs for p in need.points}))
        if action is Action.RENEW and not group.document:
            return phrase(self.lang, "do.renew.answer")
        return phrase(
            self.lang,
            f"do.{action}",
            document=self.document(group.document),
            kind=self.labels.kind(group.kind),
            conditions=document_conditions(self.lang, group.needs),
            scope=phrase(self.lang, "scope", scope=self.scope) if self.scope else "",
        )

    def sentence(self, need: Need) -> str:
        """The whole path of one requirement as one paragraph."""
        kind = need.kinds[0] if need.kinds else ""
        head = self.head(Group(action=need.action, document=need.document, kind=kind, needs=(need,)))
        points = " ".join(self._point(need, point) for point in need.points)
        if need.action in _SETTLING:
            return phrase(self.lang, "settle", points=points, head=head)
        return phrase(self.lang, "sentence.points" if points else "sentence", head=head, points=points)

    def others(self, group: Group) -> str:
        """Other kinds of document that would serve all of the group; empty where there are none."""
        common = [k for k in group.needs[0].kinds[1:] if all(k in need.kinds for need in group.needs)]
        if group.action is not Action.SEND or not common:
            return ""
        return phrase(self.lang, "else", kinds=", ".join(self.labels.kind(kind) for kind in common[:_OTHERS]))

    def expected(self, need: Need, point: Point) -> str:
        """What must be true of the claim, such as "at most 48 hours"; empty where the head says it all."""
        headed = need.action not in (*_SETTLING, Action.ANSWER)
        said = (self._condition(atom, point.claim, headed=headed) for atom in point.atoms)
        return joined(self.lang, said)

    def document(self, id_: str) -> str:
        """A document of the provider by its title and id."""
        return phrase(self.lang, "document", title=self.titles.get(id_) or id_)

    def day(self, day: dt.date) -> str:
        """A date in words."""
        return Dates(self.lang).date(day)

    def words(self, need: Need, claim: str) -> str:
        """Who says what about a claim, each once."""
        said = (
            phrase(self.lang, "word", who=self._who(word), value=self._value(word))
            for word in need.found
            if word.claim == claim
        )
        return joined(self.lang, map(_capital, said))

    def _who(self, word: Evidence) -> str:
        name, _, page = word.where.partition(":")
        if word.source.startswith("document:") and name:
            return phrase(self.lang, "who.page" if page else "who.document", document=self.document(name), page=page)
        if word.source == "provider":
            return phrase(self.lang, "who.answer")
        return phrase(self.lang, "who.client" if word.kind == "answer" else "who.look")

    def _value(self, word: Evidence) -> str:
        claim = self.labels.catalog.claims[word.claim]
        if word.rejected:
            return phrase(self.lang, "value.refused")
        if claim.is_document and isinstance(word.value, Mapping):
            return self._document_value(word.value)
        return value_words(self.lang, claim, word.value, self.labels.wording)

    def _document_value(self, value: Mapping[str, Json]) -> str:
        kind, signed, dated = self.labels.kind(str(value.get("kind", ""))), value.get("signed"), value.get("dated")
        if signed is not None:
            kind = say(self.lang, "value.signed" if signed else "value.unsigned", kind=kind)
        return phrase(self.lang, "value.of", value=kind, day=self.day(dt.date.fromisoformat(dated))) if dated else kind

    def _point(self, need: Need, point: Point) -> str:
        asked, expected = self.labels.asked(point.claim), self.expected(need, point)
        found = self.words(need, point.claim.id) if need.action in _SETTLING else ""
        if found:
            key = "point.found" if expected else "point.seen"
            return phrase(self.lang, key, question=asked, found=found, expected=expected)
        return phrase(self.lang, "point", question=asked, expected=expected) if expected else asked

    def _condition(self, atom: Atom, claim: Claim, *, headed: bool) -> str:
        derived = "" if atom.claim in self.labels.catalog.claims else split(atom.claim)[1]
        subject = Subject(unit=claim.unit, derived=derived, document=claim.is_document)
        schema = self.labels.schema(atom.schema, claim)
        if claim.is_document and headed and "properties" in schema:
            rest = {name: part for name, part in schema["properties"].items() if name not in HEADED}
            if not rest:
                return ""
            schema = {**schema, "properties": rest}
        return condition_words(self.lang, schema, subject)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
