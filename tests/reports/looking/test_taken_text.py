import dataclasses
import datetime as dt

import pytest
from tests.support import made

from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Json
from seccheck.model.scale import Strength
from seccheck.reports.looking.taken_text import taken_text
from seccheck.reports.report import Page

DAY = dt.date(2026, 11, 24)
TENANT = "3e9d51b7"


def word(claim: str, value: Json, **changes: Json) -> Evidence:
    plain = Evidence(
        claim=claim,
        value=value,
        strength=Strength.OBSERVED,
        kind="probe-entra",
        source=f"look:entra.x@{TENANT}",
        seen_at=DAY,
    )
    return dataclasses.replace(plain, **changes)


def text(*facts: Evidence | Gap, lang: str = "en", kind: str = "observed") -> list[str]:
    given = Facts(
        evidence=tuple(f for f in facts if isinstance(f, Evidence)), gaps=tuple(f for f in facts if isinstance(f, Gap))
    )
    return taken_text(Page(lang=lang), made.catalog(), given, tenant=TENANT, kind=kind).splitlines()


def gap(look: str, *claims: str, detail: str = "") -> Gap:
    return Gap(look=look, reason="permission", claims=claims, detail=detail, seen_at=DAY)


def test_values_with_their_units_and_how_many_were_looked_at() -> None:
    shown = text(
        word(
            "a.pct", 75, sample=12, people=("p-1",), note={"en": "A hole.", "fr": "Un trou."}, rule_out={"en": "VPN."}
        ),
        word("a.ok", value=True),
        word("look.resets", 3, sample=12),
    )
    assert shown == [
        "3e9d51b7: facts seen: 3 (observed); looks not taken, or not in full: 0",
        "  a.pct        75% (9 of 12)",
        "               Exceptions: p-1",
        "               A hole.",
        "  a.ok         yes",
        "  look.resets  3 (3 of 12)",
    ]


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            [
                "3e9d51b7: facts seen: 0 (captured); looks not taken, or not in full: 2",
                "",
                "Could not be seen:",
                "  entra.x  permission missing",
                "  entra.y  permission missing (403); about a.ok, a.pct",
            ],
        ),
        (
            "fr",
            [
                "3e9d51b7\u202f: faits constatés\u202f: 0 (capturé)\u202f; constats non faits ou incomplets\u202f: 2",
                "",
                "N\u2019a pu être constaté\u202f:",
                "  entra.x  autorisation manquante",
                "  entra.y  autorisation manquante (403)\u202f; à propos de a.ok, a.pct",
            ],
        ),
    ],
)
def test_what_was_not_seen_says_why_and_about_what(lang: str, lines: list[str]) -> None:
    gaps = (gap("capture:entra.x@t", "entra.x"), gap("look:entra.y@t", "entra.y", "a.ok", "a.pct", detail="403"))
    assert text(*gaps, lang=lang, kind="captured") == lines


def test_a_gap_of_no_look_keeps_its_name() -> None:
    assert text(gap("probe-entra", "a.ok"))[-1] == "  probe-entra  permission missing; about a.ok"


def test_a_hostile_note_does_no_harm() -> None:
    shown = "\n".join(text(word("a.ok", value=True, note={"en": "x\x1b[2Jy", "fr": "z"})))
    assert "\x1b" not in shown
