from typing import Any

import pytest

from seccheck.errors import Fault
from seccheck.questionnaire.merge.change import Change, Merged, Version
from seccheck.questionnaire.merge.telling import told

CHANGES = (
    Change(name="mfa.enforced", before=None, after={"value": True}),
    Change(name="mfa.accounts", before={"value": 4, "documents": ["dpa"]}, after={"value": 5, "documents": ["dpa"]}),
    Change(name="gdpr.dpa", before={"documents": ["a"]}, after={"documents": ["a"], "note": "x: y"}),
    Change(name="provider.name", before="Atlas", after="Atlas " * 30),
    Change(name="mfa.review_on", before={"value": 1, "on": "2026-01-01"}, after={"value": 2}),
)

STILL_ASKED = {
    "en": "answers to questions that are still asked were taken over",
    "fr": "les réponses aux questions toujours posées ont été reprises",
}
DRAWN_FR = "le questionnaire vient de la version 1.0.0"
NAME_IT = "indiquez-la par --policy ou --client"


def merged(**given: object) -> Merged:
    nothing = {"changes": (), "unchanged": 0, "unread": (), "gone": (), "versions": (), "absent": (), "missing": ()}
    return Merged(text="", answers=0, **{**nothing, **given})  # type: ignore[arg-type]  # as the fields are


def lines(lang: str = "en", *, is_new: bool = False, **given: Any) -> list[str]:  # noqa: ANN401 - fields
    return [line.translate({0x2019: "'", 0x202F: " "}) for line in told(merged(**given), lang, is_new=is_new)]


def test_every_change_is_one_line() -> None:
    found = lines(changes=CHANGES, unchanged=12)
    assert found[:3] == [
        "new: mfa.enforced: true",
        "changed: mfa.accounts: 4 → 5",
        'changed: gdpr.dpa: nothing → {note: "x: y"}',
    ]
    assert found[3].startswith('changed: provider.name: Atlas → "Atlas Atlas')
    assert found[3].endswith("…")
    assert len(found[3]) < 150
    assert found[4:] == [
        "changed: mfa.review_on: {value: 1, on: 2026-01-01} → 2",
        "answers that were there already: 12",
    ]


def test_in_a_new_file_everything_is_new() -> None:
    assert lines(changes=CHANGES, unchanged=12, is_new=True) == []


def test_it_is_told_in_french() -> None:
    assert lines("fr", changes=CHANGES[:3], unchanged=1) == [
        "nouveau : mfa.enforced : true",
        "modifié : mfa.accounts : 4 → 5",
        'modifié : gdpr.dpa : rien → {note: "x: y"}',
        "réponses déjà présentes : 1",
    ]


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize(
    ("given", "en", "fr"),
    [
        ({"gone": ("mfa.old",)}, "no longer asked, left out: mfa.old", "plus demandé, laissé de côté : mfa.old"),
        (
            {"versions": (Version(policy="mfa", drawn="1.0.0", loaded="1.1.0"),)},
            f"policy mfa: the form was drawn from version 1.0.0, 1.1.0 is loaded; {STILL_ASKED['en']}",
            f"politique mfa : {DRAWN_FR}, la version 1.1.0 est chargée ; {STILL_ASKED['fr']}",
        ),
        (
            {"versions": (Version(policy="own", drawn="2.0.0", loaded=""),)},
            "policy own 2.0.0, from which the form was drawn, is not loaded; name it with --policy or --client",
            f"la politique own 2.0.0, dont vient le questionnaire, n'est pas chargée ; {NAME_IT}",
        ),
        (
            {"absent": ("documents/dpa.pdf",)},
            "not there yet: documents/dpa.pdf; put the file in its place before you verify",
            "pas encore là : documents/dpa.pdf ; placez-y le fichier avant de vérifier",
        ),
        (
            {"missing": ("provider.name", "declared.on")},
            "still to be filled in: provider.name, declared.on",
            "reste à remplir : provider.name, declared.on",
        ),
        (
            {"unread": (Fault(message="x"), Fault(message="y"))},
            "could not be taken over, as listed above: 2",
            "n'ont pas pu être repris, voir ci-dessus : 2",
        ),
    ],
    ids=["gone", "version", "not-loaded", "absent", "missing", "unread"],
)
def test_what_is_left_to_know_is_said(given: dict[str, Any], en: str, fr: str, is_new: bool) -> None:
    assert lines(is_new=is_new, **given) == [en]
    assert lines("fr", is_new=is_new, **given) == [fr]
