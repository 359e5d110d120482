"""What documents are worth: unread, read, rejected, changed, gone and succeeded."""

import dataclasses
import datetime as dt

import pytest
from tests.support.gathered import READ, SAID, answer, client, document, dossier, gathered, review
from tests.support.judged import TODAY, judged, requirement

from seccheck.judging.documents import document_value
from seccheck.model.client import ClientFile, Review, ReviewedClaim
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Evidence, UnreadDocument
from seccheck.model.policy import Json
from seccheck.model.scale import Gate, Outcome, Severity, Strength

DATED = dt.date(2026, 9, 1)
DPA = dossier(answer("c.doc", "dpa"), documents=(document(dated=DATED),))
BACKED = dossier(answer("c.flag", "dpa", value=True), documents=(document(dated=DATED),))


def words(one: Dossier, file: ClientFile | None = None) -> list[Evidence]:
    return [w for w in gathered(one, file).facts.evidence if not w.claim.startswith("engagement.")]


def outcome(one: Dossier, file: ClientFile, *, expect: Json = None, severity: Severity = Severity.MAJOR) -> Outcome:
    documented = {Gate.PRE_CONTRACT: Strength.DOCUMENTED}
    wanted = requirement(expect=expect, demand=documented, severity=severity)
    return judged(wanted, *words(one, file)).outcome


def test_an_unread_document_is_declared() -> None:
    (word,) = words(DPA)
    assert (word.strength, word.kind, word.source) == (Strength.DECLARED, "answer", "provider")
    assert word.value == {"kind": "contract", "dated": "2026-09-01"}
    assert (word.seen_at, word.dated, word.unreviewed) == (SAID, None, False)
    assert gathered(DPA).unread == (UnreadDocument(document="dpa", claims=("c.doc",)),)


def test_an_unread_document_adds_nothing_to_the_answer_it_stands_behind() -> None:
    (word,) = words(BACKED)
    assert (word.strength, word.kind, word.value) == (Strength.DECLARED, "answer", True)


def test_unread_documents_may_count_for_majors_and_minors() -> None:
    counting = client(unreviewed_count=True)
    said, backed = words(BACKED, counting)
    assert (said.strength, said.unreviewed) == (Strength.DECLARED, False)
    assert (backed.strength, backed.kind, backed.source) == (Strength.DOCUMENTED, "contract", "document:dpa")
    assert (backed.unreviewed, backed.dated, backed.digest) == (True, DATED, "sha-dpa")
    assert outcome(BACKED, counting) is Outcome.DEMONSTRATED
    assert outcome(BACKED, counting, severity=Severity.BLOCKER) is Outcome.TOO_WEAK
    assert outcome(BACKED, client()) is Outcome.TOO_WEAK


@pytest.mark.parametrize(
    "one", [answer("no.claim", "dpa", value=True), answer("c.flag", "dpa")], ids=["unknown", "empty"]
)
def test_a_document_behind_an_answer_is_nothing_by_itself(one: Json) -> None:
    assert words(dossier(one, documents=(document(),)), client(unreviewed_count=True)) == []


def test_a_read_document_is_what_the_reviewer_confirmed() -> None:
    confirmed = review(
        claims={"c.doc": None, "c.flag": False},
        kind="certificate",
        issuer="Auditor",
        dated=READ,
        valid_until=TODAY,
        signed=True,
        covers={"sites": ("MA",)},
    )
    both = words(DPA, client(reviews=(confirmed,), engagement={"sites": [{"country": "MA"}]}))
    assert [w.claim for w in both] == ["c.doc", "c.flag"]
    assert both[0].value == {
        "kind": "certificate",
        "issuer": "Auditor",
        "dated": READ.isoformat(),
        "valid_until": TODAY.isoformat(),
        "signed": True,
        "covers": {"sites": ["MA"]},
    }
    assert both[1].value is False
    for word in both:
        assert (word.strength, word.kind, word.source) == (Strength.ATTESTED, "certificate", "document:dpa")
        assert (word.seen_at, word.dated, word.valid_until) == (READ, READ, TODAY)
        assert (word.rejected, word.void, word.capped, word.unreviewed) == (False, "", "", False)
        assert (word.digest, word.where) == ("sha-dpa", "dpa")
    assert gathered(DPA, client(reviews=(confirmed,))).unread == ()


def test_the_page_is_kept() -> None:
    paged = dataclasses.replace(review(), claims=(ReviewedClaim(claim="c.doc", value=None, page=3),))
    (word,) = words(DPA, client(reviews=(paged,)))
    assert word.where == "dpa:3"


@pytest.mark.parametrize(
    ("one", "void", "waiting"),
    [
        pytest.param(DPA, "", (), id="unchanged"),
        pytest.param(
            dossier(answer("c.doc", "dpa"), documents=(document(sha256="other"),)),
            "changed",
            (UnreadDocument(document="dpa", claims=("c.doc",), state="changed"),),
            id="changed",
        ),
        pytest.param(dossier(), "gone", (), id="gone"),
    ],
)
@pytest.mark.parametrize("rejected", ["", "unsigned draft"])
def test_a_review_holds_for_the_file_that_was_read(
    one: Dossier, void: str, waiting: tuple[UnreadDocument, ...], rejected: str
) -> None:
    file = client(reviews=(review(claims={"c.doc": None}, rejected=rejected),))
    word = words(one, file)[0]
    assert (word.void, word.rejected) == (void, bool(rejected))
    assert gathered(one, file).unread == waiting


SIGNED: Json = {"c.doc": {"properties": {"kind": {"const": "contract"}}}}


