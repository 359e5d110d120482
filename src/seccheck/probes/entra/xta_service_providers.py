"""Looks for service providers and other tenants that have access, and whether they are the contracted ones."""

from collections.abc import Iterator, Mapping

from seccheck.graph.graph import ELSEWHERE, NOBODY, SHAPE, Item, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.cross_tenant import Door, door, partners_of
from seccheck.probes.directory.declared_tenants import declared_tenants
from seccheck.probes.directory.foreign_access import foreign_roles
from seccheck.probes.directory.needs import POLICIES, ROLES
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.paths import CROSS_TENANT_PARTNERS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.xta.service_providers", "entra.external_tenants_with_access")
"""Own: true where only tenants named in the client file are service providers. Second: ids of tenants that get in."""
NEEDS = (POLICIES, ROLES)
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "Only contracted service providers have delegated access",
        "fr": "Seuls les prestataires sous contrat ont un accès délégué",
    },
    looks_at={
        "en": "Partner entries that are service providers or let people in, and directory roles held from outside.",
        "fr": "Les entrées de prestataires ou qui laissent entrer, et les rôles d'annuaire détenus depuis l'extérieur.",
    },
    may_be_believed={
        "en": "Microsoft itself marks the entries of service providers, and Entra goes by the roles it lists.",
        "fr": "Microsoft marque lui-même les entrées des prestataires, et Entra applique les rôles qu'il liste.",
    },
    cannot_see={
        "en": 'The relationships themselves: from this side there is no list of them but the page "Partner '
        'relationships" of the admin centre. Tenants whose people are plain guests.',
        "fr": "Les relations elles-mêmes : de ce côté, seule la page « Relations avec les partenaires » du centre "
        "d'administration les liste. Les tenants dont les personnes sont de simples invités.",
    },
    keeps={
        "en": "Nothing about people, only ids of tenants.",
        "fr": "Rien sur les personnes, seulement les identifiants de tenants.",
    },
    first_rule_out={
        "en": "A reseller of licences without any access, or a relationship that ended.",
        "fr": "Un revendeur de licences sans aucun accès, ou une relation qui a pris fin.",
    },
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the partners, then at the roles."""
    yield from part(CLAIMS[:1], lambda: _contracted(tenant, scope))
    yield from part(CLAIMS[1:], lambda: _with_access(tenant))


def _contracted(tenant: Tenant, scope: Scope) -> Iterator[Seen]:
    providers = _providers(partners_of(tenant))
    declared = declared_tenants(scope)
    undeclared = providers - declared
    if undeclared:
        yield Seen(claim=CLAIMS[0], value=False, sample=len(providers), note=_named(undeclared))
        return
    roles = foreign_roles(tenant)
    outside = roles.tenants - declared
    if not providers and not roles.tenants:
        raise _nobody(roles.unresolved)
    yield Seen(claim=CLAIMS[0], value=not outside, sample=len(providers | roles.tenants), note=_named(outside))


def _with_access(tenant: Tenant) -> Iterator[Seen]:
    partners = partners_of(tenant)
    roles = foreign_roles(tenant)
    providers = _providers(partners)
    if roles.unresolved and not providers:
        raise _nobody(roles.unresolved)
    found = providers | roles.tenants | {id_ for id_, entry in partners.items() if _lets_in(entry)}
    yield Seen(claim=CLAIMS[1], value=sorted(found), sample=len(partners) + roles.looked_at)


def _providers(partners: Mapping[str, Item]) -> frozenset[str]:
    for entry in partners.values():
        if "isServiceProvider" not in entry:
            raise UnseenError(SHAPE, "isServiceProvider", path=CROSS_TENANT_PARTNERS)
    return frozenset(id_ for id_, entry in partners.items() if entry["isServiceProvider"])


def _lets_in(entry: Item) -> bool:
    inbound = (entry.get("b2bCollaborationInbound"), entry.get("b2bDirectConnectInbound"))
    return any(door(setting) is not Door.CLOSED for setting in inbound)


def _nobody(unresolved: int) -> UnseenError:
    """Nothing to look at; or roles held by somebody of whom nobody can say whose they are."""
    return (
        UnseenError(ELSEWHERE, f"principals: {unresolved}") if unresolved else UnseenError(NOBODY, "isServiceProvider")
    )


def _named(tenants: frozenset[str]) -> Text:
    names = ", ".join(sorted(tenants))
    return {"en": f"Not named in your file: {names}.", "fr": f"Absents de votre fichier : {names}."} if names else {}
