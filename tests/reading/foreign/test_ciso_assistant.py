import pytest
from tests.support.libraries import DESK
from tests.support.small import faults_of

from seccheck.model.policy import Json
from seccheck.reading.foreign.ciso_assistant import read_ciso_assistant
from seccheck.reading.foreign.library import Library, Refusals
from seccheck.reading.strict_yaml import load


def read(data: Json) -> tuple[Library, list[str]]:
    refusals = Refusals()
    library = read_ciso_assistant(data, refusals, name="lib.yaml")
    return library, [f"{'/'.join(map(str, pointer[2:]))} {message}".strip() for message, pointer in refusals.noted]


def nodes(*listed: Json, **parts: Json) -> Json:
    return {"objects": {"framework": {"requirement_nodes": list(listed)}}, **parts}


def test_every_assessable_node_is_an_item() -> None:
    library, _ = read(load(DESK.encode(), name="lib.yaml"))
    assert [item.ref for item in library.items] == ["1.1", "1.2", "1.3"]
    first, second, third = library.items
    assert first.title == {"en": "Callers are known", "fr": "Appelants connus"}
    assert first.statement["en"] == "Agents identify each caller before they act."
    assert (second.title, len(second.questions)) == ({"en": "Logs are kept."}, 2)
    assert (third.title, third.questions) == ({"en": "A policy"}, ())
    assert (library.ref, library.title["fr"], library.copyright) == (
        "DESK",
        "Bases du centre de services",
        "Example Publisher",
    )


def test_what_cannot_be_mapped_is_named() -> None:
    _, refused = read(load(DESK.encode(), name="lib.yaml"))
    assert [line.partition(":")[0] for line in refused] == [
        "threats",
        "requirement_nodes/2/questions/urn",
        "requirement_nodes/2/questions/urn",
        "requirement_nodes/3/question/questions/0 the question asks for text, and nothing says which answer is right",
        "requirement_nodes/3 none of the questions can be judged",
        "requirement_nodes/4 the requirement has no name and no description",
    ]


def test_a_node_that_only_asks_is_called_by_its_question() -> None:
    question = {"type": "unique_choice", "text": "Is it so?", "choices": ["Yes", "No"]}
    library, refused = read(nodes({"assessable": True, "questions": {"q": question}}, locale="fr"))
    assert library.items[0].title == library.items[0].statement == {"fr": "Is it so?"}
    assert refused == []


def test_a_node_may_be_called_by_the_end_of_its_urn_and_no_longer_than_that() -> None:
    library, _ = read(
        nodes(
            {"assessable": True, "urn": "urn:x:r-1", "name": "A"},
            {"assessable": True, "ref_id": "x" * 999, "name": "A"},
        )
    )
    assert [item.ref for item in library.items] == ["r-1", "x" * 80]


def test_nodes_of_any_shape_are_read() -> None:
    library, refused = read(nodes("text", None, {"assessable": "yes", "name": "A"}, {"name": "B"}))
    assert library.items == ()
    assert refused == [
        "requirement_nodes/0 the requirement node is no mapping",
        "requirement_nodes/1 the requirement node is no mapping",
    ]


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (
            {"objects": {"threats": [1], "risk_matrix": {}}},
            "It holds: threats, risk_matrix. Only a framework has requirements.",
        ),
        ({"objects": None}, "It holds: nothing. Only a framework has requirements."),
        (nodes(), "It holds: framework. Only a framework has requirements."),
    ],
)
def test_a_library_without_a_framework_is_refused(data: Json, hint: str) -> None:
    (fault,) = faults_of(lambda: read(data))
    assert (fault.message, fault.hint) == ("the library holds no framework with requirement nodes", hint)
