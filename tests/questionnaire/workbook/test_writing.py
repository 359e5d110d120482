"""The whole workbook: its sheets, its safety, the same bytes every time."""

import dataclasses
import io
import re
import zipfile

import pytest
from tests.support.forms import client_form, form
from tests.support.written import book, content, opened, own_properties

from seccheck.questionnaire.workbook.writing import workbook_bytes


def test_the_sheets_in_the_order_in_which_they_are_filled_in() -> None:
    assert book().sheetnames == [
        "Start",
        "Documents",
        "=What about sites",
        "Multi-factor authentication",
        "Data protection (GDPR)",
        "=What about subprocessors",
        "Multiple choice",
        "Lists",
        "Menus",
    ]
    assert book()["Menus"].sheet_state == "hidden"
    assert book().active is book()["Start"]


def test_a_form_without_choices_or_lists_has_no_sheet_for_them() -> None:
    bare = dataclasses.replace(form(), facts=(), sections=form().sections[:1])
    assert opened(workbook_bytes(bare, "fr")).sheetnames == [
        "Accueil",
        "Documents",
        "Authentification multifacteur",
        "Menus",
    ]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_same_form_gives_the_same_bytes(lang: str) -> None:
    assert workbook_bytes(form(), lang) == workbook_bytes(form(), lang) == content(lang)
    assert workbook_bytes(client_form(), lang) != content(lang)


def test_its_properties_say_what_it_was_drawn_from() -> None:
    found = {one.name: one.value for one in own_properties(book("fr"))}
    assert found["seccheck.format"] == "seccheck-questionnaire/1"
    assert found["seccheck.policy.mfa"] == "1.2.0"
    assert book("fr").properties.title == "Questionnaire de sécurité pour Example Industries"


def parts(lang: str) -> dict[str, str]:
    archive = zipfile.ZipFile(io.BytesIO(content(lang)))
    return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_it_holds_no_macro_and_no_link_to_outside(lang: str) -> None:
    assert not [name for name in parts(lang) if "vba" in name.lower() or "externalLink" in name]
    related = "".join(text for name, text in parts(lang).items() if name.endswith(".rels"))
    assert 'TargetMode="External"' not in related


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_formula_is_one_of_ours(lang: str) -> None:
    sheets = (text for name, text in parts(lang).items() if name.startswith("xl/worksheets/sheet"))
    formulas = [formula for text in sheets for formula in re.findall(r"<f>(.*?)</f>", text)]
    assert formulas
    for formula in formulas:
        assert re.match(r"\(?(?:IF|COUNT|\"|1$)|\(COUNT", formula.replace("&quot;", '"')), formula
        assert not re.search(r"HYPERLINK|WEBSERVICE|DDE|EXEC|INDIRECT|\[", formula)
