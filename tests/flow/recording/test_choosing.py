import pytest
from tests.support.record_world import desk
from tests.support.reviewing import Script

from seccheck.flow.recording.choosing import choose, listing
from seccheck.flow.recording.words import said
from seccheck.flow.reviewing.dialog import Dialog
from seccheck.reports.report import Page

BOTH = ("OWN-CUT", "OWN-REST")
EVERY = ("own.proved", "own.plan", "own.cut_minutes", "own.left_over")


def chosen(*lines: str, lang: str = "en") -> tuple[tuple[str, ...], Script]:
    script = Script(*lines)
    return choose(Dialog(script, lang, said), desk(claims=("OWN-CUT",)).topics), script


def test_the_list_numbers_each_claim() -> None:
    at = desk(claims=BOTH)
    text = listing(Page(lang="fr"), at.catalog, at.topics)
    assert "OWN-CUT  On peut couper (bloquante)\n" in text
    assert "  3. Combien de temps\u202f? [own.cut_minutes]\n" in text.replace("\u00a0?", "\u202f?")
    assert f"  {sum(len(t.claims) for t in at.topics)}. " in text


@pytest.mark.parametrize(
    ("line", "claims"),
    [
        ("3", (EVERY[2],)),
        ("3, 1", (EVERY[0], EVERY[2])),
        ("2-4", EVERY[1:]),
        ("own.plan;1", EVERY[:2]),
        ("own-cut", EVERY),
        ("OWN-CUT 1", EVERY),
        ("all", EVERY),
        ("Tous", EVERY),
    ],
)
def test_claims_are_chosen_by_number_range_or_name(line: str, claims: tuple[str, ...]) -> None:
    assert chosen(line)[0] == claims


@pytest.mark.parametrize("line", ["0", "5", "4-5", "3-2", "1-", "x", "own.level"])
def test_what_is_not_listed_is_asked_again(line: str) -> None:
    claims, script = chosen(line, "1")
    assert claims == EVERY[:1]
    assert f"{line} is none of these" in script.shown
