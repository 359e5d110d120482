"""The options that say which Microsoft Entra tenant is meant and how to sign in, in place of a client file."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from seccheck.cli.frame.speech import SpokenOption

if TYPE_CHECKING:
    from seccheck.model.entra import Entra

Function = TypeVar("Function", bound=Callable[..., Any])

_CLOUDS = ("global", "us-l4", "us-l5", "china", "bleu")
_FEDERATIONS = ("github", "azure-devops", "kubernetes")
_WAYS = ("certificate", "secret_env", "secret_file", "federated", "managed_identity", "device_code")


def _text(name: str, metavar: str, said: Mapping[str, str], **more: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - click's
    return click.option(name, cls=SpokenOption, metavar=metavar, said=said, **{"default": "", **more})


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    _text("--tenant", "ID", {"en": "Id of your tenant.", "fr": "Identifiant de votre tenant."}, required=True),
    _text(
        "--client",
        "ID",
        {"en": "Id of the app registration to sign in as.", "fr": "Identifiant de l'inscription d'application."},
    ),
    _text(
        "--certificate",
        "FILE",
        {
            "en": "Sign in with this certificate and its private key, .pfx or .pem.",
            "fr": "Se connecte avec ce certificat et sa clé privée, .pfx ou .pem.",
        },
    ),
    _text(
        "--password-env",
        "NAME",
        {
            "en": "The environment variable with the certificate's password.",
            "fr": "La variable d'environnement qui contient le mot de passe du certificat.",
        },
    ),
    _text(
        "--secret-env",
        "NAME",
        {
            "en": "Sign in with the client secret in this environment variable.",
            "fr": "Se connecte avec le secret client contenu dans cette variable d'environnement.",
        },
    ),
    _text(
        "--secret-file",
        "FILE",
        {
            "en": "Sign in with the client secret in this file, which nobody else may read.",
            "fr": "Se connecte avec le secret client contenu dans ce fichier, que personne d'autre ne peut lire.",
        },
    ),
    click.option(
        "--device-code",
        cls=SpokenOption,
        is_flag=True,
        said={
            "en": "A person signs in with a browser and a code.",
            "fr": "Une personne se connecte avec un navigateur et un code.",
        },
    ),
    _text(
        "--managed-identity",
        "system|ID",
        {"en": "Sign in as this machine's managed identity.", "fr": "Se connecte par l'identité gérée de la machine."},
    ),
    click.option(
        "--federated",
        cls=SpokenOption,
        type=click.Choice(_FEDERATIONS),
        said={
            "en": "Sign in as this workload, by federation.",
            "fr": "Se connecte comme charge de travail, par fédération.",
        },
    ),
    click.option(
        "--cloud",
        cls=SpokenOption,
        type=click.Choice(_CLOUDS),
        default=_CLOUDS[0],
        said={"en": "Which Microsoft cloud, by default global.", "fr": "Quel cloud Microsoft, global par défaut."},
    ),
    _text(
        "--graph-url",
        "URL",
        {"en": "Another address of Microsoft Graph.", "fr": "Une autre adresse de Microsoft Graph."},
    ),
    _text(
        "--authority",
        "URL",
        {"en": "Another address to sign in at.", "fr": "Une autre adresse où se connecter."},
    ),
    _text(
        "--ca-bundle",
        "FILE",
        {
            "en": "Certificates to trust in place of the usual ones.",
            "fr": "Les certificats à croire à la place des certificats usuels.",
        },
    ),
)


def tenant_options(function: Function) -> Function:
    """Give a command all of them."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def settings_in(given: Mapping[str, Any]) -> "Entra":
    """What they say, as a client file would.

    Raises:
        click.UsageError: no way to sign in, or several.
    """
    from seccheck.model.entra import Entra  # noqa: PLC0415 - help and usage errors do without

    named = [way for way in _WAYS if given[way]]
    if len(named) != 1:
        ways = ", ".join(f"--{way.replace('_', '-')}" for way in _WAYS)
        raise click.UsageError(f"Say how to sign in, by one of {ways}.")
    credential = {named[0]: given[named[0]]}
    if named[0] == "certificate" and given["password_env"]:
        credential["password_env"] = given["password_env"]
    return Entra(
        tenant=given["tenant"].lower(),
        client=given["client"].lower(),
        cloud=given["cloud"],
        graph_url=given["graph_url"],
        authority=given["authority"],
        ca_bundle=given["ca_bundle"],
        credential=credential,
    )
