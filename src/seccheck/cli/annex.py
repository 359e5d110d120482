"""The contract annex: `seccheck annex PROVIDER`."""

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import asked_in, asking
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
The annex is a draft: it is no legal advice, and a lawyer must review it.
Exit codes:
  0    the annex is written
  2    wrong usage
  3    an input is missing, unreadable or invalid, or nothing is due
  6    the annex could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
L'annexe est un projet : elle ne vaut pas avis juridique et doit être relue par un avocat.
Codes de sortie :
  0    l'annexe est écrite
  2    mauvais usage
  3    une entrée manque, est illisible ou invalide, ou rien n'est exigible
  6    l'annexe n'a pas pu être écrite
  70   un défaut de l'outil
  130  interrompu""",
}


@click.command(
    "annex",
    cls=SpokenCommand,
    said={
        "en": "Draft a contract annex with PROVIDER, a dossier file or a folder with provider.yaml: the requirements "
        "from one gate on, at their agreed strengths, as clauses to edit and sign.",
        "fr": "Rédige un projet d'annexe au contrat avec PROVIDER, un fichier de dossier ou un répertoire avec "
        "provider.yaml : les exigences à partir d'un jalon, à leur force convenue, en clauses à modifier et à signer.",
    },
    notes=_NOTES,
)
@click.argument("provider", type=click.Path(path_type=Path, readable=False))
@asking(
    gate={
        "en": "The first gate that the annex covers, with all later ones; by default pre-contract.",
        "fr": "Le premier jalon que couvre l'annexe, avec tous les suivants ; par défaut pre-contract.",
    }
)
@click.option(
    "-o",
    "--output",
    "outputs",
    cls=SpokenOption,
    multiple=True,
    metavar="FILE",
    said={
        "en": "Write the annex here: .docx, .md or .html; repeatable. By default Markdown on stdout.",
        "fr": "Écrit l'annexe ici : .docx, .md ou .html ; répétable. Par défaut, du Markdown sur stdout.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Draft the annex and say where it went."""
    from seccheck.cli.frame.drafting import write_annex  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.annex import Request  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    request = Request(
        provider=given["provider"],
        asked=asked_in(given),
        as_of=given["as_of"] or today(),
    )
    return write_annex(request, current_language(), given["outputs"])
