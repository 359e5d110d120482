"""What the client tested, saw or decided itself: `seccheck record KIND`."""

from typing import Any

import click

from seccheck.cli.frame.asking import GATES, client_file, day
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
At a terminal it asks for what the options do not say, shows the record and writes it once you confirm.
Elsewhere, and with --yes, the options say everything: --provider --on --by --value, and --sample where a
figure is a share or a count.
Exit codes:
  0    the record is in your client file; the list or the form is written
  1    you did not confirm it
  2    wrong usage, or something is missing and nobody is there to ask
  3    an input is missing, unreadable or invalid
  6    a file could not be written; the client file is as it was
  70   a bug of ours
  130  interrupted; nothing was written""",
    "fr": """\b
Au terminal, il demande ce que les options ne disent pas, montre le relevé et l'écrit une fois confirmé.
Ailleurs, et avec --yes, les options disent tout : --provider --on --by --value, et --sample lorsqu'un
chiffre est une part ou un nombre.
Codes de sortie :
  0    le relevé est dans votre fichier client ; la liste ou le formulaire est écrit
  1    vous ne l'avez pas confirmé
  2    mauvais usage, ou il manque quelque chose et personne n'est là pour répondre
  3    une entrée manque, est illisible ou invalide
  6    un fichier n'a pas pu être écrit ; le fichier client est tel qu'avant
  70   un défaut de l'outil
  130  interrompu ; rien n'a été écrit""",
}
_OF_RECORDS = ("on", "by", "second", "sample", "values", "file", "yes")


@click.command(
    "record",
    cls=SpokenCommand,
    said={
        "en": "Write down what you tested, saw or decided yourself: a record of KIND in your client file, checked "
        "against what is asked; without KIND, list the kinds.",
        "fr": "Consigne ce que vous avez essayé, vu ou décidé vous-même : un relevé de type KIND dans votre fichier "
        "client, vérifié selon ce qui est demandé ; sans KIND, liste les types.",
    },
    notes=_NOTES,
)
@click.argument("kind", default="")
@click.option(
    "--provider",
    cls=SpokenOption,
    metavar="DOSSIER|NAME",
    default="",
    said={
        "en": "About whom: a dossier file, a folder with provider.yaml, or the provider's name.",
        "fr": "De qui : un fichier de dossier, un répertoire avec provider.yaml, ou le nom du prestataire.",
    },
)
@click.option(
    "--gate",
    cls=SpokenOption,
    type=click.Choice(GATES),
    said={"en": "Only what this gate asks for.", "fr": "Seulement ce que demande ce jalon."},
)
@click.option(
    "--claim",
    "claims",
    cls=SpokenOption,
    metavar="NAME",
    multiple=True,
    said={
        "en": "Only this claim, or all of this requirement; repeatable.",
        "fr": "Seulement ce point, ou tous ceux de cette exigence ; répétable.",
    },
)
@click.option(
    "--on",
    cls=SpokenOption,
    metavar="DATE",
    callback=day,
    said={"en": "On which day it was done.", "fr": "Le jour où cela a eu lieu."},
)
@click.option(
    "--by",
    cls=SpokenOption,
    metavar="FUNCTION",
    default="",
    said={"en": "Who did it, by function.", "fr": "Qui l'a mené, par sa fonction."},
)
@click.option(
    "--second",
    cls=SpokenOption,
    metavar="FUNCTION",
    default="",
    said={"en": "Who was there as well, another person.", "fr": "Qui était là aussi, une autre personne."},
)
@click.option(
    "--sample",
    cls=SpokenOption,
    metavar="N",
    type=int,
    said={
        "en": "How many people or items were looked at.",
        "fr": "Combien de personnes ou d'éléments ont été examinés.",
    },
)
@click.option(
    "--value",
    "values",
    cls=SpokenOption,
    metavar="CLAIM=VALUE",
    multiple=True,
    said={
        "en": "What was found about a claim, lists and tables in YAML or JSON; repeatable.",
        "fr": "Le constat sur un point, listes et tableaux en YAML ou JSON ; répétable.",
    },
)
@click.option(
    "--file",
    cls=SpokenOption,
    metavar="FILE",
    default="",
    said={
        "en": "The file behind it, inside your client file's folder; its sha256 is taken.",
        "fr": "Le fichier à l'appui, dans le répertoire de votre fichier client ; son sha256 est relevé.",
    },
)
@click.option(
    "--yes",
    cls=SpokenOption,
    is_flag=True,
    said={"en": "Ask nothing, also at a terminal.", "fr": "Ne demande rien, même au terminal."},
)
@click.option(
    "--form",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "Write an empty form to print for the day, as HTML.",
        "fr": "Écrit un formulaire vierge à imprimer pour le jour même, en HTML.",
    },
)
@click.option(
    "-o",
    "--output",
    "outputs",
    cls=SpokenOption,
    metavar="FILE",
    multiple=True,
    said={"en": "Write the form here, by default to stdout.", "fr": "Écrit le formulaire ici, par défaut sur stdout."},
)
@client_file("--config")
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """List the kinds, print a form, or write a record."""
    from seccheck.cli.frame.recording import list_kinds, print_form, write_record  # noqa: PLC0415 - help does without
    from seccheck.flow.recording.desk import Request  # noqa: PLC0415 - same
    from seccheck.flow.recording.given import Given  # noqa: PLC0415 - same
    from seccheck.model.scale import Gate  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    _refuse_beside(given)
    lang, config = current_language(), given["config"]
    if not given["kind"]:
        return list_kinds(config, lang)
    request = Request(
        kind=given["kind"],
        provider=given["provider"],
        config=config,
        gate=Gate.of(given["gate"]) if given["gate"] else None,
        claims=given["claims"],
        today=today(),
    )
    if given["form"]:
        return print_form(request, lang, given["outputs"])
    said = {name: given[name] for name in ("on", "by", "second", "sample", "values", "file")}
    return write_record(request, Given(**said), lang, asks=not given["yes"])


def _refuse_beside(given: dict[str, Any]) -> None:
    """Options that would not be heeded."""
    names = {"values": "--value", "outputs": "--output", "claims": "--claim"}
    beside = [*_OF_RECORDS, "form", "outputs", "provider", "gate", "claims"] if not given["kind"] else []
    if given["form"]:
        beside += _OF_RECORDS
    elif given["kind"]:
        beside += ["outputs"]
    meant = [names.get(name, f"--{name}") for name in beside if given[name] not in (None, "", (), False)]
    if meant:
        where = "KIND" if not given["kind"] else "--form"
        verb = "cannot stand beside" if given["form"] and given["kind"] else "needs"
        raise click.UsageError(f"{', '.join(dict.fromkeys(meant))} {verb} {where}.")
