from pathlib import Path
from typing import Any

import pytest
from tests.support.extracts import LAST, ON, shipped, table, world
from tests.support.probe_graph import values
from tests.support.small import faults_of, told

from seccheck.graph.graph import NOBODY, UNDECLARED
from seccheck.judging.validator import fits
from seccheck.model.dossier import Dossier
from seccheck.probes.itsm.tickets import ABOUT, CLAIMS, KIND, is_set_up, look, seen_on
from seccheck.probes.probe import Seen, Unseen

FCR, REOPEN, ESCALATION, SLA, RCA, ARTICLE, SECRETS, FULL = CLAIMS
HEAD = "Id;Opened;Resolved;Closed;State;Due;Met;First;Reopened;Escalated;Article;Major;Cause;Title;Text"
D, LATE = "2026-11-02 09:00", "2026-11-03 09:00"


def ticket(id_: str, **said: str) -> str:
    """A ticket done in time at first contact; `said` is what differs."""
    usual = {
        "Opened": D,
        "Resolved": D,
        "Closed": "",
        "State": "Done",
        "Due": LATE,
        "First": "yes",
        "Reopened": "0",
        "Escalated": "no",
        "Article": "KB1",
    }
    cells = {**usual, **{name.title(): value for name, value in said.items()}, "Id": id_}
    return ";".join(cells.get(name, "") for name in HEAD.split(";"))


def seen(folder: Path, *rows: str, head: str = HEAD, **more: Any) -> list[Seen | Unseen]:  # noqa: ANN401 - as `world`
    return list(look(world(folder, table(head, *rows), **more)))


def figure(found: list[Seen | Unseen], claim: str) -> tuple[object, int | None]:
    (one,) = [one for one in found if isinstance(one, Seen) and one.claim == claim]
    return one.value, one.sample


OPEN: dict[str, str] = {"state": "Doing", "resolved": "", "first": ""}


