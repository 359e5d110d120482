from collections.abc import Mapping, Sequence

import pytest
from tests.support.people import NOW, account, guest, skus
from tests.support.probe_graph import scope_over, taken, values
from tests.support.tenants.partners import delegation, delegation_to

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION, SHAPE, UNDECLARED
from seccheck.model.entra import Entra
from seccheck.model.policy import Json
from seccheck.probes.directory.delegations import RELATIONSHIPS
from seccheck.probes.directory.paths import REGISTRATION, SKUS, USERS, group_eligibility, transitive_members
from seccheck.probes.entra.gdap_assignments import assignments
from seccheck.probes.probe import Seen

CLAIM = "entra.gdap.assignments"
CLIENT = "22222222-2222-4222-8222-222222222222"
OURS = delegation(CLIENT, NOW)
DESK = "desk"
TO_DESK = delegation_to(DESK, OURS)
USERS_HERE = [account("able"), account("unable"), account("off", accountEnabled=False), guest("guest")]
REGISTERED = [
    {"id": id_, "isMfaCapable": able, "methodsRegistered": []}
    for id_, able in (("able", True), ("unable", False), ("off", False), ("guest", True))
]


def _member(id_: str, kind: str = "user") -> Json:
    return {"@odata.type": f"#microsoft.graph.{kind}", "id": id_}


ABLE = _member("able")
APP, GROUP = _member("app", "servicePrincipal"), _member("inner", "group")


def _answers(
    members: object = (ABLE,),
    given: Sequence[Json] = (TO_DESK,),
    plans: Sequence[str] = ("AAD_PREMIUM",),
    **more: object,
) -> Mapping[str, object]:
    return {
        RELATIONSHIPS: [OURS],
        assignments(OURS["id"]): list(given),
        transitive_members(DESK): members,
        USERS: USERS_HERE,
        REGISTRATION: more.get("registered", REGISTERED),
        SKUS: skus(*plans),
        group_eligibility(DESK): more.get("eligible", []),
        transitive_members("inner"): [_member("unable")],
    }


def _may(principal: str, access: str = "member") -> Json:
    return {"principalId": principal, "accessId": access}


P2 = ("AAD_PREMIUM_P2",)
OTHER = {**TO_DESK, "accessContainer": {"accessContainerId": "x", "accessContainerType": "unknownFutureValue"}}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(_answers(), True, id="able-to-use-mfa"),
        pytest.param(_answers([ABLE, GROUP]), True, id="a-group-in-the-group-comes-with-its-members"),
        pytest.param(_answers([ABLE, _member("off")]), True, id="a-disabled-account-uses-nothing"),
        pytest.param(_answers([ABLE, _member("unable")]), False, id="not-registered"),
        pytest.param(_answers(registered=[]), False, id="not-in-the-report"),
        pytest.param(_answers([ABLE, _member("guest")]), False, id="a-guest"),
        pytest.param(_answers([ABLE, APP]), False, id="an-application"),
        pytest.param(_answers(given=[TO_DESK, OTHER]), False, id="no-group"),
        pytest.param(_answers(given=[TO_DESK, {**OTHER, "status": "error"}]), True, id="an-assignment-that-failed"),
        pytest.param(_answers(plans=P2, eligible=[_may("able")]), True, id="one-who-may-join"),
        pytest.param(_answers(plans=P2, eligible=[_may("unable")]), False, id="one-who-may-join-unregistered"),
        pytest.param(_answers(plans=P2, eligible=[_may("inner")]), False, id="a-group-that-may-join"),
        pytest.param(_answers(plans=P2, eligible=[_may("unable", "owner")]), True, id="an-owner-to-be"),
        pytest.param(_answers([]), NOBODY, id="an-empty-group"),
        pytest.param(_answers(given=[]), NOBODY, id="given-to-nobody"),
        pytest.param(_answers(given=[{**TO_DESK, "status": "deleted"}]), NOBODY, id="taken-back"),
        pytest.param(_answers([_member("stranger")]), SHAPE, id="a-member-without-account"),
        pytest.param(_answers(given=[{"status": "active"}]), SHAPE, id="to-nobody-knows-whom"),
        pytest.param(_answers(PERMISSION), PERMISSION, id="members-cannot-be-seen"),
        pytest.param(_answers(registered=LICENCE), LICENCE, id="no-licence"),
        pytest.param(_answers(registered=[{"id": "able", "methodsRegistered": []}]), SHAPE, id="report-is-silent"),
    ],
)
def test_says_whether_only_able_people_get_the_roles(answers: Mapping[str, object], expected: object) -> None:
    assert values(taken("gdap_assignments", answers, Entra(tenant=CLIENT))) == {CLAIM: expected}


def test_a_client_that_is_not_named_has_no_relationship() -> None:
    assert values(taken("gdap_assignments", _answers())) == {CLAIM: UNDECLARED}


def test_tells_who_and_how_many() -> None:
    answers = _answers([ABLE, _member("unable"), APP])
    tenant, _ = scope_over(answers)
    assert taken("gdap_assignments", answers, Entra(tenant=CLIENT)) == [
        Seen(
            claim=CLAIM,
            value=False,
            sample=3,
            people=(tenant.pseudonym("unable"),),
            note={
                "en": "Given to something else than people in a security group: 1.",
                "fr": "Attribués à autre chose que des personnes d'un groupe de sécurité : 1.",
            },
        )
    ]
