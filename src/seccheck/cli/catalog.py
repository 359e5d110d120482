"""All policies and requirements there are: `seccheck catalog`."""

import click

from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language


@click.command(
    "catalog",
    cls=SpokenCommand,
    said={
        "en": "List all policies with their requirements.",
        "fr": "Liste toutes les politiques avec leurs exigences.",
    },
)
@click.option(
    "--policy",
    "paths",
    cls=SpokenOption,
    multiple=True,
    metavar="PATH",
    said={
        "en": "Own policies beside the shipped ones; repeatable.",
        "fr": "Politiques à vous, à côté de celles livrées ; répétable.",
    },
)
def command(paths: tuple[str, ...]) -> int:
    """Print the list."""
    from pathlib import Path  # noqa: PLC0415 - help and usage errors do without

    from seccheck.cli.frame.listing import show  # noqa: PLC0415 - same
    from seccheck.flow.explain import inventory  # noqa: PLC0415 - same
    from seccheck.reading.catalog import load_catalog  # noqa: PLC0415 - same

    show(inventory(load_catalog([Path(path) for path in paths]), current_language()))
    return 0
