"""The options by which a command is told what to look into, and the console of a look in progress."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from seccheck.cli.frame.speech import SpokenOption, current_language

if TYPE_CHECKING:
    from seccheck.flow.looking.eyes import Eyes
    from seccheck.graph.online import OnlineGraph
    from seccheck.model.entra import Entra

Function = TypeVar("Function", bound=Callable[..., Any])

tape = click.option(
    "--tape",
    cls=SpokenOption,
    metavar="FILE",
    type=click.Path(path_type=Path, readable=False),
    said={
        "en": "Look into these recorded answers instead of the tenant; what is seen counts as captured.",
        "fr": "Regarde dans ces réponses enregistrées plutôt que dans le tenant ; le constat vaut « capturé ».",
    },
)
"""The option that names a tape."""

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--probe",
        "probes",
        cls=SpokenOption,
        multiple=True,
        metavar="LOOK",
        said={
            "en": "Take this look as well, such as entra.ca.mfa_all_users, or all that begin so, such as entra.ca; "
            "repeatable.",
            "fr": "Fait aussi ce constat, comme entra.ca.mfa_all_users, ou tous ceux qui commencent ainsi, comme "
            "entra.ca ; répétable.",
        },
    ),
    click.option(
        "--offline",
        cls=SpokenOption,
        is_flag=True,
        said={
            "en": "Take no look and ask nobody, whatever the gate demands.",
            "fr": "Ne fait aucun constat et n'interroge personne, quoi qu'exige le jalon.",
        },
    ),
    tape,
)


def looking(function: Function) -> Function:
    """Give a command the options `--probe --offline --tape`."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def eyes_in(given: Mapping[str, Any]) -> "Eyes":
    """What the options say to look with, out of all that click parsed."""
    from seccheck.flow.looking.eyes import Eyes  # noqa: PLC0415 - help and usage errors do without
    from seccheck.wiring.clock import today  # noqa: PLC0415 - same

    console = Console()
    return Eyes(
        open=console.open,
        today=today(),
        probes=given.get("probes", ()),
        offline=given.get("offline", False),
        tape=given["tape"],
        progress=console.progress,
    )


class Console:
    """What a person sees of looks in progress: a count that comes and goes, and what the tenant's client says."""

    def __init__(self) -> None:
        self._clear: Callable[[], None] = lambda: None

    def open(self, settings: "Entra", folder: Path) -> "OnlineGraph":
        """Open a tenant online, by its settings and the folder that their paths start from."""
        from seccheck.wiring.graph import online  # noqa: PLC0415 - most runs look at nothing

        return online(self.tell, current_language())(settings, folder)

    def tell(self, text: str) -> None:
        """Print a sentence, the count taken away before it."""
        from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - same

        self._clear()
        say_aside(text)

    @contextmanager
    def progress(self, total: int) -> Iterator[Callable[[], None]]:
        """Count `total` looks; gives what is called after each."""
        from seccheck.cli.frame.progress import Progress  # noqa: PLC0415 - same
        from seccheck.wiring.clock import seconds  # noqa: PLC0415 - same

        counter = Progress(total, stream=sys.stderr, clock=seconds)
        self._clear = counter.clear
        try:
            yield counter.step
        finally:
            counter.clear()
