import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.support.audit_log import before, entry, path_of
from tests.support.extracts import MAPPING, NOW, ON, shipped, table, world
from tests.support.people import account, guest, skus
from tests.support.probe_graph import TENANT, DictGraph, pseudonym, values

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, UNDECLARED
from seccheck.judging.validator import fits
from seccheck.model.entra import Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import SKUS, USERS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.extracts.resets import RESETS
from seccheck.probes.itsm.resets import CLAIMS, KIND, is_set_up, look, seen_on
from seccheck.probes.probe import Seen, Unseen

(CLAIM,) = CLAIMS
HEAD = "Id;Account;Opened;Resolved;Closed"
MEASURED = {"since": dt.date(2026, 11, 1)}
UTC = {"time_zone": "UTC"}
PEOPLE = [account("user"), account("other"), guest("agent")]


def reset(target: str = "user", days: float = 5, by: str = "agent", **more: Json) -> Json:
    return entry("Reset user password", by, target, days, **more)


def answers(*resets: Json, **more: object) -> Mapping[str, object]:
    return {SKUS: skus("AAD_PREMIUM"), USERS: PEOPLE, path_of(30, *RESETS): list(resets), **more}


def seen(
    folder: Path,
    told: Mapping[str, object],
    *rows: str,
    head: str = HEAD,
    kind: str = "observed",
    **more: Any,  # noqa: ANN401 - as `world`
) -> list[Seen | Unseen]:
    tenant = Tenant(DictGraph(told, kind=kind))
    scope = Scope(Entra(tenant=TENANT, people=People(domains=("atlas.example",))), tenant)
    kept = {"itsm": UTC, **MEASURED, **more}
    return list(look(world(folder, table(head, *rows), tenant=(tenant, scope), **kept)))


def at(days: float, **more: float) -> str:
    return (NOW - dt.timedelta(days=days) + dt.timedelta(**more)).strftime("%Y-%m-%d %H:%M")


THEN = at(5)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([f"1;user@client.example;{THEN};{THEN}"], 0, id="principal-name"),
        pytest.param([f"1;USER;{THEN};{THEN}"], 0, id="object-id-or-login"),
        pytest.param([f"1;{pseudonym('user')};{THEN};{THEN}"], 0, id="pseudonym"),
        pytest.param([f"1;user;{at(20)};"], 0, id="still-open"),
        pytest.param([f"1;user;{at(5, minutes=60)};"], 0, id="written-an-hour-later"),
        pytest.param([f"1;user;{at(5, minutes=61)};"], 1, id="written-too-late"),
        pytest.param([f"1;user;{at(6)};{at(5, minutes=-60)}"], 0, id="resolved-an-hour-before"),
        pytest.param([f"1;user;{at(6)};{at(5, minutes=-61)}"], 1, id="resolved-before"),
        pytest.param([f"1;other;{THEN};{THEN}"], 1, id="of-somebody-else"),
        pytest.param(["1;user;2026-11-26;2026-11-26"], 0, id="days-alone"),
        pytest.param(["1;user;2026-11-25;2026-11-25"], 1, id="another-day"),
        pytest.param(["1;user;;", f"2;other;{THEN};"], 1, id="no-opening"),
        pytest.param([f"1;nobody;{THEN};", f"2;other;{THEN};"], 1, id="of-an-unknown-name"),
        pytest.param(["1;user;0001-01-01;9999-12-31"], 0, id="times-at-the-ends-of-the-calendar"),
    ],
)
def test_a_reset_has_a_ticket_of_its_account_that_was_open_then(tmp_path: Path, rows: list[str], expected: int) -> None:
    (one,) = seen(tmp_path, answers(reset()), *(f"{row};" for row in rows))
    assert isinstance(one, Seen)
    assert (one.claim, one.value, one.sample) == (CLAIM, expected, 1)
    assert one.people == ((pseudonym("agent"),) if expected else ())
    assert set(one.note) == {"en", "fr"}
    assert fits(one.value, shipped().claims[CLAIM].type)
    assert KIND in shipped().kinds


@pytest.mark.parametrize(
    ("resets", "expected"),
    [
        pytest.param([reset(by="other")], NOBODY, id="by-the-client"),
        pytest.param([reset(target="agent")], NOBODY, id="of-oneself"),
        pytest.param([reset(result="failure")], NOBODY, id="that-failed"),
        pytest.param([], NOBODY, id="none"),
        pytest.param([reset("other"), reset("other", days=4)], 2, id="two"),
        pytest.param(
            [reset("other", correlationId="c"), reset("other", correlationId="c")], 1, id="written-down-twice"
        ),
        pytest.param([reset(), reset("other")], 1, id="one-of-two"),
    ],
)
def test_which_resets_count(tmp_path: Path, resets: list[Json], expected: object) -> None:
    found = seen(tmp_path, answers(*resets), f"1;user;{THEN};{THEN};")
    assert values(found) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("days", "more", "expected"),
    [
        pytest.param(23, {"since": dt.date(2026, 11, 1)}, 1, id="a-week-after-the-beginning"),
        pytest.param(24, {"since": dt.date(2026, 11, 1)}, UNDECLARED, id="less-than-a-week"),
        pytest.param(29, {"since": None, "full": True}, 1, id="a-full-export"),
        pytest.param(5, {"since": None}, UNDECLARED, id="no-beginning"),
        pytest.param(5, {"until": dt.date(2026, 11, 26)}, 1, id="the-last-day"),
        pytest.param(5, {"until": dt.date(2026, 11, 25)}, UNDECLARED, id="after-the-last-day"),
        pytest.param(0, {}, UNDECLARED, id="on-the-day-of-drawing"),
    ],
)
def test_a_reset_counts_as_without_ticket_only_where_the_extract_covers_its_time(
    tmp_path: Path, days: float, more: dict[str, Any], expected: object
) -> None:
    found = seen(tmp_path, answers(reset(days=days)), f"1;other;{at(10)};{at(10)};", **more)
    assert values(found) == {CLAIM: expected}


