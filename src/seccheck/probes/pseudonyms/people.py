"""Finds out who appears in a tenant's answers, wherever they do, so that nobody is forgotten."""

import re
from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.probes.directory.generic_names import looks_generic
from seccheck.probes.pseudonyms.shape import MEMBER, PERSON, WHO, Shape

GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
ADDRESS = re.compile(
    r"[^\s@,;:<>()\[\]{}\"'|/\\=&?]+@[^\s@,;:<>()\[\]{}\"'|/\\=&?#]+\.[^\s@,;:<>()\[\]{}\"'|/\\=&?#.]+"
)
"""What looks like an address, generously."""
MOST_WORDS = 5
"""In a name that is looked for in running text."""

_IN_PATH = re.compile(rf"(?:users/|userId eq ')({GUID.pattern})")
_USER_TYPE = "#microsoft.graph.user"
_NAMED_ALONE = ("userDisplayName", "createdByDisplayName")
_SHORTEST = 5
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


@record
class People:
    """All who were seen."""

    ids: frozenset[str]
    """Object ids, in small letters."""
    names: frozenset[tuple[str, ...]]
    """Names of two words and more, in small letters; a single word could stand for anything."""
    locals: frozenset[str]
    """What stands before the ``@``, in small letters, where it is somebody's name and could be nothing else."""


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words of `text` in small letters, each with where it begins and ends."""
    return [(found[0].lower(), found.start(), found.end()) for found in _WORD.finditer(text)]


def is_user(item: Mapping[str, Json], *, unless_said: bool = False) -> bool:
    """Whether an object is an account; `unless_said` is the answer where it does not say what it is."""
    kind = item.get("@odata.type")
    return bool(kind == _USER_TYPE) if kind else unless_said


class Gathering:
    """Collects people out of answers."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._names: set[tuple[str, ...]] = set()
        self._locals: set[str] = set()

    def look(self, answer: Json, shape: Shape | str) -> None:
        """Take everybody out of one answer, kept fields and others alike."""
        if isinstance(answer, list | tuple):
            for item in answer:
                self.look(item, shape)
        elif isinstance(answer, Mapping):
            self._object(answer, shape)
        elif isinstance(answer, str):
            self._text(answer)
            if shape == PERSON or (shape == WHO and GUID.fullmatch(answer)):
                self._ids.add(answer.lower())

    def people(self) -> People:
        """All found so far."""
        return People(ids=frozenset(self._ids), names=frozenset(self._names), locals=frozenset(self._locals))

    def _object(self, item: Mapping[str, Json], shape: Shape | str) -> None:
        inner: Shape = shape if isinstance(shape, Mapping) else {}
        is_account = item.get("type") == "User" or is_user(item, unless_said=inner.get("id") == MEMBER)
        if is_account and isinstance(item.get("id"), str):
            self._ids.add(item["id"].lower())
        for name in _names(item):
            self._name(name)
        for key, value in item.items():
            if isinstance(value, str | list | tuple | Mapping):
                self.look(value, inner.get(key, ""))

    def _text(self, text: str) -> None:
        """What names somebody in running text: an account's id in a path, an address."""
        self._ids.update(found.lower() for found in _IN_PATH.findall(text))
        if "@" not in text:
            return
        for found in ADDRESS.findall(text):
            local = found.lower().rpartition("@")[0].partition("#ext#")[0].partition("_")[0]
            if len(local) >= _SHORTEST and any(mark in local for mark in ".-") and not looks_generic(local):
                self._locals.add(local)

    def _name(self, name: str) -> None:
        words = tuple(word for word, _, _ in words_of(name))
        if 1 < len(words) <= MOST_WORDS and len(name) >= _SHORTEST and not looks_generic(name):
            self._names.add(words)


def _names(item: Mapping[str, Json]) -> Iterator[str]:
    """The names of people that an object gives."""
    is_person = is_user(item) or "userPrincipalName" in item or item.get("principalType") == "User"
    for key in ("displayName", "principalDisplayName") if is_person else ():
        if isinstance(item.get(key), str):
            yield str(item[key])
    yield from (str(item[key]) for key in _NAMED_ALONE if isinstance(item.get(key), str))
