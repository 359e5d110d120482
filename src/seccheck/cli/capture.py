"""What a provider takes in its own systems for a client: `seccheck capture entra`."""

import click

from seccheck.cli.frame.group import FoundGroup


@click.group(
    "capture",
    cls=FoundGroup,
    package="seccheck.cli.capture_commands",
    said={
        "en": "For a provider: take facts in your own tenant for a client that asks for them, without names, sealed.",
        "fr": "Pour un prestataire : relève des faits dans votre propre tenant pour un client qui les demande, sans "
        "noms, sous scellé.",
    },
)
def command() -> None:
    """Hold them all."""
