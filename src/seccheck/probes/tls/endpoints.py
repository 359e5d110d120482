"""Looks at the portals that the dossier lists: one connection and one TLS handshake with each, and nothing more."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from seccheck.graph.graph import ELSEWHERE, NOT_FOUND, OFFLINE, SHAPE, TOO_LONG, UnseenError
from seccheck.model.network import TLS, Network
from seccheck.model.policy import Json, Text
from seccheck.model.record import record
from seccheck.neutral import terminal
from seccheck.probes.network.at_once import at_once, unseen_of
from seccheck.probes.network.certificates import Validity, validity
from seccheck.probes.network.deadline import Deadline
from seccheck.probes.network.dns_records import Questions
from seccheck.probes.network.endpoint import Endpoint, endpoint_of
from seccheck.probes.network.listed import MOST, listed, network_of
from seccheck.probes.network.reach import address_to_reach
from seccheck.probes.network.roots import known_roots
from seccheck.probes.network.tls_handshake import Handshake, handshake
from seccheck.probes.network.tls_words import ABOUT as _ABOUT
from seccheck.probes.network.tls_words import told
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.world import World

_OLDEST, _DAYS = CLAIMS = ("tls.min_version", "tls.cert_days_left")
KIND = "probe-tls"
ABOUT: About = _ABOUT

_LISTED_UNDER = "gdpr.exposed_endpoints"
_OLD = ("1.0", "1.1")
_LONGEST = 80


@record
class _Met:
    """One portal that answered."""

    endpoint: Endpoint
    version: str
    validity: Validity


def is_set_up(world: World) -> bool:
    """Whether the client file allows handshakes with the provider's portals."""
    return TLS in network_of(world).allow


def look(world: World) -> Iterator[Seen | Unseen]:
    """Shake hands with each portal.

    Raises:
        InputFaultError: the client's own file of certificates cannot be used.
    """
    urls = tuple(dict.fromkeys(map(_url, listed(world, _LISTED_UNDER))))
    if world.is_offline or not urls or len(urls) > MOST:
        reason = OFFLINE if world.is_offline else TOO_LONG if urls else NOT_FOUND
        yield Unseen(claims=CLAIMS, reason=reason, detail=_LISTED_UNDER)
        return
    endpoints = {url: endpoint_of(url) for url in urls}
    wrong = [(terminal(url, cap=_LONGEST), UnseenError(SHAPE)) for url, endpoint in endpoints.items() if not endpoint]
    targets = tuple(dict.fromkeys(endpoint for endpoint in endpoints.values() if endpoint))
    answers = _answers(world, targets)
    yield from _seen([one for one in answers.values() if isinstance(one, _Met)], world)
    failed = [(str(target), one) for target, one in answers.items() if isinstance(one, UnseenError)]
    yield from unseen_of(CLAIMS, [*wrong, *failed])


def _url(item: Json) -> str:
    url = item.get("url") if isinstance(item, Mapping) else None
    return url if isinstance(url, str) else ""


def _answers(world: World, targets: tuple[Endpoint, ...]) -> Mapping[Endpoint, _Met | UnseenError]:
    """What each portal presented; hands are shaken with several at once, certificates judged one after the other."""
    bundle = network_of(world).ca_bundle
    judge = partial(validity, now=world.now, roots=known_roots(world.folder / bundle if bundle else None))
    shaken = at_once(targets, lambda endpoint: _shaken(network_of(world), endpoint))
    return {target: _met(target, one, judge) for target, one in zip(targets, shaken, strict=True)}


def _shaken(network: Network, endpoint: Endpoint) -> Handshake:
    deadline = Deadline(network.seconds)
    address = address_to_reach(endpoint, network, Questions(network, deadline))
    return handshake(address, endpoint, deadline)


def _met(
    endpoint: Endpoint, shaken: Handshake | UnseenError, judge: Callable[[Sequence[bytes], str], Validity]
) -> _Met | UnseenError:
    if isinstance(shaken, UnseenError):
        return shaken
    try:
        held = judge(shaken.chain, endpoint.host)
    except UnseenError as error:
        return error
    return _Met(endpoint=endpoint, version=shaken.version, validity=held)


def _seen(met: list[_Met], world: World) -> Iterator[Seen | Unseen]:
    """What the portals that answered come to; those that did not are gaps of the same claims beside it.

    A server picks the newest version that both know. An old one picked is therefore a denial; a new one leaves open
    what else it would have taken, and one handshake cannot ask again.
    """
    if not met:
        return
    note = _note(met)
    oldest = min(one.version for one in met)
    if oldest in _OLD:
        yield Seen(claim=_OLDEST, value=oldest, sample=len(met), note=note)
    else:
        yield Unseen(claims=(_OLDEST,), reason=ELSEWHERE, detail=f"TLS {oldest}")
    yield Seen(claim=_DAYS, value=min(one.validity.days_left(world.now) for one in met), sample=len(met), note=note)


def _note(met: list[_Met]) -> Text:
    return {
        lang: " ".join(told(lang, str(one.endpoint), one.version, one.validity) for one in met) for lang in ("en", "fr")
    }
