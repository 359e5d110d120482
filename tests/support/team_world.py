"""A client file that names lists of a provider's team and accounts, for tests of the looks at them."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.support.small import catalog, write

from seccheck.graph.graph import UnseenError
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.team import TeamFile
from seccheck.probes.probe import Seen, Unseen
from seccheck.probes.world import DeskProbe, World

ON = dt.date(2027, 3, 18)
NOW = dt.datetime(2027, 3, 21, 9, tzinfo=dt.UTC)
TEAM = """\
reference,account,mail,joined on,left on,replaced
BS-01,n1-01,n1-01@boreale.example,2025-01-06,,
BS-02,n1-02,n1-02@boreale.example,2025-01-06,,
BS-03,n1-03,,2025-06-02,2026-09-30,yes
BS-04,n2-04,jo.martin@boreale.example,2026-10-01,,
"""
ACCOUNTS = """\
account,enabled,owner,last sign-in
N1-01,yes,,2027-03-17
n1-02@boreale.example,yes,,
n2-04,yes,,
n1-03,no,,2026-09-30
"""


def dossier(name: str) -> Dossier:
    """A dossier of which only the provider's name matters."""
    return Dossier(
        path="provider.yaml",
        digest="",
        name=name,
        provider={},
        engagement={},
        declared_by="",
        declared_role="",
        declared_on=ON,
        answers=(),
        documents=(),
    )


def listed(file: str, on: dt.date = ON, **more: Any) -> TeamFile:  # noqa: ANN401 - fields of the record
    """An entry under `roster` or `accounts`."""
    return TeamFile(file=file, on=on, **more)


def world(
    folder: Path,
    *,
    roster: Sequence[TeamFile] = (),
    accounts: Sequence[TeamFile] = (),
    provider: str = "Atlas",
) -> World:
    """What the looks are given, the client file lying in `folder`."""
    client = ClientFile(
        engagement={},
        client="Example",
        path=str(folder / "seccheck.yaml"),
        roster=tuple(roster),
        accounts=tuple(accounts),
    )
    return World(client=client, dossier=dossier(provider) if provider else None, catalog=catalog(), now=NOW)


def written(folder: Path, team: str | None = TEAM, accounts: str | None = ACCOUNTS, **of_team: Any) -> World:  # noqa: ANN401 - same
    """The same with these lists in files; None for a list that is not named."""
    if team is not None:
        write(folder, "team.csv", team)
    if accounts is not None:
        write(folder, "accounts.csv", accounts)
    return world(
        folder,
        roster=[] if team is None else [listed("team.csv", **of_team)],
        accounts=[] if accounts is None else [listed("accounts.csv")],
    )


def said(probe: DeskProbe, of: World) -> dict[str, Seen | Unseen]:
    """By claim what a look says; an error that escapes leaves a gap, as in a run."""
    found: dict[str, Seen | Unseen] = {}
    try:
        for one in probe.look(of):
            found.update(dict.fromkeys((one.claim,) if isinstance(one, Seen) else one.claims, one))
    except UnseenError as error:
        gap = Unseen(claims=probe.CLAIMS, reason=error.reason, detail=error.detail)
        found = {**dict.fromkeys(probe.CLAIMS, gap), **found}
    return found


def values(probe: DeskProbe, of: World) -> tuple[object, ...]:
    """For each claim of a look the value, or why there is none."""
    found = said(probe, of)
    return tuple(one.value if isinstance(one, Seen) else one.reason for one in (found[claim] for claim in probe.CLAIMS))


def seen(probe: DeskProbe, of: World, claim: str) -> Seen:
    """What a look saw of `claim`."""
    found = said(probe, of)[claim]
    assert isinstance(found, Seen)
    return found
