"""One requirement, look, claim or kind of evidence: `seccheck explain ID`."""

import click

from seccheck.cli.frame.asking import own_policies
from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language


@click.command(
    "explain",
    cls=SpokenCommand,
    said={
        "en": "Say what a requirement, a look, a claim or a kind of evidence means and what it asks for.",
        "fr": "Dit ce que signifie et demande une exigence, un constat, un fait ou un type de preuve.",
    },
)
@click.argument("id_", metavar="ID")
@own_policies
@click.option(
    "-v",
    "--verbose",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "Of a requirement, also help with the questions, every example, and the conditions as written.",
        "fr": "D'une exigence, aussi l'aide aux questions, tous les exemples, et les conditions telles qu'écrites.",
    },
)
def command(id_: str, paths: tuple[str, ...], *, verbose: bool) -> int:
    """Print the page."""
    from pathlib import Path  # noqa: PLC0415 - help and usage errors do without

    from seccheck.cli.frame.listing import show  # noqa: PLC0415 - same
    from seccheck.flow.explain import explain  # noqa: PLC0415 - same
    from seccheck.reading.catalog import load_catalog  # noqa: PLC0415 - same

    show(explain(load_catalog([Path(path) for path in paths]), id_, current_language(), full=verbose))
    return 0
