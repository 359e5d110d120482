import dataclasses

import pytest
from tests.support.gathered import answer, client, document, dossier, gathered, review
from tests.support.judged import TODAY, catalog, judged, requirement, tailoring

from seccheck.judging.second import ALONE, ALONE_AT_BLOCKERS, alone, claims_read_twice
from seccheck.model.client import ClientFile
from seccheck.model.evidence import UnreadDocument
from seccheck.model.policy import Json
from seccheck.model.scale import Gate, Outcome, Severity, Strength

BACKED = dossier(answer("c.flag", "dpa", value=True), documents=(document(),))
LONE = review(claims={"c.flag": True})
BOTH = review(claims={"c.flag": True}, second="Deputy CISO")


def outcome(file: ClientFile, severity: Severity) -> Outcome:
    wanted = requirement(demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED}, severity=severity)
    words = [w for w in gathered(BACKED, file).facts.evidence if not w.claim.startswith("engagement.")]
    return judged(wanted, *words).outcome


@pytest.mark.parametrize(
    ("asked", "one", "blocker", "major"),
    [
        ("", LONE, Outcome.DEMONSTRATED, Outcome.DEMONSTRATED),
        ("blockers", LONE, Outcome.TOO_WEAK, Outcome.DEMONSTRATED),
        ("blockers", BOTH, Outcome.DEMONSTRATED, Outcome.DEMONSTRATED),
        ("all", LONE, Outcome.TOO_WEAK, Outcome.TOO_WEAK),
        ("all", BOTH, Outcome.DEMONSTRATED, Outcome.DEMONSTRATED),
    ],
    ids=["not asked", "at blockers", "both at blockers", "everywhere", "both everywhere"],
)
def test_one_reader_supports_no_more_than_an_answer_where_two_are_asked_for(
    asked: str, one: Json, blocker: Outcome, major: Outcome
) -> None:
    file = client(reviews=(one,), second_reviewer=asked)
    assert (outcome(file, Severity.BLOCKER), outcome(file, Severity.MAJOR)) == (blocker, major)


@pytest.mark.parametrize(
    "one",
    [review(claims={"c.flag": False}), review(claims={"c.flag": None}, rejected="a draft")],
    ids=["denied", "rejected"],
)
@pytest.mark.parametrize("asked", ["", "blockers", "all"])
def test_what_one_reader_denies_is_denied(one: Json, asked: str) -> None:
    found = outcome(client(reviews=(one,), second_reviewer=asked), Severity.BLOCKER)
    assert found is Outcome.CONTRADICTED


def test_the_reason_is_said_with_the_evidence() -> None:
    file = client(second_reviewer="blockers")
    assert (alone(LONE, file), alone(BOTH, file), alone(LONE, client())) == (ALONE_AT_BLOCKERS, "", "")
    assert alone(LONE, client(second_reviewer="all")) == ALONE
    narrow = dataclasses.replace(LONE, covers={"sites": ("FR",)})
    elsewhere = client(reviews=(narrow,), second_reviewer="all", engagement={"sites": [{"country": "MA"}]})
    capped = [w.capped for w in gathered(BACKED, elsewhere).facts.evidence if w.source == "document:dpa"]
    assert capped == ["out-of-scope"], "what caps everywhere comes first"


def test_the_claims_of_blockers_are_read_twice() -> None:
    plain = requirement("R-1", expect={"c.count": {"maximum": {"$claim": "d.count"}}}, severity=Severity.MAJOR)
    grave = requirement(
        "R-2",
        expect={"c.flag": {"const": True}, "c.day.age_days": {"maximum": 9}},
        severity=Severity.BLOCKER,
    )
    known = catalog(plain, grave)
    assert claims_read_twice(known, client()) == frozenset()
    assert claims_read_twice(known, client(second_reviewer="blockers")) == {"c.flag", "c.day"}
    graver = client(second_reviewer="blockers", tailoring=(tailoring(severity=Severity.BLOCKER),))
    assert claims_read_twice(known, graver) == {"c.flag", "c.day", "c.count", "d.count"}
    assert claims_read_twice(known, client(second_reviewer="all")) == set(known.claims)


def test_a_document_read_by_one_waits_for_the_second() -> None:
    file = client(reviews=(LONE,), second_reviewer="all")
    assert gathered(BACKED, file).unread == (UnreadDocument(document="dpa", claims=("c.flag",), state="second"),)
    later = dataclasses.replace(BOTH, on=TODAY)
    for reviews in ((BOTH,), (LONE, later), (review(claims={"c.flag": None}, rejected="a draft"),)):
        assert gathered(BACKED, client(reviews=reviews, second_reviewer="all")).unread == ()
    assert gathered(BACKED, client(reviews=(LONE,))).unread == ()
    undone = client(reviews=(BOTH, dataclasses.replace(LONE, on=TODAY)), second_reviewer="all")
    assert [u.state for u in gathered(BACKED, undone).unread] == ["second"]
