import pytest

from seccheck.model.policy import Json
from seccheck.probes.pseudonyms.lint import found_people
from seccheck.probes.pseudonyms.names import Namer
from seccheck.probes.pseudonyms.rewriting import Rewritten, rewritten

NAMER = Namer(b"k" * 32, "11111111-1111-4111-8111-111111111111")
ONE, GROUP = "aaaaaaaa-1111-4111-8111-111111111111", "cccccccc-1111-4111-8111-111111111111"
P = NAMER.id(ONE)
USERS: Json = {
    "@odata.context": "https://graph/$metadata#users(a@odata.context)",
    "value": [
        {
            "id": ONE,
            "userPrincipalName": "Deputy.Ciso@atlas.example",
            "mail": None,
            "displayName": "Deputy Ciso",
            "mobilePhone": "+33 6 12 34 56 78",
            "accountEnabled": True,
            "onPremisesImmutableId": "q1w2e3==",
            "assignedPlans": [{"service": "exchange", "capabilityStatus": "Enabled", "servicePlanId": "x"}],
            "signInActivity": {"lastSignInDateTime": "2026-11-01T00:00:00Z", "lastSignInRequestId": "y"},
        }
    ],
}


def made(path: str, answer: Json, users: Json = None) -> Rewritten:
    """What becomes of one answer beside the list of users."""
    done = rewritten({"GET /v1.0/users": users or USERS, f"GET {path}": answer}, NAMER)
    assert found_people(done.tape, done.people) == ()
    return done


def becomes(path: str, answer: Json) -> Json:
    (found,) = (body for key, body in made(path, answer).tape.items() if key != "GET /v1.0/users")
    return found


def test_of_an_account_only_what_looks_read_is_left() -> None:
    done = made("/v1.0/subscribedSkus", {"value": []})
    assert done.tape["GET /v1.0/users"] == {
        "value": [
            {
                "id": P,
                "userPrincipalName": NAMER.address("deputy.ciso@atlas.example"),
                "mail": None,
                "accountEnabled": True,
                "onPremisesImmutableId": NAMER.name("q1w2e3=="),
                "assignedPlans": [{"service": "exchange", "capabilityStatus": "Enabled"}],
                "signInActivity": {"lastSignInDateTime": "2026-11-01T00:00:00Z"},
            }
        ]
    }
    assert done.left_out == ()


def test_what_nobody_knows_is_left_out_and_told_without_names() -> None:
    done = made(f"/v1.0/users/{ONE}/messages", {"value": [{"subject": "secret"}]})
    assert list(done.tape) == ["GET /v1.0/users"]
    assert done.left_out == (f"GET /v1.0/users/{P}/messages",)


def test_requests_about_somebody_are_requests_about_a_pseudonym() -> None:
    path = f"/v1.0/auditLogs/signIns?$filter=userId eq '{ONE}'&$top=1"
    done = made(
        path, {"value": [{"id": "s", "userId": ONE, "ipAddress": "203.0.113.4", "userDisplayName": "Deputy Ciso"}]}
    )
    assert done.tape[f"GET /v1.0/auditLogs/signIns?$filter=userId eq '{P}'&$top=1"] == {
        "value": [{"id": "s", "userId": P}]
    }


def test_a_refusal_keeps_its_reason() -> None:
    path = "/v1.0/domains"
    assert becomes(path, {"unseen": "permission", "detail": f"403 for {ONE}"}) == {
        "unseen": "permission",
        "detail": f"403 for {P}",
    }


def test_members_are_people_unless_they_say_otherwise() -> None:
    group = {"@odata.type": "#microsoft.graph.group", "id": GROUP}
    person = {"@odata.type": "#microsoft.graph.user", "id": ONE}
    unknown = {"id": "dddddddd-1111-4111-8111-111111111111"}
    found = becomes(f"/v1.0/groups/{GROUP}/transitiveMembers?$select=id", {"value": [group, person, unknown]})
    assert found == {"value": [group, {**person, "id": P}, {"id": NAMER.id(unknown["id"])}]}


POLICY: dict[str, tuple[Json, Json]] = {
    "its name": ({"displayName": "Except Deputy Ciso"}, {"displayName": f"Except {NAMER.name('deputy ciso')}"}),
    "an account's name in it": (
        {"displayName": "MFA, not deputy.ciso (deputy.ciso@atlas.example)"},
        {"displayName": f"MFA, not {NAMER.name('deputy.ciso')} ({NAMER.address('deputy.ciso@atlas.example')})"},
    ),
    "users": (
        {"conditions": {"users": {"includeUsers": ["All"], "excludeUsers": [ONE], "excludeGroups": [GROUP]}}},
        {"conditions": {"users": {"includeUsers": ["All"], "excludeUsers": [P], "excludeGroups": [GROUP]}}},
    ),
    "users by their names": (
        {
            "conditions": {
                "users": {"includeUsers": ["deputy.ciso@atlas.example", "dddddddd-1111-4111-8111-111111111111"]}
            }
        },
        {
            "conditions": {
                "users": {
                    "includeUsers": [
                        NAMER.address("deputy.ciso@atlas.example"),
                        NAMER.id("dddddddd-1111-4111-8111-111111111111"),
                    ]
                }
            }
        },
    ),
    "a condition that nobody knows": (
        {"conditions": {"moonPhases": {"include": ["full"]}, "times": [], "x@odata.context": "y"}},
        {"conditions": {"moonPhases": True, "times": None}},
    ),
    "a device filter": (
        {"conditions": {"devices": {"deviceFilter": {"mode": "include", "rule": 'device.displayName -eq "PC-CISO"'}}}},
        {
            "conditions": {
                "devices": {
                    "deviceFilter": {"mode": "include", "rule": f'device.displayName -eq "{NAMER.name("PC-CISO")}"'}
                }
            }
        },
    ),
    "a device filter that names nothing": (
        {"conditions": {"devices": {"deviceFilter": {"mode": "exclude", "rule": 'device.isCompliant -eq "True"'}}}},
        {"conditions": {"devices": {"deviceFilter": {"mode": "exclude", "rule": 'device.isCompliant -eq "True"'}}}},
    ),
    "no grant": ({"grantControls": None}, {"grantControls": None}),
    "a shape that nobody foresaw": ({"conditions": "none", "state": {"a": 1}}, {"conditions": "none", "state": {}}),
}


@pytest.mark.parametrize(("before", "after"), POLICY.values(), ids=POLICY)
def test_of_a_policy_nobody_is_left_and_no_condition_is_lost(before: Json, after: Json) -> None:
    assert becomes("/v1.0/identity/conditionalAccess/policies", {"value": [before]}) == {"value": [after]}


def test_switches_are_kept_and_lists_of_words_are_not() -> None:
    values = [{"name": "A", "value": "True"}, {"name": "B", "value": "10"}, {"name": "C", "value": "atlas\tlille"}]
    found = becomes(
        "/v1.0/groupSettings", {"value": [{"templateId": "t", "values": [*values, {"name": "D", "value": ""}]}]}
    )
    assert [pair["value"] for pair in found["value"][0]["values"]] == ["True", "10", NAMER.name("atlas\tlille"), ""]


def test_an_object_is_cut_down_as_well() -> None:
    policy = {
        "isEnabled": True,
        "reviewers": [{"query": f"/users/{ONE}", "queryType": "MicrosoftGraph"}],
        "version": 1,
    }
    found = becomes("/v1.0/policies/adminConsentRequestPolicy", policy)
    assert found == {"isEnabled": True, "reviewers": [{"query": f"/users/{P}"}]}
