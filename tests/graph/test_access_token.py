import base64
import json

import pytest

from seccheck.graph.access_token import AccessToken, write_permissions
from seccheck.model.policy import Json


def token(claims: Json) -> AccessToken:
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return AccessToken(f"head.{body}.signature", ends_at=0)


def test_an_application_says_its_roles() -> None:
    said = token({"tid": "ABC", "roles": ["Policy.Read.All", "User.Read.All", 7]})
    assert said.permissions == {"Policy.Read.All", "User.Read.All"}
    assert said.tenant == "abc"


def test_a_person_says_scopes() -> None:
    assert token({"scp": "openid Policy.Read.All"}).permissions == {"openid", "Policy.Read.All"}


@pytest.mark.parametrize(
    "secret",
    ["opaque", "a.b.c", "a.!!!.c", "a.WzFd.c", f"a.{'x' * 100_000}.c", "a.b.c.d", "é.é.é"],
)
def test_a_token_that_says_nothing_is_still_a_token(secret: str) -> None:
    opaque = AccessToken(secret, ends_at=0)
    assert (opaque.tenant, opaque.permissions) == ("", frozenset())
    assert opaque.header() == f"Bearer {secret}"


@pytest.mark.parametrize("claims", [{"tid": 7, "roles": "x", "scp": ["y"]}, {"roles": None}, {}])
def test_claims_of_another_type_say_nothing(claims: Json) -> None:
    assert (token(claims).tenant, token(claims).permissions) == ("", frozenset())


def test_a_token_never_shows() -> None:
    assert "CANARY" not in repr(AccessToken("CANARY", ends_at=0))


@pytest.mark.parametrize(
    ("name", "writes"),
    [
        ("Policy.Read.All", False),
        ("RoleManagementPolicy.Read.AzureADGroup", False),
        ("LifecycleWorkflows-Workflow.ReadBasic.All", False),
        ("User.Read", False),
        ("openid", False),
        ("offline_access", False),
        ("Directory.ReadWrite.All", True),
        ("RoleManagement.ReadWrite.Directory", True),
        ("Mail.Send", True),
        ("Sites.FullControl.All", True),
        ("Directory.AccessAsUser.All", True),
        ("full_access_as_app", True),
        ("UserAuthenticationMethod.Create.New", True),
    ],
)
def test_what_does_not_say_that_it_only_reads_may_write(name: str, writes: bool) -> None:
    assert write_permissions(frozenset({name})) == ((name,) if writes else ())