@pytest.mark.parametrize(
    ("one", "reviews", "expected"),
    [
        pytest.param(DPA, [review(claims={"c.doc": None})], Outcome.DEMONSTRATED, id="accepted"),
        pytest.param(
            DPA, [review(claims={"c.doc": None}, kind="policy")], Outcome.REFUTED, id="another kind than needed"
        ),
        pytest.param(DPA, [review(claims={"c.doc": None}, rejected="draft")], Outcome.REFUTED, id="rejected"),
        pytest.param(
            dossier(answer("c.doc", "dpa"), documents=(document(sha256="other"),)),
            [review(claims={"c.doc": None})],
            Outcome.TOO_WEAK,
            id="accepted, then changed",
        ),
        pytest.param(
            dossier(answer("c.doc", "dpa"), documents=(document(sha256="other"),)),
            [review(claims={"c.doc": None}, rejected="draft")],
            Outcome.CONTRADICTED,
            id="rejected, then changed and said again",
        ),
        pytest.param(
            dossier(), [review(claims={"c.doc": None}, rejected="draft")], Outcome.REFUTED, id="rejected, gone"
        ),
        pytest.param(dossier(), [review(claims={"c.doc": None})], Outcome.UNKNOWN, id="accepted, gone"),
        pytest.param(
            dossier(answer("c.doc", "dpa2"), documents=(document("dpa2"),)),
            [review(claims={"c.doc": None}, rejected="draft")],
            Outcome.CONTRADICTED,
            id="rejected, renamed and said again",
        ),
        pytest.param(
            dossier(answer("c.doc", "dpa2"), documents=(document("dpa2"),)),
            [
                review(claims={"c.doc": None}, rejected="draft"),
                review("dpa2", claims={"c.doc": None}, replaces="dpa", on=READ + dt.timedelta(days=1)),
            ],
            Outcome.DEMONSTRATED,
            id="its successor was read",
        ),
        pytest.param(
            dossier(answer("c.doc", "dpa2"), documents=(document("dpa2"),)),
            [review(claims={"c.doc": None}, rejected="draft"), review("dpa2", claims={"c.doc": None})],
            Outcome.CONTRADICTED,
            id="another document is no successor",
        ),
        pytest.param(
            DPA,
            [
                review(claims={"c.doc": None}, kind="certificate"),
                review(claims={"c.doc": None}, rejected="draft", on=READ + dt.timedelta(days=1)),
            ],
            Outcome.REFUTED,
            id="rejected on second reading, whatever it was taken for",
        ),
        pytest.param(
            DPA,
            [
                review(claims={"c.doc": None}, rejected="draft"),
                review(claims={"c.doc": None}, on=READ + dt.timedelta(days=1)),
            ],
            Outcome.DEMONSTRATED,
            id="accepted on second reading",
        ),
        pytest.param(
            DPA, [review(claims={"c.doc": None}, provider="Rif")], Outcome.TOO_WEAK, id="a review of another provider"
        ),
        pytest.param(DPA, [review(claims={"c.flag": True})], Outcome.UNKNOWN, id="read, and it does not show this"),
    ],
)
def test_what_a_document_shows(one: Dossier, reviews: list[Review], expected: Outcome) -> None:
    assert outcome(one, client(reviews=tuple(reviews)), expect=SIGNED) is expected


def test_an_unread_file_in_the_place_of_a_rejected_one_does_not_lift_the_rejection() -> None:
    swapped = dossier(
        answer("c.flag", "dpa", value=True),
        documents=(document(sha256="other", kind="certificate"),),
        declared_on=TODAY,
    )
    file = client(
        reviews=(review(claims={"c.flag": None}, rejected="draft", kind="certificate"),), unreviewed_count=True
    )
    assert outcome(swapped, file) is Outcome.CONTRADICTED


def test_successors_that_follow_each_other_are_one_source() -> None:
    chain = (
        review("c", {"c.flag": True}, replaces="b"),
        review("b", {"c.flag": True}, replaces="a"),
        review("x", {"c.flag": True}),
    )
    assert [w.source for w in words(dossier(), client(reviews=chain))] == ["document:a", "document:a", "document:x"]
    circle = (review("a", {"c.flag": True}, replaces="b"), review("b", {"c.flag": True}, replaces="a"))
    assert all(w.source.startswith("document:") for w in words(dossier(), client(reviews=circle)))


@pytest.mark.parametrize(
    ("services", "expected"),
    [
        pytest.param(("n1", "n2"), Outcome.DEMONSTRATED, id="in scope"),
        pytest.param(("n1",), Outcome.TOO_WEAK, id="out of scope"),
    ],
)
def test_a_document_out_of_scope_supports_as_declared_only(services: tuple[str, ...], expected: Outcome) -> None:
    read = review(claims={"c.doc": None}, covers={"services": services})
    file = client(reviews=(read,), engagement={"services": ["n1", "n2"]})
    assert outcome(DPA, file, expect=SIGNED) is expected


def test_waiting_documents_are_listed_once_with_all_they_are_said_to_show() -> None:
    one = dossier(
        answer("c.flag", "b", "a", "b", value=True),
        answer("c.doc", "b"),
        answer("no.claim", "a", value=True),
        documents=(document("a"), document("b"), document("c")),
    )
    assert gathered(one).unread == (
        UnreadDocument(document="a", claims=("c.flag",)),
        UnreadDocument(document="b", claims=("c.doc", "c.flag")),
    )


def test_what_is_not_known_of_a_document_is_left_out() -> None:
    assert document_value(document()) == {"kind": "contract"}
    assert document_value(document(signed=False, covers={})) == {"kind": "contract", "signed": False, "covers": {}}
