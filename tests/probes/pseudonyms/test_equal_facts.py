"""What is drawn from a capture is what would be drawn from the tenant itself."""

import functools
import itertools

import pytest
from tests.support.capturing import KEY, comparable
from tests.support.tape_graph import SeedGraph
from tests.support.tenants.generated import generated
from tests.support.tenants.seed import Seed

from seccheck.graph.graph import Graph
from seccheck.graph.recording import RecordingGraph
from seccheck.graph.tape import TapeGraph
from seccheck.model.entra import Approved, BreakGlass, Entra, People
from seccheck.model.evidence import Facts
from seccheck.model.policy import Catalog
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.known import look_names
from seccheck.probes.pseudonyms.lint import found_people
from seccheck.probes.pseudonyms.names import Namer
from seccheck.probes.pseudonyms.rewriting import rewritten
from seccheck.probes.taking import take
from seccheck.reading.catalog import load_catalog

PARTS, TENANTS = 8, 200
AGREED = Approved(
    roles=("Helpdesk Administrator",),
    countries=("MA", "FR"),
    addresses=("203.0.113.0/24",),
    exclusions=(),
    apps=(),
    tenants=(),
)


@functools.cache
def catalog() -> Catalog:
    return load_catalog(examples=False)


def facts(graph: Graph, emergency: tuple[str, ...]) -> Facts:
    tenant = Tenant(graph)
    settings = Entra(
        tenant=graph.tenant, people=People(all=True), break_glass=BreakGlass(users=emergency), approved=AGREED
    )
    return take(look_names(), tenant, Scope(settings, tenant), catalog=catalog())


def check(seed: Seed) -> None:
    recording, namer = RecordingGraph(SeedGraph(seed)), Namer(KEY, seed.tenant)
    online = facts(recording, seed.break_glass)
    done = rewritten(recording.tape(), namer)
    assert done.left_out == ()
    assert found_people(done.tape, done.people) == ()
    captured = facts(
        TapeGraph(done.tape, tenant=seed.tenant, taken_at=seed.now), tuple(map(namer.id, seed.break_glass))
    )
    tenant = Tenant(recording)
    mapped = {tenant.pseudonym(id_): namer.id(id_) for id_ in done.people.ids}
    assert comparable(online, mapped) == comparable(captured, {})


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_a_capture_says_what_its_tenant_says(part: int) -> None:
    for seed in itertools.islice(generated(TENANTS), part, None, PARTS):
        check(seed)
