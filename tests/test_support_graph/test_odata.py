import pytest
from tests.support.tenants.odata import FilterError, matcher, options, order

PERSON = {
    "id": "A1",
    "mail": "n1-c01@atlas.example",
    "userType": "Guest",
    "accountEnabled": True,
    "country": None,
    "createdDateTime": "2027-01-18T08:00:00Z",
    "status": {"errorCode": 0},
    "tags": ["red", "blue"],
    "plans": [{"service": "exchange"}],
}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("userType eq 'Guest'", True),
        ("userType eq 'guest'", True),
        ("userType ne 'Guest'", False),
        ("accountEnabled eq true and userType eq 'Member'", False),
        ("accountEnabled eq false or userType eq 'Guest'", True),
        ("not (userType eq 'Guest')", False),
        ("country eq null", True),
        ("nothing eq null", True),
        ("status/errorCode eq 0", True),
        ("status/errorCode ge 1", False),
        ("status/none ge 0", False),
        ("createdDateTime ge 2027-01-18T08:00:00Z", True),
        ("createdDateTime gt 2027-01-18T09:00:00+01:00", False),
        ("createdDateTime lt 2027-01-19", True),
        ("createdDateTime le 2027-01-17T23:59:59.999Z", False),
        ("startswith(mail,'N1-')", True),
        ("endsWith(mail, '@atlas.example')", True),
        ("contains(mail,'boreale')", False),
        ("id in ('B2', 'A1')", True),
        ("id in ('B2')", False),
        ("mail eq 'n1-''c01'", False),
        ("tags/any(t:t eq 'blue')", True),
        ("tags/any(t: t eq 'green')", False),
        ("plans/any(p:p/service eq 'exchange')", True),
        ("(userType eq 'Member' or userType eq 'Guest') and id eq 'A1'", True),
    ],
)
def test_a_filter_decides(text: str, holds: bool) -> None:
    assert matcher(text)(PERSON) is holds


@pytest.mark.parametrize(
    "text", ["", "userType", "userType is 'Guest'", "id in 'A1'", "(id eq 'A1'", "id eq 'A1' )", "id eq '"]
)
def test_what_is_no_filter_is_refused(text: str) -> None:
    with pytest.raises(FilterError):
        matcher(text)


def test_options_are_read_encoded_or_not() -> None:
    assert options("%24top=5&$filter=id%20eq+'a'") == {"$top": "5", "$filter": "id eq 'a'"}


def test_an_order_has_a_way() -> None:
    key, reverse = order("status/errorCode desc,id")
    assert (key(PERSON), reverse) == ("", True)
    assert order("createdDateTime")[1] is False
