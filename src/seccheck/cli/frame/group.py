"""The command `seccheck`: finds its subcommands by file name, and turns every end of a run into its exit code."""

import os
import sys
from collections.abc import Callable
from typing import Any

import click

from seccheck import __version__
from seccheck.cli.frame.speech import Said, SpokenCommand, SpokenOption, spoken

_PACKAGE = "seccheck.cli"
_BUG, _INTERRUPTED = 70, 130
_NO_INPUT, _NO_OUTPUT = 3, 6
_COMMANDS: Said = {"en": "Commands", "fr": "Commandes"}


class CommandGroup(SpokenCommand, click.Group):
    """A group with help in the reader's language."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        width = formatter.width - 6 - max(len(name) for name, _ in commands)
        with formatter.section(spoken(_COMMANDS)):
            formatter.write_dl([(n, c.get_short_help_str(width)) for n, c in commands if c is not None])


class FoundGroup(CommandGroup):
    """A group whose commands are the files of a package; each is imported only when it is asked for."""

    def __init__(self, *args: Any, package: str, **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **kwargs)
        self._package = package

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """All commands, sorted."""
        from seccheck import registry  # noqa: PLC0415 - `--version` does without

        return list(registry.names(self._package))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        from seccheck import registry  # noqa: PLC0415 - `--version` does without

        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = registry.load(self._package, cmd_name).command
        return command


class Program(FoundGroup):
    """The whole command line: its end is the end of the process."""

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401 - click's own
        """Run, and end the process with the run's exit code."""
        parent: Callable[..., Any] = super().main
        if not standalone_mode:
            return parent(*args, standalone_mode=False, **extra)
        return sys.exit(guarded(lambda: parent(*args, standalone_mode=False, **extra)))


def guarded(run: Callable[[], Any]) -> int:
    """The exit code of `run`, whatever ends it; only with SECCHECK_DEBUG=1 does a bug of ours show its trace."""
    try:
        code = run()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except OSError as error:
        return _refused(error)
    except Exception as error:  # noqa: BLE001 - whatever it is, nobody wants a traceback
        return _failed(error)
    return code if isinstance(code, int) else 0


def _refused(error: OSError) -> int:
    """What the system refused where nobody expected it: a full disk, or an input it does not let us see."""
    import errno  # noqa: PLC0415 - only when something is wrong

    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - same

    say_aside(f"seccheck: {error.filename or 'the system'}: {error.strerror or error}")
    return _NO_OUTPUT if error.errno in {errno.ENOSPC, errno.EIO, errno.EPIPE} else _NO_INPUT


def _failed(error: Exception) -> int:
    from seccheck.cli.frame.console import say_aside  # noqa: PLC0415 - only when something is wrong
    from seccheck.cli.frame.faults import show_faults  # noqa: PLC0415 - same
    from seccheck.errors import SeccheckError  # noqa: PLC0415 - same

    if isinstance(error, SeccheckError):
        show_faults(error)
        return error.exit_code
    if os.environ.get("SECCHECK_DEBUG"):
        import traceback  # noqa: PLC0415 - same

        traceback.print_exception(error)
    say_aside(f"seccheck: a bug of ours: {type(error).__name__}: {error} (SECCHECK_DEBUG=1 shows the trace)")
    return _BUG


command = Program(
    "seccheck",
    package=_PACKAGE,
    said={
        "en": "Say what a provider of outsourced IT support has shown, how strongly, and whether the gate may open.",
        "fr": "Dit ce qu'un prestataire de support informatique a démontré, avec quelle force, et si le jalon peut "
        "s'ouvrir.",
    },
)
click.version_option(
    __version__,
    prog_name="seccheck",
    message="%(prog)s %(version)s",
    cls=SpokenOption,
    said={"en": "Show the version and exit.", "fr": "Affiche la version et s'arrête."},
)(command)
