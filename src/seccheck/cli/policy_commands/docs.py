"""The reference pages: `seccheck policy docs`."""

import click

from seccheck.cli.frame.asking import own_policies
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, spoken

_FOLDER = "docs/reference"


@click.command(
    "docs",
    cls=SpokenCommand,
    said={
        "en": "Write the reference pages in all languages, or check that those in a folder are up to date.",
        "fr": "Écrit les pages de référence dans toutes les langues, ou vérifie que celles d'un dossier sont à jour.",
    },
)
@click.option(
    "--check",
    is_flag=True,
    cls=SpokenOption,
    said={
        "en": "Write nothing; name the pages that are out of date and end with 1 if there is one.",
        "fr": "N'écrit rien ; nomme les pages périmées et se termine par 1 s'il y en a une.",
    },
)
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="FOLDER",
    default=_FOLDER,
    cls=SpokenOption,
    said={"en": f"The folder of the pages ({_FOLDER}).", "fr": f"Le dossier des pages ({_FOLDER})."},
)
@own_policies
def command(*, check: bool, folder: str, paths: tuple[str, ...]) -> int:
    """Write or check the pages."""
    from pathlib import Path  # noqa: PLC0415 - help and usage errors do without

    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - same
    from seccheck.flow.reference import left_over, outdated, reference_files  # noqa: PLC0415 - same

    home = Path(folder)
    files = reference_files([Path(path) for path in paths])
    old = outdated(files, home)
    if check:
        for name in old:
            say_aside(spoken({"en": f"{home / name}: out of date", "fr": f"{home / name} : périmée"}))
        return int(bool(old))
    from seccheck.wiring.pages import write_pages  # noqa: PLC0415 - a check writes nothing

    write_pages(home, {name: files[name] for name in old if name in files}, left_over(files, home))
    n, m = len(old), len(files)
    say_aside(spoken({"en": f"{n} of {m} pages brought up to date", "fr": f"{n} pages sur {m} mises à jour"}))
    return 0
