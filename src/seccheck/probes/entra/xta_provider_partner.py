"""Looks at the entry of the provider's tenant in the cross-tenant access settings."""

from collections.abc import Iterator

from seccheck.graph.graph import NOT_FOUND, SHAPE, UNDECLARED, Item, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.cross_tenant import is_enumerated, partners_of
from seccheck.probes.directory.declared_tenants import declared_tenants, provider_tenants
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.paths import CROSS_TENANT_PARTNERS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.xta.provider_partner",)
"""True where it has one that names who gets in and to what, writes no accounts here, and no unknown tenant has one."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "The provider's tenant has an entry of its own that names who gets in, and to what",
        "fr": "Le tenant du prestataire a sa propre entrée, qui nomme qui entre et pour accéder à quoi",
    },
    looks_at={
        "en": "The partner entries of the cross-tenant access settings, completed by the default: what the provider's "
        "lets in, whether its tenant may write accounts here, and whether a tenant that nobody named has an entry.",
        "fr": "Les entrées de partenaires des accès entre tenants, complétées par le réglage par défaut : qui "
        "l'entrée du prestataire laisse entrer et vers quoi, si son tenant peut créer des comptes ici, et si un "
        "tenant que personne n'a nommé a une entrée.",
    },
    may_be_believed={
        "en": "Microsoft Entra applies the entry to every sign-in of the provider's people as guests.",
        "fr": "Microsoft Entra applique l'entrée à chaque connexion d'invité des personnes du prestataire.",
    },
    cannot_see={
        "en": "Delegated administration (GDAP), and accounts of the provider that are members of this tenant.",
        "fr": "L'administration déléguée (GDAP), et les comptes du prestataire qui sont membres de ce tenant.",
    },
    keeps={
        "en": "Nothing about people, only ids of tenants.",
        "fr": "Rien sur les personnes, seulement les identifiants de tenants.",
    },
    first_rule_out={
        "en": "A provider that works from another tenant than the one named in your file.",
        "fr": "Un prestataire qui travaille depuis un autre tenant que celui de votre fichier.",
    },
)

_MISSING: Text = {"en": "The provider's tenant has no entry.", "fr": "Le tenant du prestataire n'a pas d'entrée."}
_OPEN: Text = {
    "en": "The entry lets in everybody, or to every application.",
    "fr": "L'entrée laisse entrer tout le monde, ou vers toutes les applications.",
}
_SYNCHRONISED: Text = {
    "en": "The provider's tenant may write accounts into this one.",
    "fr": "Le tenant du prestataire peut créer des comptes dans celui-ci.",
}


def synchronization(partner: str) -> str:
    """Where it stands whether a partner's tenant may write accounts into this one."""
    return f"{CROSS_TENANT_PARTNERS}/{partner}/identitySynchronization"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at the provider's entries, then for entries of tenants that nobody named."""
    partners = partners_of(tenant)
    for home in sorted(provider_tenants(scope)):
        fault = _fault(tenant, home, partners.get(home))
        if fault:
            yield Seen(claim=CLAIMS[0], value=False, sample=len(partners) or None, note=fault)
            return
    unknown = sorted(partners.keys() - declared_tenants(scope))
    if unknown and scope.approved.tenants is None:
        raise UnseenError(UNDECLARED, "entra.approved.tenants")
    names = ", ".join(unknown)
    note = {"en": f"Not named in your file: {names}.", "fr": f"Absents de votre fichier : {names}."} if unknown else {}
    yield Seen(claim=CLAIMS[0], value=not unknown, sample=len(partners), note=note)


def _fault(tenant: Tenant, home: str, entry: Item | None) -> Text:
    """What is wrong with a provider's entry; empty for nothing."""
    if entry is None:
        return _MISSING
    if not is_enumerated(entry.get("b2bCollaborationInbound")):
        return _OPEN
    return _SYNCHRONISED if _may_write(tenant, home) else {}


def _may_write(tenant: Tenant, home: str) -> bool:
    try:
        found = tenant.one(synchronization(home))
    except UnseenError as error:
        if error.reason != NOT_FOUND:
            raise
        return False
    if "userSyncInbound" not in found:
        raise UnseenError(SHAPE, "userSyncInbound", path=synchronization(home))
    inbound = found["userSyncInbound"]
    return inbound is not None and bool(known(inbound, "isSyncAllowed", bool, CROSS_TENANT_PARTNERS))
