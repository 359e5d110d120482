"""Reads a list of accounts that was exported from a system: which ones, enabled or not, whose, and when last used."""

from pathlib import Path

from seccheck.errors import Fault, InputFaultError
from seccheck.model.team import ListedAccount
from seccheck.reading.team.cells import Row, account_of, days_order
from seccheck.reading.team.columns import ACCOUNT, ACCOUNT_WORDS, ENABLED, OBJECT_ID, REFERENCE, SIGNED_IN, open_list
from seccheck.reading.team.names import normal

_NO_HEADER = "Give the columns account, enabled and owner (or compte, actif, titulaire) in a first row."
_YES = frozenset({"yes", "true", "1", "enabled", "active", "oui", "vrai", "actif", "activé"})
_NO = frozenset({"no", "false", "0", "disabled", "inactive", "deactivated", "non", "faux", "inactif", "désactivé"})
_NEVER = frozenset({"never", "jamais", "-", "n/a", "none", "aucune", "0"})


def read_accounts(path: Path, *, dates: str = "") -> tuple[ListedAccount, ...]:
    """The accounts in a CSV file or a workbook, in the order of its rows; empty where the list has none.

    Args:
        path: a table whose first row names the columns: the account (user name, mail address, object id), whether it
            is enabled, the reference of its owner, the day of its last sign-in; all but the first as far as known.
        dates: ``day-first`` or ``month-first``, how ``03/04/2027`` is meant where the list itself does not show it.

    Raises:
        InputFaultError: no such table, and every faulty cell.
    """
    table = open_list(path, ACCOUNT_WORDS, hint=_NO_HEADER)
    order = days_order(table, (SIGNED_IN,), dates)
    tells = table.tells(ENABLED)
    faults: list[Fault] = []
    found: dict[str, ListedAccount] = {}
    for number in table.rows:
        row = Row(table=table, number=number, faults=faults)
        account = _account(row, order, tells=tells)
        if account is None:
            continue
        first = found.setdefault(normal(account.account), account)
        if first.row != number:
            hint = "Keep one of the rows; list two systems in two files."
            row.fault(row.cell(ACCOUNT, OBJECT_ID), f"is listed twice, first in row {first.row}", hint)
    if faults:
        raise InputFaultError(*faults)
    return tuple(found.values())


def _account(row: Row, order: str, *, tells: bool) -> ListedAccount | None:
    """The account in the row, None for an empty or faulty one."""
    names = account_of(row)
    if not names:
        return None
    return ListedAccount(
        account=names[0],
        also=names[1:],
        is_enabled=_is_enabled(row) if tells else None,
        owner=row.text(REFERENCE),
        signed_in=row.day(SIGNED_IN, order, none=_NEVER),
        row=row.number,
    )


def _is_enabled(row: Row) -> bool:
    """Whether the account is enabled; what is neither yes nor no is a fault, for a guess could hide an account."""
    said = row.text(ENABLED).casefold()
    if said not in _YES | _NO:
        row.fault(row.cell(ENABLED), "does not say whether the account is enabled", "Write yes or no.")
    return said in _YES
