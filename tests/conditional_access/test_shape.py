import pytest

from seccheck.conditional_access.shape import flags, is_keyword, names, part, strange
from seccheck.model.policy import Json


@pytest.mark.parametrize(
    ("value", "found"),
    [({"a": 1}, {"a": 1}), (None, None), ([], None), ("text", None), (7, None)],
    ids=["object", "null", "list", "text", "number"],
)
def test_only_an_object_is_a_part(value: Json, found: Json) -> None:
    assert part({"key": value}, "key") == found


@pytest.mark.parametrize(
    ("value", "found"),
    [(["a", "b"], ("a", "b")), (("a",), ("a",)), (["a", 7, None], ("a",)), ("ab", ()), (None, ()), ({"a": 1}, ())],
    ids=["list", "tuple", "mixed", "text", "null", "object"],
)
def test_names_are_the_texts_of_a_list(value: Json, found: tuple[str, ...]) -> None:
    assert names({"key": value}, "key") == found


@pytest.mark.parametrize(
    ("value", "found"),
    [("a,b", ("a", "b")), (" a , b,", ("a", "b")), (["a", " b"], ("a", "b")), (None, ()), ("", ()), (7, ("7",))],
    ids=["string", "spaces", "list", "null", "empty", "number"],
)
def test_flags_come_in_one_string(value: Json, found: tuple[str, ...]) -> None:
    assert flags(value) == found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        pytest.param({"known": {"x": 1}, "list": ["a"]}, (), id="known"),
        pytest.param({"new": [1]}, ("new",), id="new"),
        pytest.param({"new": None, "newer": [], "newest": ""}, (), id="new-and-unset"),
        pytest.param({"list": "text"}, ("list",), id="no-list"),
        pytest.param({"list": [1]}, ("list",), id="list-of-numbers"),
        pytest.param({"list": None}, (), id="null"),
        pytest.param({"@odata.type": "x", "list@odata.count": 3, "known@odata.context": "y"}, (), id="annotations"),
        pytest.param({"list@odata.nextLink": "more"}, ("list@odata.nextLink",), id="continued"),
    ],
)
def test_what_is_new_or_misshapen_is_strange(data: dict[str, Json], found: tuple[str, ...]) -> None:
    assert strange(data, ("known", "list"), lists=("list",)) == found


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("AllTrusted", True),
        ("Office365", True),
        ("None", True),
        ("unknownFutureValue", True),
        ("797f4846-ba00-4fd7-ba43-dac1f8f63013", False),
        ("ABCDEF01-BA00-4fd7-ba43-dac1f8f63013", False),
        ("P1", False),
        ("urn:user:registerdevice", False),
        ("", False),
    ],
)
def test_a_keyword_looks_like_one(name: str, is_one: bool) -> None:
    assert is_keyword(name) is is_one
