import dataclasses

import pytest

from seccheck.reports.explained.look import LookFacts, licence_text, look_page, looks_lines, looks_remark, side_text

DESK = LookFacts(
    id="itsm.look",
    title={"en": "Desk", "fr": "Bureau"},
    looks_at={"en": "At.", "fr": "À."},
    may_be_believed={"en": "Because.", "fr": "Parce que."},
    cannot_see={"en": "Not that.", "fr": "Pas ça."},
    keeps={"en": "Counts.", "fr": "Des nombres."},
    rule_out={},
    kind="dpa",
    claims=("entra.y",),
)
LOOK = LookFacts(
    id="entra.x.look",
    title={"en": "Title", "fr": "Titre"},
    looks_at={"en": "At.", "fr": "À."},
    may_be_believed={"en": "Because.", "fr": "Parce que."},
    cannot_see={"en": "Not that.", "fr": "Pas ça."},
    keeps={"en": "Counts.", "fr": "Des nombres."},
    rule_out={"en": "VPN.", "fr": "VPN."},
    needs=(("A.Read.All", {"en": "to read", "fr": "pour lire"}), ("B.Read.All", {"en": "to see", "fr": "pour voir"})),
    licence="p1",
    side="client",
    claims=("entra.x.look", "entra.y"),
)


def test_everything_is_told() -> None:
    assert list(look_page("en", LOOK)) == [
        ("", "entra.x.look: Title"),
        ("", ""),
        ("Looks at", "At."),
        ("May be believed", "Because."),
        ("Cannot see", "Not that."),
        ("Keeps about people", "Counts."),
        ("Rule out first", "VPN."),
        ("Needs", "A.Read.All, to read"),
        ("Needs", "B.Read.All, to see"),
        ("Licence", "Entra ID P1"),
        ("In the tenant", "of the client"),
        ("Tells about", "entra.x.look, entra.y"),
    ]


def test_a_look_outside_a_tenant_needs_no_licence_and_says_its_kind() -> None:
    assert list(look_page("en", DESK))[2:] == [
        ("Looks at", "At."),
        ("May be believed", "Because."),
        ("Cannot see", "Not that."),
        ("Keeps about people", "Counts."),
        ("Kind of evidence", "dpa"),
        ("Tells about", "entra.y"),
    ]
    assert next(looks_lines("en", (DESK,))) == ("itsm.look", "Desk")


def test_in_french() -> None:
    lines = dict(look_page("fr", dataclasses.replace(LOOK, rule_out={}, side="partner")))
    assert lines["Est fiable"] == "Parce que."
    assert "À écarter d\u2019abord" not in lines
    assert lines["Dans le tenant"].startswith("d\u2019un prestataire qui administre")


@pytest.mark.parametrize("side", ["client", "provider", "both", "partner"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_side_has_words(side: str, lang: str) -> None:
    assert side_text(lang, side) in dict(look_page(lang, dataclasses.replace(LOOK, side=side))).values()


@pytest.mark.parametrize(
    ("licence", "english"),
    [
        ("free", "none"),
        ("p1", "Entra ID P1"),
        ("p2", "Entra ID P2"),
        ("governance", "Entra ID Governance"),
        ("intune", "Intune"),
    ],
)
def test_licences_are_called_as_they_are_sold(licence: str, english: str) -> None:
    assert licence_text("en", licence) == english
    assert licence_text("fr", licence)


def test_the_list_and_its_count() -> None:
    assert list(looks_lines("en", (LOOK,))) == [("entra.x.look", "Title (Entra ID P1)"), ("", ""), ("", "Looks: 1")]
    assert looks_remark("fr", 7).startswith("Constats\u202f: 7\u202f;")
