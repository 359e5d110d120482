"""The options by which a command asks about a gate: which one, how much, when, by which policies and client file."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from seccheck.cli.frame.speech import SpokenOption

if TYPE_CHECKING:
    from seccheck.flow.grounds import Asked

Function = TypeVar("Function", bound=Callable[..., Any])

GATES = ("pre-contract", "transition", "go-live", "run")
PROFILES = ("express", "full")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_WHICH = {
    "en": "Which gate is asked about; by default pre-contract.",
    "fr": "De quel jalon il s'agit ; par défaut pre-contract.",
}


def asking(
    *, gate: Mapping[str, str] | None = None, config: tuple[str, ...] = ("--config",)
) -> Callable[[Function], Function]:
    """Give a command the options `--gate --profile --as-of --policy --config`.

    Args:
        gate: what is said of the gate by language, where the usual sentence does not fit.
        config: by which names the client file can be given.
    """
    options = (_gate(gate or _WHICH), *_OTHERS, client_file(*config))

    def given(function: Function) -> Function:
        for option in reversed(options):
            function = option(function)
        return function

    return given


def asked_in(given: Mapping[str, Any]) -> "Asked":
    """What the options of `asking` say, out of all that click parsed."""
    from seccheck.flow.grounds import Asked  # noqa: PLC0415 - help and usage errors do without
    from seccheck.model.scale import Gate  # noqa: PLC0415 - same

    return Asked(
        gate=Gate.of(given["gate"]),
        profile=given["profile"] or "",
        policies=given["policies"],
        config=given["config"],
    )


def day(_context: click.Context, _param: click.Parameter, value: str | None) -> dt.date | None:
    """The date typed for an option; None where it was not given."""
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value if _DATE.fullmatch(value) else "")
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date such as 2026-12-01.") from None


def _gate(said: Mapping[str, str]) -> Callable[[Function], Function]:
    return click.option("--gate", cls=SpokenOption, type=click.Choice(GATES), default=GATES[0], said=said)


def client_file(*names: str) -> Callable[[Function], Function]:
    """The option, by any of `names`, that says where the client file lies: the parameter `config`."""
    return click.option(
        *names,
        "config",
        cls=SpokenOption,
        metavar="FILE",
        type=click.Path(path_type=Path, readable=False),
        said={
            "en": "The client file; by default seccheck.yaml from here upwards.",
            "fr": "Le fichier client ; par défaut seccheck.yaml en remontant depuis ici.",
        },
    )


_OTHERS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--profile",
        cls=SpokenOption,
        type=click.Choice(PROFILES),
        said={
            "en": "How much is meant; by default as the client file says, else express before signature, full after.",
            "fr": "L'étendue ; par défaut selon le fichier client, sinon express avant signature, full ensuite.",
        },
    ),
    click.option(
        "--as-of",
        cls=SpokenOption,
        metavar="DATE",
        callback=day,
        said={
            "en": "The date that counts (UTC), by default today.",
            "fr": "La date retenue (UTC), par défaut ce jour.",
        },
    ),
    click.option(
        "--policy",
        "policies",
        cls=SpokenOption,
        multiple=True,
        metavar="ID|PATH",
        said={
            "en": "Only this policy, by its id, or own ones in a file or folder; repeatable.",
            "fr": "Seulement cette politique, par son identifiant, ou d'un fichier ou répertoire à vous ; répétable.",
        },
    ),
)

own_policies = click.option(
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
"""The option of commands that show policies rather than judge by them."""