@pytest.mark.parametrize(
    ("claim", "rows", "expected"),
    [
        pytest.param(FCR, [{}, {"first": "no"}, {"first": "Oui"}], (66.66, 3), id="fcr-rounds-down"),
        pytest.param(FCR, [{}, {"first": ""}, {**OPEN, "first": "no"}], (100, 1), id="fcr-only-done-and-said"),
        pytest.param(FCR, [{}, {"first": "no", "state": "Void"}], (100, 1), id="fcr-no-cancelled"),
        pytest.param(REOPEN, [{}, {"reopened": "2"}, {}], (33.34, 3), id="reopened-rounds-up"),
        pytest.param(REOPEN, [{}, {**OPEN, "reopened": "1"}], (50, 2), id="reopened-counts-while-open"),
        pytest.param(REOPEN, [{}, OPEN, {"reopened": ""}], (0, 2), id="an-open-one-is-none"),
        pytest.param(ESCALATION, [{}, {**OPEN, "escalated": "true"}], (50, 2), id="escalated-of-all"),
        pytest.param(ESCALATION, [{}, {"state": "Void", "escalated": "yes"}], (0, 1), id="escalated-no-cancelled"),
        pytest.param(SLA, [{}, {"resolved": "2026-11-03 09:01"}], (50, 2), id="sla-a-minute-late"),
        pytest.param(SLA, [{"resolved": LATE}], (100, 1), id="sla-on-the-minute"),
        pytest.param(SLA, [{"resolved": "2026-11-03 22:00", "due": "2026-11-03"}], (100, 1), id="sla-due-that-day"),
        pytest.param(SLA, [{"resolved": "", "closed": LATE}], (100, 1), id="sla-closed-without-resolution"),
        pytest.param(SLA, [{"resolved": ""}], (0, 1), id="sla-done-without-a-date-is-missed"),
        pytest.param(SLA, [{}, {"due": ""}], (100, 1), id="sla-none-agreed"),
        pytest.param(SLA, [{}, {"due": "", "met": "no"}], (50, 2), id="sla-missed-by-the-tool"),
        pytest.param(
            SLA, [{"met": "no"}, {"met": "yes", "resolved": "2026-11-09"}], (50, 2), id="sla-the-tool-decides"
        ),
        pytest.param(SLA, [{}, OPEN], (50, 2), id="sla-open-and-late-is-missed"),
        pytest.param(SLA, [{}, {**OPEN, "due": "2026-12-01 08:00"}], (100, 1), id="sla-open-and-due-that-day"),
        pytest.param(SLA, [{}, {**OPEN, "due": "2026-12-09", "met": "no"}], (50, 2), id="sla-open-missed-by-the-tool"),
        pytest.param(RCA, [{"major": "yes", "cause": "x"}, {"major": "yes"}], (50, 2), id="rca"),
        pytest.param(RCA, [{"major": "yes", "cause": "x"}, {}], (100, 1), id="rca-only-major"),
        pytest.param(
            RCA,
            [{"major": "yes", "cause": "x"}, {"major": "yes", "resolved": "2026-11-18 00:00"}],
            (100, 1),
            id="rca-13-days-are-young",
        ),
        pytest.param(
            RCA,
            [{"major": "yes", "cause": "x"}, {"major": "yes", "resolved": "2026-11-17 23:00"}],
            (50, 2),
            id="rca-14-days-are-not",
        ),
        pytest.param(
            RCA, [{"major": "yes", "cause": "x"}, {**OPEN, "major": "yes"}], (50, 2), id="rca-open-ages-from-opening"
        ),
        pytest.param(RCA, [{"major": "yes", **OPEN, "opened": ""}], (0, 1), id="rca-without-any-date"),
        pytest.param(ARTICLE, [{}, {"article": " "}, OPEN], (50, 2), id="article"),
        pytest.param(SECRETS, [{}, {"text": "mdp : Azerty123!"}], (1, 2), id="secret-in-the-text"),
        pytest.param(SECRETS, [{}, {"title": "mdp : Azerty123!", "state": "Void"}], (1, 2), id="secret-of-a-cancelled"),
    ],
)
def test_a_figure_and_what_it_is_of(
    tmp_path: Path, claim: str, rows: list[dict[str, str]], expected: tuple[object, int]
) -> None:
    found = seen(tmp_path, *(ticket(f"T{n}", **said) for n, said in enumerate(rows)))
    assert figure(found, claim) == expected


def test_every_value_is_of_its_claims_type_and_says_what_it_is_of(tmp_path: Path) -> None:
    rows = [ticket("T1", major="yes", cause="x"), ticket("T2", first="no", text="mdp : Azerty123!")]
    found = seen(tmp_path, *rows, full=True)
    assert [one.claim for one in found if isinstance(one, Seen)] == list(CLAIMS)
    for one in found:
        assert isinstance(one, Seen)
        assert fits(one.value, shipped().claims[one.claim].type)
        assert one.sample
        assert set(one.note) == {"en", "fr"}
    assert KIND in shipped().kinds


@pytest.mark.parametrize(
    ("column", "lost"),
    [
        pytest.param("First", {FCR}, id="first-contact"),
        pytest.param("Reopened", {REOPEN}, id="reopened"),
        pytest.param("Escalated", {ESCALATION}, id="escalated"),
        pytest.param("Due", set(), id="due-where-the-tool-says-it"),
        pytest.param("Article", {ARTICLE}, id="article"),
        pytest.param("Major", {RCA}, id="major"),
        pytest.param("Cause", {RCA}, id="cause"),
        pytest.param("Text", {SECRETS}, id="text"),
        pytest.param("Id", set(CLAIMS), id="id"),
        pytest.param("State", set(), id="state-told-by-dates"),
    ],
)
def test_a_missing_column_takes_only_the_figures_that_need_it(tmp_path: Path, column: str, lost: set[str]) -> None:
    head = HEAD.replace(f"{column};", f"Other {column};") if column != "Text" else HEAD.replace(";Text", ";Other")
    found = seen(tmp_path, ticket("T1", major="yes", cause="x", met="yes"), head=head, full=True)
    gaps = [one for one in found if isinstance(one, Unseen)]
    assert {claim for gap in gaps for claim in gap.claims} == lost
    assert all(gap.reason == UNDECLARED and f"“{column}”" in gap.detail for gap in gaps)


