"""A world to look into: an own policy that wants looks, a client file with an `entra` part, a dossier, and tapes."""

import datetime as dt
import json
from pathlib import Path

from tests.support.graph_server.authority import SECRET
from tests.support.graph_server.server import GraphServer
from tests.support.tenants.bad import bad
from tests.support.tenants.good import good
from tests.support.tenants.providers import ATLAS
from tests.support.tenants.scope import section_of, settings_of
from tests.support.tenants.seed import Seed
from tests.support.tenants.tape import tape_of

from seccheck.model.policy import Json
from seccheck.wiring.clock import today

NAME = ATLAS.name
PEOPLE = 12
SIGNED_IN = {"SECCHECK_TEST_SECRET": SECRET}
NOW = dt.datetime.combine(today(), dt.time(0, 1), dt.UTC)
"""The moment of the seeds: today, whatever day that is."""
GO_LIVE = ("--policy", "seen", "--gate", "go-live", "--profile", "full")

POLICY = """\
schema: seccheck-policy/1
id: seen
version: 1.0.0
title: {en: Seen, fr: Vu}
claims:
  seen.ok: {type: {type: boolean}, ask: {en: Is MFA asked of all?, fr: "La MFA est-elle exigée de tous ?"}}
requirements:
  - id: SEEN-MFA
    title: {en: MFA for all, fr: MFA pour tous}
    statement: {en: MFA is asked of all., fr: La MFA est exigée de tous.}
    severity: blocker
    express: true
    expect: {seen.ok: {const: true}}
    observe: {entra.provider_mfa_capable_pct: {const: 100}}
    demand: {pre-contract: declared, go-live: observed}
    max_age: P30D
    remedy: {en: Register them., fr: Les enrôler.}
    references: {gdpr: ["32(1)(b)"]}
    examples:
      - {given: {seen.ok: {value: true}}, gate: pre-contract, outcome: demonstrated}
      - {given: {seen.ok: {value: false}}, gate: pre-contract, outcome: refuted}
"""

DOSSIER = """\
schema: seccheck-dossier/1
provider: {{name: "{name}", legal_name: Atlas SARL, country: MA}}
declared: {{by: Service manager, role: Service manager, on: {day}}}
answers: {{seen.ok: true}}
"""


def seed_of(which: str) -> Seed:
    """The ``good`` or the ``bad`` tenant, as of today."""
    return (good if which == "good" else bad)(PEOPLE, now=NOW)


def world(folder: Path, seed: Seed | None = None, *, server: GraphServer | None = None, **entra: Json) -> Path:
    """Write it all.

    Args:
        folder: where.
        seed: whose settings the client file holds; it has no `entra` part where None.
        server: the test Graph to ask.
        entra: what the part says besides.
    """
    (folder / "own").mkdir(parents=True, exist_ok=True)
    (folder / "own" / "seen.yaml").write_text(POLICY)
    client(folder, {**section_of(settings_of(seed, server)), **entra} if seed else None)
    dossier(folder, NAME)
    return folder


def client(folder: Path, entra: Json, **more: Json) -> Path:
    """Write the client file."""
    said = {"schema": "seccheck-client/1", "client": "Example", "policies": ["own"], **more}
    path = folder / "seccheck.yaml"
    path.write_text(json.dumps({**said, "entra": entra} if entra else said))
    return path


def dossier(folder: Path, name: str) -> Path:
    """Write a dossier of three days ago."""
    path = folder / "providers" / name.partition(" ")[0].lower() / "provider.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(DOSSIER.format(name=name, day=today() - dt.timedelta(days=3)))
    return path


def tape(folder: Path, seed: Seed, name: str = "tape.json", **more: Json) -> Path:
    """Write the tape of a tenant; it says when it was taken, unless `more` says otherwise."""
    said = {"taken_at": seed.now.isoformat(), **tape_of(seed), **more}
    path = folder / name
    path.write_text(json.dumps({key: value for key, value in said.items() if value is not None}))
    return path
