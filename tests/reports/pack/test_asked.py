from seccheck.reading.foreign.library import Choice, Item, Question
from seccheck.reports.pack.asked import Asked, asked_of
from seccheck.reports.pack.wording import Speaker

TEXT = {"en": "A", "fr": "B"}
RIGHT, WRONG = (
    Choice(text={"en": "All of it", "fr": "Tout"}, right=True),
    Choice(text={"en": "None", "fr": "Rien"}, right=False),
)


def asked(*questions: Question) -> Asked:
    return asked_of(Item(ref="1", title=TEXT, statement=TEXT, questions=questions), "p.r", Speaker(), ("policy",))


def test_without_questions_it_asks_for_a_yes_and_a_document() -> None:
    found = asked()
    assert {claim: said["type"] for claim, said in found.claims.items()} == {
        "p.r.met": {"type": "boolean"},
        "p.r.document": "document",
    }
    assert found.claims["p.r.met"]["ask"]["en"] == "Is this in place: A"
    assert found.expect == {"p.r.met": {"const": True}}
    assert found.later == {"p.r.document": {"properties": {"kind": {"enum": ["policy"]}}}}
    assert (found.right, found.wrong) == ({"p.r.met": True}, {"p.r.met": False})
    assert found.papers("policy") == {"p.r.document": {"kind": "policy"}}


def test_a_yes_or_no_is_asked_in_the_library_s_words() -> None:
    found = asked(Question(text=TEXT), Question(text=TEXT))
    assert found.claims["p.r.q2"] == {"type": {"type": "boolean"}, "ask": TEXT}
    assert found.expect == {"p.r.q1": {"const": True}, "p.r.q2": {"const": True}}
    assert found.later == {}


def test_one_choice_must_be_a_right_one() -> None:
    found = asked(Question(text=TEXT, choices=(WRONG, RIGHT)))
    assert found.claims["p.r.q1"] == {
        "type": {"enum": ["none", "all-of-it"]},
        "ask": TEXT,
        "hint": {"en": "none: None; all-of-it: All of it", "fr": "none\u202f: Rien; all-of-it\u202f: Tout"},
    }
    assert found.expect == {"p.r.q1": {"enum": ["all-of-it"]}}
    assert (found.right, found.wrong) == ({"p.r.q1": "all-of-it"}, {"p.r.q1": "none"})


def test_of_several_choices_none_may_be_wrong() -> None:
    found = asked(Question(text=TEXT, choices=(RIGHT, WRONG), several=True))
    assert found.claims["p.r.q1"]["type"]["uniqueItems"]
    assert found.expect == {"p.r.q1": {"items": {"enum": ["all-of-it"]}}}
    assert (found.right, found.wrong) == ({"p.r.q1": ["all-of-it"]}, {"p.r.q1": ["all-of-it", "none"]})


def test_choices_without_a_word_of_their_own_get_one() -> None:
    choices = [Choice(text={"en": text}, right=text == "字") for text in ("字", "名", "Same!", "same?")]
    found = asked(Question(text=TEXT, choices=tuple(choices)))
    assert found.claims["p.r.q1"]["type"]["enum"] == ["choice-1", "choice-2", "same", "same-2"]
