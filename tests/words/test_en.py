"""What holds for every language, English being the one that others are held against."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from seccheck.model.scale import Decision, Gate, Outcome, Severity, Strength
from seccheck.reports.wire.items import OPEN
from seccheck.words import en, fr

SOURCE = Path(en.__file__).parents[1]
LANGUAGES = {"en": en, "fr": fr}
COUNTED = (".one", ".many")
SCALES = (Decision, Gate, Outcome, Severity, Strength)


def base(key: str) -> str:
    return next((key.removesuffix(end) for end in COUNTED if key.endswith(end)), key)


def places(sentence: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field}


def spoken_keys(path: Path) -> Iterator[str]:
    """Every key said in a module: as it stands, or up to the first part that is filled in, with ``*`` behind it."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            yield f"{node.values[0].value!s}*"


def used(key: str, spoken: set[str]) -> bool:
    family = key.rpartition(".")[0]
    return base(key) in spoken or f"{family}.*" in spoken or f"{key.partition('.')[0]}.*" in spoken


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_says_the_same_sentences(lang: str) -> None:
    assert {base(k) for k in LANGUAGES[lang].SENTENCES} == {base(k) for k in en.SENTENCES}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_has_the_same_places(lang: str) -> None:
    ours = {key: places(sentence) for key, sentence in en.SENTENCES.items()}
    differing = [
        key
        for key, sentence in LANGUAGES[lang].SENTENCES.items()
        if places(sentence) != ours.get(key, ours.get(f"{base(key)}.many", ours.get(base(key))))
    ]
    assert not differing


@pytest.mark.parametrize("lang", LANGUAGES)
def test_counted_sentences_come_in_pairs(lang: str) -> None:
    keys = LANGUAGES[lang].SENTENCES
    assert all(f"{base(k)}{end}" in keys for k in keys if base(k) != k for end in COUNTED)


def test_no_sentence_is_unused() -> None:
    spoken = {key for path in SOURCE.rglob("*.py") if path.parent.name != "words" for key in spoken_keys(path)}
    assert [key for key in en.SENTENCES if not used(key, spoken)] == []


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.__name__.lower())
def test_every_word_of_a_scale_is_said(scale: type[Gate]) -> None:
    family = scale.__name__.lower()
    assert {f"{family}.{member.word}" for member in scale} <= set(en.SENTENCES)


def test_every_open_outcome_is_explained_and_counted() -> None:
    assert {f"open.{o}" for o in OPEN} | {f"counts.{o}" for o in OPEN} <= set(en.SENTENCES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nobody_is_called_compliant(lang: str) -> None:
    assert not [s for s in LANGUAGES[lang].SENTENCES.values() if "complian" in s.lower() or "conforme" in s.lower()]
