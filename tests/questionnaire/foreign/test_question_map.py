from seccheck.questionnaire.foreign.question_map import Column, Feed, QuestionMap


def test_a_mapping_without_questions_takes_ids_for_claims() -> None:
    mapping = QuestionMap(name="Ours", id=Column(number=1), answer=Column(number=2))
    assert mapping.questions is None
    assert not mapping.ids


def test_no_values_and_empty_values_are_two_things() -> None:
    assert Feed(claim="a.b").values is None
    assert Feed(claim="a.b", values={}) != Feed(claim="a.b")
