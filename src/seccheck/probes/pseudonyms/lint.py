"""Looks through a rewritten tape for anybody who can still be told; a second pair of eyes, for nothing may slip."""

import re
from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json
from seccheck.probes.directory.generic_names import looks_generic
from seccheck.probes.pseudonyms.people import ADDRESS, GUID, MOST_WORDS, People, words_of

ID, AN_ADDRESS, NAME = "id", "address", "name"
"""What was found."""

_PSEUDONYM = re.compile(r"p-[0-9a-f]{12}(?=$|[._])")
_EXTERNAL = "#ext#"


def found_people(tape: Mapping[str, Json], people: People) -> tuple[str, ...]:
    """What is left of anybody on `tape`, without saying of whom: ``address in GET /v1.0/users``, sorted.

    Args:
        tape: as it is to be handed out.
        people: who was on it before.
    """
    found = {
        f"{what} in {_shown(key)}"
        for key, answer in tape.items()
        for text in (key, *_texts(answer))
        for what in _left(text, people)
    }
    return tuple(sorted(found))


def _texts(answer: Json) -> Iterator[str]:
    waiting = [answer]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list | tuple):
            waiting += value


def _left(text: str, people: People) -> Iterator[str]:
    if "-" in text and any(guid.lower() in people.ids for guid in GUID.findall(text)):
        yield ID
    if "@" in text and not all(map(_is_nobodys, ADDRESS.findall(text))):
        yield AN_ADDRESS
    words = [word for word, _, _ in words_of(text)]
    spans = range(2, MOST_WORDS + 1)
    if " " in text and any(tuple(words[n : n + span]) in people.names for span in spans for n in range(len(words))):
        yield NAME


def _is_nobodys(address: str) -> bool:
    """Whether an address tells of nobody: a pseudonym, or the name of a function."""
    local = address.lower().rpartition("@")[0]
    user, external, _ = local.partition(_EXTERNAL)
    if external:
        user = user.rpartition("_")[0]
    rest = _PSEUDONYM.sub("", user, count=1)
    return not rest or looks_generic(rest)


def _shown(key: str) -> str:
    return key.partition("?")[0]
