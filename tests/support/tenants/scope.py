"""The `entra` part of a client file that fits a seeded tenant."""

import datetime as dt
from dataclasses import fields
from pathlib import Path
from typing import Protocol

from tests.support.tenants.names import CLIENT_APP
from tests.support.tenants.seed import Seed

from seccheck.model.entra import Approved, BreakGlass, Entra, People, Teammate
from seccheck.model.policy import Json


class Served(Protocol):
    """Where a test Graph listens."""

    @property
    def graph_url(self) -> str: ...
    @property
    def authority(self) -> str: ...
    @property
    def ca_file(self) -> Path: ...


def settings_of(seed: Seed, server: Served | None = None, *, everybody: bool = False, roster: str = "") -> Entra:
    """What the client would write of `seed`'s tenant.

    Args:
        seed: the tenant.
        server: the test Graph that serves it, if it is asked online.
        everybody: whether all people are meant, not only the provider's.
        roster: a CSV file with the team.
    """
    provider = seed.provider
    theirs = People(
        home_tenants=(provider.tenant,),
        domains=(provider.domain,),
        groups=(seed.people_group,) if seed.people_group else (),
        roster=roster,
    )
    return Entra(
        tenant=seed.tenant,
        client=CLIENT_APP,
        graph_url=server.graph_url if server else "",
        authority=server.authority if server else "",
        ca_bundle=str(server.ca_file) if server else "",
        credential={"secret_env": "SECCHECK_TEST_SECRET"},
        people=People(all=True) if everybody else theirs,
        break_glass=BreakGlass(users=seed.break_glass, groups=seed.break_glass_groups),
        approved=Approved(
            roles=provider.roles,
            countries=provider.countries,
            addresses=provider.addresses,
            exclusions=(),
            apps=(provider.app_id,),
            tenants=(provider.tenant,),
        ),
    )


def roster_of(seed: Seed) -> tuple[Teammate, ...]:
    """The provider's team list as it should be: every account that is open, and those who left."""
    joined = (seed.now - dt.timedelta(days=100)).date()
    shared = f"support@{seed.provider.domain}"
    return tuple(
        Teammate(account=str(one["mail"]), joined_on=joined, left_on=seed.left_on.get(str(one["mail"])))
        for one in seed.accounts
        if one["mail"] != shared
    )


def roster_csv(seed: Seed) -> str:
    """The same as a table."""
    days = ((mate.account, mate.joined_on or "", mate.left_on or "") for mate in roster_of(seed))
    return "account,joined_on,left_on\n" + "".join(f"{account},{joined},{left}\n" for account, joined, left in days)


def section_of(settings: Entra) -> dict[str, Json]:
    """The same as it stands under ``entra:`` in a client file; what is not told is left out."""
    flat = ("tenant", "client", "graph_url", "authority", "ca_bundle")
    written: dict[str, Json] = {name: getattr(settings, name) for name in flat}
    written["credential"] = dict(settings.credential)
    written["people"] = {name: value for name, value in _told(settings.people).items() if value}
    written["break_glass"] = _told(settings.break_glass)
    written["approved"] = _told(settings.approved)
    return {name: value for name, value in written.items() if value}


def _told(part: People | BreakGlass | Approved) -> dict[str, Json]:
    values = {one.name: getattr(part, one.name) for one in fields(part)}
    return {name: list(one) if isinstance(one, tuple) else one for name, one in values.items() if one is not None}
