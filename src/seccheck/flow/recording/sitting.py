"""Sits down with whoever tested or looked: asks all that the record needs, shows it, and writes it when told to."""

from collections.abc import Mapping

from seccheck.flow.recording.attached import attach
from seccheck.flow.recording.choosing import choose, listing
from seccheck.flow.recording.circumstances import ask_day, ask_file, ask_provider, ask_sample, ask_second
from seccheck.flow.recording.desk import Desk
from seccheck.flow.recording.draft import Draft, spoken_of
from seccheck.flow.recording.given import Given
from seccheck.flow.recording.keeping import Write, keep, lines_of
from seccheck.flow.recording.provider import check_spelling
from seccheck.flow.recording.topics import narrowed
from seccheck.flow.recording.typed import parted, values_of
from seccheck.flow.recording.values import Nothing, ValueDialog
from seccheck.flow.recording.words import said
from seccheck.flow.reviewing.dialog import NO, YES, Asker, Dialog
from seccheck.model.policy import Json
from seccheck.model.scale import Strength
from seccheck.neutral import terminal
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.words.speaking import pick, say

_DOCUMENTARY = (Strength.DOCUMENTED, Strength.ATTESTED)


class Sitting:
    """One sitting; what the command line has said already is not asked."""

    def __init__(self, desk: Desk, given: Given, asker: Asker, page: Page, write: Write) -> None:
        self._desk, self._given, self._page, self._write = desk, given, page, write
        self._dialog = Dialog(asker, page.lang, said)

    def hold(self) -> bool:
        """Ask, show and write; whether it was written.

        Raises:
            SeccheckError: what the command line said cannot be, or the record cannot be kept.
        """
        self._head()
        draft = self._draft()
        if not draft.values:
            self._dialog.tell("empty")
            return False
        self._show(draft)
        path = self._desk.client.path
        if self._dialog.choose("write", (YES, NO), path=path)[0] == NO:
            self._dialog.tell("dropped")
            return False
        keep(self._desk, draft, self._write)
        self._dialog.tell("written", path=path, kind=self._desk.kind.id, n=len(draft.values))
        return True

    def _draft(self) -> Draft:
        desk, given, dialog = self._desk, self._given, self._dialog
        typed = self._typed()
        provider = desk.meant.name or ask_provider(dialog, desk)
        if not desk.meant.dossiers:
            check_spelling(provider, desk.client)
        claims = self._claims(typed)
        on = given.on or ask_day(dialog, desk.request.today)
        by = given.by.strip() or dialog.text("by")
        second = given.second.strip() or ask_second(dialog, desk, by, claims)
        sample = given.sample if given.sample is not None else ask_sample(dialog, desk, claims)
        values = self._values(claims, typed)
        attached = attach(given.file, desk.folder, desk.meant.dossiers) if given.file else None
        if values and attached is None:
            attached = ask_file(dialog, desk)
        return Draft(provider=provider, on=on, by=by, second=second, sample=sample, values=values, attached=attached)

    def _typed(self) -> dict[str, Json]:
        """What the command line says was found."""
        desk, raw = self._desk, parted(self._given.values)
        topics = narrowed(desk.catalog, desk.kind, desk.topics, tuple(raw))
        return values_of(raw, desk.catalog, topics, desk.wording, self._page.lang)

    def _claims(self, typed: Mapping[str, Json]) -> tuple[str, ...]:
        """What the record is about: what the command line names, else what is chosen from the list."""
        desk = self._desk
        if desk.request.claims:
            named = [name for topic in desk.topics for name in topic.claims]
            return tuple(dict.fromkeys([*named, *typed]))
        if typed:
            return tuple(typed)
        self._dialog.show(f"{listing(self._page, desk.catalog, desk.topics)}\n")
        return choose(self._dialog, desk.topics)

    def _values(self, claims: tuple[str, ...], typed: Mapping[str, Json]) -> dict[str, Json]:
        asking = ValueDialog(self._dialog, self._desk.catalog, self._desk.wording)
        found: dict[str, Json] = {}
        for number, name in enumerate(claims, 1):
            if name in typed:
                found[name] = typed[name]
                continue
            self._question(name, number, len(claims))
            value = asking.ask(self._desk.catalog.claims[name], likely=self._likely(name))
            if not isinstance(value, Nothing):
                found[name] = value
        return found

    def _question(self, name: str, number: int, count: int) -> None:
        paper, claim = Paper(self._page), self._desk.catalog.claims[name]
        paper.line(said(paper.lang, "asked", n=number, count=count, claim=name), style="bold")
        paper.line(pick(paper.lang, claim.ask), depth=1)
        if claim.hint:
            paper.line(pick(paper.lang, claim.hint), depth=1)
        self._dialog.show(f"\n{paper.text()}")

    def _likely(self, claim: str) -> str:
        """The kind of document that is usual for a claim: the first that its requirement accepts."""
        accepted = {k for topic in self._desk.topics if claim in topic.claims for k in topic.requirement.accepts}
        kinds = self._desk.catalog.kinds.values()
        return next((k.id for k in kinds if k.id in accepted and k.strength in _DOCUMENTARY), "")

    def _head(self) -> None:
        paper, kind = Paper(self._page), self._desk.kind
        strength = say(paper.lang, f"strength.{kind.strength.word}")
        title = pick(paper.lang, kind.title)
        paper.line(said(paper.lang, "head", title=title, kind=kind.id, strength=strength), style="bold")
        self._dialog.show(f"{paper.text()}\n")

    def _show(self, draft: Draft) -> None:
        dialog, desk = self._dialog, self._desk
        dialog.show("\n")
        dialog.tell("shown", path=desk.client.path)
        dialog.show("".join(f"{terminal(line)}\n" for line in lines_of(desk, draft)))
        if draft.sample == 0:
            dialog.tell("nobody")
        if claims := spoken_of(desk, draft):
            dialog.tell("same_day", claims=", ".join(claims))
