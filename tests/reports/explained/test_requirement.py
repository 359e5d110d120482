from tests.support import made

from seccheck.model.policy import Agreement, Atom
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reports.explained.requirement import requirement_page

RICH = made.requirement(
    "RICH",
    {"a.hours": {"maximum": 24}},
    when={"engagement.remote_access": {"const": True}},
    observe={"look.resets": {"maximum": 0}},
    agree=(
        Agreement(declared="a.hours", observed="look.resets", within=3),
        Agreement(declared="a.pct", observed="look.resets"),
    ),
    expect_from={Gate.RUN: ((Atom(claim="a.pct", schema={"const": 100}),),)},
    demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED},
    max_age=made.MONTH,
    references={"gdpr": ("32(1)(b)", "5(2)"), "soc2": ("CC6.1",)},
    examples=({"given": {"a.hours": {"value": 12}}, "gate": "run", "outcome": "demonstrated"},),
)
PLAIN = made.requirement("PLAIN", express=False, references={}, severity=Severity.MINOR)
CATALOG = made.catalog(RICH, PLAIN)


def test_everything_in_its_order() -> None:
    assert [label for label, _ in requirement_page("en", CATALOG, RICH)] == [
        *("", "", "", "Why it matters", "Policy", "Applies if"),
        *("Questions", " ", " ", "Look or record", "Must agree", " ", "Demanded"),
        *("What counts", " ", " ", " ", "Fresh for", "Remedy", "References", "Passes"),
    ]


def test_what_it_says() -> None:
    page = dict(requirement_page("en", CATALOG, RICH))
    assert page["Why it matters"] == "blocker: as long as it is open, the gate is closed (no-go)"
    assert page["Policy"] == "Pack (p 1.0.0), part of the express profile"
    assert page["Must agree"] == "a.hours with look.resets, within 3"
    assert page["References"] == (
        "GDPR, Regulation (EU) 2016/679: 32(1)(b), 5(2); SOC 2, Trust Services Criteria: CC6.1"
    )
    assert page["Passes"] == "12 hours (questionnaire answer) → demonstrated in the run phase"


def test_a_plain_one_says_only_what_it_has() -> None:
    page = list(requirement_page("fr", CATALOG, PLAIN))
    labels = [label for label, _ in page if label.strip()]
    assert labels == ["Enjeu", "Politique", "Questions", "Exigé", "Ce qui compte", "Fraîcheur", "Remède"]
    assert dict(page)["Enjeu"].startswith("mineure\u202f: ")
    assert dict(page)["Politique"] == "Lot (p 1.0.0)"


def test_the_full_page_shows_the_conditions_as_written() -> None:
    page = list(requirement_page("en", CATALOG, RICH, full=True))
    assert ("As written", "when:") in page
    assert (" ", '  a.hours: {"maximum": 24}') in page
    assert ("Example", "a.hours = 12 hours (questionnaire answer) → demonstrated in the run phase") in page
    assert "Passes" not in dict(page)
