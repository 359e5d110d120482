import re

import pytest

from seccheck.questionnaire.page import sources
from seccheck.questionnaire.page.sources import script, sentences, style

SAID = re.compile(r'(?:say|notice|button|fileButton|confirmThen|progressBar)\(\s*"([a-z0-9.-]+)"')
TOLD = re.compile(r'"((?:fault|attach|keep|off|state|send|sent|documents|note|proof|none|rows)\.[a-z0-9A-Z-]+)"')
COMPUTED = (
    "title.",
    "gate.",
    "profile.",
    "severity.",
    "strength.",
    "state.",
    "fault.",
    "limits.",
    "head.",
    "document.",
)
COMPUTED_WHOLE = ("who.how.provider", "who.how.client", "keep.from-browser-newer", "keep.from-file-newer", "size.kb")


def base(key: str) -> str:
    return re.sub(r"\.(?:one|many)$", "", key)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_everything_the_script_says_is_a_sentence(lang: str) -> None:
    keys = set(SAID.findall(script())) | set(TOLD.findall(script()))
    known = {base(key) for key in sentences()[lang]} | set(sentences()[lang])
    assert len(keys) > 60
    assert keys - known == set()


def test_every_sentence_is_said() -> None:
    unsaid = {
        key
        for key in sentences()["en"]
        if f'"{base(key)}"' not in script() and not key.startswith(COMPUTED) and key not in COMPUTED_WHOLE
    }
    assert unsaid == set()


def test_both_languages_say_the_same_things_with_the_same_places() -> None:
    en, fr = sentences()["en"], sentences()["fr"]
    assert en.keys() == fr.keys()
    assert all(en.values())
    assert all(fr.values())
    places = {key: [set(re.findall(r"\{\w+\}", words[key])) for words in (en, fr)] for key in en}
    assert {key for key, (one, other) in places.items() if one != other} == set()


def test_what_changes_with_a_number_has_both_forms() -> None:
    ends = {key.rpartition(".")[0] for key in sentences()["en"] if key.endswith((".one", ".many"))}
    assert all({f"{stem}.one", f"{stem}.many"} <= sentences()["en"].keys() for stem in ends)


def test_the_script_can_stand_in_a_page() -> None:
    assert "</script" not in script().lower()
    assert "<!--" not in script()
    assert "innerHTML" not in script()
    assert "eval(" not in script()
    assert "</style" not in style().lower()
    assert "url(" not in style()


def test_every_part_that_lies_there_is_used() -> None:
    for folder, text in (("script", script()), ("style", style())):
        parts = list((sources._HERE / folder).iterdir())  # noqa: SLF001 - where the parts lie
        assert parts
        assert all(part.read_text(encoding="utf-8") in text for part in parts)


def test_every_part_is_small_and_says_its_job_first() -> None:
    for part in (sources._HERE / "script").iterdir():  # noqa: SLF001 - where the parts lie
        lines = part.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("// ")
        assert len(lines) <= 250
