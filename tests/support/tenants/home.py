"""The provider's own tenant, in which it takes its captures and from which it administers the client's."""

import datetime as dt
from dataclasses import replace

from tests.support.tenants import partners, settings
from tests.support.tenants.accounts import registration, user
from tests.support.tenants.good import good
from tests.support.tenants.good_policies import GROUPS
from tests.support.tenants.names import CLIENT_TENANT, NOW
from tests.support.tenants.providers import BOREALE
from tests.support.tenants.seed import Obj, Provider, Seed


def home(
    people: int = 12, *, provider: Provider = BOREALE, customer: str = CLIENT_TENANT, now: dt.datetime = NOW
) -> Seed:
    """The good tenant again, but the provider's people are at home in it, and it administers the tenant `customer`.

    Args:
        people: the provider's accounts, members here.
        provider: whose tenant it is.
        customer: the client's tenant.
        now: the moment at which it stands.
    """
    seed = good(people, tenant=provider.tenant, now=now, provider=provider, own=0)
    members = {str(one["id"]): _member(one, provider, now) for one in seed.accounts}
    relation = partners.delegation(customer, now)
    organization = {**settings.organization(provider.tenant, provider.domain), "displayName": provider.name}
    return replace(
        seed,
        domain=provider.domain,
        users=tuple(members.get(str(one["id"]), one) for one in seed.users),
        registrations=tuple(
            registration(members[one["id"]], now, one["methodsRegistered"]) if one["id"] in members else one
            for one in seed.registrations
        ),
        singletons={**seed.singletons, "/organization": {**organization, "partnerTenantType": "microsoftSupport"}},
        domains=settings.domains(provider.domain),
        partners=(),
        gdap=(relation,),
        gdap_assignments={
            str(relation["id"]): (partners.delegation_to(GROUPS["svc-provider-n1"], relation),),
        },
    )


def _member(guest: Obj, provider: Provider, now: dt.datetime) -> Obj:
    """The same account, at home."""
    kept = {name: guest[name] for name in ("accountEnabled", "employeeLeaveDateTime", "signInActivity")}
    name = str(guest["mail"]).partition("@")[0]
    return user(name, str(guest["displayName"]), provider.domain, now, id=guest["id"], **kept)
