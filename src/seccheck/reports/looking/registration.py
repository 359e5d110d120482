"""The app registration to make, for people: which permissions and why each, the steps, and what is not asked for."""

import json
from collections.abc import Sequence

from seccheck.model.policy import Text
from seccheck.model.record import record
from seccheck.reports.looking import setup_words as words
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.words.speaking import pick

_LISTED = 3
"""Looks of one permission that are named."""


@record
class Permission:
    """One application permission."""

    name: str
    id: str
    """Of the application role."""
    why: tuple[Text, ...]
    looks: tuple[str, ...]
    """Ids of the looks that cannot do without it."""


@record
class Registration:
    """What an app registration must have for the looks chosen."""

    permissions: tuple[Permission, ...]
    """Sorted by name."""
    looks: tuple[str, ...]
    graph_app: str
    """App id of Microsoft Graph."""


def registration_text(page: Page, registration: Registration) -> str:
    """Everything there is to do, in its order."""
    paper, lang = Paper(page), page.lang
    counts = {"permissions": len(registration.permissions), "looks": len(registration.looks)}
    paper.line(pick(lang, words.TITLE).format(**counts), style="bold")
    for permission in registration.permissions:
        paper.line(f"{permission.name}  {permission.id}", depth=1)
        paper.line(_why(lang, permission), depth=3)
    paper.heading(pick(lang, words.STEPS_TITLE))
    for number, step in enumerate(words.STEPS, start=1):
        paper.line(pick(lang, step), depth=1, lead=f"{number}.", width=4)
    for line in words.SNIPPET:
        paper.line(line, depth=4)
    paper.heading(pick(lang, words.CREDENTIALS_TITLE))
    _listed(paper, words.CREDENTIALS)
    paper.heading(pick(lang, words.NOT_ASKED_TITLE))
    asked = {permission.name for permission in registration.permissions}
    _listed(paper, [(name, text) for name, text in words.NOT_ASKED if name not in asked])
    return paper.text()


def _listed(paper: Paper, entries: Sequence[tuple[str, Text]]) -> None:
    for name, text in entries:
        said = pick(paper.lang, text)
        paper.bullet(f"{name}{pick(paper.lang, words.COLON)} {said}" if name else said)


def manifest_json(registration: Registration) -> str:
    """The part ``requiredResourceAccess`` of the registration's manifest; the same in all languages."""
    access = [{"id": permission.id, "type": "Role"} for permission in registration.permissions]
    needed = [{"resourceAppId": registration.graph_app, "resourceAccess": access}]
    return json.dumps({"requiredResourceAccess": needed}, indent=1) + "\n"


def _why(lang: str, permission: Permission) -> str:
    reasons = ", ".join(dict.fromkeys(pick(lang, why) for why in permission.why))
    return pick(lang, words.WHY).format(reasons=reasons, looks=_looks(lang, permission.looks))


def _looks(lang: str, looks: Sequence[str]) -> str:
    named = ", ".join(looks[:_LISTED])
    more = len(looks) - _LISTED
    return pick(lang, words.MORE).format(looks=named, n=more) if more > 0 else named
