"""What is odd in real tenants, one function each: takes a seeded tenant, gives an odder one."""

import random
from collections.abc import Sequence
from dataclasses import replace

from tests.support.tenants import access, roles, settings
from tests.support.tenants.accounts import group
from tests.support.tenants.names import ROLES, guid
from tests.support.tenants.seed import Obj, Objs, Seed


def licences(chance: random.Random, plans: Sequence[str]) -> Objs:
    """Products with `plans`; now and then one that has run out beside them."""
    mine = settings.skus(plans, chance.randint(20, 300), chance.choice(["Enabled", "Enabled", "Warning"]))
    lapsed = settings.skus(tuple(settings.PLANS), 0, chance.choice(["Suspended", "Deleted", "LockedOut"]))
    return (*mine, *lapsed) if chance.random() < 0.3 else mine


def odd_policies(chance: random.Random, seed: Seed) -> Seed:
    """Policies as only life writes them, some in place of others."""
    everybody = access.users(include=["All"])
    guests: Obj = {
        "guestOrExternalUserTypes": "serviceProvider, b2bCollaborationGuest",
        "externalTenants": {"membershipKind": "enumerated", "members": [seed.provider.tenant]},
    }
    odd = [
        access.policy("Session only", everybody, None),
        access.policy("Nobody's roles", access.users(include=[]), access.grant(access.MFA)),
        access.policy(
            "Future client", everybody, access.grant(access.BLOCK), conditions={"clientAppTypes": ["quantum"]}
        ),
        access.policy("Future state", everybody, access.grant(access.MFA), state="unknownFutureValue"),
        access.policy("Future control", everybody, access.grant(["hologram", "mfa"], "AND")),
        access.policy("Future condition", everybody, access.grant(access.MFA), conditions={"moonPhases": ["full"]}),
        access.policy("No operator", everybody, {**access.grant(access.MFA), "operator": None}),
        access.policy("Their guests", access.users(guests=guests), access.grant(access.MFA)),
        access.policy("One platform", everybody, access.grant(access.MFA), conditions=_platform("iOS")),
        access.policy("All but Linux", everybody, access.grant(access.MFA), conditions=_platform("all", "linux")),
        access.policy("Keyless", everybody, {"builtInControls": ["mfa"]}),
        access.policy("Deleted group", access.users(groups=[guid("nowhere")]), access.grant(access.BLOCK)),
        access.policy("Office only", everybody, access.grant(access.MFA), apps=access.applications(["Office365"])),
        access.policy("Change the password", everybody, access.grant(["passwordChange", "mfa"], "AND")),
    ]
    kept = [one for one in seed.policies if chance.random() < 0.8]
    return replace(seed, policies=(*kept, *chance.sample(odd, chance.randint(1, 6))))


def nested_groups(chance: random.Random, seed: Seed) -> Seed:
    """Groups within groups, one of them within itself, and a policy that exempts the outermost."""
    depth = chance.randint(2, 4)
    chain = [group(f"nested-{number}") for number in range(depth)]
    ids = [str(one["id"]) for one in chain]
    innermost = tuple(chance.sample([str(one["id"]) for one in seed.people], 2))
    members: dict[str, tuple[str, ...]] = {ids[place]: (ids[place + 1],) for place in range(depth - 1)}
    members[ids[-1]] = (*innermost, ids[0])
    first = seed.policies[0] if seed.policies else access.policy("First", access.users(), access.grant(access.MFA))
    users = {**first["conditions"]["users"], "excludeGroups": [ids[0]]}
    changed = {**first, "conditions": {**first["conditions"], "users": users}}
    return replace(
        seed,
        groups=(*seed.groups, *chain),
        members={**seed.members, **members},
        policies=(changed, *seed.policies[1:]),
    )


def lost_members(chance: random.Random, seed: Seed) -> Seed:
    """A group that policies name and nobody can find."""
    lost = chance.choice(list(seed.groups))
    return replace(seed, groups=tuple(one for one in seed.groups if one is not lost))


def missing_registrations(chance: random.Random, seed: Seed) -> Seed:
    """Some people are not in the report."""
    return replace(seed, registrations=tuple(one for one in seed.registrations if chance.random() < 0.9))


def sparse_users(chance: random.Random, seed: Seed) -> Seed:
    """Accounts without a type, a mail address or a sign-in; some closed."""
    odd: Objs = (
        {"userType": None},
        {"signInActivity": None},
        {"accountEnabled": False},
        {"externalUserState": None},
        {"identities": []},
        {"proxyAddresses": None},
    )
    return replace(
        seed, users=tuple({**one, **chance.choice(odd)} if chance.random() < 0.2 else one for one in seed.users)
    )


def unresolved_principals(chance: random.Random, seed: Seed) -> Seed:
    """Roles of somebody whom this tenant cannot name."""
    role = chance.choice(list(ROLES))
    unknown = guid("unknown principal", chance.random())
    return replace(
        seed,
        role_assignments=(*seed.role_assignments, roles.assignment(unknown, role, tenant=guid("another tenant"))),
        role_schedules=(*seed.role_schedules, roles.held(unknown, role)),
    )


def security_defaults(chance: random.Random, seed: Seed) -> Seed:
    """Security defaults in place of policies, mostly."""
    path = "/policies/identitySecurityDefaultsEnforcementPolicy"
    policies = seed.policies[:1] if chance.random() < 0.3 else ()
    return replace(seed, policies=policies, singletons={**seed.singletons, path: {"id": "x", "isEnabled": True}})


def empty_lists(chance: random.Random, seed: Seed) -> Seed:
    """Nothing there where one would expect something."""
    names = ("locations", "audits", "sign_ins", "partners", "gdap", "devices", "reviews", "applications", "domains")
    nothing: Obj = dict.fromkeys(chance.sample(names, chance.randint(1, 4)), ())
    return replace(seed, **nothing)


def odd_methods(chance: random.Random, seed: Seed) -> Seed:
    """Methods that are not named, migration half done."""
    path = "/policies/authenticationMethodsPolicy"
    policy = seed.singletons[path]
    kept = [one for one in policy["authenticationMethodConfigurations"] if chance.random() < 0.7]
    state = chance.choice(["preMigration", "migrationInProgress", "migrationComplete", None, "unknownFutureValue"])
    changed = {**policy, "policyMigrationState": state, "authenticationMethodConfigurations": kept}
    return replace(seed, singletons={**seed.singletons, path: changed})


def _platform(include: str, *exclude: str) -> Obj:
    return {"platforms": {"includePlatforms": [include], "excludePlatforms": list(exclude)}}
