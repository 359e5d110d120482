import pytest

from seccheck.conditional_access.conditions import has_risk, reach_of
from seccheck.conditional_access.reach import Reach, exactly
from seccheck.conditional_access.space import AllBut, Part
from seccheck.model.policy import Json

BASE: Part = {"application": AllBut(), "action": ("none",)}
DOUBT = Reach(sure=(), perhaps=(BASE,))


def reach(**conditions: Json) -> Reach:
    return reach_of({"applications": {"includeApplications": ["All"]}, "users": {}, **conditions}, ())


@pytest.mark.parametrize(
    ("conditions", "more"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param({"clientAppTypes": ["all"]}, {}, id="all-clients"),
        pytest.param({"clientAppTypes": []}, {}, id="no-clients-are-all"),
        pytest.param({"clientAppTypes": ["browser", "other"]}, {"client": ("browser", "other")}, id="clients"),
        pytest.param(
            {"platforms": {"includePlatforms": ["iOS", "linux"]}}, {"platform": ("iOS", "linux")}, id="platforms"
        ),
        pytest.param(
            {"platforms": {"includePlatforms": ["all"], "excludePlatforms": ["iOS", "linux", "windowsPhone"]}},
            {"platform": ("android", "windows", "macOS", "other")},
            id="all-platforms-but",
        ),
        pytest.param({"userRiskLevels": ["high"]}, {"user-risk": ("high",)}, id="user-risk"),
        pytest.param({"signInRiskLevels": ["none", "low"]}, {"sign-in-risk": ("none", "low")}, id="sign-in-risk"),
        pytest.param({"insiderRiskLevels": "minor,elevated"}, {"insider-risk": ("minor", "elevated")}, id="insider"),
        pytest.param(
            {"authenticationFlows": {"transferMethods": "deviceCodeFlow"}}, {"flow": ("deviceCodeFlow",)}, id="flow"
        ),
        pytest.param(
            {"devices": {"deviceFilter": {"mode": "include", "rule": "r"}}},
            {"device-filter r": ("match",)},
            id="filter",
        ),
        pytest.param({"devices": {"deviceFilter": None}}, {}, id="no-filter"),
        pytest.param({"locations": {"includeLocations": ["a"]}}, {"location a": ("in",)}, id="location"),
        pytest.param({"moonPhases": None, "tides": []}, {}, id="new-and-unset"),
        pytest.param({"servicePrincipalRiskLevels": ["high"]}, {}, id="of-workloads"),
        pytest.param({"clientApplications": {"includeServicePrincipals": [], "x": None}}, {}, id="no-workloads"),
    ],
)
def test_reads_the_paths_that_are_meant(conditions: dict[str, Json], more: Part) -> None:
    assert reach(**conditions) == exactly({**BASE, **more})


@pytest.mark.parametrize(
    "conditions",
    [
        pytest.param({"clientAppTypes": ["browser", "easSupported"]}, id="client"),
        pytest.param({"clientAppTypes": "browser"}, id="clients-a-text"),
        pytest.param({"platforms": {"includePlatforms": ["all"], "excludePlatforms": ["tizen"]}}, id="platform-out"),
        pytest.param({"platforms": {"includePlatforms": ["other"]}}, id="platform-named-as-the-rest"),
        pytest.param({"platforms": {}}, id="platforms-empty"),
        pytest.param({"platforms": {"includePlatforms": ["all"], "includeWatches": ["w"]}}, id="platforms-new"),
        pytest.param({"userRiskLevels": ["hidden"]}, id="risk"),
        pytest.param({"userRiskLevels": "high"}, id="risk-a-text"),
        pytest.param({"insiderRiskLevels": "unknownFutureValue"}, id="insider"),
        pytest.param({"authenticationFlows": {"transferMethods": "none"}}, id="flow-none"),
        pytest.param({"authenticationFlows": {"transferMethods": None}}, id="flow-null"),
        pytest.param({"authenticationFlows": {"speed": "fast"}}, id="flow-new"),
        pytest.param({"authenticationFlows": "deviceCodeFlow"}, id="flow-a-text"),
        pytest.param({"devices": {"includeDevices": ["All"]}}, id="devices"),
        pytest.param({"devices": "all"}, id="devices-a-text"),
        pytest.param({"moonPhases": ["full"]}, id="new"),
        pytest.param({"clientApplications": {"includeAgentIdServicePrincipals": ["All"]}}, id="of-agents"),
        pytest.param({"clientApplications": {"includeServicePrincipals": [7]}}, id="workloads-a-number"),
        pytest.param({"clientApplications": ["All"]}, id="workloads-a-list"),
        pytest.param({"servicePrincipalRiskLevels": "high"}, id="workload-risk-a-text"),
    ],
)
def test_what_is_not_understood_leaves_it_in_doubt(conditions: dict[str, Json]) -> None:
    assert reach(**conditions) == DOUBT


def test_no_platform_is_left() -> None:
    assert reach(platforms={"includePlatforms": ["iOS"], "excludePlatforms": ["iOS"]}) == exactly()


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, False),
        ({"userRiskLevels": []}, False),
        ({"userRiskLevels": ["low"]}, True),
        ({"signInRiskLevels": ["none"]}, True),
    ],
    ids=["none", "empty", "user", "sign-in"],
)
def test_knows_what_waits_for_a_risk(conditions: dict[str, Json], expected: bool) -> None:
    assert has_risk(conditions) is expected
