"""The way into a tenant: `seccheck entra setup` and `check`."""

import click

from seccheck.cli.frame.group import FoundGroup


@click.group(
    "entra",
    cls=FoundGroup,
    package="seccheck.cli.entra_commands",
    said={
        "en": "Make the app registration that looks need, and see beforehand what it lets you see.",
        "fr": "Créer l'inscription d'application dont les constats ont besoin, et voir d'avance ce qu'elle permet.",
    },
)
def command() -> None:
    """Hold them all."""
