import pytest
from tests.support.probe_graph import Answers, pseudonym, taken, values
from tests.support.small_tenant import (
    ACCOUNTS,
    ADMIN,
    ALL,
    EXEMPT,
    RESCUE,
    RESCUER,
    ROLES,
    STAFF,
    Policy,
    account,
    assigned,
    registered,
    settings,
    tenant,
)
from tests.support.tenants.access import BLOCK, DEVICE, LEGACY, MFA, grant, policy, users

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE, UNDECLARED
from seccheck.model.entra import BreakGlass, People
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import CA_POLICIES, REGISTRATION, ROLE_ASSIGNMENTS, USERS, transitive_members
from seccheck.probes.directory.roles import GLOBAL_ADMINISTRATOR, HELPDESK_ADMINISTRATOR
from seccheck.probes.probe import Seen

LOOK, OWN = "bg_break_glass", "entra.bg.break_glass"
COUNT, KEY, OWNED = "entra.breakglass_count", "entra.breakglass_fido2", "entra.breakglass_owned_by_provider"
SECOND = "emergency-2"


def _accounts(**second: Json) -> list[Json]:
    """Of the two emergency accounts the second is different."""
    upn = str(second.pop("upn", ""))
    return [*ACCOUNTS[:4], account(SECOND, upn, **second)]


def _registered(*methods: str) -> Answers:
    return {REGISTRATION: [registered(RESCUER), registered(SECOND, *methods)]}


def _with(role: str, scope: str = "/") -> list[Json]:
    return [*ROLES[:2], assigned(SECOND, role, scope)]


@pytest.mark.parametrize(
    ("answers", "own", "count", "key"),
    [
        pytest.param(tenant(), True, 2, True, id="two-as-they-should-be"),
        pytest.param(tenant(accounts=_accounts(accountEnabled=False)), False, 1, True, id="disabled"),
        pytest.param(tenant(accounts=_accounts(onPremisesSyncEnabled=True)), False, 2, True, id="from-premises"),
        pytest.param(tenant(accounts=_accounts(upn="e@industrie.example")), False, 2, True, id="a-domain-of-its-own"),
        pytest.param(tenant(accounts=ACCOUNTS[:4]), False, 1, True, id="one-of-them-does-not-exist"),
        pytest.param(tenant(roles=_with(HELPDESK_ADMINISTRATOR)), False, 1, True, id="another-role"),
        pytest.param(tenant(roles=_with(GLOBAL_ADMINISTRATOR, "/administrativeUnits/u")), False, 1, True, id="in-part"),
        pytest.param(
            tenant(roles=ROLES[:2], eligible=[ROLES[2]], plan="AAD_PREMIUM_P2"), False, 1, True, id="on-request-only"
        ),
        pytest.param(tenant(answers=_registered("passKeyDeviceBound")), True, 2, True, id="a-key-by-another-name"),
        pytest.param(tenant(answers=_registered("mobilePhone")), False, 2, False, id="a-telephone"),
        pytest.param(tenant(answers=_registered("fido2", "mobilePhone")), False, 2, True, id="a-key-and-a-telephone"),
        pytest.param(
            tenant(answers=_registered("windowsHelloForBusiness")), False, 2, False, id="bound-to-one-machine"
        ),
        pytest.param(tenant(answers={REGISTRATION: [registered(RESCUER)]}), False, 2, False, id="nothing-registered"),
        pytest.param(tenant(answers={REGISTRATION: PERMISSION}), PERMISSION, 2, PERMISSION, id="registrations-unread"),
        pytest.param(tenant(answers={ROLE_ASSIGNMENTS: PERMISSION}), PERMISSION, PERMISSION, True, id="roles-unread"),
        pytest.param(tenant(answers={CA_POLICIES: PERMISSION}), PERMISSION, 2, True, id="policies-unread"),
    ],
)
def test_checks_the_accounts_for_being_of_use(answers: Answers, own: object, count: object, key: object) -> None:
    assert values(taken(LOOK, answers, settings())) == {OWN: own, COUNT: count, KEY: key, OWNED: False}


@pytest.mark.parametrize("told", [None, "true", 1], ids=["null", "a-text", "a-number"])
def test_an_account_of_which_nobody_says_that_it_is_enabled_is_unknown(told: Json) -> None:
    found = values(taken(LOOK, tenant(accounts=_accounts(accountEnabled=told)), settings()))
    assert set(found.values()) == {SHAPE}


def test_accounts_that_do_not_exist_count_for_nothing() -> None:
    found = values(taken(LOOK, tenant(accounts=ACCOUNTS[:3]), settings()))
    assert found == {OWN: False, COUNT: 0, KEY: NOBODY, OWNED: NOBODY}


def _but(people: dict[str, Json], controls: list[str] = BLOCK, state: str = "enabled", **conditions: Json) -> Policy:
    return policy("Closing", people, grant(controls), state=state, conditions=conditions)


BOTH, ONE = users(include=["All"], exclude_groups=[RESCUE]), users(include=["All"], exclude=[RESCUER])
NEITHER = users(include=["All"], exclude_groups=[EXEMPT])
ROLE = users(roles=[GLOBAL_ADMINISTRATOR])


