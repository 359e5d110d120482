import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, look, members, method, pseudonyms, targets

from seccheck.graph.graph import NOBODY, NOT_FOUND, PERMISSION, SHAPE
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS, ELIGIBLE_SCHEDULES, transitive_members
from seccheck.probes.probe import Seen

CLAIM = "entra.auth.fido2"
GROUPS = {
    transitive_members("admins"): members("own-1", "own-2", "agent-1"),
    transitive_members("some"): members("own-1"),
    transitive_members("lost"): NOT_FOUND,
}


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(method("Fido2"), True, id="for-everybody"),
        pytest.param(method("Fido2", state="disabled"), False, id="off"),
        pytest.param(method("Fido2", includeTargets=targets("admins")), True, id="for-those-with-roles"),
        pytest.param(method("Fido2", includeTargets=targets("some")), False, id="for-some-of-them"),
        pytest.param(method("Fido2", excludeTargets=targets("some")), False, id="but-for-some-of-them"),
        pytest.param(method("Fido2", includeTargets=targets("lost")), NOT_FOUND, id="for-an-unreadable-group"),
        pytest.param(method("Fido2", id="Gone"), SHAPE, id="not-told"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_whether_each_holder_of_a_role_may_use_a_key(policy: object, expected: object) -> None:
    assert look("auth_fido2", {AUTHENTICATION_METHODS: policy, **GROUPS}) == {CLAIM: expected}


@pytest.mark.parametrize(("eligible", "reason"), [([], NOBODY), (PERMISSION, PERMISSION)])
def test_without_holders_nothing_is_said(eligible: object, reason: str) -> None:
    assert look("auth_fido2", {ELIGIBLE_SCHEDULES: eligible}) == {CLAIM: reason}


def _note(**more: Json) -> tuple[Seen, str]:
    (found,) = taken("auth_fido2", {**ANSWERS, **GROUPS, AUTHENTICATION_METHODS: method("Fido2", **more)}, SETTINGS)
    assert isinstance(found, Seen)
    assert set(found.note) in ({"en", "fr"}, set())
    return found, str(found.note.get("en", ""))


def test_names_those_who_may_not() -> None:
    found, _ = _note(includeTargets=targets("some"))
    assert (found.sample, found.people) == (3, pseudonyms("own-2", "agent-1"))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        pytest.param({}, "", id="as-it-should-be"),
        pytest.param({"isAttestationEnforced": False}, "Attestation enforced: no", id="no-attestation"),
        pytest.param({"keyRestrictions": None}, "only listed models: no", id="any-model"),
        pytest.param(
            {"keyRestrictions": {"isEnforced": True, "enforcementType": "block"}},
            "only listed models: no",
            id="all-but-some-models",
        ),
        pytest.param(
            {"passkeyProfiles": [{"attestationEnforcement": "disabled"}]}, "Attestation enforced: no", id="a-profile"
        ),
        pytest.param(
            {"isAttestationEnforced": False, "passkeyProfiles": [{"attestationEnforcement": "registrationOnly"}]},
            "",
            id="profiles-stand-above-the-switch",
        ),
    ],
)
def test_tells_which_keys_are_taken(more: dict[str, Json], said: str) -> None:
    _, note = _note(**more)
    assert (said in note) if said else not note
