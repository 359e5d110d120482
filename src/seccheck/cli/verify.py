"""The main job: `seccheck verify PROVIDER...`."""

import sys
from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import asked_in, asking
from seccheck.cli.frame.looking import eyes_in, looking
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
Exit codes:
  0    the gate is open (with --strict: open without conditions)
  1    the gate is held
  2    wrong usage
  3    an input is missing, unreadable or invalid
  4    undecided: what holds the gate is unknown only because looks failed
  6    a report could not be written
  70   a bug of ours
  130  interrupted
Several providers: 3 before 1 before 4 before 0.""",
    "fr": """\b
Codes de sortie :
  0    le jalon est ouvert (avec --strict : ouvert sans condition)
  1    le jalon est retenu
  2    mauvais usage
  3    une entrée manque, est illisible ou invalide
  4    en suspens : ce qui retient le jalon n'est inconnu que faute de constats
  6    un rapport n'a pas pu être écrit
  70   un défaut de l'outil
  130  interrompu
Plusieurs prestataires : 3 avant 1 avant 4 avant 0.""",
}


@click.command(
    "verify",
    cls=SpokenCommand,
    said={
        "en": "Read, judge and decide: may the gate open for PROVIDER, a dossier file, a folder with provider.yaml, or "
        "a folder of such folders?",
        "fr": "Lit, juge et décide : le jalon peut-il s'ouvrir pour PROVIDER, un fichier de dossier, un répertoire "
        "avec provider.yaml, ou un répertoire de tels répertoires ?",
    },
    notes=_NOTES,
)
@click.argument("provider", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False))
@asking()
@looking
@click.option(
    "--strict",
    cls=SpokenOption,
    is_flag=True,
    said={"en": "Let conditions hold the gate as well.", "fr": "Les conditions retiennent aussi le jalon."},
)
@click.option(
    "-v",
    "--verbose",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "List every requirement with its evidence, and the digests for waivers.",
        "fr": "Donne chaque exigence avec ses preuves, et les empreintes pour les dérogations.",
    },
)
@click.option(
    "-f",
    "--format",
    "wish",
    cls=SpokenOption,
    metavar="FORMAT",
    default="",
    said={
        "en": "Format of stdout, text by default, and of files whose name says none, such as json.",
        "fr": "Format de stdout, text par défaut, et des fichiers dont le nom n'en dit rien, comme json.",
    },
)
@click.option(
    "-o",
    "--output",
    "outputs",
    cls=SpokenOption,
    multiple=True,
    metavar="FILE",
    said={
        "en": "Write the report here, in the format of the suffix, and a line on stderr; - for stdout; repeatable.",
        "fr": "Écrit le rapport ici, au format du suffixe, et une ligne sur stderr ; - pour stdout ; répétable.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Verify the providers and say with the exit code what came out."""
    from seccheck.cli.frame.run import Options, run  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.verify import Request  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    request = Request(
        providers=given["provider"],
        asked=asked_in(given),
        as_of=given["as_of"] or today(),
        eyes=eyes_in(given),
    )
    options = Options(
        lang=current_language(),
        strict=given["strict"],
        verbose=given["verbose"],
        wish=given["wish"],
        outputs=given["outputs"],
    )
    return run(request, options, sys.stderr)
