import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import made

from seccheck.errors import UsageFaultError
from seccheck.flow.inventory import Filters, chosen
from seccheck.model.scale import Gate, Severity, Strength

CATALOG = made.catalog(
    made.requirement("ONE", references={"gdpr": ("32(1)(b)",), "iso27001_2022": ("A.8.5", "A.5.17")}),
    made.requirement(
        "TWO",
        express=False,
        severity=Severity.MAJOR,
        demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED},
        references={"gdpr": ("28(3)(a)",), "iso27001_2022": ("A.8.24",)},
    ),
    made.requirement(
        "THREE", severity=Severity.MINOR, demand={Gate.RUN: Strength.DOCUMENTED}, references={"other": ("X: y",)}
    ),
)


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (Filters(), "ONE TWO THREE"),
        (Filters(packs=("p",)), "ONE TWO THREE"),
        (Filters(gate=Gate.RUN), "TWO THREE"),
        (Filters(gate=Gate.GO_LIVE), ""),
        (Filters(severity=Severity.MAJOR), "TWO"),
        (Filters(strength=Strength.OBSERVED), "TWO"),
        (Filters(strength=Strength.OBSERVED, gate=Gate.PRE_CONTRACT), ""),
        (Filters(strength=Strength.DOCUMENTED, gate=Gate.RUN), "THREE"),
        (Filters(express=True), "ONE THREE"),
        (Filters(references=("gdpr",)), "ONE TWO"),
        (Filters(references=("iso27001_2022:A.8.5",)), "ONE"),
        (Filters(references=("ISO27001_2022:a.8.5",)), "ONE"),
        (Filters(references=("iso27001_2022:A.8",)), "ONE TWO"),
        (Filters(references=("iso27001_2022:A.8.",)), "ONE TWO"),
        (Filters(references=("gdpr:32",)), "ONE"),
        (Filters(references=("gdpr:32(1)", "iso27001_2022:A.5.17")), "ONE"),
        (Filters(references=("gdpr:32", "iso27001_2022:A.8.24")), ""),
        (Filters(references=("other:X: y",)), "THREE"),
    ],
    ids=str,
)
def test_all_that_is_asked_must_hold(filters: Filters, names: str) -> None:
    assert [requirement.id for requirement in chosen(CATALOG, filters)] == names.split()


@pytest.mark.parametrize(
    ("filters", "message", "hint"),
    [
        (Filters(packs=("q",)), "no policy is called 'q'", "Known: p."),
        (
            Filters(references=("iso27001:A.8.5",)),
            "no requirement refers to a framework 'iso27001'",
            "Frameworks: iso27001_2022, other, gdpr.",
        ),
        (
            Filters(references=("gdpr:3",)),
            "no requirement refers to '3' of gdpr",
            "Of gdpr there are: 32(1)(b), 28(3)(a).",
        ),
        (
            Filters(references=("iso27001_2022:A.8.2",)),
            "no requirement refers to 'A.8.2' of iso27001_2022",
            "Of iso27001_2022 there are: A.8.24, A.8.5, A.5.17.",
        ),
    ],
    ids=["pack", "framework", "article", "control"],
)
def test_what_nobody_knows_is_wrong_usage(filters: Filters, message: str, hint: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        chosen(CATALOG, filters)
    assert [(fault.message, fault.hint) for fault in caught.value.faults] == [(message, hint)]


def test_everything_wrong_is_said_at_once_and_long_lists_are_cut() -> None:
    many = made.catalog(made.requirement("R", references={"f": tuple(f"{n}" for n in range(10, 30))}))
    with pytest.raises(UsageFaultError) as caught:
        chosen(many, Filters(packs=("q",), references=("f:7", "g")))
    assert len(caught.value.faults) == 3
    assert caught.value.faults[1].hint.endswith(" and 12 more.")


FILTERS = st.builds(
    Filters,
    gate=st.none() | st.sampled_from(Gate),
    severity=st.none() | st.sampled_from(Severity),
    strength=st.none() | st.sampled_from(Strength),
    references=st.lists(st.sampled_from(["gdpr", "gdpr:32", "iso27001_2022:A.8"])).map(tuple),
    express=st.booleans(),
)


@given(FILTERS, FILTERS)
def test_one_more_filter_never_lists_more(first: Filters, second: Filters) -> None:
    both = Filters(
        gate=first.gate,
        severity=first.severity,
        strength=first.strength,
        references=first.references + second.references,
        express=first.express or second.express,
    )
    assert set(map(id, chosen(CATALOG, both))) <= set(map(id, chosen(CATALOG, first)))
