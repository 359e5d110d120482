import json

import pytest

from seccheck.reports.looking.registration import Permission, Registration, manifest_json, registration_text
from seccheck.reports.report import Page

WHY = {"en": "to read policies", "fr": "pour lire les règles"}
LOOKS = tuple(f"entra.x.look{n}" for n in range(5))


def permission(name: str = "Policy.Read.All", *, looks: tuple[str, ...] = LOOKS[:1]) -> Permission:
    return Permission(name=name, id=f"id-of-{name}", why=(WHY, WHY), looks=looks)


def registration(*permissions: Permission) -> Registration:
    return Registration(permissions=permissions, looks=LOOKS, graph_app="graph")


def text(one: Registration, lang: str = "en") -> str:
    return registration_text(Page(lang=lang), one)


def test_each_permission_says_why_once_and_for_which_looks() -> None:
    shown = text(registration(permission(looks=LOOKS), permission("User.Read.All")))
    assert "  Policy.Read.All  id-of-Policy.Read.All\n" in shown
    assert "      to read policies (entra.x.look0, entra.x.look1, entra.x.look2 and 2 more)\n" in shown
    assert "      to read policies (entra.x.look0)\n" in shown
    assert "permissions: 2, looks: 5" in shown


@pytest.mark.parametrize(
    ("lang", "titles"),
    [
        ("en", ["Steps", "Credentials, one of them", "Not asked for, and why"]),
        ("fr", ["Étapes", "Moyens d\u2019authentification, un seul", "Non demandé, et pourquoi"]),
    ],
)
def test_the_page_has_its_parts_in_both_languages(lang: str, titles: list[str]) -> None:
    assert [line for line in text(registration(permission()), lang).splitlines() if line in titles] == titles


def test_the_lines_for_the_client_file_keep_their_indentation() -> None:
    lines = text(registration(permission())).splitlines()
    start = lines.index("        entra:")
    assert lines[start + 1].startswith("          tenant: ")


def test_what_is_asked_for_is_not_said_to_be_left_out() -> None:
    assert "Directory.Read.All:" in text(registration(permission()))
    assert "Directory.Read.All:" not in text(registration(permission("Directory.Read.All")))


def test_the_manifest_is_what_the_portal_takes() -> None:
    assert json.loads(manifest_json(registration(permission()))) == {
        "requiredResourceAccess": [
            {"resourceAppId": "graph", "resourceAccess": [{"id": "id-of-Policy.Read.All", "type": "Role"}]}
        ]
    }