def test_without_any_end_of_tickets_nobody_knows_which_are_done(tmp_path: Path) -> None:
    head = HEAD.replace("Resolved;Closed;State", "A;B;C")
    found = values(seen(tmp_path, ticket("T1", major="yes", cause="x"), head=head))
    assert {claim for claim in CLAIMS if found[claim] == UNDECLARED} == {FCR, REOPEN, SLA, ARTICLE, FULL}
    assert found[RCA] == 100


def test_a_column_that_moved_and_others_nobody_knows_do_not_matter(tmp_path: Path) -> None:
    rows = [line.split(";") for line in (HEAD, ticket("T1"), ticket("T2", first="no"))]
    moved = [";".join([*reversed(row), "Extra"]) for row in rows]
    assert values(list(look(world(tmp_path, table(*moved))))) == values(
        seen(tmp_path, *(";".join(r) for r in rows[1:]))
    )


def test_only_the_period_and_the_providers_teams_count(tmp_path: Path) -> None:
    rows = [
        ticket("T1", opened="2026-10-31"),
        ticket("T2", opened="2026-11-01 00:00"),
        ticket("T3", opened="2026-11-30 23:59", first="no"),
        ticket("T4", opened="2026-12-01"),
        ticket("T5", cause="x"),
    ]
    teams = ["Team", "N1 Atlas", "n1  ATLAS", "N1 Atlas", "N1 Atlas", "Others"]
    text = table(*(f"{row};{team}" for row, team in zip([HEAD, *rows], teams, strict=True)))
    found = list(
        look(world(tmp_path, text, since=ON.replace(month=11), until=ON.replace(month=11, day=30), teams=("N1 Atlas",)))
    )
    assert figure(found, FCR) == (50, 2)
    (one,) = [one for one in found if isinstance(one, Seen) and one.claim == FCR]
    assert one.note["en"] == (
        "Extract drawn on 2026-12-01; rows read: 5, counted: 2. Period: 2026-11-01 to 2026-11-30; rows outside it: 2. "
        "Rows of other teams, left out: 1."
    )
    assert one.note["fr"].startswith("Extraction du 2026-12-01 ; lignes lues : 5, comptées : 2.")


@pytest.mark.parametrize(
    ("more", "detail"),
    [
        pytest.param({"since": ON}, "tickets.csv: “Opened”", id="period"),
        pytest.param({"teams": ("N1",)}, "tickets.csv: “Team”", id="teams"),
    ],
)
def test_without_the_column_that_decides_nothing_counts(tmp_path: Path, more: dict[str, Any], detail: str) -> None:
    found = seen(tmp_path, ticket("T1"), head=HEAD.replace("Opened", "Other"), **more)
    assert found == [Unseen(claims=CLAIMS, reason=UNDECLARED, detail=detail)]


def test_no_rows_is_nobody(tmp_path: Path) -> None:
    found = values(seen(tmp_path, full=True))
    assert found == dict.fromkeys(CLAIMS, NOBODY)


def test_no_secret_says_nothing_while_a_column_is_missing_but_one_found_does(tmp_path: Path) -> None:
    head = HEAD.replace(";Text", ";Other")
    found = seen(tmp_path, ticket("T1", title="mdp: Azerty123!"), head=head)
    assert figure(found, SECRETS) == (1, 1)
    (one,) = [one for one in found if isinstance(one, Seen) and one.claim == SECRETS]
    assert "“Text”" in one.note["en"]
    assert "“Text”" in one.note["fr"]


def test_a_mapping_without_texts_says_nothing_of_secrets(tmp_path: Path) -> None:
    mapping = "schema: seccheck-itsm/1\nname: D\ntickets: {fields: {id: [Id], opened: [Opened]}}\n"
    assert values(seen(tmp_path, ticket("T1"), mapping=mapping))[SECRETS] == UNDECLARED


