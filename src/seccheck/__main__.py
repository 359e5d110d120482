"""Starts the command line: ``seccheck`` or ``python -m seccheck``."""

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from seccheck.cli.frame.group import command  # noqa: PLC0415 - only once the path is safe, see below

    command(prog_name="seccheck")


if __name__ == "__main__":
    # `python -m` looks for modules in the working directory first, where a stranger's files may lie
    sys.path[:1] = sys.path[:1] if sys.flags.safe_path else []
    main()
