import pytest

from seccheck.conditional_access.reach import EVERYWHERE, IN_DOUBT, Reach, exactly
from seccheck.conditional_access.resources import OTHER, filter_reach, is_action, resource_reach
from seccheck.conditional_access.space import AllBut
from seccheck.model.policy import Json

AZURE = "797f4846-ba00-4fd7-ba43-dac1f8f63013"
APP = {"action": ("none",)}
OFFICE, PORTALS = "application-group Office365", "application-group MicrosoftAdminPortals"


def but(*values: str) -> AllBut:
    return AllBut(values=frozenset(values))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        pytest.param({"includeApplications": ["All"]}, exactly({**APP, "application": but()}), id="all"),
        pytest.param({"includeApplications": ["a", "b"]}, exactly({**APP, "application": ("a", "b")}), id="two"),
        pytest.param({"includeApplications": ["None"]}, exactly({**APP, "application": ()}), id="none"),
        pytest.param({"includeApplications": []}, exactly({**APP, "application": ()}), id="empty"),
        pytest.param(
            {"includeApplications": ["All"], "excludeApplications": ["a"]},
            exactly({**APP, "application": but("a")}),
            id="but",
        ),
        pytest.param({"includeApplications": ["All"], "excludeApplications": ["All"]}, exactly(), id="all-but-all"),
        pytest.param(
            {"includeApplications": ["All"], "excludeApplications": ["Office365"]},
            Reach(
                sure=({**APP, OFFICE: ("out",), "application": but()}, {**APP, "application": (AZURE,)}),
                perhaps=(
                    {**APP, OFFICE: ("out",), "application": but()},
                    {**APP, "application": (AZURE,)},
                    {**APP, "application": but(AZURE, OTHER)},
                ),
            ),
            id="all-but-a-set",
        ),
        pytest.param(
            {"includeApplications": ["a", "Office365"], "excludeApplications": ["MicrosoftAdminPortals"]},
            Reach(
                sure=(
                    {**APP, PORTALS: ("out",), "application": ("a",)},
                    {**APP, PORTALS: ("out",), OFFICE: ("in",), "application": but()},
                ),
                perhaps=(
                    {**APP, PORTALS: ("out",), "application": ("a",)},
                    {**APP, PORTALS: ("out",), OFFICE: ("in",), "application": but()},
                    {**APP, "application": but(AZURE, OTHER)},
                ),
            ),
            id="a-set-but-another",
        ),
        pytest.param(
            {"includeApplications": ["a"], "excludeApplications": ["Office365"]},
            Reach(
                sure=({**APP, OFFICE: ("out",), "application": ("a",)},),
                perhaps=({**APP, OFFICE: ("out",), "application": ("a",)}, {**APP, "application": ("a",)}),
            ),
            id="one-but-a-set",
        ),
        pytest.param({"includeUserActions": ["urn:user:x"]}, exactly({"action": ("urn:user:x",)}), id="action"),
        pytest.param(
            {"includeAuthenticationContextClassReferences": ["c1"]}, exactly({"action": ("c1",)}), id="context"
        ),
        pytest.param({"includeApplications": ["All"], "includeUserActions": ["urn:user:x"]}, IN_DOUBT, id="both"),
        pytest.param({"includeApplications": ["AllAgents"]}, IN_DOUBT, id="unknown-keyword"),
        pytest.param({"includeApplications": [OTHER]}, IN_DOUBT, id="named-as-the-rest"),
        pytest.param({"includeApplications": ["All"], "excludeMoons": ["m"]}, IN_DOUBT, id="a-new-list"),
        pytest.param(None, IN_DOUBT, id="missing"),
    ],
)
def test_reads_the_applications_that_are_meant(condition: Json, expected: Reach) -> None:
    assert resource_reach(condition) == expected


def _filtered(mode: str, include: list[str]) -> Reach:
    return resource_reach({"includeApplications": include, "applicationFilter": {"mode": mode, "rule": "r"}})


def test_a_filter_narrows_all_applications() -> None:
    assert _filtered("include", ["All"]) == exactly({**APP, "application": but(), "application-filter r": ("match",)})
    assert _filtered("exclude", ["All"]) == exactly(
        {**APP, "application": but(), "application-filter r": ("no-match",)}
    )


def test_a_filter_alone_picks_applications() -> None:
    assert _filtered("include", []) == exactly({**APP, "application": but(), "application-filter r": ("match",)})


def test_whether_a_filter_narrows_or_widens_a_list_is_not_known() -> None:
    found = _filtered("include", ["a"])
    assert found == Reach(sure=({**APP, "application": ("a",), "application-filter r": ("match",)},), perhaps=(APP,))


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, EVERYWHERE),
        ({"mode": "include", "rule": "r"}, exactly({"device-filter r": ("match",)})),
        ({"mode": "exclude", "rule": "r"}, exactly({"device-filter r": ("no-match",)})),
        ({"mode": "nearly", "rule": "r"}, IN_DOUBT),
        ({"mode": "include", "rule": ""}, IN_DOUBT),
        ({"mode": "include", "rule": 7}, IN_DOUBT),
        ({"mode": "include", "rule": "r", "until": "noon"}, IN_DOUBT),
        ("r", IN_DOUBT),
    ],
    ids=["null", "include", "exclude", "mode", "empty", "number", "new", "text"],
)
def test_reads_a_filter(condition: Json, expected: Reach) -> None:
    assert filter_reach("device-filter", condition) == expected


@pytest.mark.parametrize(
    ("name", "is_one"), [("urn:user:registerdevice", True), ("c1", True), ("c25", True), ("c1f", False)]
)
def test_knows_user_actions_and_contexts(name: str, is_one: bool) -> None:
    assert is_action(name) is is_one
