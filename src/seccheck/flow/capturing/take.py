"""Takes a capture: asks the tenant what looks ask, keeps what they need, and lets nobody's name out."""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from seccheck.bundles.capture_seal import sealed
from seccheck.errors import Fault, OutputFaultError, UsageFaultError
from seccheck.flow.capturing.customer import of_customer
from seccheck.flow.capturing.wish import GUID, Wish
from seccheck.graph.graph import BETA, ELSEWHERE, NOBODY, UNDECLARED, Graph, UnseenError
from seccheck.graph.recording import RecordingGraph
from seccheck.model.capture import Head
from seccheck.model.entra import BreakGlass, Entra
from seccheck.model.evidence import Gap
from seccheck.model.policy import Catalog
from seccheck.model.record import record
from seccheck.probes.directory.partner import home_domains
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.pseudonyms.lint import found_people
from seccheck.probes.pseudonyms.names import Namer
from seccheck.probes.pseudonyms.rewriting import rewritten
from seccheck.probes.taking import take
from seccheck.reading.capture_file import MAX_CAPTURE

NOT_OURS = frozenset({UNDECLARED, NOBODY, BETA, ELSEWHERE})
"""Reasons of gaps that no permission, licence or patience of the provider's could mend."""


class Granting(Graph, Protocol):
    """A tenant that says what we may do in it."""

    def granted(self) -> frozenset[str]:
        """The permissions in the token.

        Raises:
            UnseenError: not signed in.
        """


@record
class Means:
    """What a capture is made with."""

    key: bytes
    """Of the pseudonyms; stays with the provider."""
    catalog: Catalog
    version: str
    """Of this program."""
    sign: Callable[[bytes], bytes] | None = None
    """Gives the provider's signature; None where nobody signs."""
    step: Callable[[], None] = lambda: None
    """Called after each look."""


@record
class Taken:
    """A capture, and what the provider should know of it."""

    pieces: tuple[bytes, ...]
    """The file, in order."""
    gaps: tuple[Gap, ...]
    """What could not be seen, for a reason that the provider may mend."""
    requests: int
    left_out: tuple[str, ...]
    """Requests whose answers are not in it, for nobody said what of them may be kept."""
    accounts: Mapping[str, str]
    """By pseudonym the user principal name: for the provider alone."""


def take_capture(wish: Wish, graph: Granting, means: Means) -> Taken:
    """Take the capture; nothing is written.

    Args:
        wish: what is wanted, checked.
        graph: the tenant.
        means: what it is made with.

    Raises:
        UnseenError: not signed in: there is nothing to capture.
        UsageFaultError: an emergency account is named that the tenant does not have.
        OutputFaultError: somebody could still be told from what would be written, or nobody would read so much.
    """
    granted = graph.granted()
    recording = RecordingGraph(graph)
    tenant = Tenant(recording)
    emergency = _emergency(tenant, wish.break_glass)
    gaps = _looked(recording, wish, emergency, means)
    namer = Namer(means.key, tenant.id)
    tape = of_customer(recording.tape(), wish.customer)
    done = rewritten(tape, namer)
    if left := found_people(done.tape, done.people):
        raise _told(left)
    head = Head(
        nonce=wish.nonce,
        tenant=tenant.id,
        taken_at=tenant.now,
        version=means.version,
        scopes=tuple(granted),
        looks=wish.looks,
        break_glass=tuple(namer.id(id_) for id_ in _ids(tenant, emergency)),
    )
    pieces = tuple(sealed(head, done.tape, means.sign))
    if (size := sum(map(len, pieces))) > MAX_CAPTURE:
        raise _too_large(size)
    return Taken(
        pieces=pieces,
        gaps=gaps,
        requests=len(tape),
        left_out=done.left_out,
        accounts=_accounts(tenant, namer),
    )


def _looked(recording: RecordingGraph, wish: Wish, emergency: BreakGlass, means: Means) -> tuple[Gap, ...]:
    """Take every look for every way in which the client may ask, so that the tape holds what each of them asks for."""
    gaps: dict[tuple[str, str], Gap] = {}
    for people, approved in wish.ways:
        tenant = Tenant(recording)  # a new one each time: a tenant remembers what one scope made of it
        settings = Entra(tenant=tenant.id, people=people, break_glass=emergency, approved=approved)
        scope = Scope(settings, tenant, customer=wish.customer)
        facts = take(wish.looks, tenant, scope, catalog=means.catalog, step=means.step)
        gaps |= {(gap.look, gap.reason): gap for gap in facts.gaps if gap.reason not in NOT_OURS}
    for ask in _further(Tenant(recording), wish):
        try:
            ask()
        except UnseenError:  # the client will see a gap where it asks for it
            continue
    return tuple(gaps.values())


def _further(tenant: Tenant, wish: Wish) -> Iterator[Callable[[], object]]:
    """What says whose people are meant, whoever asks."""
    yield tenant.organization
    for group in wish.groups:
        yield functools.partial(tenant.members, group)
    for home in wish.home_tenants:
        yield functools.partial(home_domains, tenant, home)


def _emergency(tenant: Tenant, named: tuple[str, ...]) -> BreakGlass:
    """The emergency accounts named; nothing where accounts cannot be seen at all."""
    if not named:
        return BreakGlass()
    try:
        users = tenant.users()
    except UnseenError:
        return BreakGlass()
    wanted = [name.lower() for name in named]
    known = {*users, *(user.upn for user in users.values())}
    groups = tuple(name for name in wanted if name not in known and GUID.fullmatch(name))
    if unknown := next((name for name in wanted if name not in known and name not in groups), ""):
        hint = "Name it by its user principal name or object id, or a group by its object id."
        raise UsageFaultError(Fault(message=f"--break-glass: the tenant has no account `{unknown}`", hint=hint))
    return BreakGlass(users=tuple(name for name in wanted if name in known), groups=groups)


def _ids(tenant: Tenant, emergency: BreakGlass) -> tuple[str, ...]:
    try:
        return tuple(sorted(Scope(Entra(tenant=tenant.id, break_glass=emergency), tenant).break_glass()))
    except UnseenError:
        return ()


def _accounts(tenant: Tenant, namer: Namer) -> dict[str, str]:
    try:
        return {namer.id(user.id): user.upn for user in tenant.users().values()}
    except UnseenError:
        return {}


def _too_large(size: int) -> OutputFaultError:
    message = f"the capture would have {size:,} bytes; no client reads more than {MAX_CAPTURE:,}"
    hint = "Nothing was written. Tell your client: in a tenant of this size it must look itself."
    return OutputFaultError(Fault(message=message, hint=hint))


def _told(left: tuple[str, ...]) -> OutputFaultError:
    where = "; ".join(left[:3])
    hint = "Nothing was written. Rename what holds a person's name (a policy, a group, an application) and try again."
    return OutputFaultError(Fault(message=f"the capture would still tell who somebody is: {where}", hint=hint))
