"""Walks a reviewer through the documents that wait, and keeps each review as soon as it is confirmed."""

import dataclasses
from collections.abc import Sequence

from seccheck.flow.reviewing.claims import ClaimDialog
from seccheck.flow.reviewing.desk import Desk
from seccheck.flow.reviewing.dialog import ACCEPT, BEGIN, LATER, NOTHING, QUIT, REJECT, Dialog
from seccheck.flow.reviewing.keeping import Write, keep
from seccheck.flow.reviewing.particulars import Particulars, ask_kind, ask_particulars
from seccheck.flow.reviewing.queue import claims_on, queue_of, replaceable
from seccheck.flow.reviewing.sheets import Turn, sheet_of
from seccheck.flow.reviewing.signers import Signers, wants_second
from seccheck.flow.reviewing.text import DocumentText, ReadPdf, text_of
from seccheck.judging.documents import document_value
from seccheck.model.client import Review, ReviewedClaim
from seccheck.model.dossier import Document
from seccheck.model.record import record
from seccheck.reading.people import same_person
from seccheck.reports.reviewing.prompt_words import prompt
from seccheck.reports.reviewing.screen import Screen
from seccheck.reports.reviewing.sheet import RENAMED, SECOND, Sheet, Waiting


@record
class Tools:
    """What a sitting works with."""

    read_pdf: ReadPdf
    write: Write
    opens: bool = False
    """Whether each document is opened in the system's viewer as well."""


