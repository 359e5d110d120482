"""Puts people's words into a condition in place of the policies' own ids, before it is worded."""

from collections.abc import Mapping

from seccheck.judging.derived import split
from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.record import record
from seccheck.model.wording import Wording
from seccheck.words.speaking import pick, say

_LISTS = {
    "eea.countries": {"en": "of EEA countries", "fr": "des pays de l'EEE"},
    "adequacy.countries": {
        "en": "of countries with an adequacy decision",
        "fr": "des pays bénéficiant d'une décision d'adéquation",
    },
}
_VALUES = ("const", "enum")
_PREFIX = "engagement."


@record
class Labels:
    """The words for ids in one language."""

    lang: str
    catalog: Catalog
    wording: Wording
    engagement: Mapping[str, Json]
    """By the client's own word."""

    def schema(self, schema: Json, claim: Claim) -> Json:
        """The condition on `claim` with labels for values, fields and other claims."""
        return self._labelled(schema, claim, "")

    def asked(self, claim: Claim) -> str:
        """The question that `claim` asks; its id where it asks none."""
        return pick(self.lang, claim.ask) or claim.id

    def kind(self, kind: str) -> str:
        """A kind of document."""
        known = self.catalog.kinds.get(kind)
        return pick(self.lang, known.title) or kind if known else kind

    def _labelled(self, schema: Json, claim: Claim, field: str) -> Json:
        if isinstance(schema, list):
            return [self._labelled(part, claim, field) for part in schema]
        if not isinstance(schema, Mapping):
            return schema
        if any(key.startswith("$") for key in schema):
            return self._stand_in(schema, claim)
        return {key: self._keyword(key, part, claim, field) for key, part in schema.items()}

    def _keyword(self, key: str, part: Json, claim: Claim, field: str) -> Json:
        if key in _VALUES and not isinstance(part, Mapping):
            return [self._value(v, claim, field) for v in part] if key == "enum" else self._value(part, claim, field)
        if key == "properties":
            return {self._field(name, claim): self._labelled(of, claim, name) for name, of in part.items()}
        return self._labelled(part, claim, field)

    def _value(self, value: Json, claim: Claim, field: str) -> Json:
        if not isinstance(value, str):
            return value
        if claim.is_document:
            return self.kind(value) if field == "kind" else value
        return pick(self.lang, self.wording.of_choice(claim.id, value))

    def _field(self, name: str, claim: Claim) -> str:
        """The heading of a field; what follows from a date stays behind it."""
        if claim.is_document:
            return name
        base, dot, derived = name.partition(".")
        return pick(self.lang, self.wording.of_field(claim.id, base)).replace(".", "") + dot + derived

    def _stand_in(self, mark: Mapping[str, Json], claim: Claim) -> Json:
        if "$data" in mark:
            return {"$data": pick(self.lang, _LISTS[mark["$data"]]) if mark["$data"] in _LISTS else mark["$data"]}
        if "$row" in mark:
            return {**mark, "$row": self._field(mark["$row"], claim)}
        name = mark["$claim"]
        stated = self.engagement.get(name.removeprefix(_PREFIX)) if name.startswith(_PREFIX) else None
        if isinstance(stated, int | float) and not isinstance(stated, bool):
            return stated * mark.get("times", 1) + mark.get("plus", 0)
        return self._other(mark, name)

    def _other(self, mark: Mapping[str, Json], name: str) -> Json:
        """Another claim by its question."""
        base, derived = (name, "") if name in self.catalog.claims else split(name)
        other = self.catalog.claims[base]
        question = self.asked(other).rstrip(" ?.\u00a0\u202f").replace(".", "")
        quoted = say(self.lang, "value.quoted", text=question)
        each = {"each": self._field(mark["each"], other)} if "each" in mark else {}
        return {**mark, **each, "$claim": f"{quoted}.{derived}" if derived else quoted}
