"""Takes looks into a tenant, several at a time."""

import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence

from seccheck.graph.graph import LICENCE, UnseenError
from seccheck.model.evidence import Facts
from seccheck.model.policy import Catalog
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.known import probe_of
from seccheck.probes.noting import Note, noted
from seccheck.probes.probe import Probe, Seen, Unseen

_FAMILIES = {"intune": "intune", "partner": "gdap"}
"""By what a claim's name begins with: what its kind of evidence is called, where that is not ``entra``."""
_FREE = "free"
_Result = Facts | BaseException


def take(
    names: Sequence[str],
    tenant: Tenant,
    scope: Scope,
    *,
    catalog: Catalog,
    workers: int = 8,
    step: Callable[[], None] = lambda: None,
) -> Facts:
    """Everything that the looks can say, in the order of `names`, each once.

    Args:
        names: ids of looks, such as ``entra.ca.mfa_all_users``.
        tenant: where to look; its graph says whether the outcome is observed or captured.
        scope: whose accounts are meant.
        catalog: knows the claims' types and how strong each kind of evidence is.
        workers: how many looks are taken at once.
        step: called after each look, in the caller's thread.

    Raises:
        SeccheckError: what is wrong with the client's own settings.
    """
    probes = {name: probe_of(name) for name in names}
    return run(probes, tenant, scope, catalog=catalog, workers=workers, step=step)


def run(
    probes: Mapping[str, Probe],
    tenant: Tenant,
    scope: Scope,
    *,
    catalog: Catalog,
    workers: int = 8,
    step: Callable[[], None] = lambda: None,
) -> Facts:
    """As `take`, with the probes given by the ids of their looks.

    Raises:
        SeccheckError: what is wrong with the client's own settings.
    """
    looks = [(_note(name, probe, tenant, catalog), probe) for name, probe in probes.items()]
    waiting: queue.SimpleQueue[int] = queue.SimpleQueue()
    done: queue.SimpleQueue[tuple[int, _Result]] = queue.SimpleQueue()
    for position in range(len(looks)):
        waiting.put(position)

    def work() -> None:
        while True:
            try:
                position = waiting.get_nowait()
            except queue.Empty:
                return
            done.put((position, _guarded(*looks[position], tenant, scope)))

    for _ in range(min(workers, len(looks))):
        # daemons: who interrupts a run does not wait for a tenant's answer
        threading.Thread(target=work, daemon=True).start()
    results: dict[int, Facts] = {}
    for _ in looks:
        position, result = done.get()
        if isinstance(result, BaseException):
            raise result
        results[position] = result
        step()
    ordered = [results[position] for position in range(len(looks))]
    return Facts(
        evidence=tuple(word for facts in ordered for word in facts.evidence),
        gaps=tuple(gap for facts in ordered for gap in facts.gaps),
    )


def _note(name: str, probe: Probe, tenant: Tenant, catalog: Catalog) -> Note:
    is_own = tenant.graph.kind == "observed"
    return Note(
        claims=probe.CLAIMS,
        rule_out=probe.ABOUT.first_rule_out,
        catalog=catalog,
        source=f"{'look' if is_own else 'capture'}:{name}@{tenant.id}",
        kind=lambda claim: f"{'probe' if is_own else 'capture'}-{_FAMILIES.get(claim.partition('.')[0], 'entra')}",
        day=tenant.now.date(),
    )


def _guarded(note: Note, probe: Probe, tenant: Tenant, scope: Scope) -> _Result:
    def look() -> Iterator[Seen | Unseen]:
        _check_licence(probe.LICENCE, tenant)
        yield from probe.look(tenant, scope)

    try:
        return noted(note, look)
    except BaseException as error:  # noqa: BLE001 - it is raised again where the caller waits
        return error


def _check_licence(licence: str, tenant: Tenant) -> None:
    """Refuse a look without the licence it needs; where the subscriptions cannot be seen, asking will tell.

    Raises:
        UnseenError: the tenant does not have it.
    """
    if licence == _FREE:
        return
    try:
        licences = tenant.licences()
    except UnseenError:
        return
    if licence not in licences:
        raise UnseenError(LICENCE, licence)
