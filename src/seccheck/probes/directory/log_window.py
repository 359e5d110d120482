"""Knows how far back the directory's logs go, and writes moments as their filters want them."""

import datetime as dt

from seccheck.probes.directory.tenant import Tenant

SHORT, LONG = dt.timedelta(days=7), dt.timedelta(days=30)
"""How long Microsoft Entra keeps its logs, without and with a licence."""


def kept(tenant: Tenant) -> dt.timedelta:
    """How far back the logs of `tenant` go.

    Raises:
        UnseenError: its subscriptions cannot be seen.
    """
    return LONG if "p1" in tenant.licences() else SHORT


def stamp(moment: dt.datetime) -> str:
    """`moment` to the second, in UTC, as a filter has it."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
