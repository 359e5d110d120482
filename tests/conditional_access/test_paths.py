import pytest

from seccheck.conditional_access.paths import space_of, wanted_parts
from seccheck.conditional_access.space import AllBut, Part

NONE = {"action": ("none",)}


@pytest.mark.parametrize(
    ("within", "parts"),
    [
        pytest.param({}, ({**NONE},), id="every-application"),
        pytest.param({"client": ("other",)}, ({**NONE, "client": ("other",)},), id="clients"),
        pytest.param({"location x": ("out",)}, ({**NONE, "location x": ("out",)},), id="outside-a-place"),
        pytest.param({"application": ("a", "b")}, ({**NONE, "application": ("a", "b")},), id="applications"),
        pytest.param(
            {"application": ("a", "Office365"), "flow": ("none",)},
            (
                {**NONE, "flow": ("none",), "application": ("a",)},
                {**NONE, "flow": ("none",), "application-group Office365": ("in",)},
            ),
            id="application-and-set",
        ),
        pytest.param({"application": ("urn:user:x", "c2")}, ({"action": ("urn:user:x", "c2")},), id="actions"),
        pytest.param({"action": ("c2",)}, ({"action": ("c2",)},), id="actions-by-their-own-name"),
    ],
)
def test_lays_out_the_paths_asked_about(within: dict[str, tuple[str, ...]], parts: tuple[object, ...]) -> None:
    assert wanted_parts(within) == parts


@pytest.mark.parametrize(
    "within",
    [{"client": ("fax",)}, {"weather": ("fine",)}, {"location": ("in",)}, {"location x": ("near",)}, {"flow": ()}],
    ids=["value", "dimension", "no-place", "near", "nothing"],
)
def test_refuses_what_no_sign_in_has(within: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match=f"no sign-in path has {next(iter(within))}"):
        wanted_parts(within)


def test_the_space_has_every_value_in_an_order_of_its_own() -> None:
    parts: list[Part] = [
        {"location b": ("in",), "client": ("other",), "action": ("urn:user:x",)},
        {"device-filter r": ("match",), "location a": ("out",), "application": AllBut(values=frozenset({"z"}))},
        {"application": ("b", "other"), "application-group Office365": ("in",), "action": ("none",)},
    ]
    space = space_of(parts)
    assert dict(zip(space.dimensions, space.values, strict=True)) == {
        "application": ("b", "z", "other"),
        "application-group Office365": ("in", "out"),
        "action": ("urn:user:x", "none"),
        "client": ("browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "other"),
        "device-filter r": ("match", "no-match"),
        "location a": ("in", "out"),
        "location b": ("in", "out"),
    }
    assert space == space_of(reversed(parts))
