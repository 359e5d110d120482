"""The first sheet says for whom it is, and what to do with it."""

import dataclasses

import pytest
from tests.support.forms import client_form, form

from seccheck.questionnaire.workbook.start_words import intro_of, subtitle_of, title_of


def test_the_title_names_the_client_where_it_is_known() -> None:
    assert title_of(form(), "en") == "Security questionnaire for Example Industries"
    assert title_of(form(client=""), "fr") == "Questionnaire de sécurité"
    assert title_of(client_form(), "en") == "Example Industries: what only your own side can answer"


def test_a_client_whose_name_has_braces_stays_as_it_is() -> None:
    assert title_of(form(client="{n} & {0}"), "en").endswith("for {n} & {0}")


def test_the_subtitle_says_who_and_when() -> None:
    assert subtitle_of(form(), "en") == "To be answered by the provider before signature, full form"
    short = dataclasses.replace(client_form(), profile="express")
    assert subtitle_of(short, "fr") == "À remplir par le client avant signature, version courte"


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("word", ["what", "who", "long", "how", "next"])
def test_each_side_has_its_own_introduction(word: str, lang: str) -> None:
    ours = intro_of(form(), word, "Documents", lang)
    theirs = intro_of(client_form(), word, "Documents", lang)
    assert all(ours)
    assert (ours != theirs) is (word in ("what", "who", "next"))


def test_it_says_how_many_questions_there_are() -> None:
    assert intro_of(form(), "long", "Documents", "en")[1].startswith("12 questions at most.")
