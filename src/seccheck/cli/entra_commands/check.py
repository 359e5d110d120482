"""What can be seen and what not: `seccheck entra check [LOOK...]`."""

from pathlib import Path

import click

from seccheck.cli.frame.asking import client_file
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
Exit codes:
  0    every look can be taken
  2    wrong usage
  3    the client file is missing, unreadable or invalid
  4    something cannot be seen, or nobody could sign in
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Codes de sortie :
  0    tous les constats peuvent être faits
  2    mauvais usage
  3    le fichier client manque, est illisible ou invalide
  4    quelque chose ne peut être constaté, ou la connexion a échoué
  70   un défaut de l'outil
  130  interrompu""",
}
_ALL_CLEAR, _SOME_UNSEEN = 0, 4


@click.command(
    "check",
    cls=SpokenCommand,
    said={
        "en": "Sign in and say, for the looks named or for all, what can be seen and what not, for want of which "
        "permission or licence; warn of permissions that allow more than reading.",
        "fr": "Se connecte et dit, pour les constats nommés ou pour tous, ce qui peut être constaté ou non, faute de "
        "quelle autorisation ou licence ; avertit des autorisations qui permettent plus que la lecture.",
    },
    notes=_NOTES,
)
@click.argument("look", nargs=-1)
@client_file("--config")
@click.option(
    "-f",
    "--format",
    "format_",
    cls=SpokenOption,
    type=click.Choice(("text", "json")),
    default="text",
    said={"en": "To read, or JSON; by default text.", "fr": "À lire, ou du JSON ; par défaut text."},
)
def command(look: tuple[str, ...], config: Path | None, format_: str) -> int:
    """Sign in, print what can be seen, and say with the exit code whether that is all."""
    from seccheck.cli.frame.console import Stdout, say_aside  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.entra_check import preflight  # noqa: PLC0415 - same
    from seccheck.reports.looking.preflight import preflight_json, preflight_text  # noqa: PLC0415 - same
    from seccheck.reports.report import Page  # noqa: PLC0415 - same
    from seccheck.wiring.graph import online  # noqa: PLC0415 - same

    found = preflight(look, config=config, opened=online(say_aside, current_language()))
    if format_ == "json":
        Stdout().write(preflight_json(found).encode())
    else:
        Stdout().write(preflight_text(Page(lang=current_language()), found).encode())
    return _ALL_CLEAR if found.is_clear else _SOME_UNSEEN
