from seccheck.questionnaire.merge.insertion import Insertion


def test_a_key_comes_without_a_heading_unless_it_is_given_one() -> None:
    assert Insertion(key="documents", behind="answers").heading == ()