class Walk:
    """One sitting; `kept` counts what was written, and `desk` has it, whatever ends the sitting."""

    def __init__(self, desk: Desk, dialog: Dialog, screen: Screen, signers: Signers, tools: Tools) -> None:
        self.kept = 0
        self.desk = desk
        self._dialog, self._screen = dialog, screen
        self._signers, self._tools = signers, tools

    def go(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Go through the documents `ids`; those that are left for later.

        Raises:
            SeccheckError: a review cannot be kept.
        """
        left: list[str] = []
        for number, id_ in enumerate(ids, 1):
            choice = self._document(id_, Turn(number=number, count=len(ids)))
            if choice == QUIT:
                return (*left, *ids[number - 1 :])
            if choice == LATER:
                self._dialog.tell("later.document", document=id_)
                left.append(id_)
        return tuple(left)

    def _document(self, id_: str, turn: Turn) -> str:
        """Have one document reviewed; `ACCEPT` or `REJECT` once that is written, else `LATER` or `QUIT`."""
        waiting = queue_of(self.desk).of(id_)
        replaces = self._replaces(waiting)
        waiting = self._with_former(waiting, replaces)
        text = text_of(self.desk.path_of(waiting.document), self._tools.read_pdf)
        sheet = sheet_of(self.desk, self.desk.judged(), waiting, text, turn)
        self._dialog.show(f"\n{self._screen.document(sheet)}\n")
        if self._tools.opens:
            self._dialog.open(self.desk.path_of(waiting.document))
        choice, _ = self._dialog.choose("begin", (BEGIN, REJECT, LATER, QUIT))
        review = self._read(sheet, text, replaces) if choice == BEGIN else None
        if choice == REJECT:
            review = self._rejected(sheet, replaces)
        if review is None:
            return LATER if choice == BEGIN else choice
        self._keep(self._countersigned(waiting, review))
        return REJECT if review.rejected else ACCEPT

    def _replaces(self, waiting: Waiting) -> str:
        """The document that is gone and whose place this one takes; empty for none."""
        gone = [review.document for review in replaceable(self.desk, waiting.document.id)]
        shown = waiting.earlier.replaces if waiting.earlier else ""
        if waiting.state == RENAMED and waiting.earlier:
            shown = waiting.earlier.document
        if not gone:
            return shown

        def read(typed: str) -> str:
            if typed in ("", NOTHING):
                return "" if typed else shown
            if typed in gone:
                return typed
            raise ValueError(prompt(self._dialog.lang, "again.gone"))

        named = {"document": waiting.document.id, "title": waiting.document.title, "ids": ", ".join(gone)}
        return self._dialog.read("replaces", read, needed=False, value=shown or NOTHING, **named)

    def _with_former(self, waiting: Waiting, replaces: str) -> Waiting:
        """With the claims of the document that it replaces: what that one denied is asked again of this one."""
        id_ = waiting.document.id
        former = [r for r in self.desk.reviews if r.document in (id_, replaces)]
        return dataclasses.replace(waiting, claims=claims_on(self.desk, id_, former))

    def _read(self, sheet: Sheet, text: DocumentText, replaces: str) -> Review | None:
        """What going through the document comes to; None where it is left for later."""
        document = sheet.waiting.document
        claims = ClaimDialog(self._dialog, self._screen, sheet, text).ask()
        if claims is None:
            return None
        earlier = sheet.waiting.earlier
        known = earlier if earlier is not None and earlier.sha256 == document.sha256 else None
        said = ask_particulars(self._dialog, self.desk.catalog, known or document)
        choice, _ = self._dialog.choose("verdict", (ACCEPT, REJECT, LATER))
        if choice == LATER:
            return None
        why = self._dialog.text("why") if choice == REJECT else ""
        return self._review(document, said, _denied(sheet, claims) if why else claims, why=why, replaces=replaces)

    def _rejected(self, sheet: Sheet, replaces: str) -> Review:
        """A document rejected whole: everything that leans on it is denied."""
        document = sheet.waiting.document
        why = self._dialog.text("why")
        said = Particulars(kind=ask_kind(self._dialog, self.desk.catalog, document))
        return self._review(document, said, _denied(sheet, ()), why=why, replaces=replaces)

    def _review(
        self, document: Document, said: Particulars, claims: tuple[ReviewedClaim, ...], *, why: str, replaces: str
    ) -> Review:
        by = self._signers.first(self._dialog)
        wanted = not why and wants_second(self.desk.catalog, self.desk.client, [c.claim for c in claims])
        return Review(
            provider=self.desk.dossier.name,
            document=document.id,
            replaces=replaces,
            sha256=document.sha256,
            by=by,
            second=self._signers.second(self._dialog, wanted=wanted),
            on=self.desk.request.as_of,
            rejected=why,
            kind=said.kind,
            issuer=said.issuer,
            dated=said.dated,
            valid_until=said.valid_until,
            signed=said.signed,
            covers=said.covers,
            claims=claims,
        )

    def _countersigned(self, waiting: Waiting, review: Review) -> Review:
        """`review` as that of the second person, where it finds what the first one found."""
        earlier = waiting.earlier
        lone = waiting.state == SECOND and earlier is not None and not review.second
        if earlier is None or not lone or same_person(review.by, earlier.by):
            return review
        if _found(review) == _found(earlier):
            self._dialog.tell("countersigned", by=earlier.by)
            return dataclasses.replace(review, by=earlier.by, second=review.by)
        self._dialog.tell("differs", by=earlier.by)
        return review

    def _keep(self, review: Review) -> None:
        before = self.desk.reviews
        self.desk = keep(self.desk, [review], self._tools.write)
        self.kept += 1
        key = "rejected" if review.rejected else "accepted"
        self._dialog.tell(key, path=self.desk.client_path, document=review.document, n=len(review.claims))
        names = [said.claim for said in review.claims]
        if not review.rejected and not review.second and wants_second(self.desk.catalog, self.desk.client, names):
            at_blockers = self.desk.client.second_reviewer == "blockers"
            self._dialog.tell("alone", where=prompt(self._dialog.lang, "alone.blockers") if at_blockers else "")
        if not review.rejected and any(_outlives(old, review) for old in before):
            self._dialog.tell("same_day", document=review.document)


def _denied(sheet: Sheet, claims: tuple[ReviewedClaim, ...]) -> tuple[ReviewedClaim, ...]:
    """All claims that lean on the document, with the pages that were found."""
    pages = {said.claim: said.page for said in claims}
    names = (leaning.claim.id for leaning in sheet.claims)
    return tuple(ReviewedClaim(claim=name, value=None, page=pages.get(name)) for name in names)


def _found(review: Review) -> tuple[object, ...]:
    """What a reviewer found, without who, when and on which page."""
    claims = sorted((said.claim, repr(said.value)) for said in review.claims)
    return (claims, document_value(review), review.rejected, review.replaces)


def _outlives(old: Review, new: Review) -> bool:
    """Whether `new` is not newer than `old`, so that what that one denies stays denied."""
    is_same_source = old.document in (new.document, new.replaces)
    return is_same_source and (old.document, old.sha256) != (new.document, new.sha256) and old.on >= new.on
