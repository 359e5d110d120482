"""Words what is about to be captured, so that who takes it knows what leaves and what does not."""

from collections.abc import Mapping

from seccheck.model.policy import Text
from seccheck.model.record import record
from seccheck.reports.capturing import consent_words as words
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.words.speaking import pick

_REASONS = 2
"""Reasons of one permission that are given."""


@record
class Proposal:
    """What is about to happen."""

    tenant: str
    nonce: str
    permissions: Mapping[str, tuple[Text, ...]]
    """Each with its reasons."""
    looks: Mapping[str, Text]
    """Titles by id."""
    key: str
    """The file of the pseudonyms' key."""
    is_key_new: bool
    sign_key: str = ""


def consent_text(page: Page, proposal: Proposal) -> str:
    """All of it, in the order in which somebody decides."""
    paper, lang = Paper(page), page.lang
    head = pick(lang, words.TITLE).format(tenant=proposal.tenant, nonce=proposal.nonce)
    paper.line(head, style="bold")
    paper.line(pick(lang, words.READS))
    for permission, whys in proposal.permissions.items():
        paper.line(permission, depth=1)
        paper.line(" ".join(_sentence(pick(lang, why)) for why in whys[:_REASONS]), depth=3)
    paper.blank()
    paper.line(pick(lang, words.LOOKS).format(n=len(proposal.looks)))
    for look, title in proposal.looks.items():
        paper.bullet(pick(lang, words.OF).format(name=look, text=pick(lang, title)))
    for heading, entries in ((words.KEPT_TITLE, words.KEPT), (words.GONE_TITLE, words.GONE)):
        paper.heading(pick(lang, heading))
        for entry in entries:
            paper.bullet(pick(lang, entry))
    paper.blank()
    paper.line(pick(lang, words.KEY_NEW if proposal.is_key_new else words.KEY).format(key=proposal.key))
    if proposal.sign_key:
        paper.line(pick(lang, words.SIGNED).format(key=proposal.sign_key))
    paper.blank()
    return paper.text()


def _sentence(why: str) -> str:
    return why if why.endswith(".") else f"{why}."
