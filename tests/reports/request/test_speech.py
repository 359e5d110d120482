import pytest
from tests.support import judged as small
from tests.support.asking import DOCUMENTED, answer, document, dossier, material, some_need, speaker

from seccheck.model.policy import Json
from seccheck.model.scale import Gate, Strength
from seccheck.reports.request.grouping import grouped
from seccheck.reports.wire.material import Material

HOURS = {"c.count": {"maximum": 48}}
DOC = {"c.doc": {"properties": {"kind": {"const": "policy"}, "signed": {"const": True}, "issuer": {"const": "A"}}}}
PAGE: dict[str, Json] = {"source": "document:doc", "where": "doc:2"}
HELD = dossier(answer("c.count", 9, "doc"), documents=[document()])
UNSIGNED = {"kind": "policy", "signed": False, "dated": "2026-09-01"}


@pytest.mark.parametrize(
    ("of", "said"),
    [
        pytest.param(
            material(small.requirement(expect=HOURS)),
            "Answer this question. c.count Expected: at most 48.",
            id="answer",
        ),
        pytest.param(
            material(small.requirement(expect=DOC, **DOCUMENTED)),
            "Send this document: policy, signed. c.doc Expected: issuer: A.",
            id="send",
        ),
        pytest.param(
            material(small.requirement(expect=HOURS, **DOCUMENTED), words=[small.said("c.count", 9)], of=HELD),
            "Show this with “The agreement”: name it under these answers if it says so, else complete it. "
            "c.count Expected: at most 48.",
            id="show",
        ),
        pytest.param(
            material(
                small.requirement(expect=HOURS),
                words=[small.said("c.count", 24), small.said("c.count", 96, "contract", **PAGE)],
            ),
            "c.count “The agreement”, page 2: 96; Your answer: 24. Expected: at most 48. "
            "Tell us which of the statements is right, and change the others.",
            id="clarify",
        ),
        pytest.param(
            material(
                small.requirement(expect=HOURS, observe={"look.count": {"maximum": 0}}),
                words=[small.said("c.count", 9), small.said("look.count", 3, "probe-entra")],
            ),
            "c.count Your answer: 9. Expected: at most 48. look.count Our own check: 3. "
            "Tell us which of the statements is right, and change the others.",
            id="clarify-a-look",
        ),
        pytest.param(
            material(
                small.requirement(expect={"c.doc": {"properties": {"signed": {"const": True}}}}, **DOCUMENTED),
                words=[small.said("c.doc", UNSIGNED, "policy", source="document:doc", where="doc")],
            ),
            "c.doc “The agreement”: policy, not signed, of 1 September 2026. Expected: signed: yes. Put right what "
            "does not meet what is expected, then change your answer or the document.",
            id="correct",
        ),
        pytest.param(
            material(
                small.requirement(expect={"d.flag": {"const": True}}),
                words=[small.said("d.flag", value=False, source="client")],
            ),
            "d.flag Our own answer: no. Expected: yes. Put right what does not meet what is expected, then change your "
            "answer or the document.",
            id="our-own-answer",
        ),
    ],
)
def test_the_path_is_one_plain_paragraph(of: Material, said: str) -> None:
    assert speaker().sentence(some_need(of)) == said


def test_other_kinds_that_would_do_are_named() -> None:
    need = some_need(material(small.requirement(**DOCUMENTED)))
    assert speaker().others(grouped([need], Gate.PRE_CONTRACT)[0]) == "Other documents that would do: policy."
    alone: dict[str, Json] = {"demand": {Gate.PRE_CONTRACT: Strength.DOCUMENTED}, "accepts": frozenset({"policy"})}
    only = some_need(material(small.requirement(**alone)))
    assert speaker().others(grouped([only], Gate.PRE_CONTRACT)[0]) == ""


def test_a_rejected_value_is_said_to_be_so() -> None:
    words = [small.yes("contract", rejected=True, **PAGE)]
    need = some_need(material(small.requirement(**DOCUMENTED), words=words))
    assert speaker().words(need, "c.flag") == "“The agreement”, page 2: not accepted"


def test_a_document_without_a_title_has_its_id() -> None:
    assert speaker().document("other") == "“other”"


def test_dates_are_said_in_words() -> None:
    assert speaker("fr").day(small.TODAY) == "1er décembre 2026"
