from tests.support.review_world import ACCEPTED, PROVIDER, desk, rewrite, sit

from seccheck.flow.reviewing.queue import queue_of
from seccheck.flow.reviewing.sheets import Turn, sheet_of
from seccheck.flow.reviewing.text import DocumentText
from seccheck.model.scale import Gate, Severity
from seccheck.reports.reviewing.sheet import Sheet

TEXT = DocumentText(pages=("first", "told within 24 hours"), is_paged=True)


def sheet(document: str, text: DocumentText = TEXT, *, gate: Gate = Gate.PRE_CONTRACT) -> Sheet:
    one = desk(gate=gate)
    waiting = queue_of(one).of(document)
    return sheet_of(one, one.judged(), waiting, text, Turn(number=2, count=3))


def test_each_claim_stands_with_its_answer_and_what_is_expected() -> None:
    made = sheet("dpa")
    assert (made.number, made.count, made.pages, made.problem) == (2, 3, 2, "")
    assert made.path == str(PROVIDER / "documents" / "dpa.txt")
    agreement, hours = made.claims
    assert (agreement.claim.id, agreement.value, agreement.note) == ("own.dpa", None, "")
    assert (hours.value, hours.note, hours.is_cited, hours.before) == (24, "article 6", True, None)
    assert [(e.requirement, e.severity, e.schema) for e in hours.expected] == [
        ("OWN-DPA", Severity.BLOCKER, {"maximum": 24})
    ]
    assert hours.excerpt is not None
    assert (hours.excerpt.page, hours.excerpt.hit) == (2, "24")


def test_what_is_not_due_expects_nothing() -> None:
    assert [claim.expected for claim in sheet("rules", gate=Gate.RUN).claims] == [(), ()]
    assert sheet("dpa", gate=Gate.RUN).claims[0].expected, "a blocker that was left behind"


def test_a_claim_that_another_is_compared_with_is_named_as_such() -> None:
    rewrite(
        PROVIDER.parent / "own" / "own.yaml",
        ("own.hours: {maximum: 24}", "own.hours: {maximum: {$claim: own.limit}}"),
        (
            "  own.scheme: {type",
            "  own.limit: {type: {type: number}, ask: {en: Limit?, fr: Borne ?}}\n  own.scheme: {type",
        ),
    )
    rewrite(PROVIDER / "provider.yaml", ("answers:\n", "answers:\n  own.limit: {value: 30, documents: [dpa]}\n"))
    limit = sheet("dpa").claims[0]
    assert [(e.requirement, e.name, e.schema) for e in limit.expected] == [("OWN-DPA", "own.limit", None)]


def test_an_earlier_review_is_seen_beside_it() -> None:
    sit("", "y", "n", "72", *ACCEPTED, document="dpa")
    said = [claim.before for claim in sheet("dpa").claims]
    assert [one and one.value for one in said] == [None, 72]
    assert said[0] is not None


def test_a_text_without_pages_is_searched_as_well() -> None:
    made = sheet("dpa", DocumentText(pages=("told within 24 hours",)))
    assert made.pages == 0
    assert made.claims[1].excerpt is not None
    assert sheet("dpa", DocumentText(problem="format")).problem == "format"
