import dataclasses

import pytest
from tests.support import made

from seccheck.model.policy import Agreement, Atom, Catalog, Json
from seccheck.model.scale import Gate, Strength
from seccheck.reports.explained.questions import Questions

CATALOG = made.catalog()


def atoms(**wanted: Json) -> tuple[Atom, ...]:
    """Conditions on claims of the pack ``a``."""
    return tuple(Atom(claim=f"a.{name}", schema=schema) for name, schema in wanted.items())


def asked(claim: str, catalog: Catalog = CATALOG, *, hints: bool = False) -> list[str]:
    schema = {"const": True}
    return list(Questions("en", catalog, hints=hints).conditions(((Atom(claim=claim, schema=schema),),)))


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        ("a.ok", "What about a.ok? Expected: yes (asked of the provider: a.ok)"),
        ("a.own", "What about a.own? Expected: yes (asked of the client: a.own)"),
        ("look.resets", "What about look.resets? Expected: yes (look.resets)"),
        (
            "engagement.remote_access",
            "What about engagement.remote_access? Expected: yes (the client states it: engagement.remote_access)",
        ),
    ],
)
def test_a_question_says_who_is_asked(claim: str, line: str) -> None:
    assert asked(claim) == [line]


def test_what_a_look_tells_is_closed_as_a_sentence() -> None:
    stated = dataclasses.replace(CATALOG.claims["look.resets"], ask={"en": "Resets granted"})
    catalog = dataclasses.replace(CATALOG, claims={**CATALOG.claims, "look.resets": stated})
    assert asked("look.resets", catalog) == ["Resets granted. Expected: yes (look.resets)"]


def test_hints_only_where_they_are_wanted() -> None:
    hinted = dataclasses.replace(CATALOG.claims["a.ok"], hint={"en": "Say yes if so."})
    catalog = dataclasses.replace(CATALOG, claims={**CATALOG.claims, "a.ok": hinted})
    assert asked("a.ok", catalog, hints=True)[1:] == ["(Say yes if so.)"]
    assert len(asked("a.ok", catalog)) == 1


def test_of_several_cases_the_questions_come_first() -> None:
    branches = (atoms(ok={"const": True}, hours={"maximum": 4}), atoms(ok={"const": False}))
    assert list(Questions("en", CATALOG).conditions(branches)) == [
        "What about a.ok? (asked of the provider: a.ok)",
        "What about a.hours? (asked of the provider: a.hours)",
        "Either: a.ok: yes; a.hours: at most 4 hours",
        "Or: a.ok: no",
    ]


def test_what_is_compared_with_is_asked_as_well() -> None:
    schema = {"maximum": {"$claim": "a.pct"}}
    lines = list(Questions("en", CATALOG).conditions((atoms(hours=schema),)))
    assert lines[0] == "What about a.hours? Expected: at most a.pct (asked of the provider: a.hours)"
    assert lines[1:] == ["Compared with: What about a.pct? (asked of the provider: a.pct)"]


def test_a_later_gate_asks_more_and_no_question_is_put_twice() -> None:
    requirement = made.requirement(
        "R",
        {"a.hours": {"maximum": 24}},
        expect_from={Gate.PRE_CONTRACT: (atoms(ok={"const": True}),), Gate.RUN: (atoms(hours={"maximum": 4}),)},
        demand={Gate.PRE_CONTRACT: Strength.DECLARED, Gate.RUN: Strength.DECLARED},
        agree=(Agreement(declared="a.hours", observed="look.resets"),),
    )
    assert list(Questions("en", CATALOG).expected(requirement)) == [
        "What about a.hours? Expected: at most 24 hours (asked of the provider: a.hours)",
        "What about a.ok? Expected: yes (asked of the provider: a.ok)",
        "As well in the run phase and after:",
        "a.hours: at most 4 hours",
    ]


def test_what_words_cannot_say_is_left_to_the_full_page() -> None:
    (line,) = Questions("en", CATALOG).conditions((atoms(places={"pattern": "^x"}),))
    assert "Expected: see -v (" in line
