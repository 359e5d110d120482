"""The shipped words cover all that the shipped claims may be answered with, no more, and none says two things."""

import functools
import itertools
from collections.abc import Iterator, Mapping

import pytest

from seccheck.model.policy import Claim, Json, Text
from seccheck.model.wording import Wording
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.form import Shape
from seccheck.questionnaire.question import question_of, shape_of
from seccheck.reading.catalog import load_catalog
from seccheck.reading.shipped import policies_folder
from seccheck.reading.strict_yaml import load
from seccheck.reading.wording import load_wording

FILES = sorted((policies_folder() / "wording").glob("*.yaml"))
PARTS = ("choices", "fields")
LONGEST = {"choices": 60, "fields": 40}
STRAIGHT, CURLY = "'", "’"  # noqa: RUF001 - French is printed with the curly one


@functools.cache
def wording() -> Wording:
    return load_wording()


@functools.cache
def claims() -> tuple[Claim, ...]:
    return tuple(load_catalog(examples=False).claims.values())


def spelt(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def enums(type_: Json) -> Iterator[list[Json]]:
    """Every list of values in a type, however deep."""
    for name, part in type_.items():
        if name == "enum":
            yield part
        elif name == "properties":
            yield from itertools.chain.from_iterable(enums(inner) for inner in part.values())
        elif isinstance(part, dict):
            yield from enums(part)


def columns(claim: Claim) -> tuple[str, ...]:
    return tuple(claim.type.get("items", {}).get("properties", {})) if shape_of(claim.type) is Shape.ROWS else ()


def asked_of(part: str) -> Iterator[tuple[str, str]]:
    """Claim and spelling of all that needs a word."""
    for claim in claims():
        if not claim.is_document:
            names = columns(claim) if part == "fields" else map(spelt, itertools.chain.from_iterable(enums(claim.type)))
            yield from ((claim.id, name) for name in names)


def words(part: str) -> Mapping[str, Text]:
    found: Mapping[str, Text] = getattr(wording(), part)
    return found


def key(part: str, claim: str, name: str) -> str:
    return f"{claim}:{name}" if f"{claim}:{name}" in words(part) else name


def names_of(spelling: str, label: Text) -> frozenset[str]:
    """All by which somebody may name a value, as they are compared when a form comes back."""
    return frozenset(map(fold, (spelling, *label.values())))


def clashes(named: Mapping[str, frozenset[str]]) -> list[tuple[str, str]]:
    return [(a, b) for a, b in itertools.combinations(named, 2) if named[a] & named[b]]


@pytest.mark.parametrize("part", PARTS)
def test_every_value_and_column_has_a_word(part: str) -> None:
    asked = set(asked_of(part))
    assert len(asked) > 100
    assert [pair for pair in sorted(asked) if key(part, *pair) not in words(part)] == []


@pytest.mark.parametrize("part", PARTS)
def test_no_word_is_left_over(part: str) -> None:
    used = {key(part, *pair) for pair in asked_of(part)}
    assert sorted(set(words(part)) - used) == []


@pytest.mark.parametrize("part", PARTS)
def test_a_word_for_one_claim_says_something_of_its_own(part: str) -> None:
    found = words(part)
    assert [k for k in found if ":" in k and found[k] == found.get(k.partition(":")[2])] == []


def test_no_two_values_of_a_claim_can_be_taken_for_each_other() -> None:
    found = {}
    for claim in (claim for claim in claims() if not claim.is_document):
        for values in enums(claim.type):
            labels = {spelt(value): wording().of_choice(claim.id, value) for value in values}
            found[claim.id] = clashes({name: names_of(name, label) for name, label in labels.items()})
    assert len(found) > 50
    assert {claim: pairs for claim, pairs in found.items() if pairs} == {}


def test_no_two_columns_of_a_claim_can_be_taken_for_each_other() -> None:
    rows = {c.id: columns(c) for c in claims() if not c.is_document}
    for claim, names in rows.items():
        assert clashes({name: names_of(name, wording().of_field(claim, name)) for name in names}) == [], claim


def test_a_clash_is_noticed_across_languages_case_and_accents() -> None:
    ids = {"a": names_of("a", {"en": "Other", "fr": "Évalué"}), "b": names_of("b", {"en": "evalue ", "fr": "Autre"})}
    assert clashes(ids) == [("a", "b")]
    assert clashes({"x": names_of("x", {"en": "Y"}), "y": names_of("y", {"en": "Z"})}) == [("x", "y")]


@pytest.mark.parametrize("part", PARTS)
def test_words_are_short_and_well_set(part: str) -> None:
    said = [(k, text) for k, label in words(part).items() for text in label.values()]
    assert [(k, text) for k, text in said if len(text) > LONGEST[part]] == []
    assert [(k, text) for k, text in said if STRAIGHT in text or text != text.strip()] == []
    assert any(CURLY in text for _, text in said)
    assert all(set(label) == {"en", "fr"} for label in words(part).values())


@pytest.mark.parametrize("part", PARTS)
def test_no_word_stands_in_two_files(part: str) -> None:
    keys = [k for path in FILES for k in load(path.read_bytes(), name=path.name).get(part, {})]
    assert len(FILES) > 1
    assert sorted(keys) == sorted(words(part))


def test_a_person_sees_no_raw_spelling() -> None:
    """Each question as it is drawn: a label equal to the policy's own spelling would be a missing word."""
    for claim in claims():
        question = question_of(claim, wording())
        drawn = itertools.chain(question.choices, *(field.choices for field in question.fields))
        for spelling, label in [
            *((spelt(c.value), c.label) for c in drawn),
            *((f.name, f.label) for f in question.fields),
        ]:
            assert spelling not in label.values(), f"{claim.id}: {spelling}"
