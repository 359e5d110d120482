"""Reads who signed in over 30 days: the provider's people, or everybody who did so by legacy protocols."""

import datetime as dt
from collections.abc import Iterable, Iterator

from seccheck.graph.graph import NOT_ON_TAPE, UnseenError
from seccheck.probes.directory.known import known_id
from seccheck.probes.directory.log_window import LONG, stamp
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.sign_in import SIGN_INS, SignIn, is_success, sign_in_from
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import Need

NEED = Need(
    permission="AuditLog.Read.All",
    why={
        "en": "to read the sign-in log and the audit log of the directory",
        "fr": "pour lire le journal des connexions et le journal d'audit de l'annuaire",
    },
)
_AT_ONCE, _FEW = 15, 300
"""Accounts named in one request; and up to how many it is better to name them than to read everybody's sign-ins."""
_SPANS = (dt.timedelta(hours=1), dt.timedelta(days=1), LONG)
_LEGACY = (
    "AutoDiscover",
    "Authenticated SMTP",
    "Exchange ActiveSync",
    "Exchange Online PowerShell",
    "Exchange Web Services",
    "IMAP4",
    "MAPI Over HTTP",
    "Offline Address Book",
    "Other clients",
    "Outlook Anywhere (RPC over HTTP)",
    "Outlook Service",
    "POP3",
    "Reporting Web Services",
)


def since(tenant: Tenant) -> dt.datetime:
    """From when on sign-ins are read."""
    return tenant.now - LONG


def window(tenant: Tenant, more: str = "", span: dt.timedelta = LONG) -> str:
    """The path of the sign-ins of 30 days (or of another `span`) that `more` (a filter) lets through."""
    return f"{SIGN_INS}?$filter=createdDateTime ge {stamp(tenant.now - span)}{more}&$top=999"


def legacy_window(tenant: Tenant) -> str:
    """The path of the successful ones by legacy protocols."""
    clients = " or ".join(f"clientAppUsed eq '{client}'" for client in _LEGACY)
    return window(tenant, f" and status/errorCode eq 0 and ({clients})")


def sign_ins_of(tenant: Tenant, scope: Scope) -> tuple[SignIn, ...]:
    """Successful sign-ins of the provider's people, disabled accounts included, newest last; may be empty.

    Raises:
        UnseenError: people or sign-ins cannot be seen, or an entry cannot be understood.
    """
    return tenant.remember("sign-ins", lambda: _theirs(tenant, scope))


def legacy_sign_ins(tenant: Tenant) -> tuple[SignIn, ...]:
    """Everybody's successful sign-ins by legacy protocols.

    Raises:
        UnseenError: they cannot be seen.
    """
    found = _read(tenant, (legacy_window(tenant),))
    return tuple(one for one in found if one.is_legacy)


def shows_any(tenant: Tenant) -> bool:
    """Whether the log shows any sign-in, of whatever kind: the proof that it would show one.

    Raises:
        UnseenError: it cannot be seen.
    """
    # Graph gives lists whole, so that a short one is asked for first
    return any(any(True for _ in tenant.graph.all(window(tenant, span=span))) for span in _SPANS)


def _theirs(tenant: Tenant, scope: Scope) -> tuple[SignIn, ...]:
    users = [user.id for user in scope.accounts()]
    paths: tuple[str, ...] = (window(tenant),)
    if not scope.settings.people.all and len(users) <= _FEW:
        paths = tuple(window(tenant, f" and ({_named(part)})") for part in _parts(users))
    try:
        found = _read(tenant, paths)
    except UnseenError as error:
        # who brings answers does not know whose sign-ins will be asked about, and brings everybody's
        if error.reason != NOT_ON_TAPE:
            raise
        found = _read(tenant, (window(tenant),))
    meant = frozenset(users)
    return tuple(one for one in found if one.user in meant)


def _parts(users: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(users), _AT_ONCE):
        yield users[start : start + _AT_ONCE]


def _named(users: Iterable[str]) -> str:
    return " or ".join(f"userId eq '{known_id({'userId': user}, 'userId')}'" for user in users)


def _read(tenant: Tenant, paths: Iterable[str]) -> list[SignIn]:
    """Successful sign-ins at `paths`, each once, in the order of time; a tape may answer more than was asked."""
    found: dict[str, SignIn] = {}
    start = since(tenant)
    for path in paths:
        for item in tenant.graph.all(path):
            if is_success(item):
                one = sign_in_from(item)
                if one.at >= start:
                    found[one.id] = one
    return sorted(found.values(), key=lambda one: (one.at, one.id))
