import datetime as dt

import pytest
from tests.support import asking
from tests.support import judged as small
from tests.support.asking import DOCUMENTED, OLD, answer, document, dossier, material, need, some_need

from seccheck.judging.documents import OUT_OF_SCOPE
from seccheck.model.duration import Duration
from seccheck.model.evidence import UnreadDocument
from seccheck.model.policy import Json
from seccheck.model.scale import Gate, Strength
from seccheck.reports.request.need import Action, Held
from seccheck.reports.request.path import need_of
from seccheck.reports.wire.material import Material

YEAR: dict[str, Json] = {"max_age": Duration(months=12)}
NO = small.no("contract", source="document:doc", where="doc:2")
SEEN: dict[str, Json] = {"observe": {"look.count": {"maximum": 0}}, "demand": {Gate.PRE_CONTRACT: Strength.OBSERVED}}
DOC = {"c.doc": {"properties": {"kind": {"enum": ["policy", "contract"]}}}}
TWICE: list[dict[str, Json]] = [{"c.flag": {"const": True}, "c.count": {"minimum": 1}}, {"c.word": {"type": "string"}}]


def cites(claim: str = "c.flag") -> Material:
    held = dossier(answer(claim, "yes", "doc"), documents=[document()])
    return material(small.requirement(**DOCUMENTED), words=[small.yes()], of=held)


@pytest.mark.parametrize(
    ("of", "action", "document_", "kinds"),
    [
        pytest.param(material(small.requirement()), Action.ANSWER, "", (), id="nothing-said"),
        pytest.param(material(small.requirement(**DOCUMENTED)), Action.SEND, "", ("contract", "policy"), id="no-proof"),
        pytest.param(
            material(small.requirement(**DOCUMENTED), words=[small.yes()]),
            Action.SEND,
            "",
            ("contract", "policy"),
            id="only-said",
        ),
        pytest.param(cites(), Action.SHOW, "doc", ("contract", "policy"), id="cited-and-not-shown"),
        pytest.param(cites("c.word"), Action.SHOW, "doc", ("contract", "policy"), id="of-the-same-subject"),
        pytest.param(cites("d.flag"), Action.SEND, "", ("contract", "policy"), id="of-another-subject"),
        pytest.param(
            material(small.requirement(expect=DOC, **DOCUMENTED)),
            Action.SEND,
            "",
            ("policy", "contract"),
            id="in-the-order-of-its-own-claim",
        ),
        pytest.param(material(small.requirement(), words=[small.no()]), Action.CORRECT, "", (), id="denied"),
        pytest.param(material(small.requirement(), words=[small.yes(), NO]), Action.CLARIFY, "", (), id="contradicted"),
        pytest.param(
            material(
                small.requirement(**DOCUMENTED),
                words=[small.yes("contract", source="document:doc", where="doc:1", rejected=True)],
            ),
            Action.REPLACE,
            "doc",
            ("contract", "policy"),
            id="rejected",
        ),
        pytest.param(
            material(
                small.requirement(**DOCUMENTED, **YEAR),
                words=[small.yes("contract", source="document:doc", where="doc:1", dated=OLD)],
            ),
            Action.RENEW,
            "doc",
            ("contract", "policy"),
            id="aged-document",
        ),
        pytest.param(
            material(small.requirement(**YEAR), words=[small.yes(seen_at=OLD)]),
            Action.RENEW,
            "",
            (),
            id="aged-answer",
        ),
        pytest.param(
            material(
                small.requirement(**DOCUMENTED),
                words=[small.yes("contract", source="document:doc", where="doc:1", capped=OUT_OF_SCOPE)],
            ),
            Action.EXTEND,
            "doc",
            ("contract", "policy"),
            id="out-of-scope",
        ),
        pytest.param(material(small.requirement(**SEEN)), Action.ANSWER, "", (), id="still-to-be-said-before-a-look"),
    ],
)
def test_the_shortest_path_follows_from_what_holds_it_back(
    of: Material, action: Action, document_: str, kinds: tuple[str, ...]
) -> None:
    found = some_need(of)
    assert (found.action, found.document, found.kinds) == (action, document_, kinds)
    assert found.points