def test_a_certain_one_counts_whatever_was_not_covered(tmp_path: Path) -> None:
    (one,) = seen(tmp_path, answers(reset(), reset(days=29), reset("other")), f"1;other;{THEN};{THEN};")
    assert isinstance(one, Seen)
    assert (one.value, one.sample) == (1, 2)


def test_teams_and_the_period_do_not_hide_the_ticket(tmp_path: Path) -> None:
    head = HEAD + ";Team"
    row = f"1;user;2026-10-20 08:00;{THEN};;Others"
    assert values(seen(tmp_path, answers(reset()), row, head=head, teams=("N1",))) == {CLAIM: 0}


@pytest.mark.parametrize(("kind", "expected"), [("Reset a password", 0), ("Printer", 1)])
def test_only_tickets_of_that_sort_where_the_mapping_knows_them(tmp_path: Path, kind: str, expected: int) -> None:
    row = f"1;user;{THEN};{THEN};;{kind}"
    other = f"2;other;{THEN};{THEN};;Reset a password"
    assert values(seen(tmp_path, answers(reset()), row, other, head=HEAD + ";Kind")) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([f"1;{THEN};{THEN};"], UNDECLARED, id="open-then-is-no-proof"),
        pytest.param([f"1;{at(9)};{at(8)};"], 1, id="none-was-open"),
    ],
)
def test_without_accounts_only_the_want_of_any_ticket_is_certain(
    tmp_path: Path, rows: list[str], expected: object
) -> None:
    head = HEAD.replace("Account;", "")
    assert values(seen(tmp_path, answers(reset()), *rows, head=head)) == {CLAIM: expected}


@pytest.mark.parametrize(
    ("head", "row", "detail"),
    [
        pytest.param(HEAD.replace("Opened", "x"), "1;user;;;", "“Opened”", id="opened"),
        pytest.param(HEAD.replace("Resolved;Closed", "x;y"), "1;user;;;", "“Resolved” | “Closed”", id="ends"),
        pytest.param(HEAD.replace("Id", "x"), "1;user;;;", "“Id”", id="id"),
        pytest.param(HEAD, f"1;Jean Petit;{THEN};;", "“Account”", id="names-nobody-knows"),
    ],
)
def test_what_is_missing_is_a_gap_that_names_the_column(tmp_path: Path, head: str, row: str, detail: str) -> None:
    assert seen(tmp_path, answers(reset()), row, head=head) == [
        Unseen(claims=CLAIMS, reason=UNDECLARED, detail=f"tickets.csv: {detail}")
    ]


@pytest.mark.parametrize(
    ("row", "itsm", "expected"),
    [
        pytest.param(f"1;user;{THEN};;", {}, UNDECLARED, id="unknown"),
        pytest.param("1;user;2026-11-26T09:00Z;;", {}, 0, id="told-by-the-tool"),
        pytest.param(
            "1;user;2026-11-26 09:00;2026-11-26 09:05;", {"time_zone": "Africa/Casablanca"}, 0, id="an-hour-off"
        ),
        pytest.param("1;user;2026-11-26 09:00;2026-11-26 09:05;", {"time_zone": "Asia/Tokyo"}, 1, id="nine-hours-off"),
    ],
)
def test_the_time_zone_matters(tmp_path: Path, row: str, itsm: dict[str, Any], expected: object) -> None:
    assert values(seen(tmp_path, answers(reset()), row, itsm=itsm)) == {CLAIM: expected}


def test_that_all_have_a_ticket_is_believed_only_of_the_clients_own_look(tmp_path: Path) -> None:
    row = f"1;user;{THEN};{THEN};"
    assert values(seen(tmp_path, answers(reset()), row, kind="captured")) == {CLAIM: ELSEWHERE}
    assert values(seen(tmp_path, answers(reset("other")), row, kind="captured")) == {CLAIM: 1}


def test_that_all_have_a_ticket_is_believed_only_of_a_log_that_goes_back(tmp_path: Path) -> None:
    row, short = f"1;user;{THEN};{THEN};", {SKUS: skus()}
    ancient = [entry("Update user", "a", "b", days=31)]
    assert values(seen(tmp_path, {**answers(reset()), **short, **before(30, [])}, row)) == {CLAIM: ELSEWHERE}
    assert values(seen(tmp_path, {**answers(reset()), **short, **before(30, ancient)}, row)) == {CLAIM: 0}


def test_what_cannot_be_asked_is_a_gap(tmp_path: Path) -> None:
    refused = {**answers(), path_of(30, *RESETS): PERMISSION}
    assert values(seen(tmp_path, refused, f"1;user;{THEN};{THEN};")) == {CLAIM: PERMISSION}
    assert values(list(look(world(tmp_path, HEAD)))) == {CLAIM: UNDECLARED}


def test_is_set_up_with_tickets_and_a_tenant(tmp_path: Path) -> None:
    tenant = Tenant(DictGraph({}))
    scope = Scope(Entra(tenant=TENANT), tenant)
    with_both = world(tmp_path, HEAD, tenant=(tenant, scope), mapping=MAPPING)
    assert is_set_up(with_both)
    assert seen_on(with_both) == ON
    assert not is_set_up(world(tmp_path, HEAD))
    assert not is_set_up(world(tmp_path, HEAD, sort="calls", tenant=(tenant, scope)))
