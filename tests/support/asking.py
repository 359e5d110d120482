"""Small judged dossiers for the tests of requests, and pages about them."""

import datetime as dt
from collections.abc import Sequence

from tests.support import judged as small

from seccheck.judging.gate import judge_gate
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Answer, Document, Dossier
from seccheck.model.evidence import Evidence, Facts, Gap, Gathered, UnreadDocument
from seccheck.model.policy import Catalog, Json, Requirement
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.model.wording import Wording
from seccheck.reports.request.asked import held_documents
from seccheck.reports.request.labels import Labels
from seccheck.reports.request.need import Need
from seccheck.reports.request.page import Listing, RequestPage, Row, Task, Why
from seccheck.reports.request.path import need_of
from seccheck.reports.request.speech import Speaker
from seccheck.reports.wire.material import Material

HOSTILE = "<script>alert(1)</script> | **bold** \x1b[31m\u202e ::error::"
DOCUMENTED: dict[str, Json] = {
    "demand": {Gate.PRE_CONTRACT: Strength.DOCUMENTED},
    "accepts": frozenset({"contract", "policy"}),
}


def dossier(*answers: Answer, documents: Sequence[Document] = ()) -> Dossier:
    """A dossier of Atlas with these answers."""
    return Dossier(
        path="provider.yaml",
        digest="",
        name="Atlas",
        provider={"name": "Atlas"},
        engagement={},
        declared_by="",
        declared_role="",
        declared_on=small.TODAY,
        answers=answers,
        documents=tuple(documents),
    )


def document(id_: str = "doc", kind: str = "contract") -> Document:
    """A document that is there."""
    return Document(id=id_, kind=kind, title=f"The {id_}", path=f"{id_}.pdf", sha256="0" * 64, size=1)


def answer(claim: str, value: Json = None, *documents: str) -> Answer:
    """An answer that names documents."""
    return Answer(claim=claim, value=value, documents=documents)


def material(
    *requirements: Requirement,
    words: Sequence[Evidence] = (),
    gaps: Sequence[Gap] = (),
    unread: Sequence[UnreadDocument] = (),
    of: Dossier | None = None,
    gate: Gate = Gate.PRE_CONTRACT,
    catalog: Catalog | None = None,
) -> Material:
    """These requirements judged by these words."""
    known = catalog or small.catalog(*requirements)
    facts = Facts(evidence=tuple(words), gaps=tuple(gaps))
    judgement = judge_gate(known, facts, gate=gate, as_of=small.TODAY, required=False)
    return Material(
        catalog=known,
        dossier=of or dossier(),
        client=ClientFile(engagement={}),
        gathered=Gathered(facts=facts, unread=tuple(unread)),
        judgement=judgement,
        profile="full",
    )


def need(of: Material) -> Need | None:
    """What the first requirement needs."""
    return need_of(of, of.judgement.requirements[0], held_documents(of.dossier))


def some_need(of: Material) -> Need:
    """The same, where there is something to do."""
    found = need(of)
    assert found is not None
    return found


def speaker(lang: str = "en", *, catalog: Catalog | None = None, scope: str = "", **engagement: Json) -> Speaker:
    """One who speaks of the small vocabulary."""
    labels = Labels(
        lang=lang, catalog=catalog or small.catalog(), wording=Wording(choices=CHOICES), engagement=engagement
    )
    return Speaker(labels=labels, titles={"doc": "The agreement"}, scope=scope)


CHOICES = {"x": {"en": "the first", "fr": "le premier"}}


def page(text: str = "words") -> RequestPage:
    """A page with something in every part of it; `text` wherever strangers' words may stand."""
    row = Row(question="Question?", found=text, expected=text)
    why = Why(title="Title", weight="minor", statement=text, advice=text, id="R-1")
    plain = Task(head=text, note="", rows=(Row(question=text, found="", expected="yes"),), why=(why,))
    return RequestPage(
        lang="en",
        title=text,
        facts=(("To", text),),
        opening=(text,),
        before=(Listing(heading="Before", lines=(text,)),),
        tasks_heading="What to do",
        tasks=(Task(head="Head.", note=text, rows=(row,), why=(why, why)), plain),
        after=(Listing(heading="After", lines=(text,)),),
        closing=("This is not legal advice.",),
        labels=("Question", "What we have", "Expected", "Why we ask"),
    )


MAJOR: dict[str, Json] = {"severity": Severity.MAJOR}
OLD = small.TODAY - dt.timedelta(days=400)
