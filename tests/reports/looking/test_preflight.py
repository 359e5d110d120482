import dataclasses
import json

import pytest

from seccheck.model.policy import Json
from seccheck.reports.looking.preflight import Preflight, Sight, preflight_json, preflight_text
from seccheck.reports.report import Page

CLEAR = Sight(look="entra.x.clear")
LACKING = Sight(look="entra.x.lacking", permissions=("A.Read.All", "B.Read.All"), licence="p2")


def found(*sights: Sight, **changes: Json) -> Preflight:
    return Preflight(**{"tenant": "t", "sights": sights, "granted": ("C.Read.All",), "licences": ("p1",), **changes})


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            [
                "Signed in to the tenant t.",
                "Licences of the tenant: Entra ID P1.",
                "",
                "Looks that can be taken: 1 of 2",
                "  entra.x.clear    can be seen",
                "  entra.x.lacking  cannot be seen: permissions A.Read.All, B.Read.All are missing, and licence Entra",
                "                   ID P2 is missing",
            ],
        ),
        (
            "fr",
            [
                "Connecté au tenant t.",
                "Licences du tenant\u202f: Entra ID P1.",
                "",
                "Constats possibles\u202f: 1 sur 2",
                "  entra.x.clear    peut être constaté",
                "  entra.x.lacking  ne peut être constaté\u202f: autorisations A.Read.All, B.Read.All manquantes, et",
                "                   licence Entra ID P2 manquante",
            ],
        ),
    ],
)
def test_each_look_and_what_stands_in_its_way(lang: str, lines: list[str]) -> None:
    assert preflight_text(Page(lang=lang), found(CLEAR, LACKING)).splitlines() == lines


@pytest.mark.parametrize(
    ("changes", "line", "is_clear"),
    [
        ({}, "Looks that can be taken: 1 of 1", True),
        ({"reason": "sign-in", "detail": "x"}, "Tenant t: signing in was refused (x). Nothing can be seen.", False),
        ({"granted": ()}, "The token does not say what it may read", False),
        ({"licences": None}, "they cannot be seen, so every look will be tried", True),
        ({"licences": ()}, "Licences of the tenant: none that a look needs.", True),
        ({"writes": ("D.ReadWrite.All",)}, "Warning: the app may do more than read (D.ReadWrite.All).", True),
    ],
    ids=["clear", "refused", "opaque", "licences-unseen", "no-licence", "writes"],
)
def test_what_came_of_signing_in(changes: dict[str, Json], line: str, is_clear: bool) -> None:
    one = found(CLEAR, **changes)
    assert line in preflight_text(Page(), one)
    assert one.is_clear is is_clear


def test_for_programs() -> None:
    told = json.loads(preflight_json(found(CLEAR, LACKING, licences=None)))
    assert told["licences"] is None
    assert told["looks"][1] == {
        "look": "entra.x.lacking",
        "visible": False,
        "permissions": ["A.Read.All", "B.Read.All"],
        "licence": "p2",
    }


def test_one_permission_is_told_as_one() -> None:
    one = dataclasses.replace(LACKING, permissions=("A.Read.All",), licence="")
    assert "permission A.Read.All is missing" in preflight_text(Page(lang="en"), found(one))
    assert "autorisation A.Read.All manquante" in preflight_text(Page(lang="fr"), found(one))
