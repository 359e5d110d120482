"""Runs the command line in this process, as a user would type it."""

from collections.abc import Mapping

from click.testing import CliRunner, Result

from seccheck.cli.frame.group import command

_QUIET = dict.fromkeys(("SECCHECK_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "SECCHECK_DEBUG", "NO_COLOR"))


def typed(*words: object, env: Mapping[str, str] | None = None) -> Result:
    """The outcome of ``seccheck WORDS``: `exit_code`, `stdout`, `stderr`; in English unless `env` says otherwise."""
    settings = {**_QUIET, "LANG": "C", **(env or {})}
    return CliRunner().invoke(command, [str(word) for word in words], prog_name="seccheck", env=settings)
