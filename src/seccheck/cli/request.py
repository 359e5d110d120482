"""The page to send to a provider: `seccheck request PROVIDER`."""

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import asked_in, asking, day
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
The page tells the provider what was found about it, and nothing else of your file.
Exit codes:
  0    the request is written, also where nothing is left to ask
  2    wrong usage
  3    an input is missing, unreadable or invalid, or nothing is due
  6    the request could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
La page dit au prestataire ce qui a été constaté à son sujet, et rien d'autre de votre fichier.
Codes de sortie :
  0    la demande est écrite, même s'il ne reste rien à demander
  2    mauvais usage
  3    une entrée manque, est illisible ou invalide, ou rien n'est exigible
  6    la demande n'a pas pu être écrite
  70   un défaut de l'outil
  130  interrompu""",
}


@click.command(
    "request",
    cls=SpokenCommand,
    said={
        "en": "Write the one page to send to PROVIDER, a dossier file or a folder with provider.yaml: what is still "
        "asked, why, and what would show it; what holds the gate most comes first.",
        "fr": "Écrit la page à envoyer à PROVIDER, un fichier de dossier ou un répertoire avec provider.yaml : ce qui "
        "est encore demandé, pourquoi, et ce qui le démontrerait ; ce qui retient le plus le jalon vient d'abord.",
    },
    notes=_NOTES,
)
@click.argument("provider", type=click.Path(path_type=Path, readable=False))
@asking()
@click.option(
    "--by",
    cls=SpokenOption,
    metavar="DATE",
    callback=day,
    said={"en": "Until when an answer is wanted.", "fr": "Jusqu'à quand une réponse est souhaitée."},
)
@click.option(
    "-o",
    "--output",
    "outputs",
    cls=SpokenOption,
    multiple=True,
    metavar="FILE",
    said={
        "en": "Write it here: .md, .html or .txt; repeatable. By default Markdown on stdout.",
        "fr": "L'écrit ici : .md, .html ou .txt ; répétable. Par défaut, du Markdown sur stdout.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Write the request and say where it went."""
    from seccheck.cli.frame.requesting import write_request  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.ask import Request  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    request = Request(
        provider=given["provider"],
        asked=asked_in(given),
        as_of=given["as_of"] or today(),
        lang=current_language(),
        by=given["by"],
    )
    return write_request(request, given["outputs"])
