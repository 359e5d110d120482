"""The strong example, read once: its facts with all that its client file has looked at, and judgements of them."""

import datetime as dt
import functools
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from tests.support.example_files import AS_OF, CLIENT, EXAMPLES

from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Facts
from seccheck.model.judgement import GateJudgement, RequirementJudgement
from seccheck.model.policy import Catalog
from seccheck.model.scale import Gate, Outcome
from seccheck.probes.desk import desk_names, take_desk
from seccheck.probes.world import World
from seccheck.reading.catalog import load_catalog
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.dossier import read_dossier

CONFIG = CLIENT / "strong.yaml"
DOSSIER = EXAMPLES / "strong"
DAY = dt.date.fromisoformat(AS_OF)


@functools.cache
def catalogue() -> Catalog:
    """The shipped policies."""
    return load_catalog((), examples=False)


@functools.cache
def client(config: Path = CONFIG) -> ClientFile:
    """The client's side."""
    return read_client_file(open_client_file(config), catalogue())


@functools.cache
def dossier() -> Dossier:
    """The provider's side."""
    return read_dossier(DOSSIER / "provider.yaml", catalogue())


@functools.cache
def facts() -> Facts:
    """All that `seccheck verify` gathers, its looks at the client's own files included."""
    return facts_of(client())


def facts_of(own: ClientFile) -> Facts:
    """The same, with another client file."""
    now = dt.datetime.combine(DAY, dt.time(), tzinfo=dt.UTC)
    world = World(client=own, dossier=dossier(), catalog=catalogue(), now=now, is_offline=True)
    return gather(catalogue(), dossier(), own, take_desk(desk_names(), world)).facts


@functools.cache
def facts_unseen() -> Facts:
    """What is known without a single look: answers, documents, reviews and records."""
    return gather(catalogue(), dossier(), replace(client(), looks=(), look_gaps=())).facts


def judged(gate: Gate, known: Facts, *, selected: Collection[str] | None = None, as_of: dt.date = DAY) -> GateJudgement:
    """The judgement at `gate` of what is `known`, of all requirements or those `selected`."""
    names = None if selected is None else sorted(selected)
    terms = terms_for(client(), dossier().name)
    return judge_gate(catalogue(), known, gate=gate, as_of=as_of, selected=names, terms=terms, required=False)


def still_open(judgement: GateJudgement) -> dict[str, RequirementJudgement]:
    """What is open, that left behind included."""
    both = (*judgement.requirements, *judgement.left_behind)
    return {one.requirement.id: one for one in both if one.outcome.is_open}


def named(judgement: GateJudgement, outcome: Outcome) -> set[str]:
    """The requirements that came out so."""
    return {one.requirement.id for one in judgement.requirements if one.outcome is outcome}
