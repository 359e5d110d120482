"""Looks what the provider's mail domains publish against forged senders: DMARC, and SPF beside it."""

from collections.abc import Iterator

from seccheck.graph.graph import NOT_FOUND, OFFLINE, SHAPE, TOO_LONG, UnseenError
from seccheck.model.network import MAIL
from seccheck.neutral import terminal
from seccheck.probes.network.at_once import at_once, unseen_of
from seccheck.probes.network.deadline import Deadline
from seccheck.probes.network.dmarc import ORDER
from seccheck.probes.network.dns_records import Questions
from seccheck.probes.network.listed import MOST, listed, network_of
from seccheck.probes.network.mail_policy import MailPolicy, mail_policy
from seccheck.probes.network.mail_words import ABOUT as _ABOUT
from seccheck.probes.network.mail_words import told
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.world import World
from seccheck.reading.host_name import host_name

(_POLICY,) = CLAIMS = ("mail.dmarc_policy",)
KIND = "probe-dns"
ABOUT: About = _ABOUT

_LISTED_UNDER = "env.mail_domains"
_LONGEST = 80


def is_set_up(world: World) -> bool:
    """Whether the client file allows questions about the provider's mail domains."""
    return MAIL in network_of(world).allow


def look(world: World) -> Iterator[Seen | Unseen]:
    """Ask the DNS about each domain; where one gives no answer, what the others say stands beside a gap."""
    words = tuple(dict.fromkeys(map(str, listed(world, _LISTED_UNDER))))
    if world.is_offline or not words or len(words) > MOST:
        reason = OFFLINE if world.is_offline else TOO_LONG if words else NOT_FOUND
        yield Unseen(claims=CLAIMS, reason=reason, detail=_LISTED_UNDER)
        return
    named = {word: host_name(word) for word in words}
    wrong = [(terminal(word, cap=_LONGEST), UnseenError(SHAPE)) for word, domain in named.items() if not domain]
    domains = tuple(dict.fromkeys(domain for domain in named.values() if domain))
    answers = at_once(domains, lambda domain: _asked(world, domain))
    found = [answer for answer in answers if isinstance(answer, MailPolicy)]
    failed = [(d, a) for d, a in zip(domains, answers, strict=True) if isinstance(a, UnseenError)]
    if found:
        yield _seen(found)
    yield from unseen_of(CLAIMS, [*wrong, *failed])


def _asked(world: World, domain: str) -> MailPolicy:
    network = network_of(world)
    return mail_policy(domain, Questions(network, Deadline(network.seconds)))


def _seen(found: list[MailPolicy]) -> Seen:
    weakest = min((one.policy for one in found), key=ORDER.index)
    note = {lang: " ".join(told(lang, one) for one in found) for lang in ("en", "fr")}
    return Seen(claim=_POLICY, value=weakest, sample=len(found), note=note)
