from tests.support import judged as small
from tests.support.asking import DOCUMENTED, answer, document, dossier, material

from seccheck.model.evidence import UnreadDocument
from seccheck.model.scale import Gate, Strength
from seccheck.reports.request.asked import asked_of, held_documents
from seccheck.reports.request.need import Held


def test_what_is_open_is_on_one_side_or_the_other() -> None:
    of = material(
        small.requirement("R-1"),
        small.requirement("R-2", {"c.count": {"minimum": 0}}),
        small.requirement("R-3", {"own.flag": {"const": True}}),
        small.requirement("R-4", {"d.flag": {"const": True}}, **DOCUMENTED),
        words=[small.yes(), small.said("d.flag", value=True)],
        unread=[UnreadDocument(document="doc", claims=("d.flag",))],
    )
    asked = asked_of(of)
    assert [need.judgement.requirement.id for group in asked.groups for need in group.needs] == ["R-2"]
    assert [(w.judgement.requirement.id, w.documents) for w in asked.waiting] == [("R-3", ()), ("R-4", ("doc",))]


def test_what_was_left_behind_is_asked_too() -> None:
    late = small.requirement("R-2", {"c.count": {"minimum": 0}}, demand={Gate.RUN: Strength.DECLARED})
    of = material(small.requirement("R-1"), late, words=[small.said("c.count", 1)], gate=Gate.RUN)
    assert [need.judgement.requirement.id for group in asked_of(of).groups for need in group.needs] == ["R-1"]


def test_documents_know_what_they_are_said_to_show() -> None:
    held = held_documents(dossier(answer("c.flag", "yes", "doc"), answer("c.count", 1), documents=[document()]))
    assert held == (Held(id="doc", kind="contract", title="The doc", claims=frozenset({"c.flag"})),)
