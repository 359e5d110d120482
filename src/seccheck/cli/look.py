"""Looks without a judgement: `seccheck look [LOOK...]`."""

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import client_file
from seccheck.cli.frame.looking import eyes_in, tape
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
Exit codes:
  0    all looks were taken
  2    wrong usage
  3    an input is missing, unreadable or invalid
  4    something could not be seen
  6    the record could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Codes de sortie :
  0    tous les constats ont été faits
  2    mauvais usage
  3    une entrée manque, est illisible ou invalide
  4    quelque chose n'a pu être constaté
  6    l'enregistrement n'a pas pu être écrit
  70   un défaut de l'outil
  130  interrompu""",
}


@click.command(
    "look",
    cls=SpokenCommand,
    said={
        "en": "Take looks, into your Microsoft Entra tenant and at what else your client file names, and judge "
        "nothing: LOOK is an id such as entra.ca.mfa_all_users, or what ids begin with, such as entra.ca; by default "
        "all that your client file sets up.",
        "fr": "Fait des constats, dans votre tenant Microsoft Entra et sur ce que votre fichier client cite d'autre, "
        "sans rien juger : LOOK est un identifiant comme entra.ca.mfa_all_users, ou le début d'identifiants, comme "
        "entra.ca ; par défaut, tous ceux que votre fichier client prévoit.",
    },
    notes=_NOTES,
)
@click.argument("look", nargs=-1)
@client_file("--config")
@tape
@click.option(
    "--record",
    cls=SpokenOption,
    metavar="FILE",
    type=click.Path(path_type=Path, readable=False),
    said={
        "en": "Also record them in this .json file, which the client file names under looks: and verify reads back.",
        "fr": "Les enregistre aussi dans ce fichier .json, que le fichier client cite sous looks: et que verify relit.",
    },
)
@click.option(
    "--provider",
    cls=SpokenOption,
    metavar="PROVIDER",
    type=click.Path(path_type=Path, readable=False),
    said={
        "en": "The dossier of the provider that looks such as tls.endpoints are about.",
        "fr": "Le dossier du prestataire visé par des constats comme tls.endpoints.",
    },
)
@click.option(
    "-f",
    "--format",
    "format_",
    cls=SpokenOption,
    type=click.Choice(("text", "json")),
    default="text",
    said={
        "en": "To read, or JSON with evidence and gaps; by default text.",
        "fr": "À lire, ou du JSON avec preuves et lacunes ; par défaut text.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Take the looks, print them, and say with the exit code whether all could be taken."""
    from seccheck.cli.frame.showing_looks import show_looks  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.look import Request  # noqa: PLC0415 - same

    eyes = eyes_in({**given, "probes": given["look"]})
    request = Request(eyes=eyes, config=given["config"], record=given["record"], provider=given["provider"])
    return show_looks(request, current_language(), as_json=given["format_"] == "json")
