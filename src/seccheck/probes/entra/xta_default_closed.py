"""Looks at what any other tenant of the world may do here, unless it has an entry of its own."""

from collections.abc import Iterator

from seccheck.probes.directory.cross_tenant import Door, door
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs import POLICIES
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.paths import CROSS_TENANT_DEFAULT
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.xta.default_closed", "entra.default_inbound_trust_mfa")
"""Own: true where others get in nowhere by default, or are trusted with nothing. Second: their MFA is trusted."""
NEEDS = (POLICIES,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "By default, other tenants get in nowhere, or are trusted with nothing",
        "fr": "Par défaut, les autres tenants n'entrent pas, ou ne bénéficient d'aucune confiance",
    },
    looks_at={
        "en": "The default of the cross-tenant access settings: who gets in, and whose MFA and devices are trusted.",
        "fr": "Le réglage par défaut des accès entre tenants : qui entre, et quelles MFA et quels postes sont admis.",
    },
    may_be_believed={
        "en": "Microsoft Entra applies it to every sign-in from a tenant without an entry of its own.",
        "fr": "Microsoft Entra l'applique à chaque connexion depuis un tenant sans entrée propre.",
    },
    cannot_see={
        "en": "What the entries of single partners allow; another look sees the provider's.",
        "fr": "Ce que permettent les entrées de chaque partenaire ; un autre constat voit celle du prestataire.",
    },
    keeps=NOTHING_KEPT,
)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - the default is for everybody else
    """Look at the default."""
    yield from part(CLAIMS[:1], lambda: _closed(tenant))
    yield from part(CLAIMS[1:], lambda: [Seen(claim=CLAIMS[1], value=_trusts(tenant, "isMfaAccepted"))])


def _closed(tenant: Tenant) -> Iterator[Seen]:
    default = tenant.one(CROSS_TENANT_DEFAULT)
    is_shut = door(default.get("b2bDirectConnectInbound")) is Door.CLOSED
    if is_shut and door(default.get("b2bCollaborationInbound")) is not Door.CLOSED:
        consent = known(default, "automaticUserConsentSettings", dict, CROSS_TENANT_DEFAULT)
        trusts = ("isMfaAccepted", "isCompliantDeviceAccepted", "isHybridAzureADJoinedDeviceAccepted")
        trusted = [_trusts(tenant, name) for name in trusts]
        is_shut = not any((*trusted, known(consent, "inboundAllowed", bool, CROSS_TENANT_DEFAULT)))
    yield Seen(claim=CLAIMS[0], value=is_shut)


def _trusts(tenant: Tenant, name: str) -> bool:
    trust = known(tenant.one(CROSS_TENANT_DEFAULT), "inboundTrust", dict, CROSS_TENANT_DEFAULT)
    return known(trust, name, bool, CROSS_TENANT_DEFAULT)
