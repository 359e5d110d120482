import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.pages import page_in

from seccheck.errors import InputFaultError
from seccheck.questionnaire.page.document import embedded
from seccheck.questionnaire.page.saved import MAX_ANSWERS, MAX_PAGE, saved_answers

GOOD: dict[str, Any] = {
    "schema": "seccheck-questionnaire/1",
    "audience": "provider",
    "policies": {"mfa": "1.0.0"},
    "head": {"provider": {"name": "Atlas Assistance"}},
    "answers": {"mfa.admin_phr_pct": {"value": 100}},
    "documents": {},
    "drafts": {},
}
DAMAGED: dict[str, Any] = {
    "list": [],
    "text": "answers",
    "schema": {**GOOD, "schema": "seccheck-questionnaire/2"},
    "audience": {**GOOD, "audience": "auditor"},
    "versions": {**GOOD, "policies": {"mfa": 1}},
    "no head": {name: part for name, part in GOOD.items() if name != "head"},
    "head": {**GOOD, "head": {"provider": "Atlas"}},
    "answer": {**GOOD, "answers": {"a": 3}},
    "part of an answer": {**GOOD, "answers": {"a": {"values": 3}}},
    "documents of an answer": {**GOOD, "answers": {"a": {"documents": "dpa"}}},
    "note": {**GOOD, "answers": {"a": {"note": 3}}},
    "document": {**GOOD, "documents": {"a": 3}},
    "drafts": {**GOOD, "drafts": []},
}
PAGES = {
    "nothing": ("", "no answers are embedded"),
    "another page": ("<!doctype html><p>x</p>", "no answers are embedded"),
    "no end": ('<script id="answers">{', "no answers are embedded"),
    "blank": ('<script id="answers"> null </script>', "holds no answers"),
    "broken": ('<script id="answers">{"a"</script>', "damaged"),
    "deep": ('<script id="answers">' + "[" * 100_000 + "</script>", "damaged"),
    "large": (f'<script id="answers">"{"x" * MAX_ANSWERS}"</script>', "damaged"),
    "bytes": ("\x00\x01\x02", "no answers are embedded"),
}


def saved(folder: Path, text: str) -> Path:
    path = folder / "saved.html"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(path: Path, lang: str = "en") -> tuple[str, str]:
    with pytest.raises(InputFaultError) as raised:
        saved_answers(path, lang)
    (fault,) = raised.value.faults
    assert fault.place is not None
    assert fault.place.file == str(path)
    return fault.message, fault.hint


def with_answers(folder: Path, said: object) -> Path:
    page = page_in(folder).read_text(encoding="utf-8")
    return saved(folder, page.replace(">null<", f">{embedded(said)}<", 1))


def test_the_answers_of_a_saved_page_are_found(tmp_path: Path) -> None:
    assert saved_answers(with_answers(tmp_path, GOOD), "en") == GOOD


def test_answers_that_speak_of_markup_are_found_too(tmp_path: Path) -> None:
    nasty = {**GOOD, "answers": {"a": {"note": '</script><script id="answers">null'}}}
    assert saved_answers(with_answers(tmp_path, nasty), "en") == nasty


@pytest.mark.parametrize(
    "tag",
    [
        '<script id="answers" type="application/json">',
        '<SCRIPT type="application/json"\n id="answers">',
        '<script data-x="1" id="answers">',
    ],
)
def test_a_page_written_by_a_browser_may_spell_the_tag_otherwise(tmp_path: Path, tag: str) -> None:
    assert saved_answers(saved(tmp_path, f"<p>{tag}{json.dumps(GOOD)}</SCRIPT >"), "en") == GOOD


def test_a_blank_page_says_what_to_do(tmp_path: Path) -> None:
    message, hint = refusal(page_in(tmp_path))
    assert message == "this questionnaire holds no answers"
    assert "Save a copy with my answers" in hint
    message, hint = refusal(page_in(tmp_path), "fr")
    assert message == "ce questionnaire ne contient aucune réponse"
    assert "Enregistrer une copie avec mes réponses" in hint


@pytest.mark.parametrize("said", DAMAGED.values(), ids=DAMAGED)
def test_damaged_answers_are_refused(tmp_path: Path, said: object) -> None:
    assert refusal(with_answers(tmp_path, said))[0] == "the answers in this page are damaged"


@pytest.mark.parametrize(("text", "message"), PAGES.values(), ids=PAGES)
def test_other_pages_are_refused(tmp_path: Path, text: str, message: str) -> None:
    assert message in refusal(saved(tmp_path, text))[0]


@pytest.mark.parametrize("piece", ["<script ", '<script id="answers"', "<!--", "<a ", '<script id="answers">x'])
def test_a_page_made_to_slow_the_reader_down_is_refused(tmp_path: Path, piece: str) -> None:
    text = piece * (2_000_000 // len(piece))
    assert refusal(saved(tmp_path, text))[0]


def test_a_page_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    with path.open("wb") as file:
        file.truncate(MAX_PAGE + 1)
    assert "larger than" in refusal(path)[0]


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail_otherwise(tmp_path_factory: pytest.TempPathFactory, noise: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "noise.html"
    for data in (noise, b'<script id="answers">' + noise + b"</script>"):
        path.write_bytes(data)
        with pytest.raises(InputFaultError):
            saved_answers(path, "en")
