import pytest
from tests.support.probe_graph import DictGraph, pseudonym
from tests.support.small_tenant import ALL, EXEMPT, MFA_FOR_ALL, STAFF, tenant
from tests.support.tenants.access import BLOCK, MFA, grant, policy, users

from seccheck.conditional_access.goal import Goal
from seccheck.conditional_access.person import Person
from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.coverage import LEGACY, covered, verdicts
from seccheck.probes.directory.paths import SKUS, transitive_members
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import Seen, Unseen

CLAIM = "a.claim"
BUT_EXEMPT = policy("But", users(include=["All"], exclude_groups=[EXEMPT]), grant(MFA))
UNREAD = {transitive_members(EXEMPT): PERMISSION}
CROWD = tuple(Person(id=f"u{n:03}") for n in range(150))


def _tenant(*policies: dict[str, Json], **answers: object) -> Tenant:
    return Tenant(DictGraph(tenant(*policies, answers=answers)))


def _covered(tenant_: Tenant, *people: Person, goal: Goal = Goal.MFA) -> Seen | Unseen:
    (found,) = covered(tenant_, CLAIM, lambda: people, goal)
    return found


def test_everybody_covered_is_a_yes_with_the_number_of_people() -> None:
    assert _covered(_tenant(MFA_FOR_ALL), Person(id="a"), Person(id="b")) == Seen(claim=CLAIM, value=True, sample=2)


def test_one_person_in_two_roles_is_one_person() -> None:
    twice = (Person(id="a"), Person(id="a", roles=frozenset({"r"})))
    assert _covered(_tenant(MFA_FOR_ALL), *twice) == Seen(claim=CLAIM, value=True, sample=1)


def test_the_uncovered_are_named_and_counted() -> None:
    found = _covered(_tenant(BUT_EXEMPT), Person(id=STAFF, groups=frozenset({EXEMPT})), Person(id="b"))
    assert isinstance(found, Seen)
    assert (found.value, found.sample, found.people) == (False, 2, (pseudonym(STAFF),))
    assert found.note["en"] == "Not covered: 1 of 2. But: leaves out a group (1)."


def test_of_many_only_a_hundred_are_named() -> None:
    found = _covered(_tenant(), *CROWD)
    assert isinstance(found, Seen)
    assert (len(found.people), found.note["en"]) == (100, "Not covered: 150 of 150. No policy asks for it (150).")


def test_policies_that_only_block_are_no_cause_where_mfa_is_asked_for() -> None:
    legacy = policy("Legacy", ALL, grant(BLOCK), conditions={"clientAppTypes": ["other"]})
    mfa, block = (_covered(_tenant(legacy), Person(id="a"), goal=goal) for goal in (Goal.MFA, Goal.BLOCK))
    assert isinstance(mfa, Seen)
    assert isinstance(block, Seen)
    assert "Legacy" not in mfa.note["en"]
    assert "Legacy" in block.note["en"]


RISKY = policy("Risk", ALL, grant(MFA), conditions={"signInRiskLevels": ["none", "low", "medium", "high"]})
STRANGE = policy("Strange", ALL, grant(MFA), conditions={"moonPhase": "full"})


@pytest.mark.parametrize(
    ("tenant_", "reason"),
    [
        pytest.param(_tenant(BUT_EXEMPT, **UNREAD), PERMISSION, id="a-group"),
        pytest.param(_tenant(RISKY, **{SKUS: PERMISSION}), PERMISSION, id="whether-risks-are-told"),
        pytest.param(_tenant(STRANGE), SHAPE, id="a-condition"),
    ],
)
def test_what_is_not_known_is_a_gap_with_its_reason(tenant_: Tenant, reason: str) -> None:
    found = _covered(tenant_, Person(id="a"))
    assert isinstance(found, Unseen)
    assert (found.claims, found.reason) == ((CLAIM,), reason)


def test_a_gap_names_the_policy_that_is_not_understood() -> None:
    found = _covered(_tenant(STRANGE), Person(id="a"))
    assert isinstance(found, Unseen)
    assert found.detail == f"unknown-condition {STRANGE['id']}"


def test_a_no_for_one_is_told_whatever_is_unknown_of_others() -> None:
    named = policy("Named", users(include=["a"], groups=[EXEMPT]), grant(MFA))
    off = policy("But b", users(include=["All"], exclude=["b"], exclude_groups=[EXEMPT]), grant(MFA))
    found = _covered(_tenant(named, off, **UNREAD), Person(id="a"), Person(id="b"), Person(id="c"))
    assert not isinstance(found, Seen) or found.value is False


def test_an_error_about_people_is_a_gap() -> None:
    def nobody() -> tuple[Person, ...]:
        raise UnseenError(NOBODY, "no account is meant")

    assert list(covered(_tenant(), CLAIM, nobody, Goal.MFA)) == [
        Unseen(claims=(CLAIM,), reason=NOBODY, detail="no account is meant")
    ]


def test_asks_only_about_the_paths_named() -> None:
    legacy = policy("Legacy", ALL, grant(BLOCK), conditions={"clientAppTypes": [*LEGACY["client"]]})
    (verdict,) = verdicts(_tenant(legacy), [Person(id="a")], Goal.BLOCK, LEGACY)
    assert verdict.covered == "yes"
