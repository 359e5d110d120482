"""Writes a list of reviews to fill in: each document that waits, its claims, and nothing confirmed in advance."""

from collections.abc import Callable, Iterator, Sequence

from seccheck.flow.reviewing.desk import Desk
from seccheck.flow.reviewing.queue import queue_of
from seccheck.flow.reviewing.sheets import Turn, sheet_of
from seccheck.flow.reviewing.text import ReadPdf, text_of
from seccheck.questionnaire.yaml_text import scalar
from seccheck.reports.report import Page
from seccheck.reports.reviewing.screen import Screen
from seccheck.reports.reviewing.sheet import Leaning, Sheet
from seccheck.words.speaking import pick

_WIDTH = 96
_HOW = {
    "en": """\
Reviews to be filled in by whoever read the documents. Nothing in here is confirmed yet.
For each claim write what the document says and on which page; remove the line of a claim that it does not speak of.
kind, issuer, dated, valid_until, signed and covers are what you found, not what the provider typed.
To reject a document, write why behind `rejected`; then its claims need no value. What you leave empty altogether
waits for later.
""",
    "fr": """\
Revues à remplir par la personne qui a lu les documents. Rien ici n'est encore confirmé.
Pour chaque point, écrivez ce que dit le document et à quelle page ; retirez la ligne d'un point dont il ne parle pas.
kind, issuer, dated, valid_until, signed et covers sont ce que vous avez constaté, non ce que le prestataire a saisi.
Pour refuser un document, écrivez pourquoi derrière `rejected` ; ses points n'ont alors besoin d'aucune valeur. Ce que
vous laissez entièrement vide attendra.
""",
}
_EXAMPLES = {"covers": "{services: [n1, n2], sites: [MA, FR]}", "signed": "true | false"}
_KEYS = ("rejected", "replaces", "kind", "issuer", "dated", "valid_until", "signed", "covers")


def template_of(desk: Desk, ids: Sequence[str], lang: str, *, read_pdf: ReadPdf, step: Callable[[], None]) -> str:
    """The YAML to fill in.

    Args:
        desk: with the dossier.
        ids: the documents.
        lang: of the comments.
        read_pdf: reads a PDF's pages.
        step: told after each document.
    """
    material, queue, screens = desk.judged(), queue_of(desk), Screen(Page(lang=lang, width=_WIDTH))
    lines = [*_comment(pick(lang, _HOW), 0)]
    for number, id_ in enumerate(ids, 1):
        waiting = queue.of(id_)
        text = text_of(desk.path_of(waiting.document), read_pdf)
        sheet = sheet_of(desk, material, waiting, text, Turn(number=number, count=len(ids)))
        lines += _entry(screens, sheet)
        step()
    return "".join(f"{line}\n" for line in lines)


def _entry(screens: Screen, sheet: Sheet) -> Iterator[str]:
    document = sheet.waiting.document
    yield ""
    yield from _comment(screens.head(sheet), 0)
    yield f"- document: {scalar(document.id)}"
    yield f"  sha256: {scalar(document.sha256)}"
    for key in _KEYS:
        example = f"   # {_EXAMPLES[key]}" if key in _EXAMPLES else ""
        yield f"  {key}: null{example}"
    yield "  claims:" if sheet.claims else "  claims: {}"
    for number, leaning in enumerate(sheet.claims, 1):
        yield from _comment(screens.claim(sheet, number), 4)
        yield f"    {leaning.claim.id}: {_blank(leaning)}"


def _blank(leaning: Leaning) -> str:
    return "{page: null}" if leaning.claim.is_document else "{value: null, page: null}"


def _comment(text: str, indent: int) -> Iterator[str]:
    """Each line of `text`, which is harmless, behind a comment sign."""
    return (f"{' ' * indent}# {line}".rstrip() for line in text.splitlines())
