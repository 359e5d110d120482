"""Words the screens of a review: one document with all its claims, one claim, one page."""

from collections.abc import Iterator

from seccheck.judging.derived import split
from seccheck.model.client import Review
from seccheck.model.dossier import Document
from seccheck.reports.explained.labels import apart
from seccheck.reports.plain.paper import Paper
from seccheck.reports.reference.condition_words import Subject, condition_words
from seccheck.reports.report import Page
from seccheck.reports.reviewing.excerpt import Excerpt
from seccheck.reports.reviewing.screen_words import knows, screen
from seccheck.reports.reviewing.sheet import CHANGED, Expected, Leaning, Sheet, Waiting
from seccheck.reports.reviewing.value_words import row_words, value_words
from seccheck.words.speaking import pick, say

_SHORT = 12
_LABEL, _CLAIM_LABEL = 25, 11
_SHOWN_EXPECTED = 3
_MOST_TEXT = 8000
"""Characters of a page."""


class Screen:
    """The screens of one sitting, each as text to print; whatever a provider wrote in it is harmless."""

    def __init__(self, page: Page) -> None:
        self._page, self._lang = page, page.lang

    def document(self, sheet: Sheet) -> str:
        """Everything about a document, and the claims that lean on it, one a line."""
        paper = Paper(self._page)
        self._claims(paper, sheet)
        return f"{self.head(sheet)}\n{paper.text()}"

    def head(self, sheet: Sheet) -> str:
        """Everything about a document but the claims."""
        paper, document = Paper(self._page), sheet.waiting.document
        title = self._say("title", n=sheet.number, count=sheet.count, id=document.id)
        paper.line(title, style="bold")
        paper.line(document.title)
        rows = {
            "file": self._file(sheet),
            "state": self.state(sheet.waiting),
            "typed": self._particulars(document, sheet),
            "earlier": self._earlier(sheet.waiting, sheet),
            "holds": self.holds(sheet.waiting) or self._say("holds.nothing"),
        }
        for label, text in rows.items():
            if text:
                paper.line(text, depth=1, lead=self._say(f"label.{label}"), width=_LABEL)
        if sheet.problem:
            self._problem(paper, sheet)
        return paper.text()

    def claim(self, sheet: Sheet, number: int) -> str:
        """The claim with this number, from 1: question, answer, what is expected, and the text around the answer."""
        paper, leaning = Paper(self._page), sheet.claims[number - 1]
        paper.line(self._say("claim.title", n=number, count=len(sheet.claims), id=leaning.claim.id), style="bold")
        paper.line(pick(self._lang, leaning.claim.ask), depth=1)
        for label, text in self._rows(sheet, leaning):
            paper.line(text, depth=1, lead=label, width=_CLAIM_LABEL)
        return paper.text()

    def text(self, sheet: Sheet, number: int, text: str) -> str:
        """One page of the document, from 1, as far as it is text."""
        paper = Paper(self._page)
        title = self._say("page.title", page=number, count=sheet.pages) if sheet.pages else self._say("text.title")
        paper.line(title, style="bold")
        for line in text[:_MOST_TEXT].splitlines():
            paper.line(line, depth=1)
        if len(text) > _MOST_TEXT:
            paper.line(self._say("page.cut"), depth=1)
        return paper.text()

    def state(self, waiting: Waiting) -> str:
        """Whether and how it was read."""
        former = waiting.earlier.document if waiting.earlier else ""
        return self._say(f"state.{waiting.state}", document=former)

    def holds(self, waiting: Waiting) -> str:
        """The open requirements that it bears on, gravest first."""
        graver = sorted(waiting.holds, reverse=True)
        parts = ((say(self._lang, f"severity.{s.word}"), ", ".join(waiting.holds[s])) for s in graver)
        return apart(self._lang, (self._say("holds", severity=severity, ids=ids) for severity, ids in parts))

    def _say(self, key: str, **values: object) -> str:
        return screen(self._lang, key, **values)

    def _file(self, sheet: Sheet) -> str:
        given = {"path": sheet.path, "digest": sheet.waiting.document.sha256[:_SHORT]}
        return self._say("file.pages", n=sheet.pages, **given) if sheet.pages else self._say("file", **given)

    def _problem(self, paper: Paper, sheet: Sheet) -> None:
        key = f"problem.{sheet.problem}"
        reason = self._say(key) if knows(key) else sheet.problem
        paper.line(self._say("problem", reason=reason, path=sheet.path), style="fair")

    def _particulars(self, said: Document | Review, sheet: Sheet) -> str:
        kind = pick(self._lang, sheet.kinds[said.kind]) if said.kind in sheet.kinds else said.kind
        return ", ".join([f"{kind} [{said.kind}]", *self._details(said)])

    def _details(self, said: Document | Review) -> Iterator[str]:
        if said.issuer:
            yield self._say("by", issuer=said.issuer)
        if said.dated:
            yield self._say("dated", day=said.dated)
        if said.valid_until:
            yield self._say("until", day=said.valid_until)
        if said.signed is not None:
            yield self._say("signed" if said.signed else "unsigned")
        if said.covers is not None:
            yield self._say("covers", scope=" / ".join(", ".join(names) for names in said.covers.values()))

    def _earlier(self, waiting: Waiting, sheet: Sheet) -> str:
        review = waiting.earlier
        if review is None:
            return ""
        by = self._say("and", first=review.by, last=review.second) if review.second else review.by
        if review.rejected:
            said = self._say("earlier.rejected", on=review.on, by=by, reason=review.rejected)
        else:
            accepted = self._say("earlier.accepted", on=review.on, by=by)
            said = self._say("accepted", review=accepted, particulars=self._particulars(review, sheet))
        changed = self._say("earlier.changed", old=review.sha256[:_SHORT]) if waiting.state == CHANGED else ""
        return apart(self._lang, filter(None, (said, changed)))

    def _claims(self, paper: Paper, sheet: Sheet) -> None:
        if not sheet.claims:
            paper.line(self._say("claims.none"))
            return
        paper.line(self._say("claims", n=len(sheet.claims)))
        for number, leaning in enumerate(sheet.claims, 1):
            where = f" ({self._where(sheet, leaning.excerpt)})" if leaning.excerpt else ""
            line = self._say("claims.line", id=leaning.claim.id, answer=self.answer(sheet, leaning))
            paper.line(f"{line}{where}", depth=1, lead=f"{number}.", width=4)

    def answer(self, sheet: Sheet, leaning: Leaning) -> str:
        """What the provider answers."""
        if leaning.claim.is_document:
            return self._say("value.document")
        if leaning.value is None:
            return self._say("value.nothing")
        return value_words(self._lang, leaning.claim, leaning.value, sheet.wording)

    def _where(self, sheet: Sheet, excerpt: Excerpt) -> str:
        return self._say("page", page=excerpt.page) if sheet.pages else self._say("text")

    def _rows(self, sheet: Sheet, leaning: Leaning) -> Iterator[tuple[str, str]]:
        yield self._say("claim.says"), self.answer(sheet, leaning)
        for row in row_words(self._lang, leaning.claim, leaning.value, sheet.wording):
            yield "-", row
        if not leaning.is_cited:
            yield "", self._say("claim.uncited")
        if leaning.note:
            yield self._say("claim.note"), leaning.note
        yield self._say("claim.expected"), self._expected(leaning)
        if leaning.before is not None:
            yield self._say("claim.before"), self._before(sheet, leaning)
        yield from self._found(sheet, leaning)

    def _expected(self, leaning: Leaning) -> str:
        said = dict.fromkeys(self._wanted(leaning, wanted) for wanted in leaning.expected)
        return apart(self._lang, list(said)[:_SHOWN_EXPECTED]) or self._say("expected.nothing")

    def _wanted(self, leaning: Leaning, wanted: Expected) -> str:
        severity = say(self._lang, f"severity.{wanted.severity.word}")
        words, key = "", "expected.compared"
        if wanted.schema is not None:
            about = Subject(unit=leaning.claim.unit, derived=split(wanted.name)[1], document=leaning.claim.is_document)
            words = condition_words(self._lang, wanted.schema, about)
            key = "expected" if words else "expected.see"
        return self._say(key, words=words, requirement=wanted.requirement, severity=severity)

    def _before(self, sheet: Sheet, leaning: Leaning) -> str:
        before, earlier = leaning.before, sheet.waiting.earlier
        if before is None or (earlier is not None and earlier.rejected):
            return self._say("before.rejected")
        value = self._say("value.document")
        if not leaning.claim.is_document:
            value = value_words(self._lang, leaning.claim, before.value, sheet.wording)
        return self._say("before.page" if before.page else "before", value=value, page=before.page)

    def _found(self, sheet: Sheet, leaning: Leaning) -> Iterator[tuple[str, str]]:
        excerpt = leaning.excerpt
        if excerpt is None:
            if not sheet.problem:
                yield self._say("text").capitalize(), self._say("found.nothing")
            return
        text = f"{excerpt.before}>>{excerpt.hit}<<{excerpt.after}"
        if not excerpt.is_value:
            text = self._say("found.words", text=text)
        if excerpt.others:
            pages = ", ".join(self._say("page", page=page) for page in excerpt.others)
            text = self._say("found.others", text=text, pages=pages)
        yield self._where(sheet, excerpt).capitalize(), text
