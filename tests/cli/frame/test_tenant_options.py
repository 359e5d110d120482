from collections.abc import Mapping

import click
import pytest

from seccheck.cli.frame.tenant_options import settings_in, tenant_options

GIVEN: dict[str, object] = {
    "tenant": "ABC",
    "client": "DEF",
    "certificate": "",
    "password_env": "",
    "secret_env": "",
    "secret_file": "",
    "federated": None,
    "managed_identity": "",
    "device_code": False,
    "cloud": "global",
    "graph_url": "",
    "authority": "",
    "ca_bundle": "",
}

WAYS: dict[str, tuple[Mapping[str, object], Mapping[str, object]]] = {
    "certificate": ({"certificate": "a.pfx"}, {"certificate": "a.pfx"}),
    "certificate with a password": (
        {"certificate": "a.pfx", "password_env": "P"},
        {"certificate": "a.pfx", "password_env": "P"},
    ),
    "secret": ({"secret_env": "S"}, {"secret_env": "S"}),
    "secret with a password that it has no use for": ({"secret_env": "S", "password_env": "P"}, {"secret_env": "S"}),
    "secret in a file": ({"secret_file": "s"}, {"secret_file": "s"}),
    "federation": ({"federated": "github"}, {"federated": "github"}),
    "managed identity": ({"managed_identity": "system"}, {"managed_identity": "system"}),
    "device code": ({"device_code": True}, {"device_code": True}),
}


@pytest.mark.parametrize(("given", "credential"), WAYS.values(), ids=WAYS)
def test_each_way_to_sign_in_is_said_as_a_client_file_would(
    given: Mapping[str, object], credential: Mapping[str, object]
) -> None:
    found = settings_in({**GIVEN, **given})
    assert (found.tenant, found.client, found.credential) == ("abc", "def", credential)


@pytest.mark.parametrize("given", [{}, {"secret_env": "S", "certificate": "a"}], ids=["none", "two"])
def test_exactly_one_way_is_asked_for(given: Mapping[str, object]) -> None:
    with pytest.raises(click.UsageError, match="by one of --certificate, --secret-env"):
        settings_in({**GIVEN, **given})


def test_the_options_are_all_there() -> None:
    @click.command()
    @tenant_options
    def command(**given: object) -> None:
        assert set(given) == set(GIVEN)

    assert {param.name for param in command.params} == set(GIVEN)
