"""The app registration to make: `seccheck entra setup [LOOK...]`."""

import click

from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language


@click.command(
    "setup",
    cls=SpokenCommand,
    said={
        "en": "Print the app registration to make for the looks named, or for all: its least permissions and why each, "
        "the steps, the credentials, and what is not asked for.",
        "fr": "Affiche l'inscription d'application à créer pour les constats nommés, ou pour tous : les autorisations "
        "minimales et leur raison, les étapes, les moyens d'authentification, et ce qui n'est pas demandé.",
    },
)
@click.argument("look", nargs=-1)
@click.option(
    "-f",
    "--format",
    "format_",
    cls=SpokenOption,
    type=click.Choice(("text", "json")),
    default="text",
    said={
        "en": "To read, or the requiredResourceAccess of the registration's manifest as JSON; by default text.",
        "fr": "À lire, ou le requiredResourceAccess du manifeste de l'inscription en JSON ; par défaut text.",
    },
)
def command(look: tuple[str, ...], *, format_: str) -> int:
    """Print it."""
    from seccheck.cli.frame.console import Stdout  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.entra_setup import registration_for  # noqa: PLC0415 - same
    from seccheck.reports.looking.registration import manifest_json, registration_text  # noqa: PLC0415 - same
    from seccheck.reports.report import Page  # noqa: PLC0415 - same

    registration = registration_for(look)
    if format_ == "json":
        Stdout().write(manifest_json(registration).encode())
    else:
        Stdout().write(registration_text(Page(lang=current_language()), registration).encode())
    return 0
