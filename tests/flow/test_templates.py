import re

import pytest

from seccheck.flow.templates import CLIENT_FILE, DOCUMENTS_NOTE, DOSSIER
from seccheck.words.speaking import languages


@pytest.mark.parametrize("texts", [CLIENT_FILE, DOSSIER, DOCUMENTS_NOTE], ids=["client", "dossier", "note"])
def test_every_language_has_its_text(texts: dict[str, str]) -> None:
    assert sorted(texts) == list(languages())
    assert len(set(texts.values())) == len(texts)


@pytest.mark.parametrize(("texts", "marks"), [(CLIENT_FILE, {"@ON@", "@FACTS@"}), (DOSSIER, {"@ON@", "@QUESTIONS@"})])
def test_every_language_leaves_the_same_places(texts: dict[str, str], marks: set[str]) -> None:
    assert {lang: set(re.findall(r"@\w+@", text)) for lang, text in texts.items()} == dict.fromkeys(texts, marks)


@pytest.mark.parametrize("texts", [CLIENT_FILE, DOSSIER], ids=["client", "dossier"])
def test_both_languages_hold_the_same_yaml(texts: dict[str, str]) -> None:
    keys = {lang: re.findall(r"^#? *-? *([a-z_0-9.]+):", text, flags=re.MULTILINE) for lang, text in texts.items()}
    assert keys["en"] == keys["fr"]
