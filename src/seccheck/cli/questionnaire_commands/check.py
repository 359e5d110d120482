"""How far a questionnaire has come: `seccheck questionnaire check FILE`."""

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import asked_in, asking
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
Exit codes:
  0    nothing is left for the provider to do
  1    something is missing
  2    wrong usage
  3    an input is missing, unreadable or invalid, or nothing is due
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Codes de sortie :
  0    il ne reste rien à faire au prestataire
  1    il manque quelque chose
  2    mauvais usage
  3    une entrée manque, est illisible ou invalide, ou rien n'est exigible
  70   un défaut de l'outil
  130  interrompu""",
}


@click.command(
    "check",
    cls=SpokenCommand,
    said={
        "en": "Say what is still missing in FILE, a dossier, its folder or a filled questionnaire (.yaml, .xlsx, "
        ".html), and how it is shown with the least effort; what holds the gate most comes first.",
        "fr": "Dit ce qui manque encore dans FILE, un dossier, son répertoire ou un questionnaire rempli (.yaml, "
        ".xlsx, .html), et comment le démontrer au plus court ; ce qui retient le plus le jalon vient d'abord.",
    },
    notes=_NOTES,
)
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@asking(config=("--client", "--config"))
@click.option(
    "-f",
    "--format",
    "form",
    cls=SpokenOption,
    type=click.Choice(("text", "json")),
    default="text",
    said={"en": "How it is said; by default as text.", "fr": "La présentation ; par défaut du texte."},
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Say what is missing; 1 while something is."""
    from seccheck.cli.frame.console import Stdout  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.check import Wanted, check  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    checked = check(
        Wanted(
            file=given["file"],
            asked=asked_in(given),
            as_of=given["as_of"] or today(),
            lang=current_language(),
            is_json=given["form"] == "json",
        )
    )
    Stdout().write(checked.data)
    return int(checked.is_open)
