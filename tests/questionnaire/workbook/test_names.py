"""Every sheet gets a name that spreadsheets admit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.workbook.names import LONGEST, sheet_names, short_title


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["Start", "Documents"], ["Start", "Documents"]),
        (["Listes", "listes", "LISTES"], ["Listes", "listes 2", "LISTES 3"]),
        (["SLA: a/b [c] *?\\"], ["SLA a b c"]),
        (["'quoted'"], ["quoted"]),
        (["", "???"], ["-", "- 2"]),
        (["History", "Historique"], ["History 2", "Historique 2"]),
        (["Environnement de travail sécurisé"], ["Environnement de travail…"]),
        (["x" * 40], ["x" * 30 + "…"]),
        (["Environnement de travail sécurisé"] * 2, ["Environnement de travail…", "Environnement de travail… 2"]),
    ],
    ids=["plain", "twice", "forbidden", "quotes", "empty", "reserved", "long", "one long word", "long twice"],
)
def test_a_name_for_each(titles: list[str], names: list[str]) -> None:
    assert sheet_names(titles) == names


@given(st.lists(st.text(max_size=60), max_size=12))
def test_whatever_the_titles_the_names_are_admitted_and_differ(titles: list[str]) -> None:
    names = sheet_names(titles)
    assert len(names) == len(titles)
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name) <= LONGEST
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name


@pytest.mark.parametrize(
    ("lang", "ask", "title"),
    [
        ("en", "List current exceptions.", "Current exceptions"),
        ("en", "List every sub-processor (ITSM tool, telephony…).", "Every sub-processor"),
        ("fr", "Listez les exceptions en cours.", "Les exceptions en cours"),
        ("fr", "Liste des pays (codes ISO) ?", "Pays"),
        ("en", "Delivery sites covered?", "Delivery sites covered"),
    ],
)
def test_a_question_gives_the_name_of_a_thing(lang: str, ask: str, title: str) -> None:
    assert short_title(ask, lang) == title
