"""Asks the reviewer claim by claim whether the document says so, and on which page."""

import re
from collections import deque

from seccheck.errors import InputFaultError
from seccheck.flow.reviewing.dialog import LATER, NO, PAGE, SILENT, YES, Dialog
from seccheck.flow.reviewing.text import DocumentText
from seccheck.judging.validator import fits
from seccheck.model.client import ReviewedClaim
from seccheck.model.policy import Claim, Json
from seccheck.model.record import record
from seccheck.model.wording import Wording
from seccheck.neutral import terminal
from seccheck.questionnaire.cells.texts import says_none
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.values import UnreadableError, read_value
from seccheck.reading.strict_yaml import load
from seccheck.reports.reference.type_words import answer_words
from seccheck.reports.reviewing.prompt_words import prompt
from seccheck.reports.reviewing.screen import Screen
from seccheck.reports.reviewing.sheet import Leaning, Sheet

_SHOWN_ANSWER = 40


_BACK = "?"
_PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,4}")


@record
class _Back:
    """The reviewer wants the question before once more."""


@record
class _Silent:
    """The document says nothing about the claim."""


class ClaimDialog:
    """The questions about the claims of one document."""

    def __init__(self, dialog: Dialog, screen: Screen, sheet: Sheet, text: DocumentText) -> None:
        self._dialog, self._screen, self._sheet, self._text = dialog, screen, sheet, text

    def ask(self) -> tuple[ReviewedClaim, ...] | None:
        """What the document says about each claim it speaks of; None where the reviewer leaves one for later.

        A claim put off is asked once more at the end.
        """
        found: dict[int, ReviewedClaim | _Silent] = {}
        put_off: set[int] = set()
        waiting = deque(range(1, len(self._sheet.claims) + 1))
        while waiting:
            number = waiting.popleft()
            said = self._one(number)
            if said is not None:
                found[number] = said
            elif number in put_off:
                return None
            else:
                put_off.add(number)
                waiting.append(number)
                self._dialog.tell("later.claim")
        return tuple(said for _, said in sorted(found.items()) if isinstance(said, ReviewedClaim))

    def _one(self, number: int) -> ReviewedClaim | _Silent | None:
        leaning = self._sheet.claims[number - 1]
        self._dialog.show(f"\n{self._screen.claim(self._sheet, number)}")
        is_open = leaning.value is None and not leaning.claim.is_document
        key, choices = _question(leaning, is_open=is_open)
        answer = terminal(self._screen.answer(self._sheet, leaning), cap=_SHOWN_ANSWER)
        while True:
            choice, behind = self._dialog.choose(key, choices, answer=answer)
            if choice == PAGE:
                self._show_page(leaning, behind)
            elif choice == LATER:
                return None
            elif choice == SILENT or (choice == NO and leaning.claim.is_document):
                return _Silent()
            elif choice == YES and not is_open:
                return ReviewedClaim(claim=leaning.claim.id, value=leaning.value, page=self._page(leaning))
            elif not isinstance(found := self._value(leaning.claim), _Back):
                return ReviewedClaim(claim=leaning.claim.id, value=found, page=self._page(leaning))

    def _show_page(self, leaning: Leaning, wanted: str) -> None:
        """Show the page that is asked for, else that of the excerpt, else the first."""
        pages = self._text.pages
        number = wanted or str(leaning.excerpt.page if leaning.excerpt else 1)
        if not pages or self._text.problem:
            self._dialog.tell("text.none")
        elif not _PAGE_NUMBER.fullmatch(number) or int(number) > len(pages):
            self._dialog.tell("again.page")
        else:
            self._dialog.show(self._screen.text(self._sheet, int(number), pages[int(number) - 1]))

    def _value(self, claim: Claim) -> Json | _Back:
        """What the document says instead, read as an answer to the claim's question."""
        lang, wording = self._dialog.lang, self._sheet.wording

        def read(typed: str) -> Json | _Back:
            if typed == _BACK:
                return _Back()
            return _rows(typed, claim, lang) if _has_rows(claim) else _plain(typed, claim, lang, wording)

        key = "value.rows" if _has_rows(claim) else "value"
        return self._dialog.read(key, read, form=answer_words(lang, claim))

    def _page(self, leaning: Leaning) -> int | None:
        """The page; one of those there are, as far as they could be counted."""
        if self._text.pages and not self._text.is_paged:
            return None
        most = len(self._text.pages)
        first = 1 if most == 1 or (most and leaning.claim.is_document) else None
        shown = leaning.excerpt.page if leaning.excerpt else first

        def read(typed: str) -> int | None:
            if not typed:
                return shown
            if _PAGE_NUMBER.fullmatch(typed) and (not most or int(typed) <= most):
                return int(typed)
            raise ValueError(prompt(self._dialog.lang, "again.page"))

        return self._dialog.read("page" if shown else "page.none", read, needed=False, page=shown)


def _question(leaning: Leaning, *, is_open: bool) -> tuple[str, tuple[str, ...]]:
    """What is asked about a claim, and what may be answered."""
    if leaning.claim.is_document:
        return "claim.document", (YES, NO, PAGE, LATER)
    return ("claim.open", (YES, SILENT, PAGE, LATER)) if is_open else ("claim", (YES, NO, SILENT, PAGE, LATER))


def _has_rows(claim: Claim) -> bool:
    type_ = claim.type.get("items", claim.type)
    return bool(type_.get("type") == "object")


def _plain(typed: str, claim: Claim, lang: str, wording: Wording) -> Json:
    try:
        return read_value(typed, question_of(claim, wording), lang)
    except UnreadableError as error:
        raise ValueError(str(error)) from None


def _rows(typed: str, claim: Claim, lang: str) -> Json:
    try:
        value = [] if says_none([typed]) else load(typed.encode(), name="")
    except InputFaultError:
        value = None
    if not fits(value, claim.type):
        raise ValueError(prompt(lang, "again.rows"))
    return value
