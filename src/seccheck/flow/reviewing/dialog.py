"""Talks with the reviewer: asks until an answer is one of those admitted, and never takes silence for a yes."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Protocol, TypeVar

from seccheck.neutral import terminal
from seccheck.reading.text import hidden_character
from seccheck.reports.reviewing.prompt_words import prompt

Value = TypeVar("Value")

YES, NO, SILENT, PAGE, LATER = "yes", "no", "silent", "page", "later"
BEGIN, QUIT, ACCEPT, REJECT = "begin", "quit", "accept", "reject"
NOTHING = "-"
"""How a reviewer says that a particular is not stated."""

_ANSWERS = {
    YES: ("y", "yes", "o", "oui"),
    NO: ("n", "no", "non"),
    SILENT: ("s", "silent", "sans mention"),
    PAGE: ("p", "page"),
    LATER: ("?", "later", "plus tard"),
    BEGIN: ("",),
    QUIT: ("q", "quit", "quitter"),
    ACCEPT: ("a", "accept", "accepter"),
    REJECT: ("r", "reject", "refuser"),
    NOTHING: (NOTHING,),
}


class Asker(Protocol):
    """Where the reviewer sits: a terminal, or a test."""

    def show(self, text: str) -> None:
        """Show `text`, which is harmless and ends in line breaks."""

    def ask(self, question: str) -> str:
        """The line that is typed in answer; whatever ends the sitting is raised."""

    def open(self, path: Path) -> bool:
        """Open a file in the system's viewer; whether that could be begun."""


class Words(Protocol):
    """The sentences of a sitting."""

    def __call__(self, lang: str, key: str, **values: object) -> str:
        """The sentence `key` with `values` in its places."""


class Dialog:
    """One sitting's questions, in the reviewer's language."""

    def __init__(self, asker: Asker, lang: str, words: Words = prompt) -> None:
        self.lang = lang
        self._asker = asker
        self._words = words

    def show(self, text: str) -> None:
        """Show a screen."""
        self._asker.show(text)

    def tell(self, key: str, **values: object) -> None:
        """Show the sentence `key` on a line of its own."""
        self._asker.show(f"{terminal(self._words(self.lang, key, **values))}\n")

    def choose(self, key: str, choices: Collection[str], **values: object) -> tuple[str, str]:
        """Which of `choices` is meant, and what stands behind its letter, such as the number in ``p 3``."""
        while True:
            typed = self._typed(key, **values).casefold()
            for choice in choices:
                for word in _ANSWERS[choice]:
                    if typed == word:
                        return choice, ""
                if choice == PAGE and typed.startswith(("p ", "page ")):
                    return choice, typed.partition(" ")[2].strip()
            shown = ", ".join(self._letter(choice) for choice in choices)
            self.tell("again", choices=shown)

    def text(self, key: str, *, needed: bool = True, **values: object) -> str:
        """A line of text; `needed` asks until there is one."""
        while True:
            typed = self._typed(key, **values)
            if hidden_character(typed):
                self.tell("again.hidden")
            elif typed or not needed:
                return typed
            else:
                self.tell("again.text")

    def read(self, key: str, read: Callable[[str], Value], *, needed: bool = True, **values: object) -> Value:
        """What `read` makes of the line typed; a `ValueError` of it is shown, and the question put again."""
        while True:
            try:
                return read(self.text(key, needed=needed, **values))
            except ValueError as error:
                self._asker.show(f"{terminal(str(error))}\n")

    def open(self, path: Path) -> None:
        """Open a file in the system's viewer, or say where it lies."""
        self.tell("opened" if self._asker.open(path) else "opened.not", path=path)

    def _typed(self, key: str, **values: object) -> str:
        return self._asker.ask(terminal(self._words(self.lang, key, **values))).strip()

    def _letter(self, choice: str) -> str:
        """The letter to type: the French one where French has its own."""
        words = _ANSWERS[choice]
        if choice == BEGIN:
            return "Entrée" if self.lang == "fr" else "Enter"
        return words[2] if self.lang == "fr" and choice == YES else words[0]
