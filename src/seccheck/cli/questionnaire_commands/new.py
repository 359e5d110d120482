"""A blank questionnaire: `seccheck questionnaire new`."""

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import asked_in, asking
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language, spoken

_NEXT = {
    "provider": {
        "en": "Next: send it to the provider; what comes back goes into a dossier with: "
        "seccheck questionnaire import {file} -o FOLDER/provider.yaml",
        "fr": "Ensuite : l'envoyer au prestataire ; ce qui revient entre dans un dossier par : "
        "seccheck questionnaire import {file} -o FOLDER/provider.yaml",
    },
    "client": {
        "en": "Next: fill it in; the answers go into your own file with: "
        "seccheck questionnaire import {file} --into seccheck.yaml",
        "fr": "Ensuite : le remplir ; les réponses entrent dans votre fichier par : "
        "seccheck questionnaire import {file} --into seccheck.yaml",
    },
}
_NOTES = {
    "en": """\b
Exit codes:
  0    the questionnaire is written
  2    wrong usage, or a file is there already
  3    the client file or a policy is missing, unreadable or invalid
  6    a file could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Codes de sortie :
  0    le questionnaire est écrit
  2    mauvais usage, ou un fichier existe déjà
  3    le fichier client ou une politique manque, est illisible ou invalide
  6    un fichier n'a pas pu être écrit
  70   un défaut de l'outil
  130  interrompu""",
}


@click.command(
    "new",
    cls=SpokenCommand,
    said={
        "en": "Write a blank questionnaire for one side at one gate. It holds the questions, why they are asked and "
        "what counts as evidence; --lang is its language as well.",
        "fr": "Écrit un questionnaire vierge pour une partie à un jalon. Il contient les questions, leur raison et ce "
        "qui fait preuve ; --lang est aussi sa langue.",
    },
    notes=_NOTES,
)
@asking(config=("--client", "--config"))
@click.option(
    "--for",
    "audience",
    cls=SpokenOption,
    type=click.Choice(("provider", "client")),
    default="provider",
    said={
        "en": "Who is to answer: the provider, by default, or the client's own side.",
        "fr": "Qui doit répondre : le prestataire, par défaut, ou le client lui-même.",
    },
)
@click.option(
    "-o",
    "--output",
    "outputs",
    cls=SpokenOption,
    multiple=True,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said={
        "en": "Write it here: .yaml, .xlsx or .html; repeatable. By default YAML on stdout.",
        "fr": "L'écrit ici : .yaml, .xlsx ou .html ; répétable. Par défaut, du YAML sur stdout.",
    },
)
@click.option(
    "--force",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "Replace files that are there already, with the answers in them.",
        "fr": "Remplace les fichiers déjà présents, avec les réponses qu'ils contiennent.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Write the questionnaire and say where it went."""
    from seccheck.cli.frame.console import Stdout, say_aside  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.questionnaire import Wanted, blank  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same
    from seccheck.wiring.files import whole_file  # noqa: PLC0415 - same

    asked = asked_in(given)
    wanted = Wanted(
        asked=asked,
        audience=given["audience"],
        lang=current_language(),
        as_of=given["as_of"] or today(),
        outputs=given["outputs"],
        is_forced=given["force"],
    )
    drawn = blank(wanted)
    n = len(drawn.form.questions())
    for path, data in drawn.files:
        if path is None:
            Stdout().write(data)
            continue
        with whole_file(path) as out:
            out.write(data)
        say_aside(spoken({"en": f"written: {path} (questions: {n})", "fr": f"écrit : {path} (questions : {n})"}))
    if given["outputs"]:
        say_aside(spoken(_NEXT[wanted.audience]).format(file=given["outputs"][0]))
    return 0
