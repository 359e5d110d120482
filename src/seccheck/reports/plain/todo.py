"""Words who must do what, one requirement at a time or gathered by what is to be done."""

from collections.abc import Iterable, Mapping

from seccheck.reports.plain.evidence import Wording
from seccheck.reports.plain.paper import Paper
from seccheck.reports.wire.items import Json, NextStep, RequirementItem
from seccheck.words.speaking import pick

_LISTED = 4
_LOOK = "probe-"
"""What kinds of evidence that a look yields are called; the other observed ones are records."""
_COMMAND = {"en": "{what}: `seccheck record {kinds}`", "fr": "{what} : `seccheck record {kinds}`"}


class Todo:
    """The next steps of one report."""

    def __init__(self, paper: Paper, wording: Wording) -> None:
        self._paper, self._wording = paper, wording

    def sentence(self, item: RequirementItem, step: NextStep) -> str:
        """What is to be done about `item`, and by whom."""
        return self._paper.say(f"by.{step.by}", what=self._what(item, step))

    def gathered(self, items: Iterable[RequirementItem], by: str) -> list[str]:
        """Each thing that `by` must do, with the requirements it is for; in the order of the requirements."""
        wanted: dict[str, list[str]] = {}
        for item in items:
            if item.next is not None and item.next.by == by:
                wanted.setdefault(self._what(item, item.next), []).append(item.id)
        return [
            self._paper.say("next.for", what=what.rstrip("."), requirements=", ".join(ids))
            for what, ids in wanted.items()
        ]

    def _what(self, item: RequirementItem, step: NextStep) -> str:
        given = step.arguments
        if step.code == "clarify":
            return self._paper.say("next.clarify")
        if step.code == "review":
            documents = given["documents"]
            return self._paper.say("next.review", n=len(documents), documents=", ".join(documents))
        if step.code in ("look", "send", "renew"):
            return self._evidence("attach" if step.code == "send" and step.by == "client" else step.code, given)
        values = {
            "claims": ", ".join(given.get("claims", ())),
            "facts": ", ".join(given.get("facts", ())),
            "looks": "; ".join(self._wording.gap(look) for look in given.get("looks", ())),
            "documents": self._documents(given.get("documents", ())),
            "remedy": self._wording.text(item.remedy),
        }
        return self._paper.say(f"next.answer.{step.by}" if step.code == "answer" else f"next.{step.code}", **values)

    def _evidence(self, code: str, given: Mapping[str, Json]) -> str:
        """What to look at, send or renew."""
        kinds = self._kinds(given.get("kinds", ()))
        documents = self._documents(given.get("out_of_scope") or given.get("documents", ()))
        key = f"next.{code}"
        if code == "renew":
            key = key if documents else "next.renew.answer"
        elif not kinds:
            key = "next.look.plain" if code == "look" else "next.send.plain"
        elif given.get("out_of_scope"):
            key = "next.scope"
        what = self._paper.say(key, claims=", ".join(given["claims"]), kinds=kinds, documents=documents)
        records = [kind for kind in given.get("kinds", ()) if not kind.startswith(_LOOK)] if code == "look" else []
        return pick(self._paper.lang, _COMMAND).format(what=what, kinds="|".join(records)) if records else what

    def _kinds(self, kinds: Iterable[str]) -> str:
        """Kinds by their titles, joined by "or"; the first four."""
        titles = [self._wording.kind(kind) for kind in kinds]
        if len(titles) > _LISTED:
            return ", ".join([*titles[:_LISTED], "…"])
        *others, last = titles or [""]
        return self._paper.say("or", first=", ".join(others), second=last) if others else last

    def _documents(self, documents: Iterable[Mapping[str, str | None]]) -> str:
        return ", ".join(self._document(document) for document in documents)

    def _document(self, document: Mapping[str, str | None]) -> str:
        """A document with the day that tells which edition is meant."""
        day = document["dated"] or document["valid_until"]
        return (
            self._paper.say("next.document", document=document["document"], day=day)
            if day
            else str(document["document"])
        )
