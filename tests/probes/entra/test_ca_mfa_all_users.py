import pytest
from tests.support.probe_graph import Answers, pseudonym, taken, values
from tests.support.small_tenant import (
    ACCOUNTS,
    ADMIN,
    AGENT,
    ALL,
    BLOCK_FOR_ALL,
    EXEMPT,
    HELPDESK,
    HOME,
    MFA_FOR_ALL,
    ROLES,
    STAFF,
    STRONG_FOR_ALL,
    TEAM,
    Policy,
    account,
    assigned,
    kinds,
    settings,
    tenant,
)
from tests.support.tenants.access import DEVICE, MFA, applications, grant, policy, users

from seccheck.graph.graph import LICENCE, NOBODY, NOT_FOUND, PERMISSION, SHAPE, THROTTLED
from seccheck.model.entra import BreakGlass, People
from seccheck.probes.directory.partner import tenant_information
from seccheck.probes.directory.paths import CA_POLICIES, SECURITY_DEFAULTS, USERS, transitive_members
from seccheck.probes.directory.roles import DIRECTORY_SYNCHRONIZATION, GLOBAL_ADMINISTRATOR
from seccheck.probes.probe import Seen, Unseen

LOOK, OWN, THEIRS = "ca_mfa_all_users", "entra.ca.mfa_all_users", "entra.ca_mfa_covers_provider"


def _mfa(people: Policy, name: str = "MFA", **more: object) -> Policy:
    return policy(name, dict(people), grant(MFA), **more)  # type: ignore[arg-type]  # parts of a policy by name


def _but(**conditions: object) -> Policy:
    return _mfa(ALL, conditions=conditions)


MEMBERS_ONLY = {**ALL, "excludeGuestsOrExternalUsers": kinds("b2bCollaborationGuest")}
GUESTS = users(guests=kinds("b2bCollaborationGuest", "internalGuest"))


@pytest.mark.parametrize(
    ("policies", "own", "theirs"),
    [
        pytest.param([MFA_FOR_ALL], True, True, id="one-for-all"),
        pytest.param([STRONG_FOR_ALL], True, True, id="something-stronger"),
        pytest.param([BLOCK_FOR_ALL], True, True, id="blocked-altogether"),
        pytest.param([_mfa(MEMBERS_ONLY), _mfa(GUESTS, "Guests")], True, True, id="two-that-cover-together"),
        pytest.param([_mfa(MEMBERS_ONLY)], False, False, id="guests-left-out"),
        pytest.param([_mfa(GUESTS)], False, True, id="guests-only"),
        pytest.param([_mfa(users(groups=[TEAM]))], False, True, id="the-providers-group"),
        pytest.param([_mfa(users(include=["All"], exclude_groups=[EXEMPT]))], False, True, id="a-group-left-out"),
        pytest.param([_mfa(users(include=["All"], exclude=[AGENT]))], False, False, id="a-user-left-out"),
        pytest.param(
            [_mfa(users(include=["All"], exclude_roles=[GLOBAL_ADMINISTRATOR]))], False, True, id="a-role-left-out"
        ),
        pytest.param([policy("Or", ALL, grant(["mfa", "compliantDevice"]))], False, False, id="or-a-managed-device"),
        pytest.param(
            [policy("And", ALL, grant(["mfa", "compliantDevice"], "AND"))], True, True, id="and-a-managed-device"
        ),
        pytest.param([policy("Device", ALL, grant(DEVICE))], False, False, id="another-control"),
        pytest.param([policy("Session", ALL, None)], False, False, id="no-grant-at-all"),
        pytest.param([{**MFA_FOR_ALL, "state": "disabled"}], False, False, id="switched-off"),
        pytest.param([{**MFA_FOR_ALL, "state": "enabledForReportingButNotEnforced"}], False, False, id="only-reports"),
        pytest.param([_mfa(ALL, apps=applications(["Office365"]))], False, False, id="some-applications"),
        pytest.param([_mfa(ALL, apps=applications(exclude=["app"]))], False, False, id="but-one-application"),
        pytest.param(
            [_but(platforms={"includePlatforms": ["windows"], "excludePlatforms": []})], False, False, id="platform"
        ),
        pytest.param([_but(clientAppTypes=["browser"])], False, False, id="client"),
        pytest.param([_but(signInRiskLevels=["high"])], False, False, id="risk"),
        pytest.param([], False, False, id="no-policy"),
    ],
)
def test_works_out_who_can_sign_in_without_mfa(policies: list[Policy], own: bool, theirs: bool) -> None:
    assert values(taken(LOOK, tenant(*policies), settings())) == {OWN: own, THEIRS: theirs}


UNREAD = {transitive_members(EXEMPT): PERMISSION}
GONE = {transitive_members(EXEMPT): NOT_FOUND}
BUT_EXEMPT = _mfa(users(include=["All"], exclude_groups=[EXEMPT]))
STRANGE = _but(moonPhase="full")


