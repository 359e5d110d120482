"""Policies of others: `seccheck policy import PATH`."""

import click

from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, spoken


@click.command(
    "import",
    cls=SpokenCommand,
    said={
        "en": "Bring in a CISO Assistant library or an OSCAL catalog as a policy; what cannot be brought in is named.",
        "fr": "Importe une bibliothèque CISO Assistant ou un catalogue OSCAL comme politique ; ce qui ne peut "
        "l'être est nommé.",
    },
)
@click.argument("path", metavar="PATH")
@click.option(
    "--id",
    "wish",
    metavar="ID",
    default="",
    cls=SpokenOption,
    said={
        "en": "The policy's id; by default that of the file, or one made of the library's name.",
        "fr": "L'identifiant de la politique ; par défaut celui du fichier, ou tiré du nom de la bibliothèque.",
    },
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    cls=SpokenOption,
    said={
        "en": "Write to this file, which must not exist yet; by default to stdout.",
        "fr": "Écrit dans ce fichier, qui ne doit pas encore exister ; par défaut sur la sortie standard.",
    },
)
def command(path: str, *, wish: str, output: str | None) -> int:
    """Write the policy."""
    from pathlib import Path  # noqa: PLC0415 - help and usage errors do without

    from seccheck.cli.frame.console import Stdout, say_aside  # noqa: PLC0415 - same
    from seccheck.flow.import_policy import import_policy  # noqa: PLC0415 - same

    target = Path(output) if output else None
    found = import_policy(Path(path), wish=wish, target=target)
    if target is None:
        Stdout().write(found.text.encode())
    else:
        from seccheck.wiring.files import new_file  # noqa: PLC0415 - stdout does without

        new_file(target, found.text)
    for line in (*found.left_out, *found.notes):
        say_aside(line)
    n, m = found.requirements, len(found.left_out)
    said = {
        "en": f"policy {found.id}: requirements {n}, left out {m}",
        "fr": f"politique {found.id} : exigences {n}, laissés de côté {m}",
    }
    say_aside(spoken(said))
    return 0
