"""What a sign-in lets us see, for people and for programs: look by look, and for want of what not."""

import json

from seccheck.model.record import record
from seccheck.neutral import json_document
from seccheck.reports.explained.look import licence_text
from seccheck.reports.plain.gap_words import reason_text
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.words.speaking import pick

_WIDEST = 46
"""Columns kept for names at most."""


@record
class Sight:
    """One look, and what stands in its way."""

    look: str
    permissions: tuple[str, ...] = ()
    """Those that are missing."""
    licence: str = ""
    """The one that the tenant lacks, empty for none."""

    @property
    def is_clear(self) -> bool:
        """Whether it can be taken."""
        return not self.permissions and not self.licence


@record
class Preflight:
    """What came of signing in."""

    tenant: str
    sights: tuple[Sight, ...]
    reason: str = ""
    """Why nobody could sign in, a code; empty when somebody could."""
    detail: str = ""
    granted: tuple[str, ...] = ()
    """Permissions of the token, sorted; empty where it does not say."""
    writes: tuple[str, ...] = ()
    """Of those the ones that allow more than reading."""
    licences: tuple[str, ...] | None = None
    """None where the subscriptions cannot be seen."""

    @property
    def is_clear(self) -> bool:
        """Whether every look can be taken."""
        return not self.reason and bool(self.granted) and all(sight.is_clear for sight in self.sights)


_SIGNED_IN = {"en": "Signed in to the tenant {tenant}.", "fr": "Connecté au tenant {tenant}."}
_REFUSED = {
    "en": "Tenant {tenant}: {reason}. Nothing can be seen.",
    "fr": "Tenant {tenant} : {reason}. Rien ne peut être constaté.",
}
_OPAQUE = {
    "en": "The token does not say what it may read, so nothing can be told beforehand: take the looks and see.",
    "fr": "Le jeton ne dit pas ce qu'il peut lire : rien ne peut être dit d'avance, faites les constats pour le voir.",
}
_WRITES = {
    "en": "Warning: the app may do more than read ({permissions}). No look needs that; take it away.",
    "fr": "Attention : l'application peut faire plus que lire ({permissions}). Aucun constat n'en a besoin ; "
    "retirez-le-lui.",
}
_LICENCES = {"en": "Licences of the tenant: {licences}.", "fr": "Licences du tenant : {licences}."}
_NO_LICENCES = {
    "en": "Licences of the tenant: they cannot be seen, so every look will be tried.",
    "fr": "Licences du tenant : elles ne sont pas visibles, tous les constats seront donc tentés.",
}
_NONE = {"en": "none that a look needs", "fr": "aucune dont un constat ait besoin"}
_COUNT = {"en": "Looks that can be taken: {n} of {m}", "fr": "Constats possibles : {n} sur {m}"}
_CLEAR = {"en": "can be seen", "fr": "peut être constaté"}
_MISSING = {"en": "cannot be seen: {what}", "fr": "ne peut être constaté : {what}"}
_PERMISSION = {"en": "permission {names} is missing", "fr": "autorisation {names} manquante"}
_PERMISSIONS = {"en": "permissions {names} are missing", "fr": "autorisations {names} manquantes"}
_LICENCE = {"en": "licence {name} is missing", "fr": "licence {name} manquante"}
_AND = {"en": ", and ", "fr": ", et "}


def preflight_text(page: Page, found: Preflight) -> str:
    """Whether one is signed in, what was granted too much, and each look."""
    paper, lang = Paper(page), page.lang
    if found.reason:
        reason = reason_text(lang, found.reason, found.detail)
        paper.line(pick(lang, _REFUSED).format(tenant=found.tenant, reason=reason), style="bold")
        return paper.text()
    paper.line(pick(lang, _SIGNED_IN).format(tenant=found.tenant), style="bold")
    paper.line(_licences(lang, found))
    if found.writes:
        paper.line(pick(lang, _WRITES).format(permissions=", ".join(found.writes)))
    if not found.granted:
        paper.line(pick(lang, _OPAQUE))
        return paper.text()
    paper.heading(pick(lang, _COUNT).format(n=sum(s.is_clear for s in found.sights), m=len(found.sights)))
    width = min(max((len(sight.look) for sight in found.sights), default=0) + 2, _WIDEST)
    for sight in found.sights:
        paper.line(_sight(lang, sight), depth=1, lead=sight.look, width=width)
    return paper.text()


def preflight_json(found: Preflight) -> str:
    """One object; the same in all languages."""
    looks = [
        {"look": s.look, "visible": s.is_clear, "permissions": list(s.permissions), "licence": s.licence}
        for s in found.sights
    ]
    parts = {
        "tenant": found.tenant,
        "reason": found.reason,
        "detail": found.detail,
        "granted": list(found.granted),
        "writes": list(found.writes),
        "licences": None if found.licences is None else list(found.licences),
        "looks": looks,
    }
    return json_document(json.dumps(parts, indent=1, ensure_ascii=False) + "\n")


def _licences(lang: str, found: Preflight) -> str:
    if found.licences is None:
        return pick(lang, _NO_LICENCES)
    names = ", ".join(licence_text(lang, licence) for licence in found.licences)
    return pick(lang, _LICENCES).format(licences=names or pick(lang, _NONE))


def _sight(lang: str, sight: Sight) -> str:
    if sight.is_clear:
        return pick(lang, _CLEAR)
    parts = []
    if sight.permissions:
        words = _PERMISSION if len(sight.permissions) == 1 else _PERMISSIONS
        parts.append(pick(lang, words).format(names=", ".join(sight.permissions)))
    if sight.licence:
        parts.append(pick(lang, _LICENCE).format(name=licence_text(lang, sight.licence)))
    return pick(lang, _MISSING).format(what=pick(lang, _AND).join(parts))
