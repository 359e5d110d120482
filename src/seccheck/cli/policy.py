"""Work on policies: `seccheck policy lint`, `test`, `docs` and `import`."""

from pathlib import Path

import click

from seccheck.cli.frame.group import CommandGroup
from seccheck.cli.frame.speech import SpokenCommand, spoken
from seccheck.cli.policy_commands import bringing_in, docs

_PATHS = click.argument("path", nargs=-1, type=click.Path(path_type=Path, readable=False))


@click.group(
    "policy",
    cls=CommandGroup,
    said={
        "en": "Check, describe or bring in policies: own ones, or the shipped ones.",
        "fr": "Vérifie, décrit ou importe des politiques : les vôtres, ou celles livrées.",
    },
)
def command() -> None:
    """Hold them all."""


command.add_command(docs.command)
command.add_command(bringing_in.command)


@command.command(
    "lint",
    cls=SpokenCommand,
    said={
        "en": "Look for requirements that say nothing, name nothing known, or would pass by time or silence alone.",
        "fr": "Cherche les exigences qui ne disent rien, ne nomment rien de connu, ou que le temps ou le silence seuls "
        "satisferaient.",
    },
)
@_PATHS
def _lint(path: tuple[Path, ...]) -> int:
    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.policies import lint_policies  # noqa: PLC0415 - same

    tally = lint_policies(path)
    if tally.doubts:
        from seccheck.cli.frame.faults import show_faults  # noqa: PLC0415 - only when something is odd
        from seccheck.errors import InputFaultError  # noqa: PLC0415 - same

        show_faults(InputFaultError(*tally.doubts))
    n, m = tally.policies, tally.requirements
    say_aside(
        spoken(
            {
                "en": f"nothing to say against {m} requirements (policies: {n})",
                "fr": f"rien à redire à {m} exigences (politiques : {n})",
            }
        )
    )
    return 0


@command.command(
    "test",
    cls=SpokenCommand,
    said={
        "en": "Run the examples that stand beside the requirements.",
        "fr": "Exécute les exemples qui accompagnent les exigences.",
    },
)
@_PATHS
def _test(path: tuple[Path, ...]) -> int:
    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.policies import run_examples_of  # noqa: PLC0415 - same

    tally = run_examples_of(path)
    n, m = tally.examples, tally.requirements
    say_aside(
        spoken({"en": f"{n} examples of {m} requirements: passed", "fr": f"{n} exemples de {m} exigences : réussis"})
    )
    return 0
