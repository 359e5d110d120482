import pytest

from seccheck.conditional_access.locations import UNLISTED, location_reach, trusted_ids
from seccheck.conditional_access.reach import EVERYWHERE, IN_DOUBT, Reach, exactly
from seccheck.model.policy import Json

LEGACY = "00000000-0000-0000-0000-000000000000"
NOWHERE = Reach(sure=(), perhaps=())


def place(**where: str) -> dict[str, tuple[str, ...]]:
    return {f"location {UNLISTED if name == 'unlisted' else name}": (value,) for name, value in where.items()}


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        pytest.param(["All"], [], exactly({}), id="everywhere"),
        pytest.param(["All"], ["a"], exactly(place(a="out")), id="all-but-one"),
        pytest.param(["a", "b"], [], exactly(place(a="in"), place(b="in")), id="two"),
        pytest.param(["a"], ["b"], exactly(place(b="out", a="in")), id="in-one-and-not-the-other"),
        pytest.param(["a"], ["a"], NOWHERE, id="in-and-out"),
        pytest.param([], [], NOWHERE, id="none"),
        pytest.param(["All"], ["All"], NOWHERE, id="all-but-all"),
        pytest.param(["AllTrusted"], [], exactly(place(t="in"), place(unlisted="in")), id="trusted"),
        pytest.param([LEGACY], [], exactly(place(unlisted="in")), id="service-list"),
        pytest.param(["All"], [LEGACY], exactly(place(unlisted="out")), id="all-but-service-list"),
        pytest.param(
            ["All"],
            ["AllTrusted"],
            Reach(sure=(place(t="out", unlisted="out"),), perhaps=(place(t="out"),)),
            id="untrusted",
        ),
        pytest.param(["All"], ["AllFriendly"], IN_DOUBT, id="unknown-keyword"),
        pytest.param(None, ["a"], IN_DOUBT, id="no-word-about-which"),
        pytest.param("All", [], IN_DOUBT, id="a-text"),
    ],
)
def test_reads_the_places_that_are_meant(include: Json, exclude: list[str], expected: Reach) -> None:
    assert location_reach({"includeLocations": include, "excludeLocations": exclude}, ("t",)) == expected


@pytest.mark.parametrize(
    ("include", "exclude", "expected"),
    [
        pytest.param(["All"], ["a"], exactly(place(a="out")), id="does-not-matter"),
        pytest.param(
            ["All"],
            ["AllTrusted"],
            Reach(sure=(place(AllTrusted="out", unlisted="out"),), perhaps=({},)),
            id="untrusted",
        ),
        pytest.param(
            ["AllTrusted"], [], Reach(sure=(place(AllTrusted="in"), place(unlisted="in")), perhaps=({},)), id="trusted"
        ),
    ],
)
def test_which_are_trusted_may_be_hidden(include: list[str], exclude: list[str], expected: Reach) -> None:
    assert location_reach({"includeLocations": include, "excludeLocations": exclude}, None) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (None, EVERYWHERE),
        ("All", IN_DOUBT),
        ({}, IN_DOUBT),
        ({"includeLocations": ["All"], "includeMoons": ["m"]}, IN_DOUBT),
    ],
    ids=["null", "a-text", "empty", "a-new-list"],
)
def test_no_condition_is_everywhere_and_a_strange_one_in_doubt(condition: Json, expected: Reach) -> None:
    assert location_reach(condition, ()) == expected


def test_knows_the_trusted_ones() -> None:
    some: list[dict[str, Json]] = [
        {"id": "b", "isTrusted": True},
        {"id": "c", "isTrusted": False},
        {"id": "a", "isTrusted": True},
        {"id": "d"},
    ]
    assert trusted_ids(some) == ("a", "b")
    assert trusted_ids(None) is None
