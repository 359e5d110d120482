import re

import pytest

from seccheck.probes.pseudonyms.fields import FIELDS
from seccheck.probes.pseudonyms.shape import Shape, shape_of

FORBIDDEN = re.compile(
    r"(user|principal)?displayName|givenName|surname|.*phone.*|ipAddress|hint|secretText|device(Name|Id)|proxyAddresses|"
    r"otherMails|identities|manager|city|jobTitle|department|customKeyIdentifier|serialNumber|imei|geoCoordinates",
    re.IGNORECASE,
)
NAMED = {
    "identity/conditionalAccess/policies",
    "identity/conditionalAccess/namedLocations",
    "roleManagement/directory/roleDefinitions",
    "applications",
    "servicePrincipals",
    "servicePrincipals/{}",
}
"""Things whose names are kept; none of them is a person."""


def fields(shape: Shape) -> list[str]:
    return [
        name
        for key, inner in shape.items()
        for name in (key, *(fields(inner) if inner and not isinstance(inner, str) else ()))
    ]


@pytest.mark.parametrize("path", FIELDS)
def test_no_name_phone_address_or_secret_is_kept(path: str) -> None:
    shape = shape_of(FIELDS[path])
    found = {name for name in fields(shape) if FORBIDDEN.fullmatch(name)}
    assert found <= ({"displayName"} if path in NAMED else set())


@pytest.mark.parametrize("path", FIELDS)
def test_who_somebody_is_always_becomes_a_pseudonym(path: str) -> None:
    text = FIELDS[path]
    for name in ("userPrincipalName", "mail", "notificationRecipients"):
        assert not re.search(rf"\b{name}\b(?!:address)", text)
    assert not re.search(r"\buserId\b(?!:person)", text)
