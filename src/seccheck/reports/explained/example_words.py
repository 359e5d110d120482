"""Compares what two examples give, claim by claim."""

from collections.abc import Sequence

from seccheck.model.policy import Json

Told = dict[tuple[str, str], Json]
"""What is given, by the part of the example (``given``, ``client``, ``engagement``) and the claim; None: taken away."""

_PARTS = ("given", "client", "engagement")


def given_words(example: Json) -> Told:
    """All that an unfolded example gives."""
    return {(part, claim): word for part in _PARTS for claim, word in example.get(part, {}).items() if word is not None}


def differences(example: Json, like: Json | None) -> Told:
    """What `example` says otherwise than `like`; all it says where there is nothing to be like."""
    told = given_words(example)
    before = given_words(like) if like is not None else {}
    changed = {key: word for key, word in told.items() if before.get(key) != word}
    return {**changed, **{key: None for key in before if key not in told}}


def each_word(words: Json) -> Sequence[Json]:
    """The words about one claim: one, several or none."""
    return [word for word in (words if isinstance(words, list) else [words]) if word is not None]