@pytest.mark.parametrize(
    ("answers", "own", "theirs"),
    [
        pytest.param(tenant(BUT_EXEMPT, answers=UNREAD), PERMISSION, PERMISSION, id="a-group-nobody-could-read"),
        pytest.param(tenant(BUT_EXEMPT, answers=GONE), True, True, id="a-group-that-is-no-more-leaves-out-nobody"),
        pytest.param(
            tenant(_mfa(users(groups=[EXEMPT])), answers=UNREAD), PERMISSION, PERMISSION, id="who-is-meant-is-unread"
        ),
        pytest.param(tenant(BUT_EXEMPT, MFA_FOR_ALL, answers=UNREAD), True, True, id="unread-but-covered-anyway"),
        pytest.param(tenant(STRANGE), SHAPE, SHAPE, id="a-condition-of-tomorrow"),
        pytest.param(tenant(STRANGE, MFA_FOR_ALL), True, True, id="strange-but-covered-anyway"),
        pytest.param(tenant(MFA_FOR_ALL, answers={CA_POLICIES: THROTTLED}), THROTTLED, THROTTLED, id="throttled"),
        pytest.param(
            tenant(MFA_FOR_ALL, answers={USERS: PERMISSION}), True, PERMISSION, id="accounts-unread-but-all-are-meant"
        ),
        pytest.param(tenant(BUT_EXEMPT, answers={USERS: PERMISSION}), PERMISSION, PERMISSION, id="accounts-unread"),
        pytest.param(tenant(answers={USERS: PERMISSION}), False, PERMISSION, id="accounts-unread-and-nobody-is-meant"),
        pytest.param(
            tenant(MFA_FOR_ALL, answers={SECURITY_DEFAULTS: PERMISSION}), True, True, id="defaults-cannot-be-on"
        ),
        pytest.param(tenant(answers={SECURITY_DEFAULTS: PERMISSION}), PERMISSION, PERMISSION, id="defaults-unread"),
        pytest.param(tenant(MFA_FOR_ALL, accounts=ACCOUNTS[3:]), NOBODY, NOBODY, id="emergency-accounts-only"),
        pytest.param(tenant(MFA_FOR_ALL, accounts=ACCOUNTS[:2]), True, NOBODY, id="nobody-of-the-provider"),
        pytest.param(tenant(answers={CA_POLICIES: LICENCE}), False, False, id="no-licence-no-policies"),
        pytest.param(
            tenant(defaults=True, answers={CA_POLICIES: LICENCE}), False, False, id="defaults-ask-admins-only"
        ),
        pytest.param(
            tenant(
                defaults=True,
                accounts=ACCOUNTS[1:3],
                roles=[*ROLES, HELPDESK],
                answers={CA_POLICIES: LICENCE},
            ),
            True,
            True,
            id="defaults-and-nobody-but-admins",
        ),
    ],
)
def test_what_could_not_be_read_is_never_a_yes(answers: Answers, own: object, theirs: object) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: own, THEIRS: theirs}


def test_excused_accounts_may_be_left_out() -> None:
    saved = _mfa(users(include=["All"], exclude=["emergency", "emergency-2"]))
    assert values(taken(LOOK, tenant(saved), settings())) == {OWN: True, THEIRS: True}
    assert values(taken(LOOK, tenant(saved), settings(rescue=BreakGlass()))) == {OWN: False, THEIRS: True}


def test_a_synchronization_account_is_somebody() -> None:
    sync = account("sync")
    answers = tenant(
        _mfa(users(include=["All"], exclude_roles=[DIRECTORY_SYNCHRONIZATION])),
        accounts=[*ACCOUNTS, sync],
        roles=[*ROLES, assigned("sync", DIRECTORY_SYNCHRONIZATION)],
    )
    assert values(taken(LOOK, answers, settings())) == {OWN: False, THEIRS: True}


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([MFA_FOR_ALL], True, id="all-users-means-them"),
        pytest.param([_mfa(users(groups=[TEAM]))], False, id="a-group-never-means-them"),
        pytest.param(
            [
                _mfa(users(groups=[TEAM])),
                _mfa(users(guests=kinds("serviceProvider")), "Partners"),
            ],
            True,
            id="their-kind-is-named",
        ),
    ],
)
def test_users_of_the_providers_tenant_may_come_without_an_account(policies: list[Policy], expected: bool) -> None:
    answers = tenant(*policies, answers={tenant_information(HOME): {"defaultDomainName": "atlas.example"}})
    found = values(taken(LOOK, answers, settings(People(home_tenants=(HOME,)))))
    assert found[THEIRS] is expected


def test_visitors_are_people_even_where_nobody_has_an_account() -> None:
    answers = tenant(
        MFA_FOR_ALL, accounts=ACCOUNTS[:1], answers={tenant_information(HOME): {"defaultDomainName": "a.example"}}
    )
    own, theirs = taken(LOOK, answers, settings(People(home_tenants=(HOME,))))
    assert isinstance(own, Seen)
    assert isinstance(theirs, Seen)
    assert (own.sample, theirs.sample) == (1, 1)


def test_names_the_uncovered_as_pseudonyms_and_the_causes_in_both_languages() -> None:
    answers = tenant(_mfa(users(include=["All"], exclude_groups=[EXEMPT]), "MFA for most"))
    own, theirs = taken(LOOK, answers, settings())
    assert own == Seen(
        claim=OWN,
        value=False,
        sample=3,
        people=(pseudonym(STAFF),),
        note={
            "en": "Not covered: 1 of 3. MFA for most: leaves out a group (1).",
            "fr": "Non couverts : 1 sur 3. MFA for most : exclut un groupe (1).",
        },
    )
    assert theirs == Seen(claim=THEIRS, value=True, sample=1)


def test_an_unread_group_names_its_reason() -> None:
    (gap, _) = taken(LOOK, tenant(BUT_EXEMPT, answers=UNREAD), settings())
    assert gap == Unseen(claims=(OWN,), reason=PERMISSION)


def test_a_no_for_somebody_is_a_no_whatever_is_unknown_of_others() -> None:
    answers = tenant(_mfa(users(include=["All"], exclude=[ADMIN], exclude_groups=[EXEMPT])), answers=UNREAD)
    assert values(taken(LOOK, answers, settings()))[OWN] is False
