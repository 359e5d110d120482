import pytest

from seccheck.model.policy import Json
from seccheck.reading.foreign.ciso_questions import read_questions
from seccheck.reading.foreign.library import Question, Refusals


def read(*questions: Json, locale: str = "en") -> tuple[list[Question], list[str]]:
    refusals = Refusals()
    node = {"questions": {f"q{number}": question for number, question in enumerate(questions)}}
    return list(read_questions(node, (), locale, refusals)), [message for message, _ in refusals.noted]


def asked(choices: Json, **parts: Json) -> Json:
    return {"type": "unique_choice", "text": "So?", "choices": choices, **parts}


@pytest.mark.parametrize(
    "choices",
    [
        ["Yes", "No"],
        [{"value": "no"}, {"value": "YES"}],
        ["Oui", "Non"],
        [{"value": "Yes", "compute_result": True}, "No"],
    ],
)
def test_a_yes_and_a_no_are_a_yes_or_no(choices: Json) -> None:
    found, refused = read(asked(choices))
    assert found == [Question(text={"en": "So?"})]
    assert refused == []


@pytest.mark.parametrize(
    ("choices", "right"),
    [
        (["Yes", "No", "Partly"], ["Yes"]),
        ([{"value": "A", "compute_result": "true"}, {"value": "B", "compute_result": "false"}], ["A"]),
        ([{"value": "A", "compute_result": True}, {"value": "B"}, {"value": "C", "compute_result": 1}], ["A", "C"]),
        ([{"value": "No", "compute_result": True}, {"value": "Yes", "compute_result": False}], ["No"]),
        ([{"value": "Yes", "compute_result": False}, {"value": "Always", "compute_result": True}], ["Always"]),
    ],
)
def test_a_choice_is_right_where_the_library_says_so_or_it_is_a_plain_yes(choices: Json, right: list[str]) -> None:
    ((question,), refused) = read(asked(choices))
    assert [choice.text["en"] for choice in question.choices if choice.right] == right
    assert not question.several
    assert refused == []


def test_several_may_be_chosen() -> None:
    ((question,), _) = read(asked(["Yes", "No"], type="multiple_choice"))
    assert question.several
    assert len(question.choices) == 2


def test_whether_it_applies_is_no_answer() -> None:
    found, refused = read(asked(["Yes", "No", "N/A"]), asked(["Oui", "Non", "Sans objet"]))
    assert [question.choices for question in found] == [(), ()]
    assert [message.partition(":")[0] for message in refused] == ["the answer is left out"] * 2


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (asked(["A", "B"]), "no choice of the question says that it is the right answer"),
        (asked([]), "no choice"),
        (asked(None), "no choice"),
        (asked([{}, None, "A"]), "no choice"),
        (asked(["Yes"]), "every choice"),
        (asked([{"value": "A", "compute_result": True}, {"value": "B", "compute_result": True}]), "every choice"),
        (asked(["Yes", "A", "A"]), "two choices of the question read the same"),
        (asked(["Yes", "No"], depends_on={"question": "q"}), "the question is asked only after another answer"),
        (asked(["Yes", "No"], text=" "), "the question has no text"),
        ({"type": "text", "text": "How?"}, "the question asks for text"),
        ({"text": "How?"}, "the question asks for something unnamed"),
        ("How?", "the question is no mapping"),
    ],
)
def test_a_question_without_a_right_answer_is_refused(question: Json, why: str) -> None:
    found, refused = read(question)
    assert found == []
    assert [message.startswith(why) for message in refused] == [True]


def test_the_older_form_keeps_the_choices_apart() -> None:
    node = {
        "question": {
            "question_type": "unique_choice",
            "question_choices": ["Yes", "No"],
            "questions": [{"text": "A?"}, "B?"],
        }
    }
    refusals = Refusals()
    found = list(read_questions(node, ("nodes", 0), "en", refusals))
    assert found == [Question(text={"en": "A?"})]
    assert refusals.noted == [("the question has no text", ("nodes", 0, "question", "questions", 1))]


def test_translations_come_along() -> None:
    choices = [{"value": "Yes", "translations": {"fr": {"value": "Oui"}}}, "Never"]
    ((question,), _) = read(asked(choices, translations={"fr": {"text": "Alors ?"}}))
    assert question.text == {"en": "So?", "fr": "Alors ?"}
    assert question.choices[0].text == {"en": "Yes", "fr": "Oui"}
