import pytest
from tests.support import ca_builder

from seccheck.conditional_access.policy import Policy, read_policy
from seccheck.conditional_access.strength import Met
from seccheck.model.policy import Json


def read(**words: Json) -> Policy:
    found = read_policy(ca_builder.policy(words), ())
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "enforced", "is_reporting"),
    [
        pytest.param({}, Met.YES, False, id="on"),
        pytest.param({"state": "report"}, Met.NO, True, id="report-only"),
        pytest.param({"state": "paused"}, Met.PERHAPS, False, id="unknown"),
        pytest.param({"raw": {"state": None}}, Met.PERHAPS, False, id="null"),
        pytest.param({"raw": {"partialEnablementStrategy": {"share": 50}}}, Met.PERHAPS, False, id="in-part"),
        pytest.param(
            {"raw": {"templateId": "t", "modifiedDateTime": "2026-01-01T00:00:00Z"}}, Met.YES, False, id="dates"
        ),
    ],
)
def test_knows_whether_it_is_enforced(words: dict[str, Json], enforced: Met, is_reporting: bool) -> None:
    found = read(**words)
    assert (found.enforced, found.is_reporting) == (enforced, is_reporting)


@pytest.mark.parametrize(
    "words",
    [
        {"state": "off"},
        {"conditions": {"clientApplications": {"includeServicePrincipals": ["ServicePrincipalsInMyTenant"]}}},
        {"conditions": {"servicePrincipalRiskLevels": ["high"]}},
    ],
    ids=["off", "workloads", "workload-risk"],
)
def test_what_is_off_or_of_workloads_is_left_out(words: dict[str, Json]) -> None:
    assert read_policy(ca_builder.policy(words), ()) is None


def test_a_policy_of_people_may_leave_out_workloads() -> None:
    assert read(conditions={"clientApplications": {"excludeServicePrincipals": ["s"], "includeServicePrincipals": []}})


def test_is_known_by_its_name_or_its_id() -> None:
    assert (read(name="MFA for all").name, read(raw={"displayName": None}).name, read(id="x").id) == (
        "MFA for all",
        "p1",
        "x",
    )


def test_waits_for_a_risk() -> None:
    assert (read(user_risk=["high"]).waits_for_risk, read().waits_for_risk) == (True, False)


@pytest.mark.parametrize(
    "data", [{}, {"conditions": 7, "grantControls": 7, "sessionControls": 7, "state": 7}], ids=["empty", "numbers"]
)
def test_what_has_no_shape_is_in_doubt(data: dict[str, Json]) -> None:
    found = read_policy(data, None)
    assert found is not None
    assert (found.enforced, found.reach.sure, found.users.include.doubt) == (Met.PERHAPS, (), True)
