"""Words one example of a requirement: what is given, and what comes out."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.judging.example import TODAY, unfolded
from seccheck.model.policy import Catalog, Json, Requirement
from seccheck.model.scale import Outcome
from seccheck.reports.plain.values import value_text
from seccheck.reports.reference.labels import spoken
from seccheck.reports.reference.markdown import Block, bullets, json_line, strong, text
from seccheck.words.speaking import pick, say

_LONGEST = 400
_PASSING = frozenset({"demonstrated"})
_FAILING = (("refuted", "contradicted"), ("too-weak", "stale", "unknown"))


def example_blocks(lang: str, catalog: Catalog, requirement: Requirement) -> Iterator[Block]:
    """One example that passes and one that fails, as far as there are any; a denial rather than silence."""
    passing = [example for example in requirement.examples if example["outcome"] in _PASSING]
    failing = [e for group in _FAILING for e in requirement.examples if e["outcome"] in group]
    for label, examples in (("passes", passing), ("fails", failing)):
        for example in examples[:1]:
            yield from _blocks(lang, catalog, label, unfolded(example, requirement.examples))


def _blocks(lang: str, catalog: Catalog, label: str, example: Mapping[str, Json]) -> Iterator[Block]:
    outcome = say(lang, f"outcome.{Outcome.of(example['outcome']).word}")
    gate, day = say(lang, f"gate.{example['gate']}"), example.get("as_of", TODAY)
    yield f"{strong(spoken(lang, label))} ({text(spoken(lang, 'example', outcome=outcome, gate=gate, day=day))})"
    said = list(_given(lang, catalog, example)) or [spoken(lang, "given.nothing")]
    yield bullets(text(item) for item in said)


def _given(lang: str, catalog: Catalog, example: Mapping[str, Json]) -> Iterator[str]:
    for claim, words in example.get("given", {}).items():
        yield from (_word(lang, catalog, claim, word) for word in _each(words))
    for claim, words in example.get("client", {}).items():
        said = (_word(lang, catalog, claim, word) for word in _each(words))
        yield from (spoken(lang, "given.client", text=item) for item in said)
    for name, value in example.get("engagement", {}).items():
        if value is not None:
            kind = pick(lang, catalog.kinds["engagement"].title)
            claim = f"engagement.{name.removeprefix('engagement.')}"
            yield spoken(lang, "given.answer", claim=claim, value=_value(lang, value, ""), kind=kind)


def _each(words: Json) -> Sequence[Mapping[str, Json]]:
    return [word for word in (words if isinstance(words, list) else [words]) if word is not None]


def _word(lang: str, catalog: Catalog, claim: str, word: Mapping[str, Json]) -> str:
    if "gap" in word:
        return spoken(lang, "given.gap", claim=claim, reason=word["gap"])
    kind = pick(lang, catalog.kinds[word.get("kind", "answer")].title)
    value = _value(lang, word.get("value"), catalog.claims[claim].unit)
    key = "given.dated" if "on" in word else "given.answer"
    said = spoken(lang, key, claim=claim, value=value, kind=kind, day=word.get("on"))
    mark = {"rejected": "given.rejected", "none": "given.unread"}.get(word.get("review", ""))
    return spoken(lang, mark, text=said) if mark else said


def _value(lang: str, value: Json, unit: str) -> str:
    """A value in words; rows and documents as they are written in a file."""
    nested = isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, dict | list) for v in value))
    if not nested:
        return value_text(lang, value, unit)
    written = json_line(value)
    return written if len(written) <= _LONGEST else written[: _LONGEST - 1] + "…"
