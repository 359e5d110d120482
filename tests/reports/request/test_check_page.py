import pytest
from tests.support import judged as small
from tests.support.asking import material, speaker

from seccheck.errors import Fault, Place
from seccheck.model.scale import Gate
from seccheck.reports.request.asked import Asked, asked_of
from seccheck.reports.request.check_page import Standing, check_page
from seccheck.reports.request.need import Held

FAULT = Fault(message="is no number", place=Place(file="q.xlsx:MFA!C12"), hint="Write a number.")
HELD = Held(id="doc", kind="policy", title="The rules", claims=frozenset(), is_here=False)
OPEN = asked_of(material(small.requirement(), small.requirement("R-2", {"own.flag": {"const": True}})))
NOTHING = Asked(groups=(), waiting=())


def standing(*, unread: tuple[Fault, ...] = (), absent: tuple[tuple[Held, str], ...] = ()) -> Standing:
    return Standing(
        file="q.xlsx",
        gate=Gate.PRE_CONTRACT,
        as_of=small.TODAY,
        questions=9,
        answered=3,
        unread=unread,
        absent=absent,
    )


def test_unread_cells_come_first_then_files_to_attach() -> None:
    page = check_page(speaker(), OPEN, standing(unread=(FAULT,), absent=((HELD, "rules.pdf"), (HELD, ""))))
    assert page.before[0].lines == ("q.xlsx:MFA!C12: is no number. Write a number.",)
    assert page.before[1].lines == ("“The rules”, policy: rules.pdf", "“The rules”, policy: no file named yet")
    assert len(page.tasks) == 1


@pytest.mark.parametrize(
    ("lang", "answered"), [("en", ("Questions answered", "3 of 9")), ("fr", ("Questions répondues", "3 sur 9"))]
)
def test_it_says_how_far_the_form_has_come(lang: str, answered: tuple[str, str]) -> None:
    assert answered in check_page(speaker(lang), OPEN, standing()).facts


def test_what_waits_for_the_client_stands_at_the_end() -> None:
    (after,) = check_page(speaker(), OPEN, standing()).after
    assert after.lines[0].startswith("R-2: Nothing to do for you")


def test_nothing_open_is_said_only_where_all_could_be_read() -> None:
    assert "Nothing is open" in check_page(speaker(), NOTHING, standing()).opening[0]
    assert check_page(speaker(), NOTHING, standing(unread=(FAULT,))).opening == ()


def test_a_fault_without_a_place_stands_alone() -> None:
    page = check_page(speaker(), NOTHING, standing(unread=(Fault(message="is odd"),)))
    assert page.before[0].lines == ("is odd.",)
