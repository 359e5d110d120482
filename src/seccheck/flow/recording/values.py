"""Asks what was found about one claim, and checks it at once against the claim's type."""

import dataclasses
from collections.abc import Iterator

from seccheck.flow.recording.typed import value_of
from seccheck.flow.reviewing.dialog import NO, NOTHING, YES, Dialog
from seccheck.flow.reviewing.particulars import ask_particulars
from seccheck.judging.documents import document_value
from seccheck.judging.validator import fits
from seccheck.model.dossier import Document
from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.record import record
from seccheck.model.wording import Wording
from seccheck.questionnaire.cells.misfit import check_fit
from seccheck.questionnaire.form import Choice, Field, Question, Shape
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.values import UnreadableError, read_value
from seccheck.reports.reference.type_words import answer_words
from seccheck.words.speaking import pick


@record
class Nothing:
    """Nothing is said about the claim."""


class ValueDialog:
    """The questions about what was found."""

    def __init__(self, dialog: Dialog, catalog: Catalog, wording: Wording) -> None:
        self._dialog, self._catalog, self._wording = dialog, catalog, wording

    def ask(self, claim: Claim, *, likely: str = "") -> Json | Nothing:
        """What was found about `claim`; `Nothing` where it is left out.

        Args:
            claim: what is asked about.
            likely: the kind of document that is usual for it, where it is a document.
        """
        question = question_of(claim, self._wording)
        if question.shape is Shape.DOCUMENT:
            return self._document(likely)
        if question.shape is Shape.ROWS:
            return self._rows(question)
        self._choices(question.choices)
        return self._dialog.read(
            "value", lambda typed: self._plain(typed, claim, question), form=answer_words(self._dialog.lang, claim)
        )

    def _plain(self, typed: str, claim: Claim, question: Question) -> Json | Nothing:
        lang = self._dialog.lang
        if typed == NOTHING:
            return Nothing()
        try:
            if claim.type.get("type") == "object":
                return value_of(claim, typed, self._wording, lang)
            return read_value(typed, question, lang)
        except UnreadableError as error:
            raise ValueError(str(error)) from None

    def _document(self, likely: str) -> Json | Nothing:
        choice, _ = self._dialog.choose("document", (YES, NO))
        return document_value(_seen(self._dialog, self._catalog, likely)) if choice == YES else Nothing()

    def _rows(self, question: Question) -> Json | Nothing:
        self._dialog.tell("rows")
        for field in question.fields:
            self._choices(field.choices)
        while rows := list(self._each_row(question)):
            try:
                check_fit(rows, question.type, self._dialog.lang)
            except UnreadableError as error:
                self._dialog.show(f"{error}\n")
            else:
                return rows
        choice, _ = self._dialog.choose("none", (YES, NO))
        return [] if choice == YES and fits([], question.type) else Nothing()

    def _each_row(self, question: Question) -> Iterator[dict[str, Json]]:
        first, *others = sorted(question.fields, key=lambda field: not field.required)
        number = 1
        while True:
            start = self._cell(number, first, needed=False)
            if isinstance(start, Nothing):
                return
            cells = {first.name: start} | {field.name: self._cell(number, field) for field in others}
            row = {field.name: cells[field.name] for field in question.fields}
            yield {name: cell for name, cell in row.items() if not isinstance(cell, Nothing)}
            number += 1

    def _cell(self, number: int, field: Field, *, needed: bool = True) -> Json | Nothing:
        lang = self._dialog.lang

        def read(typed: str) -> Json | Nothing:
            if not typed:
                return Nothing()
            try:
                return read_value(typed, field, lang)
            except UnreadableError as error:
                raise ValueError(str(error)) from None

        form = answer_words(lang, Claim(id=field.name, pack="", type=field.type))
        is_asked = needed and field.required
        key = "row.free" if needed and not field.required else "row"
        return self._dialog.read(key, read, needed=is_asked, n=number, label=pick(lang, field.label), form=form)

    def _choices(self, choices: tuple[Choice, ...]) -> None:
        """Say what the values mean, where their names do not."""
        for choice in choices:
            label = pick(self._dialog.lang, choice.label)
            if label != str(choice.value):
                self._dialog.show(f"  {choice.value}: {label}\n")


def _seen(dialog: Dialog, catalog: Catalog, likely: str) -> Document:
    """What the client saw of a document."""
    blank = Document(id="", kind=likely, title="", path="", sha256="", size=0)
    said = ask_particulars(dialog, catalog, blank)
    return dataclasses.replace(
        blank,
        kind=said.kind,
        issuer=said.issuer,
        dated=said.dated,
        valid_until=said.valid_until,
        signed=said.signed,
        covers=said.covers,
    )
