"""Starts the command line: ``seccheck`` or ``python -m seccheck``."""

import contextlib
import gc
import os
import sys

_GARBAGE = 50_000
"""Objects between two collections: a short run makes few circles, and the usual 700 would cost it dearly."""


def main() -> None:
    """Run the command line and end with its exit code, as a `SystemExit`."""
    from seccheck.cli.frame.group import command  # noqa: PLC0415 - only once the path is safe, see below

    gc.set_threshold(_GARBAGE)
    command(prog_name="seccheck")


def script() -> None:
    """Run the installed command: as `main`, then end the process at once.

    All files are closed by then, and taking a hundred modules apart would cost a tenth of a short run.
    """
    try:
        main()
    except SystemExit as end:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # a stream may have been closed before we began
                with contextlib.suppress(OSError):  # what could not be written has been told, and has its exit code
                    stream.flush()
        os._exit(end.code if isinstance(end.code, int) else 0)


if __name__ == "__main__":
    # `python -m` looks for modules in the working directory first, where a stranger's files may lie
    sys.path[:1] = sys.path[:1] if sys.flags.safe_path else []
    main()
