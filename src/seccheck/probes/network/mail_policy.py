"""Finds the DMARC policy that holds for a domain, its own or its organisation's, and what it says by SPF."""

from seccheck.graph.graph import UnseenError
from seccheck.model.record import record
from seccheck.probes.network.dmarc import Dmarc, dmarc_of
from seccheck.probes.network.dns_records import Questions
from seccheck.probes.network.spf import spf_of

UNASKED = "unasked"
"""In place of a word of `seccheck.probes.network.spf`: the question was not answered."""

_FEWEST_LABELS = 2
_MOST_PARENTS = 7
"""Names above a domain that are asked: with its own they make the eight questions of DMARC's own tree walk."""


@record
class MailPolicy:
    """What holds for one domain."""

    domain: str
    at: str
    """The domain whose record holds: its own or one above; its own where there is none."""
    dmarc: Dmarc
    spf: str
    """A word of `seccheck.probes.network.spf`, or `UNASKED`."""

    @property
    def policy(self) -> str:
        """What receivers are asked to do with mail forged in the domain's name."""
        return self.dmarc.policy if self.at == self.domain else self.dmarc.subdomains


def mail_policy(domain: str, questions: Questions) -> MailPolicy:
    """The policy for `domain`.

    Raises:
        UnseenError: a question about DMARC was not answered; SPF is only told beside it.
    """
    own = dmarc_of(questions.texts(f"_dmarc.{domain}"))
    at, found = (domain, own) if own.count else _above(domain, questions)
    try:
        spf = spf_of(questions.texts(domain))
    except UnseenError:
        spf = UNASKED
    return MailPolicy(domain=domain, at=at, dmarc=found, spf=spf)


def _above(domain: str, questions: Questions) -> tuple[str, Dmarc]:
    """The record of the highest name above `domain` that has one: that of the organisation.

    What a registry publishes for all its domains is left aside, for not every receiver goes by it.
    """
    labels = domain.split(".")
    parents = [".".join(labels[cut:]) for cut in range(1, len(labels) - _FEWEST_LABELS + 1)]
    at, found = domain, Dmarc()
    for parent in parents[-_MOST_PARENTS:]:
        published = dmarc_of(questions.texts(f"_dmarc.{parent}"))
        if published.count and not published.is_registry:
            at, found = parent, published
    return at, found
