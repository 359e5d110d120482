from pathlib import Path

import pytest
from tests.support.extracts import opened_extract, table

from seccheck.probes.extracts.ticket_marks import (
    ARTICLE,
    COUNTED,
    ESCALATION,
    FCR,
    RCA,
    REOPEN,
    SECRET,
    SLA,
    TicketMarks,
)

HEAD = "Id;Opened;Resolved;State;Due;First;Reopened;Escalated;Article;Major;Cause;Title;Text"
ALL = (FCR, REOPEN, ESCALATION, SLA, RCA, ARTICLE)


def marks(folder: Path, row: str, head: str = HEAD) -> int:
    with opened_extract(folder, table(head, row)) as extract:
        made = TicketMarks(extract)
        (found,) = extract.cells.table.rows()
        return made.of(found)


def test_no_two_marks_are_one() -> None:
    bits = [COUNTED, SECRET, *ALL, *(2 * figure for figure in ALL)]
    assert sum(bits) == 2 ** len(bits) - 1


def test_a_ticket_with_everything_hits_everything(tmp_path: Path) -> None:
    row = "1;2026-11-02;2026-11-02;Done;2026-11-03;yes;1;yes;KB1;yes;x;mdp: Azerty123!;"
    assert marks(tmp_path, row) == COUNTED + SECRET + 3 * sum(ALL)


def test_a_ticket_with_nothing_to_its_credit(tmp_path: Path) -> None:
    row = "1;2026-11-02;2026-11-04;Done;2026-11-03;no;0;no;;yes;;;"
    assert marks(tmp_path, row) == COUNTED + sum(ALL)


def test_a_cancelled_one_only_counts(tmp_path: Path) -> None:
    row = "1;2026-11-02;2026-11-02;Void;2026-11-03;yes;1;yes;KB1;yes;x;;mdp: Azerty123!"
    assert marks(tmp_path, row) == COUNTED + SECRET


@pytest.mark.parametrize(("met", "expected"), [("yes", 3 * SLA), ("no", SLA), ("", 0)])
def test_without_deadlines_the_tool_says_what_was_in_time(tmp_path: Path, met: str, expected: int) -> None:
    assert marks(tmp_path, f"1;Done;{met}", "Id;State;Met") & (3 * SLA) == expected


@pytest.mark.parametrize(("resolved", "is_done"), [("2026-11-02", True), ("", False)])
def test_without_a_state_the_dates_tell_what_is_done(tmp_path: Path, resolved: str, *, is_done: bool) -> None:
    head = HEAD.replace("State", "x")
    row = f"1;2026-11-02;{resolved};;;yes;0;no;KB1;;;;"
    assert bool(marks(tmp_path, row, head) & FCR) is is_done


def test_names_the_columns_that_are_lacking(tmp_path: Path) -> None:
    with opened_extract(tmp_path, "Id;State;Title") as extract:
        made = TicketMarks(extract)
    assert made.lacking == {
        FCR: "tickets.csv: “First”",
        REOPEN: "tickets.csv: “Reopened”",
        ESCALATION: "tickets.csv: “Escalated”",
        SLA: "tickets.csv: “Met” | “Due”",
        RCA: "tickets.csv: “Major” | “Cause”",
        ARTICLE: "tickets.csv: “Article”",
    }
    assert made.unread == "tickets.csv: “Text”"
    assert made.reads_texts


def test_what_the_mapping_does_not_name_is_named_by_its_field(tmp_path: Path) -> None:
    mapping = "schema: seccheck-itsm/1\nname: D\ntickets: {fields: {id: [Id]}}\n"
    with opened_extract(tmp_path, "Id", mapping=mapping) as extract:
        made = TicketMarks(extract)
    assert made.lacking[FCR] == "tickets.csv: first_contact | done | resolved | closed"
    assert not made.reads_texts
    assert made.unread == ""
