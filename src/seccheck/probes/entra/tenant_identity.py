"""Looks whether the tenant that answers is the one it is taken for, and one that holds employees."""

from collections.abc import Iterator, Mapping

from seccheck.graph.graph import SHAPE, WRONG_TENANT
from seccheck.model.policy import Json
from seccheck.probes.directory.needs import ORGANIZATION
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.tenant.identity",)
"""True where the tenant itself gives the id under which it was asked, and is one for employees."""
NEEDS = (ORGANIZATION,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "The tenant that answers is the one it is taken for",
        "fr": "Le tenant qui répond est bien celui que l'on croit",
    },
    looks_at={
        "en": "The id, kind and verified domains that the tenant gives of itself.",
        "fr": "L'identifiant, la nature et les domaines vérifiés que le tenant donne de lui-même.",
    },
    may_be_believed={
        "en": "The id comes from Microsoft Graph, apart from the token with which it was asked.",
        "fr": "L'identifiant vient de Microsoft Graph, indépendamment du jeton de la requête.",
    },
    cannot_see={
        "en": "Whether the company behind the domains is the one in the contract: read the domains named.",
        "fr": "Si la société derrière les domaines est celle du contrat : lisez les domaines cités.",
    },
    keeps={
        "en": "Nothing about people, only the tenant's id, its kind and the names of its domains.",
        "fr": "Rien sur les personnes, seulement l'identifiant du tenant, sa nature et les noms de ses domaines.",
    },
    first_rule_out={
        "en": "A tenant for customers' accounts instead of employees': the client file names the wrong one of two.",
        "fr": "Un tenant de comptes clients et non de salariés : le fichier client nomme le mauvais des deux.",
    },
)

_FOR_EMPLOYEES = ("AAD", None)


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - about the tenant, not its people
    """Look at what the tenant says of itself."""
    organization = tenant.organization()
    id_ = organization.get("id")
    if not isinstance(id_, str):
        yield Unseen(claims=CLAIMS, reason=SHAPE, detail="id")
    elif id_.lower() != tenant.id.lower():
        yield Unseen(claims=CLAIMS, reason=WRONG_TENANT, detail=id_)
    else:
        domains = ", ".join(_verified(organization.get("verifiedDomains")))
        yield Seen(
            claim=CLAIMS[0],
            value=organization.get("tenantType") in _FOR_EMPLOYEES,
            note={
                "en": f"Kind {organization.get('tenantType') or 'AAD'}; verified domains: {domains}.",
                "fr": f"Nature {organization.get('tenantType') or 'AAD'} ; domaines vérifiés : {domains}.",
            },
        )


def _verified(domains: Json) -> list[str]:
    listed = domains if isinstance(domains, list | tuple) else ()
    return sorted(str(domain.get("name")) for domain in listed if isinstance(domain, Mapping))