@pytest.mark.parametrize(
    ("policies", "expected"),
    [
        pytest.param([_but(BOTH)], True, id="both-left-out"),
        pytest.param([_but(ONE)], True, id="one-left-out-is-enough"),
        pytest.param([_but(NEITHER)], False, id="neither"),
        pytest.param([_but(ROLE)], False, id="meant-by-their-role"),
        pytest.param([_but(users(groups=[EXEMPT]))], True, id="others-are-meant"),
        pytest.param([_but(ALL, DEVICE)], False, id="a-managed-device"),
        pytest.param([_but(ALL, ["mfa", "compliantDevice"])], False, id="a-managed-device-among-others"),
        pytest.param([_but(ALL, MFA)], True, id="mfa-locks-nobody-out"),
        pytest.param([_but(ALL, clientAppTypes=LEGACY)], True, id="old-protocols-only"),
        pytest.param([_but(ALL, authenticationFlows={"transferMethods": "deviceCodeFlow"})], True, id="a-flow-only"),
        pytest.param([_but(ALL, signInRiskLevels=["high"])], False, id="risk-may-close-the-door"),
        pytest.param([_but(ALL, state="disabled")], True, id="switched-off"),
        pytest.param([_but(ALL, state="enabledForReportingButNotEnforced")], True, id="only-reporting"),
        pytest.param(
            [_but(ONE), _but(users(include=["All"], exclude=[SECOND]))], False, id="each-left-out-by-another-policy"
        ),
    ],
)
def test_one_account_at_least_stands_outside_every_policy_that_closes(policies: list[Policy], expected: bool) -> None:
    assert values(taken(LOOK, tenant(*policies), settings()))[OWN] is expected


def test_a_group_that_could_not_be_read_may_hold_the_account() -> None:
    closing = _but(users(include=["All"], exclude_groups=["hidden"]))
    answers = tenant(closing, answers={transitive_members("hidden"): PERMISSION})
    assert values(taken(LOOK, answers, settings()))[OWN] == PERMISSION


@pytest.mark.parametrize(
    ("people", "accounts", "expected"),
    [
        pytest.param(People(domains=("atlas.example",)), ACCOUNTS, False, id="ours"),
        pytest.param(People(accounts=(SECOND,)), ACCOUNTS, True, id="one-is-theirs"),
        pytest.param(People(groups=(RESCUE,)), ACCOUNTS, True, id="by-group"),
        pytest.param(People(domains=("atlas.example",)), _accounts(mail="x@atlas.example"), True, id="by-mail"),
        pytest.param(
            People(domains=("atlas.example",)),
            _accounts(upn="x_other.example#EXT#@a.example"),
            True,
            id="a-guest",
        ),
        pytest.param(People(domains=("atlas.example",)), ACCOUNTS[:3], NOBODY, id="none-exists"),
        pytest.param(People(all=True), ACCOUNTS, UNDECLARED, id="the-providers-are-not-told-apart"),
    ],
)
def test_says_whose_they_are(people: People, accounts: list[Json], expected: object) -> None:
    assert values(taken(LOOK, tenant(accounts=accounts), settings(people)))[OWNED] == expected


@pytest.mark.parametrize(
    ("answers", "rescue", "expected"),
    [
        pytest.param(tenant(), BreakGlass(), UNDECLARED, id="none-declared"),
        pytest.param(tenant(answers={USERS: PERMISSION}), BreakGlass(users=(RESCUER,)), PERMISSION, id="unread"),
        pytest.param(
            tenant(answers={transitive_members(RESCUE): PERMISSION}),
            BreakGlass(groups=(RESCUE,)),
            PERMISSION,
            id="group-unread",
        ),
    ],
)
def test_without_knowing_the_accounts_nothing_is_said(answers: Answers, rescue: BreakGlass, expected: str) -> None:
    assert values(taken(LOOK, answers, settings(rescue=rescue))) == dict.fromkeys((OWN, COUNT, KEY, OWNED), expected)


def test_one_account_is_too_few() -> None:
    (found,) = (one for one in taken(LOOK, tenant(), settings(rescue=BreakGlass(users=(RESCUER,)))) if _is(one, OWN))
    assert isinstance(found, Seen)
    assert (found.value, found.note["en"]) == (False, "There are fewer than two.")


def test_tells_what_is_wrong_and_with_whom() -> None:
    answers = tenant(_but(ALL), accounts=_accounts(accountEnabled=False))
    (found,) = (one for one in taken(LOOK, answers, settings()) if _is(one, OWN))
    assert isinstance(found, Seen)
    assert found.people == (pseudonym(SECOND),)
    assert found.note == {
        "en": "One is disabled. None of them stands outside every policy that blocks or asks for a managed device.",
        "fr": "L'un est désactivé. Aucun n'échappe à toutes les politiques qui bloquent ou exigent un poste géré.",
    }


def test_others_are_not_asked_about() -> None:
    all_three = [registered(RESCUER), registered(SECOND), registered(ADMIN, "mobilePhone")]
    answers = tenant(answers={REGISTRATION: all_three})
    assert values(taken(LOOK, answers, settings()))[OWN] is True
    assert values(taken(LOOK, answers, settings(rescue=BreakGlass(users=(RESCUER, SECOND, STAFF)))))[OWN] is False


def _is(one: object, claim: str) -> bool:
    return isinstance(one, Seen) and one.claim == claim
