"""The contract annex: `seccheck annex PROVIDER`."""

import datetime as dt
import re
from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_GATES = ("pre-contract", "transition", "go-live", "run")
_PROFILES = ("express", "full")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")

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


def _day(_context: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value if _DATE.fullmatch(value) else "")
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date such as 2026-12-01.") from None


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
@click.argument("provider", type=click.Path(path_type=Path))
@click.option(
    "--gate",
    cls=SpokenOption,
    type=click.Choice(_GATES),
    default=_GATES[0],
    said={
        "en": "The first gate that the annex covers, with all later ones; by default pre-contract.",
        "fr": "Le premier jalon que couvre l'annexe, avec tous les suivants ; par défaut pre-contract.",
    },
)
@click.option(
    "--profile",
    cls=SpokenOption,
    type=click.Choice(_PROFILES),
    said={
        "en": "How much is agreed; by default as the client file says, else express before signature, full after.",
        "fr": "Ce qui est convenu ; par défaut selon le fichier client, sinon express avant signature, full ensuite.",
    },
)
@click.option(
    "--as-of",
    cls=SpokenOption,
    metavar="DATE",
    callback=_day,
    said={"en": "The date of the draft (UTC), by default today.", "fr": "La date du projet (UTC), par défaut ce jour."},
)
@click.option(
    "--policy",
    "policies",
    cls=SpokenOption,
    multiple=True,
    metavar="ID|PATH",
    said={
        "en": "Only this policy, by its id, or own ones in a file or folder; repeatable.",
        "fr": "Seulement cette politique, par son identifiant, ou d'un fichier ou répertoire à vous ; répétable.",
    },
)
@click.option(
    "--config",
    cls=SpokenOption,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said={
        "en": "The client file; by default seccheck.yaml from here upwards.",
        "fr": "Le fichier client ; par défaut seccheck.yaml en remontant depuis ici.",
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
        "en": "Write the annex here: .docx, .md or .html; repeatable. By default Markdown on stdout.",
        "fr": "Écrit l'annexe ici : .docx, .md ou .html ; répétable. Par défaut, du Markdown sur stdout.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Draft the annex and say where it went."""
    from seccheck.cli.frame.drafting import write_annex  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.annex import Request  # noqa: PLC0415 - same
    from seccheck.model.scale import Gate  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    request = Request(
        provider=given["provider"],
        gate=Gate.of(given["gate"]),
        as_of=given["as_of"] or today(),
        profile=given["profile"] or "",
        policies=given["policies"],
        config=given["config"],
    )
    return write_annex(request, current_language(), given["outputs"])
