import pytest

from seccheck.probes.pseudonyms.shape import ADDRESS, PERSON, REST, shape_of


def test_a_shape_is_read_as_it_is_written() -> None:
    assert shape_of("id:person mail:address status{errorCode *} empty{} last") == {
        "id": PERSON,
        "mail": ADDRESS,
        "status": {"errorCode": "", REST: ""},
        "empty": {},
        "last": "",
    }
    assert shape_of("") == {}


@pytest.mark.parametrize("text", ["a{", "a:nobody", "a,b", "a{b}}"], ids=["open", "no kind", "a comma", "closed twice"])
def test_what_is_no_shape_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"shape|bracket|kind"):
        shape_of(text)
