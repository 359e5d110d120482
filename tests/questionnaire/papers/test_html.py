import json
from pathlib import Path

import pytest
from tests.support.pages import form, known, page_in

from seccheck.errors import InputFaultError
from seccheck.questionnaire.form import CLIENT
from seccheck.questionnaire.page.document import embedded
from seccheck.questionnaire.papers import html


@pytest.mark.parametrize(
    ("lang", "title"), [("en", "Security questionnaire"), ("fr", "Questionnaire de sécurité")], ids=["en", "fr"]
)
def test_the_page_opens_in_the_language_asked_for(lang: str, title: str) -> None:
    page = html.write(form(), lang).decode()
    assert f'<html lang="{lang}">' in page
    assert f"<title>{title}</title>" in page
    assert f'"lang":"{lang}"' in page


def test_the_client_s_page_has_another_title() -> None:
    assert "<title>The client&#x27;s own questions</title>" in html.write(form(CLIENT), "en").decode()


def test_the_same_form_gives_the_same_bytes() -> None:
    assert html.write(form(), "en") == html.write(form(), "en")


def test_the_page_names_no_address_that_could_be_loaded() -> None:
    page = html.write(form(), "en").decode()
    assert not [word for word in ("src=", "@import", "<link", "url(", "fetch(", "XMLHttpRequest") if word in page]


def test_answers_inside_a_page_are_read(tmp_path: Path) -> None:
    path = page_in(tmp_path)
    said = {
        "schema": "seccheck-questionnaire/1",
        "audience": "provider",
        "policies": {},
        "head": {},
        "answers": {"mfa.admin_phr_pct": {"value": 80}},
        "documents": {},
    }
    path.write_text(path.read_text(encoding="utf-8").replace(">null<", f">{embedded(said)}<", 1), encoding="utf-8")
    assert html.read(path, known()).answers == {"mfa.admin_phr_pct": {"value": 80}}
    assert json.loads(embedded(said)) == said


def test_a_blank_page_says_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError):
        html.read(page_in(tmp_path), known())
