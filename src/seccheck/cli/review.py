"""The client's reading of documents: `seccheck review PROVIDER`."""

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.asking import asked_in, asking
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
Exit codes:
  0    every document asked about is reviewed (--list: none waits)
  1    some are left (--list: some wait)
  2    wrong usage, or nobody there to answer
  3    an input is missing, unreadable or invalid
  6    the client file could not be written
  70   a bug of ours
  130  interrupted; what was confirmed before is kept""",
    "fr": """\b
Codes de sortie :
  0    tous les documents demandés sont relus (--list : aucun n'attend)
  1    il en reste (--list : il en attend)
  2    mauvais usage, ou personne pour répondre
  3    une entrée manque, est illisible ou invalide
  6    le fichier client n'a pas pu être écrit
  70   un défaut de l'outil
  130  interrompu ; ce qui était confirmé avant est gardé""",
}


@click.command(
    "review",
    cls=SpokenCommand,
    said={
        "en": "Go through the documents of PROVIDER, a dossier file or a folder with provider.yaml, and write down "
        "what they say: reviews in your client file, each pinned to the file that was read.",
        "fr": "Parcourt les documents de PROVIDER, un fichier de dossier ou un répertoire avec provider.yaml, et note "
        "ce qu'ils disent : des revues dans votre fichier client, chacune liée au fichier qui a été lu.",
    },
    notes=_NOTES,
)
@click.argument("provider", type=click.Path(path_type=Path, readable=False))
@asking(
    gate={
        "en": "What holds this gate most comes first; by default pre-contract.",
        "fr": "Ce qui retient le plus ce jalon vient d'abord ; par défaut pre-contract.",
    }
)
@click.option(
    "--all",
    "everything",
    cls=SpokenOption,
    is_flag=True,
    said={"en": "Go through those read already as well.", "fr": "Parcourt aussi ceux déjà lus."},
)
@click.option(
    "--document",
    cls=SpokenOption,
    metavar="ID",
    default="",
    said={"en": "Only this document, read already or not.", "fr": "Seulement ce document, déjà lu ou non."},
)
@click.option(
    "--open",
    "opens",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "Open each document in the system's viewer as well.",
        "fr": "Ouvre aussi chaque document dans la visionneuse du système.",
    },
)
@click.option(
    "--by",
    cls=SpokenOption,
    metavar="NAME",
    default="",
    said={"en": "Who reviews; asked otherwise.", "fr": "Qui relit ; demandé sinon."},
)
@click.option(
    "--second",
    cls=SpokenOption,
    metavar="NAME",
    default="",
    said={"en": "Who reviewed as well, another person.", "fr": "Qui a relu aussi, une autre personne."},
)
@click.option(
    "--list",
    "lists",
    cls=SpokenOption,
    is_flag=True,
    said={"en": "Only say what waits, in order.", "fr": "Dit seulement ce qui attend, dans l'ordre."},
)
@click.option(
    "--template",
    cls=SpokenOption,
    metavar="FILE",
    type=click.Path(path_type=Path),
    said={
        "en": "Write a list of reviews to fill in, in YAML.",
        "fr": "Écrit une liste de revues à remplir, en YAML.",
    },
)
@click.option(
    "--from",
    "listed",
    cls=SpokenOption,
    metavar="FILE",
    type=click.Path(path_type=Path, readable=False),
    said={
        "en": "Take the reviews from such a list, and ask nothing.",
        "fr": "Prend les revues dans une telle liste, sans rien demander.",
    },
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Review, and say with the exit code whether something is left."""
    from seccheck.cli.frame.reviewing import (  # noqa: PLC0415 - help and usage errors do without
        Manner,
        hold,
        list_waiting,
        take_list,
        write_template,
    )
    from seccheck.flow.review import Chosen  # noqa: PLC0415 - same
    from seccheck.flow.reviewing.desk import Request  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    _refuse_several(given)
    asked = asked_in(given)
    request = Request(provider=given["provider"], asked=asked, as_of=given["as_of"] or today())
    manner = Manner(
        lang=current_language(),
        chosen=Chosen(all=given["everything"], document=given["document"]),
        by=given["by"],
        second=given["second"],
        opens=given["opens"],
    )
    if given["lists"]:
        return list_waiting(request, manner)
    if given["template"]:
        return write_template(request, manner, given["template"])
    return take_list(request, manner, given["listed"]) if given["listed"] else hold(request, manner)


def _refuse_several(given: dict[str, Any]) -> None:
    """One thing is done at a time."""
    groups = (("lists", "template", "listed"), ("everything", "document"))
    names = {"lists": "--list", "listed": "--from", "template": "--template", "everything": "--all"}
    for group in groups:
        meant = [names.get(key, f"--{key}") for key in group if given[key]]
        if len(meant) > 1:
            raise click.UsageError(f"{' and '.join(meant)} cannot be combined.")
