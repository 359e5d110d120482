"""A folder to start from: `seccheck init [FOLDER]`."""

from pathlib import Path

import click

from seccheck.cli.frame.speech import SpokenCommand, current_language, spoken


@click.command(
    "init",
    cls=SpokenCommand,
    said={
        "en": "Write a commented client file and an empty dossier into FOLDER (by default here), to start from. "
        "Nothing is overwritten.",
        "fr": "Écrit dans FOLDER (par défaut ici) un fichier client commenté et un dossier vide, pour commencer. "
        "Rien n'est écrasé.",
    },
)
@click.argument("folder", required=False, default=Path(), type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Write the files and say which."""
    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.start import start  # noqa: PLC0415 - same
    from seccheck.reading.catalog import load_catalog  # noqa: PLC0415 - same
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same
    from seccheck.wiring.files import new_file  # noqa: PLC0415 - same

    for path in start(folder, current_language(), catalog=load_catalog(), on=today(), write=new_file):
        say_aside(spoken({"en": f"written: {path}", "fr": f"écrit : {path}"}))
    say_aside(
        spoken(
            {
                "en": f"Next: fill in both files, then run: seccheck verify {folder / 'provider'}",
                "fr": f"Ensuite : remplir les deux fichiers, puis lancer : seccheck verify {folder / 'provider'}",
            }
        )
    )
    return 0
