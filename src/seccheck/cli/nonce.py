"""The client's question to a provider: `seccheck nonce PROVIDER`."""

from pathlib import Path

import click

from seccheck.cli.frame.asking import client_file
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language

_NOTES = {
    "en": """\b
Exit codes:
  0    the nonce is in your client file, the text to send on stdout
  2    wrong usage
  3    the dossier or the client file is missing, unreadable or invalid
  6    the client file could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Codes de sortie :
  0    le nonce est dans votre fichier client, le texte à envoyer sur stdout
  2    mauvais usage
  3    le dossier ou le fichier client manque, est illisible ou invalide
  6    le fichier client n'a pas pu être écrit
  70   un défaut de l'outil
  130  interrompu""",
}


@click.command(
    "nonce",
    cls=SpokenCommand,
    said={
        "en": "Ask PROVIDER, a dossier file or a folder with provider.yaml, for a capture: draw a nonce, remember it "
        "in your client file, and print what to send. A capture counts only as the answer to such a question.",
        "fr": "Demande à PROVIDER, un fichier de dossier ou un répertoire avec provider.yaml, une capture : tire un "
        "nonce, le retient dans votre fichier client, et affiche le texte à envoyer. Une capture ne vaut que comme "
        "réponse à une telle question.",
    },
    notes=_NOTES,
)
@click.argument("provider", type=click.Path(path_type=Path, readable=False))
@click.option(
    "--tenant",
    cls=SpokenOption,
    metavar="ID",
    default="",
    said={
        "en": "Id of the tenant meant, the provider's own; without it yours, as your client file names it.",
        "fr": "Identifiant du tenant visé, celui du prestataire ; sans lui, le vôtre, selon votre fichier client.",
    },
)
@click.option(
    "--days",
    cls=SpokenOption,
    metavar="N",
    type=int,
    default=30,
    said={
        "en": "For how many days it may be answered, by default 30.",
        "fr": "Pendant combien de jours on peut y répondre, 30 par défaut.",
    },
)
@client_file("--config")
def command(provider: Path, *, tenant: str, days: int, config: Path | None) -> int:
    """Issue a nonce."""
    import secrets  # noqa: PLC0415 - help and usage errors do without

    from seccheck.cli.frame.console import Stdout, say_aside  # noqa: PLC0415 - same
    from seccheck.flow.nonce import Request, issue  # noqa: PLC0415 - same
    from seccheck.reports.capturing.invitation import invitation_text, remembered  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same
    from seccheck.wiring.files import write_whole  # noqa: PLC0415 - same

    request = Request(provider=provider, config=config, tenant=tenant, days=days, today=today())
    invitation = issue(request, secrets.token_bytes, write_whole)
    Stdout().write(invitation_text(invitation, current_language()).encode())
    say_aside(remembered(invitation, current_language()))
    return 0
