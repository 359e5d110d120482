"""What an imported policy says in both languages: the library's own words, repeated where it has one language only."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seccheck.model.policy import Text
from seccheck.words.speaking import languages, polish

_LONGEST_TITLE = 120

OWN: Mapping[str, Mapping[str, str]] = {
    "met": {"en": "Is this in place: {title}", "fr": "Ceci est-il en place : {title}"},
    "document": {
        "en": "Attach the document that shows it: {title}",
        "fr": "Joignez le document qui le montre : {title}",
    },
    "choice": {"en": "{slug}: {text}", "fr": "{slug} : {text}"},
    "remedy": {
        "en": "Put in place what the requirement asks for, and hand in the document that shows it.",
        "fr": "Mettez en place ce que demande l'exigence et remettez le document qui le montre.",
    },
}
"""Sentences of our own around the library's."""


@dataclass(kw_only=True, slots=True)
class Speaker:
    """Says texts in all our languages, and counts those that had to be repeated."""

    repeated: dict[str, int] = field(default_factory=dict)
    """How many texts lack a language, by that language."""

    def both(self, text: Text) -> dict[str, str]:
        """`text` in every language we speak; one that is missing repeats English, else French, else what there is."""
        first = next((text[lang] for lang in (*languages(), *text) if lang in text), "")
        for lang in languages():
            if lang not in text:
                self.repeated[lang] = self.repeated.get(lang, 0) + 1
        return {lang: text.get(lang, first) for lang in languages()}

    def title(self, text: Text) -> dict[str, str]:
        """`text` as a title: at most 120 characters."""
        return {lang: _short(said) for lang, said in self.both(text).items()}


def own(key: str, **values: Mapping[str, str]) -> dict[str, str]:
    """A sentence of our own in every language, with the library's words, by language, in its places."""
    said = {lang: polish(lang, sentence) for lang, sentence in OWN[key].items()}
    return {lang: text.format(**{name: word[lang] for name, word in values.items()}) for lang, text in said.items()}


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TITLE else text[: _LONGEST_TITLE - 1].rstrip() + "…"
