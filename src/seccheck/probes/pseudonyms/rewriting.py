"""Rewrites what a tenant answered: only what is kept stays, and everybody in it gets a pseudonym."""

import re
from collections.abc import Mapping

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.probes.pseudonyms.kept import shape_for
from seccheck.probes.pseudonyms.names import Namer
from seccheck.probes.pseudonyms.people import ADDRESS, GUID, MOST_WORDS, Gathering, People, is_user, words_of
from seccheck.probes.pseudonyms.shape import ADDRESS as AN_ADDRESS
from seccheck.probes.pseudonyms.shape import MEMBER, OPAQUE, PERSON, REST, RULE, SETTING, WHO, Shape

_GET = "GET "
_ALWAYS = ("@odata.type",)
_SHORTEST_WITH_GUID = 36
_SWITCH = re.compile(r"\s*|true|false|\d{1,9}|audit|enforced?", re.IGNORECASE)
_QUOTED = re.compile(r"[\"']([^\"']*)[\"']")
_WORDS_OF_RULES = frozenset(
    {"", "true", "false", "guest", "member", "company", "personal", "azuread", "serverad", "workplace", "user"}
)
"""Quoted words of filters that name nothing of somebody's own."""
_LOCAL = re.compile(r"[^\W_]+(?:[.-][^\W_]+)+")


@record
class Rewritten:
    """A tape that can be handed out."""

    tape: Mapping[str, Json]
    people: People
    """Who was in it: none of them may be found any more."""
    left_out: tuple[str, ...]
    """Requests of which nobody said what may be kept; they are not on the tape."""


def rewritten(tape: Mapping[str, Json], namer: Namer) -> Rewritten:
    """`tape` without what nobody needs, and without names.

    Args:
        tape: as `seccheck.graph.recording.RecordingGraph` gives it.
        namer: gives the pseudonyms.
    """
    shapes = {key: shape_for(key.removeprefix(_GET)) for key in tape}
    gathering = Gathering()
    for key, answer in tape.items():
        gathering.look(_items_in(answer, shapes[key] or {}), shapes[key] or {})
        gathering.look(key, "")
    people = gathering.people()
    writer = _Writer(namer, people)
    kept = {writer.text(key): writer.answer(answer, shape) for key, answer in tape.items() if (shape := shapes[key])}
    left_out = tuple(sorted(writer.text(key) for key in tape if not shapes[key]))
    return Rewritten(tape=kept, people=people, left_out=left_out)


def _items_in(answer: Json, shape: Shape) -> Json:
    """The items of an answer that is a list, else the answer itself."""
    is_list = isinstance(answer, Mapping) and isinstance(answer.get("value"), list | tuple) and "value" not in shape
    return answer["value"] if is_list else answer


class _Writer:
    """Writes one tape anew."""

    def __init__(self, namer: Namer, people: People) -> None:
        self._namer, self._people = namer, people

    def answer(self, answer: Json, shape: Shape) -> Json:
        """One answer: an object, a list in ``value``, or why it could not be seen."""
        if isinstance(answer, Mapping) and "unseen" in answer:
            return {key: self.text(str(value)) for key, value in answer.items()}
        items = _items_in(answer, shape)
        return self._kept(answer, shape) if items is answer else {"value": self._kept(items, shape)}

    def text(self, text: str) -> str:
        """Running text, such as the name of a policy, or a request."""
        if len(text) >= _SHORTEST_WITH_GUID and "-" in text:
            text = GUID.sub(self._guid, text)
        if "@" in text:
            text = ADDRESS.sub(lambda found: self._namer.address(found[0]), text)
        if self._people.locals and ("." in text or "-" in text):
            text = _LOCAL.sub(self._local, text)
        return self._without_names(text) if " " in text else text

    def _kept(self, value: Json, shape: Shape | str, beside: Mapping[str, Json] | None = None) -> Json:
        if isinstance(value, list | tuple):
            return [self._kept(item, shape, beside) for item in value]
        if isinstance(value, Mapping):
            return self._object(value, shape if isinstance(shape, Mapping) else {})
        if not isinstance(value, str):
            return value
        return self._said(value, shape if isinstance(shape, str) else "", beside or {})

    def _object(self, item: Mapping[str, Json], shape: Shape) -> dict[str, Json]:
        kept: dict[str, Json] = {}
        for key, part in item.items():
            if key in _ALWAYS:
                kept[key] = self.text(str(part))
            elif key in shape:
                kept[key] = self._kept(part, shape[key], item)
            elif REST in shape and "@" not in key:
                kept[key] = bool(part) or None
        return kept

    def _said(self, value: str, kind: str, beside: Mapping[str, Json]) -> str:
        if kind == AN_ADDRESS or (kind == WHO and "@" in value):
            return self._namer.address(value)
        if kind == OPAQUE or (kind == SETTING and not _SWITCH.fullmatch(value)):
            return value and self._namer.name(value)
        if kind == RULE:
            return _QUOTED.sub(self._quoted, value)
        is_account = (
            kind == PERSON
            or (kind == MEMBER and is_user(beside, unless_said=True))
            or (kind == WHO and GUID.fullmatch(value))
        )
        return self._namer.id(value) if is_account else self.text(value)

    def _quoted(self, found: re.Match[str]) -> str:
        return found[0] if found[1].lower() in _WORDS_OF_RULES else f'"{self._namer.name(found[1])}"'

    def _guid(self, found: re.Match[str]) -> str:
        return self._namer.id(found[0]) if found[0].lower() in self._people.ids else found[0]

    def _local(self, found: re.Match[str]) -> str:
        return self._namer.name(found[0]) if found[0].lower() in self._people.locals else found[0]

    def _without_names(self, text: str) -> str:
        words, at, pieces, done = words_of(text), 0, [], 0
        while at < len(words):
            length = next((n for n in range(MOST_WORDS, 1, -1) if self._is_name(words[at : at + n], n)), 0)
            if length:
                start, end = words[at][1], words[at + length - 1][2]
                pieces += [text[done:start], self._namer.name(text[start:end])]
                done = end
            at += length or 1
        return "".join((*pieces, text[done:]))

    def _is_name(self, words: list[tuple[str, int, int]], count: int) -> bool:
        return len(words) == count and tuple(word for word, _, _ in words) in self._people.names
