import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from tests.support.extracts import opened_extract, table

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.probes.extracts.matching import Matching
from seccheck.probes.extracts.resets import Reset
from seccheck.probes.extracts.ticket_spans import TicketSpans

HEAD = "Id;Account;Opened;Resolved"
FROM = {"since": dt.date(2026, 11, 1)}
PARIS: dict[str, Any] = {"itsm": {"time_zone": "Europe/Paris"}}


def at(day: int, hour: int = 12) -> dt.datetime:
    return dt.datetime(2026, 11, day, hour, tzinfo=dt.UTC)


def test_counts_the_tickets_whose_account_is_known(tmp_path: Path) -> None:
    text = table(HEAD, "1;A;2026-11-10 09:00;", "2;b;2026-11-10 09:00;2026-11-10 10:00", "3;c;2026-11-10 09:00;")
    matching = Matching([Reset(at=at(12), by="x", target="id-a"), Reset(at=at(12), by="x", target="id-b")])
    with opened_extract(tmp_path, text, **FROM, **PARIS) as extract:
        tickets = TicketSpans(extract, lambda _: None)
        assert tickets.lack() == ""
        tickets.match(matching, {"a": "id-a", "b": "id-b"})
    assert tickets.tells_accounts
    assert tickets.known_accounts == 2
    assert [reset.target for reset in matching.without_ticket()] == ["id-b"]


@pytest.mark.parametrize(
    ("moment", "more", "expected"),
    [
        pytest.param(at(7, 23), FROM, True, id="in-paris-it-is-the-eighth"),
        pytest.param(at(7, 22), FROM, False, id="less-than-a-week"),
        pytest.param(at(30, 20), FROM, True, id="the-day-before-drawing"),
        pytest.param(at(30, 22), FROM, False, id="its-last-hour-reaches-the-day-of-drawing"),
        pytest.param(at(2), {"full": True}, True, id="full"),
        pytest.param(at(20), {"full": True, "until": dt.date(2026, 11, 19)}, False, id="full-until"),
        pytest.param(at(20), {}, False, id="no-beginning"),
    ],
)
def test_of_which_time_it_holds_all_tickets(
    tmp_path: Path, moment: dt.datetime, more: dict[str, Any], *, expected: bool
) -> None:
    with opened_extract(tmp_path, HEAD, **more, **PARIS) as extract:
        assert TicketSpans(extract, lambda _: None).covers(moment) is expected


@pytest.mark.parametrize(
    ("head", "more", "said"),
    [
        pytest.param("Id;x;y;Resolved", FROM, "tickets.csv: “Opened”", id="opened"),
        pytest.param("Id;x;Opened;y", FROM, "tickets.csv: “Resolved” | “Closed”", id="ends"),
        pytest.param(HEAD, {}, "itsm.tickets.from", id="period"),
        pytest.param("x;y;Opened;Resolved", FROM, "tickets.csv: “Id”", id="id"),
        pytest.param("Id;x;Opened;Closed", {"full": True}, "", id="nothing"),
    ],
)
def test_says_what_is_missing(tmp_path: Path, head: str, more: dict[str, Any], said: str) -> None:
    with opened_extract(tmp_path, head, **more) as extract:
        assert TicketSpans(extract, lambda _: None).lack() == said


def test_times_of_an_unknown_zone_match_nothing(tmp_path: Path) -> None:
    with opened_extract(tmp_path, table(HEAD, "1;a;2026-11-10 09:00;"), **FROM) as extract:
        tickets = TicketSpans(extract, lambda _: None)
        with pytest.raises(UnseenError) as caught:
            tickets.match(Matching([]), {})
    assert (caught.value.reason, caught.value.detail) == (UNDECLARED, "itsm.time_zone")
