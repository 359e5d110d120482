from seccheck.reports.explained.example_words import differences, each_word, given_words

GOOD = {"given": {"a": {"value": 1}, "b": {"value": 2}}, "client": {"c": None}, "engagement": {"d": True}}


def test_all_that_is_given() -> None:
    assert given_words(GOOD) == {
        ("given", "a"): {"value": 1},
        ("given", "b"): {"value": 2},
        ("engagement", "d"): True,
    }


def test_what_changes_and_what_is_taken_away() -> None:
    other = {"given": {"a": {"value": 1}, "b": {"value": 3}}}
    assert differences(other, GOOD) == {("given", "b"): {"value": 3}, ("engagement", "d"): None}
    assert differences(GOOD, GOOD) == {}


def test_without_anything_to_be_like_all_is_different() -> None:
    assert differences(GOOD, None) == given_words(GOOD)


def test_one_word_or_several() -> None:
    assert each_word({"value": 1}) == [{"value": 1}]
    assert each_word([{"value": 1}, None, {"value": 2}]) == [{"value": 1}, {"value": 2}]
    assert each_word(None) == []