@pytest.mark.parametrize(
    "of",
    [
        pytest.param(material(small.requirement(), words=[small.yes()]), id="demonstrated"),
        pytest.param(material(small.requirement(expect={"own.flag": {"const": True}})), id="only-the-client-knows"),
        pytest.param(
            material(
                small.requirement(expect={"own.flag": {"const": True}}),
                words=[small.said("own.flag", value=False, source="client")],
            ),
            id="only-the-client-said-no",
        ),
        pytest.param(material(small.requirement(**SEEN), words=[small.yes("contract")]), id="a-look-is-missing"),
        pytest.param(
            material(
                small.requirement(**DOCUMENTED),
                words=[small.yes()],
                unread=[UnreadDocument(document="doc", claims=("c.flag",))],
            ),
            id="waits-for-the-reviewer",
        ),
    ],
)
def test_what_the_provider_cannot_help_is_not_asked(of: Material) -> None:
    assert need(of) is None


def test_what_no_unread_document_covers_is_asked_all_the_same() -> None:
    both = small.requirement(expect={"c.flag": {"const": True}, "c.count": {"minimum": 1}}, **DOCUMENTED)
    of = material(both, words=[small.yes()], unread=[UnreadDocument(document="doc", claims=("c.flag",))])
    assert [point.claim.id for point in some_need(of).points] == ["c.count"]


def test_a_document_whose_file_is_not_there_is_to_be_attached() -> None:
    of = material(small.requirement(**DOCUMENTED))
    held = Held(id="doc", kind="policy", title="", claims=frozenset({"c.flag"}), is_here=False)
    found = need_of(of, of.judgement.requirements[0], [held])
    assert found is not None
    assert (found.action, found.document) == (Action.ATTACH, "doc")


def test_of_several_ways_one_is_asked() -> None:
    of = material(small.requirement(expect=small.expectation(*TWICE)))
    assert [point.claim.id for point in some_need(of).points] == ["c.flag", "c.count"]


def test_of_several_ways_the_one_begun_is_asked() -> None:
    of = material(small.requirement(expect=small.expectation(*TWICE), **DOCUMENTED), words=[small.said("c.word", "w")])
    assert [point.claim.id for point in some_need(of).points] == ["c.word"]


def test_what_contradicts_comes_with_both_sides() -> None:
    of = material(small.requirement(), words=[small.yes(), NO])
    assert {word.source for word in some_need(of).found} == {"provider", "document:doc"}


def test_what_a_look_denies_stands_against_what_was_brought() -> None:
    words = [small.yes(), small.said("look.count", 3, "probe-entra")]
    found = some_need(material(small.requirement(observe={"look.count": {"maximum": 0}}), words=words))
    assert {word.claim for word in found.found} == {"c.flag", "look.count"}


def test_an_answer_that_lies_ahead_is_no_reason_to_fail() -> None:
    ahead = small.yes(seen_at=small.TODAY + dt.timedelta(days=1))
    assert some_need(material(small.requirement(), words=[ahead])).action is Action.ANSWER


def test_only_a_capture_is_asked_for_where_no_file_will_do() -> None:
    demand: dict[str, Json] = {
        "demand": {Gate.PRE_CONTRACT: Strength.CAPTURED},
        "accepts": frozenset({"capture-entra", "policy"}),
    }
    assert some_need(material(small.requirement(**demand))).kinds == ("capture-entra",)


def test_a_need_says_what_is_expected_of_each_claim() -> None:
    of = asking.material(small.requirement(expect={"c.day.age_days": {"maximum": 9}, "c.flag": {"const": True}}))
    points = {point.claim.id: [atom.claim for atom in point.atoms] for point in some_need(of).points}
    assert points == {"c.day": ["c.day.age_days"], "c.flag": ["c.flag"]}