def test_names_at_most_ten_tickets_and_never_what_stands_in_them(tmp_path: Path) -> None:
    rows = [ticket(f"T-{n}", text="mdp: Azerty123!") for n in range(12)]
    found = seen(tmp_path, ticket("see Jean", text="mdp: Azerty123!"), *rows)
    (one,) = [one for one in found if isinstance(one, Seen) and one.claim == SECRETS]
    assert one.value == 13
    listed = ", ".join(f"T-{n}" for n in range(10))
    assert one.note["en"].endswith(f"To be looked at first: {listed}.")
    assert one.note["fr"].endswith(f"À regarder d'abord : {listed}.")
    assert "Azerty" not in repr(found)
    assert "Jean" not in repr(found)


def test_an_id_twice_is_a_fault(tmp_path: Path) -> None:
    faults = faults_of(lambda: seen(tmp_path, ticket("T1"), ticket("T2"), ticket("T1")))
    (line,) = told(faults)
    assert line == (
        "4:1 column “Id”: the same id stands in an earlier row | "
        "Draw one row for each, or say `duplicates: last` in the mapping."
    )


def test_the_last_row_counts_where_the_mapping_says_so_but_a_secret_stays(tmp_path: Path) -> None:
    rows = [ticket("T1", text="mdp: Azerty123!"), ticket("T2"), ticket("T1", first="no")]
    found = seen(tmp_path, *rows, mapping=LAST)
    assert figure(found, FCR) == (50, 2)
    assert figure(found, SECRETS) == (1, 2)


def test_a_full_export_is_the_clients_word(tmp_path: Path) -> None:
    assert figure(seen(tmp_path, ticket("T1"), full=True), FULL) == ("2026-12-01", 1)
    assert Unseen(claims=(FULL,), reason=UNDECLARED, detail="itsm.tickets.full") in seen(tmp_path, ticket("T1"))


def test_a_fault_far_down_leaves_no_figure_at_all(tmp_path: Path) -> None:
    found: list[Seen | Unseen] = []
    rows = [ticket(f"T{n}") for n in range(50)]
    with_fault = world(tmp_path, table(HEAD, *rows, ticket("T50", opened="03/04/2026", text="my secret story")))

    def read() -> None:
        found.extend(look(with_fault))

    faults = faults_of(read)
    (line,) = told(faults)
    assert line == (
        "52:5 column “Opened”: “03/04/2026” is no date that can be read without guessing | "
        "If that is how the tool writes dates, say so beside `file:`, such as `dates: [DD/MM/YYYY HH:mm]`."
    )
    assert found == []


def test_tells_how_far_it_is(tmp_path: Path) -> None:
    steps: list[int] = []
    list(look(world(tmp_path, table(HEAD, *(ticket(f"T{n}") for n in range(10_001)))), steps.append))
    assert steps == [10_000, 10_001]


@pytest.mark.parametrize(("provider", "expected"), [("", True), ("Atlas", True), ("Nadir", False)])
def test_is_set_up_for_the_provider_that_is_meant(tmp_path: Path, provider: str, *, expected: bool) -> None:
    dossier = Dossier(
        path="",
        digest="",
        name="Atlas",
        provider={},
        engagement={},
        declared_by="",
        declared_role="",
        declared_on=ON,
        answers=(),
        documents=(),
    )
    with_one = world(tmp_path, HEAD, provider=provider, dossier=dossier)
    assert is_set_up(with_one) is expected
    assert seen_on(with_one) == ON
    assert not is_set_up(world(tmp_path, HEAD, sort="calls"))


@pytest.mark.parametrize("name", ["title", "looks_at", "may_be_believed", "cannot_see", "first_rule_out"])
def test_is_told_of_in_both_languages(name: str) -> None:
    text = getattr(ABOUT, name)
    assert text["en"]
    assert text["fr"]
    assert text["en"] != text["fr"]
