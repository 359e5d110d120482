"""Says a sentence in the reader's language, and finds out which language that is."""

import importlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import ModuleType

DEFAULT = "en"

_CODE_LENGTH = 2
_VARIABLES = ("SECCHECK_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def say(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places.

    Args:
        lang: a language of this folder.
        key: as in the language's ``SENTENCES``.
        values: one for each place of the sentence; ``n`` also chooses between ``KEY.one`` and ``KEY.many``.

    Raises:
        KeyError: the sentence does not exist.
    """
    language = _language(lang)
    sentences: Mapping[str, str] = language.SENTENCES
    if key not in sentences and "n" in values:
        key = f"{key}.{'one' if values['n'] in language.SINGULAR else 'many'}"
    return sentences[key].format(**values)


def known(lang: str, key: str) -> bool:
    """Whether there is such a sentence; for codes that other parts may add to, such as units."""
    return key in _language(lang).SENTENCES


def polish(lang: str, text: str) -> str:
    """A sentence that stands outside this folder, such as a policy's, with the language's typography."""
    polished: str = _language(lang).polish(text)
    return polished


def pick(lang: str, text: Mapping[str, str]) -> str:
    """The sentence of `text`, a mapping by language, that the reader understands: English where theirs is missing."""
    return polish(lang, text.get(lang) or text.get(DEFAULT, ""))


def separators(lang: str) -> tuple[str, str]:
    """What stands between thousands, and before decimals."""
    thousands, decimal = _language(lang).SEPARATORS
    return thousands, decimal


@cache
def languages() -> tuple[str, ...]:
    """The two-letter codes of all languages, sorted."""
    stems = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(stem for stem in stems if len(stem) == _CODE_LENGTH))


def choose_language(wish: str | None, environ: Mapping[str, str]) -> str:
    """The language to speak: the wish, else what the environment says, else English.

    Args:
        wish: of the command line, one of `languages`; None or empty for none.
        environ: asked in this order: SECCHECK_LANG, LANGUAGE (a list), LC_ALL, LC_MESSAGES, LANG; a language that we
            do not speak is passed over, but ``C`` and ``POSIX`` in the locale's own variables end the search.
    """
    if wish:
        return wish
    for variable in _VARIABLES:
        for name in environ.get(variable, "").split(":"):
            code = name.partition(".")[0].partition("_")[0].lower()
            if code in languages():
                return code
            if code in ("c", "posix") and variable != "LANGUAGE":
                return DEFAULT
    return DEFAULT


@cache
def _language(lang: str) -> ModuleType:
    return importlib.import_module(f"seccheck.words.{lang}")
