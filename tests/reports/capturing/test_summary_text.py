import dataclasses

import pytest

from seccheck.model.evidence import Gap
from seccheck.model.policy import Json
from seccheck.reports.capturing.summary_text import Outcome, summary_text
from seccheck.reports.report import Page

WHOLE = Outcome(out="entra.zip", size=1_234_567, requests=42, key="k", people="", gaps=())


def gap(look: str, reason: str, detail: str = "") -> Gap:
    return Gap(look=f"look:{look}@t", reason=reason, claims=("a.b",), detail=detail)


def said(lang: str, **changes: Json) -> str:
    return summary_text(Page(lang=lang, width=200), dataclasses.replace(WHOLE, **changes))


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            (
                "written: entra.zip (1,234 KB, 42 answers); send it to your client\n"
                "the key of the pseudonyms stays with you: k\neverything could be seen\n"
            ),
        ),
        (
            "fr",
            (
                "écrit\u202f: entra.zip (1\u202f234 Ko, 42 réponses)\u202f; envoyez-le à votre client\n"
                "la clé des pseudonymes reste chez vous\u202f: k\ntout a pu être constaté\n"
            ),
        ),
    ],
    ids=["en", "fr"],
)
def test_a_whole_capture_is_three_lines(lang: str, expected: str) -> None:
    assert said(lang) == expected


def test_what_could_not_be_seen_is_told_by_its_cause() -> None:
    gaps = [gap(f"entra.x.l{n}", "permission", f"403 AccessDenied, request {n}") for n in range(5)]
    text = said("en", gaps=(*gaps, gap("entra.y", "timeout")))
    assert "could not be seen, and your client will see that it could not (6):\n" in text
    assert "  - permission missing (403 AccessDenied): entra.x.l0, entra.x.l1, entra.x.l2, +2\n" in text
    assert text.endswith(": entra.y\n")
    assert "autorisation manquante (403 AccessDenied)\u202f: entra.x.l0" in said("fr", gaps=gaps)


def test_whatever_else_there_is_to_know_is_told() -> None:
    text = said("en", people="people.csv", writes=("User.ReadWrite.All",), left_out=("GET /v1.0/me",), size=3)
    assert "(1 KB, " in text
    assert "for you alone: people.csv" in text
    assert "may also change things (User.ReadWrite.All)" in text
    assert "what of it may be kept: GET /v1.0/me" in text
    assert summary_text(
        Page(lang="en", width=200), dataclasses.replace(WHOLE, gaps=(Gap(look="x", reason="y", claims=()),))
    )
