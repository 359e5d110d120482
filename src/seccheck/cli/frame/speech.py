"""Commands and options that say their help in the reader's language; each brings its own sentences."""

import os
from collections.abc import Mapping
from typing import Any

import click

Said = Mapping[str, str]
"""A sentence by language."""

_KEY = "seccheck.lang"
_USAGE: Said = {"en": "Usage: ", "fr": "Utilisation : "}
_OPTIONS: Said = {"en": "Options", "fr": "Options"}
_HELP: Said = {"en": "Show this message and exit.", "fr": "Affiche ce message et s'arrête."}
_LANG: Said = {"en": "Language of what people read: en, fr.", "fr": "Langue de ce que lisent les personnes : en, fr."}


def current_language() -> str:
    """The language asked for with ``--lang``, else the environment's."""
    from seccheck.words.speaking import choose_language  # noqa: PLC0415 - `--version` does without

    context = click.get_current_context(silent=True)
    return choose_language(context.meta.get(_KEY) if context else None, os.environ)


def spoken(said: Said) -> str:
    """`said` in the reader's language."""
    from seccheck.words.speaking import pick  # noqa: PLC0415 - `--version` does without

    return pick(current_language(), said)


class SpokenOption(click.Option):
    """An option whose help is said in the reader's language."""

    def __init__(self, *args: Any, said: Said, **kwargs: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*args, **kwargs)
        self.said = said

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and its help, for the list."""
        self.help = spoken(self.said)
        return super().get_help_record(ctx)


class SpokenCommand(click.Command):
    """A command whose help is said in the reader's language; it takes ``--lang`` wherever it stands."""

    def __init__(self, *args: Any, said: Said, notes: Said | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - same
        super().__init__(*args, **kwargs)
        self.params.append(_language_option())
        self.said, self.notes, self._speaking = said, notes, False

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence, for the list of commands."""
        self.help = spoken(self.said)
        return super().get_short_help_str(limit)

    def get_help(self, ctx: click.Context) -> str:
        """The whole page."""
        self._speaking = True
        self.help = spoken(self.said)
        self.epilog = spoken(self.notes) if self.notes else None
        return super().get_help(ctx)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, in the reader's language."""
        option = super().get_help_option(ctx)
        if option is not None and self._speaking:
            option.help = spoken(_HELP)
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line above the page."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=spoken(_USAGE))


def _language_option() -> SpokenOption:
    return SpokenOption(["--lang"], metavar="LANG", is_eager=True, expose_value=False, callback=_remember, said=_LANG)


def _remember(context: click.Context, _param: click.Parameter, value: str | None) -> None:
    from seccheck.words.speaking import languages  # noqa: PLC0415 - `--version` does without

    if not value:
        return
    if value not in languages():
        raise click.BadParameter(f"{value!r} is none of {', '.join(languages())}.")
    context.meta[_KEY] = value
