"""The refusal of what somebody wrote: what is wrong with it and what to write instead, in the reader's language."""

from seccheck.model.policy import Text
from seccheck.neutral import terminal
from seccheck.words.speaking import pick

_LONGEST_SHOWN = 60


class UnreadableError(Exception):
    """What was written is no answer that could be taken without guessing; its text says why and what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message[:1].upper()}{message[1:]}. {hint}")
        self.message = message
        """What is wrong, without a full stop."""
        self.hint = hint
        """What to write instead, as a sentence."""

    def __reduce__(self) -> tuple[type["UnreadableError"], tuple[str, str]]:
        return UnreadableError, (self.message, self.hint)


def unreadable(lang: str, wrong: Text, instead: Text, **values: object) -> UnreadableError:
    """The error to raise.

    Args:
        lang: the reader's language.
        wrong: what is wrong, without a full stop.
        instead: what to write instead, as a sentence.
        values: for the places of both; what somebody wrote goes through `shown` first.
    """
    return UnreadableError(pick(lang, wrong).format(**values), pick(lang, instead).format(**values))


def shown(raw: object) -> str:
    """The beginning of what somebody wrote, harmless on one line."""
    return terminal(str(raw)[: _LONGEST_SHOWN + 1], cap=_LONGEST_SHOWN)
