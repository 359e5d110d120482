import pytest
from tests.support import judged as small
from tests.support.asking import DOCUMENTED, MAJOR, material, speaker

from seccheck.model.evidence import UnreadDocument
from seccheck.model.policy import Json
from seccheck.reports.request.asked import asked_of
from seccheck.reports.request.page import Row
from seccheck.reports.request.tasks import open_sentence, tasks_of, waiting_sentence

REMEDY: dict[str, Json] = {"remedy": {"en": "Do it.", "fr": "Le faire."}}


def test_each_question_stands_once_with_all_that_is_expected() -> None:
    of = material(
        small.requirement("R-1", {"c.count": {"minimum": 1}}),
        small.requirement("R-2", {"c.count": {"maximum": 9}, "c.word": {"const": "x"}}),
    )
    (task,) = tasks_of(speaker(), asked_of(of))
    assert task.rows == (
        Row(question="c.count", found="", expected="at least 1; at most 9"),
        Row(question="c.word", found="", expected='"the first"'),
    )
    assert [why.id for why in task.why] == ["R-1", "R-2"]


def test_what_was_found_and_how_to_put_it_right_are_said() -> None:
    (task,) = tasks_of(speaker(), asked_of(material(small.requirement(**REMEDY), words=[small.no()])))
    assert task.rows == (Row(question="c.flag", found="Your answer: no", expected="yes"),)
    assert task.why[0].advice == "Do it."
    (plain,) = tasks_of(speaker(), asked_of(material(small.requirement(**REMEDY))))
    assert plain.why[0].advice == ""


def test_a_document_is_expected_itself() -> None:
    of = material(small.requirement(expect={"c.doc": {"properties": {"kind": {"const": "policy"}}}}, **DOCUMENTED))
    (task,) = tasks_of(speaker("fr"), asked_of(of))
    assert task.rows[0].expected == "le document lui-même"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "3 points are still open on your side (2 hold up the decision, 1 becomes a condition)."),
        ("fr", "3 points restent ouverts de votre côté (2 bloquent la décision, 1 devient une réserve)."),
    ],
)
def test_what_is_open_is_counted_by_weight(lang: str, said: str) -> None:
    of = material(small.requirement("R-1"), small.requirement("R-2"), small.requirement("R-3", **MAJOR))
    assert open_sentence(lang, asked_of(of)) == said


def test_nobody_is_asked_twice_for_what_waits_for_the_client() -> None:
    unread = [UnreadDocument(document="doc", claims=("c.flag",))]
    of = material(
        small.requirement(**DOCUMENTED),
        small.requirement("R-2", {"own.flag": {"const": True}}),
        words=[small.yes()],
        unread=unread,
    )
    said = [waiting_sentence(speaker(), waiting) for waiting in asked_of(of).waiting]
    assert said == [
        "Nothing to do for you: the client still has to read “The agreement”.",
        "Nothing to do for you: the client still has to look into it or decide itself.",
    ]
