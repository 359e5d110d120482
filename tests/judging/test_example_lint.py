import pytest
from tests.support.judged import catalog, requirement

from seccheck.judging.example_lint import faulty_examples
from seccheck.judging.remark import Remark
from seccheck.model.policy import Json


def remarks(*examples: Json) -> list[Remark]:
    one = requirement(examples=tuple({"gate": "pre-contract", "outcome": "unknown", **e} for e in examples))
    return list(faulty_examples(catalog(one), one))


@pytest.mark.parametrize(
    "example",
    [
        {},
        {"given": {"c.flag": {"value": True}}},
        {"given": {"c.flag": None}},
        {"given": {"c.flag": [{"value": True}, {"value": False, "kind": "contract"}, None]}},
        {"given": {"c.flag": {"gap": "permission", "kind": "entra"}}},
        {"given": {"c.doc": {"kind": "contract", "review": "rejected"}}},
        {"client": {"d.count": {"value": 3}}},
        {"engagement": {"remote": True, "engagement.health": False, "floor": None}},
    ],
    ids=["nothing", "answer", "taken away", "several", "gap", "rejected", "client", "engagement"],
)
def test_a_sound_example_is_left_alone(example: Json) -> None:
    assert remarks(example) == []


@pytest.mark.parametrize(
    ("example", "pointer", "text", "word"),
    [
        ({"given": {"c.flg": {"value": 1}}}, ("given", "c.flg"), "no policy defines the claim 'c.flg'", "c.flg"),
        ({"client": {"c.flg": None}}, ("client", "c.flg"), "no policy defines the claim 'c.flg'", "c.flg"),
        (
            {"given": {"c.flag": {"value": True, "kind": "contrat"}}},
            ("given", "c.flag", "kind"),
            "no kind of evidence is called 'contrat'",
            "contrat",
        ),
        (
            {"given": {"c.list": {"value": ["w"]}}},
            ("given", "c.list", "value"),
            "the example gives c.list a value that does not fit its type",
            "['w']",
        ),
        (
            {"given": {"c.flag": [{"value": True}, {"on": "2026-01-01"}]}},
            ("given", "c.flag", 1, "value"),
            "the example gives c.flag a value that does not fit its type",
            "None",
        ),
        (
            {"engagement": {"remot": True}},
            ("engagement", "remot"),
            "there is no fact of the engagement 'remot'",
            "remot",
        ),
        (
            {"engagement": {"remote": "yes"}},
            ("engagement", "remote"),
            "the example gives engagement.remote a value that does not fit its type",
            "yes",
        ),
        ({"like": "good"}, ("like",), "no example is called 'good'", "good"),
    ],
)
def test_what_an_example_names_in_vain_is_found(
    example: Json, pointer: tuple[str | int, ...], text: str, word: str
) -> None:
    (remark,) = remarks(example)
    assert remark == Remark(
        requirement="R-1", text=text, pointer=("examples", 0, *pointer), word=word, known=remark.known
    )


@pytest.mark.parametrize(
    ("example", "meant"),
    [
        ({"given": {"c.flg": None}}, "c.flag"),
        ({"given": {"c.flag": {"value": True, "kind": "contrat"}}}, "contract"),
        ({"engagement": {"remot": True}}, "remote"),
        ({"like": "god"}, "good"),
    ],
)
def test_the_words_that_could_have_been_meant_come_along(example: Json, meant: str) -> None:
    remark, *_ = remarks(example, {"name": "good"})
    assert meant in remark.known


def test_an_example_may_be_like_one_that_is_like_another() -> None:
    assert remarks({"name": "a"}, {"name": "b", "like": "a"}, {"like": "b"}) == []


def test_examples_that_are_like_each_other_are_found() -> None:
    found = remarks({"name": "a", "like": "b"}, {"name": "b", "like": "a"}, {"like": "a"})
    assert [remark.pointer for remark in found] == [("examples", number, "like") for number in range(3)]
    assert {remark.text for remark in found} == {"the examples that it is like are like each other"}


def test_only_the_example_that_names_nobody_is_told() -> None:
    found = remarks({"name": "a", "like": "nobody"}, {"like": "a"})
    assert [remark.pointer for remark in found] == [("examples", 0, "like")]
