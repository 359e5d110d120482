"""Words the examples of a requirement in a line or two each: what is given, and what comes out."""

import re
from collections.abc import Iterator, Mapping

from seccheck.judging.example import TODAY, unfolded
from seccheck.model.policy import Catalog, Json, Requirement
from seccheck.reports.explained.example_words import Told, differences, each_word, given_words
from seccheck.reports.explained.given import Givens
from seccheck.reports.explained.labels import Line, apart, spoken
from seccheck.words.speaking import say

_SHOWN = 3
"""Claims that a passing example shows; the others are as expected as well."""
_DENIED = ("refuted", "contradicted")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def two_examples(lang: str, catalog: Catalog, requirement: Requirement) -> Iterator[Line]:
    """One example that passes, and one that fails: by the smallest difference from it, and told in the fewest words."""
    examples = _unfolded(requirement)
    passing = next((example for example in examples if example["outcome"] == "demonstrated"), None)
    givens = Givens(lang, catalog)
    if passing is not None:
        told = given_words(passing)
        more = len(told) - _SHOWN
        said = givens.texts(dict(list(told.items())[:_SHOWN]), alone=len(told) == 1)
        if more > 0:
            said.append(spoken(lang, f"example.more.{'one' if more == 1 else 'many'}", n=more))
        yield spoken(lang, "passes"), _sentence(lang, passing, apart(lang, said))
    if failing := [_ranked(lang, givens, example, passing) for example in examples if example["outcome"] in _DENIED]:
        yield spoken(lang, "fails"), min(failing)[-1]


def _ranked(lang: str, givens: Givens, example: Json, passing: Json | None) -> tuple[int, int, int, int, str]:
    """What makes a failing example a good one to show, least first, and how it reads."""
    text = _compared(lang, givens, example, passing, "example")
    changes = differences(example, passing)
    empty = sum(
        word.get("value") == [] for words in changes.values() for word in each_word(words) if isinstance(word, Mapping)
    )
    return len(changes), _DENIED.index(example["outcome"]), empty, len(text), text


def all_examples(lang: str, catalog: Catalog, requirement: Requirement) -> Iterator[Line]:
    """Every example; each after the first by its difference from the first where that is the shorter way."""
    examples = _unfolded(requirement)
    givens = Givens(lang, catalog, dated=True)
    for example in examples:
        like = None if example is examples[0] else examples[0]
        yield spoken(lang, "example"), _compared(lang, givens, example, like, "first")


def _unfolded(requirement: Requirement) -> list[Json]:
    return [unfolded(example, requirement.examples) for example in requirement.examples]


def _compared(lang: str, givens: Givens, example: Json, like: Json | None, key: str) -> str:
    """`example` by what it has otherwise than `like`, or in full where nearly all is otherwise."""
    told, changes = given_words(example), differences(example, like)
    if like is None or len(changes) >= len(told):
        return _sentence(lang, example, apart(lang, givens.texts(told, alone=len(told) == 1)))
    if not changes:
        return _sentence(lang, example, spoken(lang, "first.same"))
    before: Told = given_words(like)
    said = givens.texts(changes, before=before, alone=len(before) == 1)
    return _sentence(lang, example, spoken(lang, f"{key}.but", given=apart(lang, said)))


def _sentence(lang: str, example: Json, given: str) -> str:
    """``100% (configuration export) → demonstrated for go-live``; with its day where that matters."""
    day = example.get("as_of", TODAY)
    said = {
        "given": given or spoken(lang, "example.nothing"),
        "outcome": say(lang, f"outcome.{example['outcome']}"),
        "gate": say(lang, f"gate.{example['gate']}"),
    }
    dated = day != TODAY or _DATE.search(given)
    return spoken(lang, "example.on" if dated else "example.text", day=day, **said)
