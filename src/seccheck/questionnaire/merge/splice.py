"""Edits the text of a YAML or JSON file so that it says other data, and leaves every other character as it is."""

import json
from collections.abc import Iterable, Mapping

from seccheck.model.policy import Json
from seccheck.questionnaire.merge.insertion import Insertion, Path, Placer
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.yaml_text import WIDTH, block, entry, inline, is_short, key_text
from seccheck.reading.spans import Entry, Span, line_end, span_of


def splice(text: str, before: Mapping[str, Json], after: Mapping[str, Json], placer: Placer) -> str:
    """`text` edited so that it says `after`; what is the same in both is not touched, nor are its comments.

    Args:
        text: what the strict reader read without fault.
        before: what it says, without empty values.
        after: what it is to say; it has every top-level key of `before`.
        placer: decides where new keys go.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    whole = span_of(plain)
    scissors = _Scissors(plain, placer, is_json=whole.is_flow)
    scissors.mapping(whole, before, after, path=(), opening=whole.start)
    edited = scissors.applied()
    return edited.replace("\n", "\r\n") if "\r\n" in text else edited


class _Scissors:
    """Collects what is cut out of a text and what is put in instead."""

    def __init__(self, text: str, placer: Placer, *, is_json: bool) -> None:
        self._text, self._placer, self._is_json = text, placer, is_json
        self._cuts: list[tuple[int, int, str]] = []

    def applied(self) -> str:
        """The text after all cuts."""
        pieces, done = [], 0
        for start, end, instead in sorted(self._cuts, key=lambda cut: cut[0]):
            pieces += [self._text[done:start], instead]
            done = end
        return "".join([*pieces, self._text[done:]])

    def mapping(
        self, span: Span, before: Mapping[str, Json], after: Mapping[str, Json], *, path: Path, opening: int
    ) -> None:
        """Edit one mapping.

        Args:
            span: where it stands.
            before: what it says.
            after: what it is to say; it has every key of `before`.
            path: the keys that lead to it.
            opening: the end of the line above its first key.
        """
        for key, value in after.items():
            if key in span.entries and not (key in before and same(before[key], value)):
                self._value(span, span.entries[key], before.get(key), value, path=(*path, key))
        new = [key for key in after if key not in span.entries]
        for insertion in self._placer(path, tuple(span.entries), new):
            self._insert(span, insertion, after[insertion.key], opening, path=(*path, insertion.key))

    def _value(self, holder: Span, old: Entry, before: Json, after: Json, *, path: Path) -> None:
        span = old.value
        if isinstance(before, dict) and isinstance(after, dict) and span.entries and before.keys() <= after.keys():
            fits = not span.is_flow or self._is_json or len(inline(after)) <= WIDTH
            if fits:
                opening = line_end(self._text, old.after_colon)
                self.mapping(span, before, after, path=path, opening=opening)
                return
        if _goes_on(span, before, after):
            lines = block(after[len(before) :], span.column)
            self._cut(span.line_end, span.line_end, _below(lines))
        elif holder.is_flow:
            lead = ": " if not old.has_colon else " " * (old.after_colon == span.start)
            self._cut(span.start, span.end, lead + self._flow(after))
        else:
            self._replace(holder, old, after, path=path)

    def _replace(self, holder: Span, old: Entry, after: Json, *, path: Path) -> None:
        """Put another value in place of a whole one in block style; a comment behind the key stays."""
        span, colon = old.value, old.after_colon
        above = self._text.rfind("\n", colon, span.start)
        if is_short(after, colon - self._text.rfind("\n", 0, colon)):
            if above < 0:
                self._cut(colon, span.end, f" {inline(after)}")
            else:
                self._cut(colon, colon, f" {inline(after)}")
                self._cut(above, span.line_end, "")
            return
        first, *lines = self._entry("k", after, holder.column, path=path)
        lead = first.partition(":")[2]
        if above < 0:
            self._cut(colon, span.end, lead)
            self._cut(span.line_end, span.line_end, _below(lines))
        else:
            self._cut(colon, colon, lead)
            self._cut(above, span.line_end, _below(lines))

    def _entry(self, key: str, value: Json, column: int, *, path: Path) -> list[str]:
        """The lines of a key; those of a whole mapping stand in the places and under the headings of new keys."""
        if not (isinstance(value, dict) and value):
            return entry(key, value, column)
        lines = [f"{' ' * column}{key_text(key)}:"]
        for insertion in self._placer(path, (), tuple(value)):
            heading = insertion.heading[len(lines) == 1 and insertion.heading[:1] == ("",) :]
            lines += _set_in(heading, column + 2)
            lines += entry(insertion.key, value[insertion.key], column + 2)
        return lines

    def _insert(self, span: Span, insertion: Insertion, value: Json, opening: int, *, path: Path) -> None:
        ahead = span.entries.get(insertion.behind)
        if not span.is_flow:
            below = self._entry(insertion.key, value, span.column, path=path)
            heading = [line for line in insertion.heading if line or not (ahead and ahead.value.keeps_ends)]
            lines = [*_set_in(heading, span.column), *below]
            at = ahead.value.line_end if ahead else opening
            self._cut(at, at, _below(lines))
            return
        key = json.dumps(insertion.key, ensure_ascii=False) if self._is_json else key_text(insertion.key)
        said = f"{key}: {self._flow(value)}"
        if ahead:
            apart = " " * (ahead.value.start == ahead.value.end)  # a comma must not touch a colon
            self._cut(ahead.value.end, ahead.value.end, f"{apart}, {said}")
        else:
            self._cut(span.start + 1, span.start + 1, f"{said}, " if span.entries else said)

    def _flow(self, value: Json) -> str:
        return json.dumps(value, ensure_ascii=False) if self._is_json else inline(value)

    def _cut(self, start: int, end: int, instead: str) -> None:
        self._cuts.append((start, end, instead))


def _goes_on(span: Span, before: Json, after: Json) -> bool:
    """Whether a list in block style only gets more items at its end."""
    if span.is_flow or not span.items or not (isinstance(before, list) and isinstance(after, list)):
        return False
    return len(span.items) == len(before) < len(after) and same(before, after[: len(before)])


def _below(lines: Iterable[str]) -> str:
    return "".join(f"\n{line}" for line in lines)


def _set_in(lines: Iterable[str], column: int) -> list[str]:
    return [f"{' ' * column}{line}" if line else "" for line in lines]
