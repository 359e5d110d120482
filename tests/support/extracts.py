"""Extracts of a service tool in a client's folder, and the looks that read them."""

import datetime as dt
import functools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.small import write

from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.itsm import TICKETS, Extract, Itsm
from seccheck.model.policy import Catalog
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.extracts.opening import Opened, opened
from seccheck.probes.world import World
from seccheck.reading.catalog import load_catalog

ON = dt.date(2026, 12, 1)
NOW = dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC)
FILES = {"tickets": "tickets.csv", "calls": "calls.csv", "surveys": "surveys.csv"}

MAPPING = """\
schema: seccheck-itsm/1
name: Desk
tickets:
  fields:
    id: [Id]
    opened: [Opened]
    resolved: [Resolved]
    closed: [Closed]
    sla_due: [Due]
    team: [Team]
    account: [Account]
    done: {columns: [State], yes: [Done], other: "no"}
    cancelled: {columns: [State], yes: [Void], other: "no"}
    first_contact: {columns: [First], empty: none}
    reopened: {columns: [Reopened], above: 0, empty: "no"}
    escalated: [Escalated]
    sla_met: {columns: [Met], empty: none}
    knowledge_article: {columns: [Article], filled: true}
    major: {columns: [Major], empty: "no"}
    root_cause: {columns: [Cause], filled: true}
    reset: {columns: [Kind], yes: ["*password*"], other: "no", empty: "no"}
  texts: [[Title], [Text]]
calls:
  fields: {id: [Id], at: [At], team: [Team], answered: [Answered], abandoned: [Abandoned]}
surveys:
  scale: {from: 1, to: 5, satisfied: 4}
  fields: {id: [Id], at: [At], sent: [Sent], team: [Team], score: [Score], pilot: {columns: [Pilot], empty: "no"}}
"""
LAST = MAPPING.replace("tickets:\n", "tickets:\n  duplicates: last\n").replace(
    "surveys:\n", "surveys:\n  duplicates: last\n"
)
INTERVALS = """\
schema: seccheck-itsm/1
name: Switchboard
calls:
  rows: intervals
  fields: {at: [At], offered: [Offered], answered: [Answered], abandoned: [Abandoned]}
"""


@functools.cache
def shipped() -> Catalog:
    """The catalogue that ships."""
    return load_catalog()


def world(  # noqa: PLR0913 - what tests vary
    folder: Path,
    text: str | bytes,
    *,
    sort: str = TICKETS,
    mapping: str = MAPPING,
    provider: str = "",
    dossier: Dossier | None = None,
    tenant: tuple[Tenant, Scope] | None = None,
    itsm: dict[str, Any] | None = None,
    **extract: Any,  # noqa: ANN401 - fields of `Extract`
) -> World:
    """A client whose folder holds one extract with this content.

    Args:
        folder: the client's.
        text: of the extract.
        sort: of the extract.
        mapping: the text of the mapping's file, or the name of a mapping that ships.
        provider: whose work it is.
        dossier: of the provider judged.
        tenant: with whose people are meant.
        itsm: more of the part ``itsm``.
        extract: more of the extract.
    """
    name = mapping
    if "\n" in mapping:
        name = "desk.yaml"
        write(folder, name, mapping)
    write(folder, FILES[sort], text)
    parts: dict[str, Any] = {sort: Extract(file=FILES[sort], mapping=name, **extract), **(itsm or {})}
    client = ClientFile(path=str(folder / "seccheck.yaml"), engagement={}, itsm=Itsm(on=ON, provider=provider, **parts))
    where, scope = tenant or (None, None)
    return World(client=client, dossier=dossier, catalog=shipped(), now=NOW, tenant=where, scope=scope)


@contextmanager
def opened_extract(folder: Path, text: str, **more: Any) -> Iterator[Opened]:  # noqa: ANN401 - as `world`
    """The extract of such a world, opened."""
    with opened(world(folder, text, **more), more.get("sort", TICKETS)) as found:
        yield found


def table(*rows: str) -> str:
    """A CSV file of these rows, in which a semicolon stands between cells."""
    return "".join(f"{row}\n" for row in rows)
