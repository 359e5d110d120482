"""One look: what it looks at, why it may be believed, what it cannot see, what it needs and what it keeps."""

from collections.abc import Iterator

from seccheck.model.policy import Text
from seccheck.model.record import record
from seccheck.reports.explained.labels import BLANK, Line
from seccheck.words.speaking import pick

_LABELS = {
    "title": {"en": "{id}: {title}", "fr": "{id} : {title}"},
    "looks_at": {"en": "Looks at", "fr": "Regarde"},
    "believed": {"en": "May be believed", "fr": "Est fiable"},
    "cannot_see": {"en": "Cannot see", "fr": "Ne voit pas"},
    "keeps": {"en": "Keeps about people", "fr": "Conserve sur les personnes"},
    "rule_out": {"en": "Rule out first", "fr": "À écarter d'abord"},
    "needs": {"en": "Needs", "fr": "Nécessite"},
    "need": {"en": "{permission}, {why}", "fr": "{permission}, {why}"},
    "licence": {"en": "Licence", "fr": "Licence"},
    "side": {"en": "In the tenant", "fr": "Dans le tenant"},
    "kind": {"en": "Kind of evidence", "fr": "Type de preuve"},
    "claims": {"en": "Tells about", "fr": "Renseigne sur"},
}
_SIDES = {
    "client": {"en": "of the client", "fr": "du client"},
    "provider": {"en": "of the provider", "fr": "du prestataire"},
    "both": {"en": "of the client or of the provider", "fr": "du client ou du prestataire"},
    "partner": {
        "en": "of a provider that administers the client's tenant as a Microsoft partner",
        "fr": "d'un prestataire qui administre le tenant du client en tant que partenaire Microsoft",
    },
}
_LICENCES = {
    "free": {"en": "none", "fr": "aucune"},
    "p1": {"en": "Entra ID P1", "fr": "Entra ID P1"},
    "p2": {"en": "Entra ID P2", "fr": "Entra ID P2"},
    "governance": {"en": "Entra ID Governance", "fr": "Entra ID Governance"},
    "intune": {"en": "Intune", "fr": "Intune"},
}
_LISTED = {"en": "{title} ({licence})", "fr": "{title} ({licence})"}
_COUNT = {"en": "Looks: {n}", "fr": "Constats : {n}"}
_MORE = {
    "en": "Looks: {n}; `seccheck catalog --looks` lists them.",
    "fr": "Constats : {n} ; `seccheck catalog --looks` les liste.",
}


@record
class LookFacts:
    """What is told of one look."""

    id: str
    title: Text
    looks_at: Text
    may_be_believed: Text
    cannot_see: Text
    keeps: Text
    """What it keeps about people."""
    rule_out: Text
    """Empty for none."""
    needs: tuple[tuple[str, Text], ...] = ()
    """Permissions, and what each is for."""
    licence: str = ""
    """Empty where it asks no tenant, as `side` is."""
    side: str = ""
    kind: str = ""
    """Of its evidence, where that is not said by the tenant asked; empty otherwise."""
    claims: tuple[str, ...]


def look_page(lang: str, look: LookFacts) -> Iterator[Line]:
    """All that is told of `look`, line by line."""
    yield "", _say(lang, "title").format(id=look.id, title=pick(lang, look.title))
    yield BLANK
    yield _say(lang, "looks_at"), pick(lang, look.looks_at)
    yield _say(lang, "believed"), pick(lang, look.may_be_believed)
    yield _say(lang, "cannot_see"), pick(lang, look.cannot_see)
    yield _say(lang, "keeps"), pick(lang, look.keeps)
    if look.rule_out:
        yield _say(lang, "rule_out"), pick(lang, look.rule_out)
    for permission, why in look.needs:
        yield _say(lang, "needs"), _say(lang, "need").format(permission=permission, why=pick(lang, why))
    if look.licence:
        yield _say(lang, "licence"), licence_text(lang, look.licence)
    if look.side:
        yield _say(lang, "side"), side_text(lang, look.side)
    if look.kind:
        yield _say(lang, "kind"), look.kind
    yield _say(lang, "claims"), ", ".join(look.claims)


def looks_lines(lang: str, looks: tuple[LookFacts, ...]) -> Iterator[Line]:
    """A line for each look."""
    for look in looks:
        title = pick(lang, look.title)
        licence = licence_text(lang, look.licence) if look.licence else ""
        yield look.id, pick(lang, _LISTED).format(title=title, licence=licence) if licence else title
    yield BLANK
    yield "", pick(lang, _COUNT).format(n=len(looks))


def looks_remark(lang: str, count: int) -> str:
    """That there are looks besides the requirements, and how to list them."""
    return pick(lang, _MORE).format(n=count)


def licence_text(lang: str, licence: str) -> str:
    """A licence as Microsoft sells it."""
    return pick(lang, _LICENCES[licence])


def side_text(lang: str, side: str) -> str:
    """Whose tenant is asked."""
    return pick(lang, _SIDES[side])


def _say(lang: str, key: str) -> str:
    return pick(lang, _LABELS[key])
