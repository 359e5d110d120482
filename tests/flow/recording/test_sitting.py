import datetime as dt

import pytest
from tests.support.record_world import CLIENT, CONFIG, desk, listing_desk, records, sit
from tests.support.reviewing import Interrupted

from seccheck.errors import UsageFaultError
from seccheck.flow.recording.given import Given

DAY = ("2026-11-18", "Service owner", "CISO")


def test_a_sitting_asks_for_everything_and_writes_what_was_confirmed() -> None:
    script, written = sit("1, 3-4", *DAY, "12", "y", "22", "0", "records/test.pdf", "y")
    assert written
    made = records()[-1]
    assert (made.provider, made.kind, made.on, made.by, made.second, made.sample) == (
        *("Atlas", "witnessed-test", dt.date(2026, 11, 18), "Service owner", "CISO", 12),
    )
    assert made.values == {"own.proved": True, "own.cut_minutes": 22, "own.left_over": 0}
    assert len(made.sha256) == 64
    for part in ("RECORD: joint test with client witness [witnessed-test], observed", "From the order on."):
        assert part in script.shown
    assert "      own.cut_minutes: 22\n" in script.shown
    assert script.shown.endswith("Written to seccheck.yaml: witnessed-test, 3 claims.\n")


def test_in_french_too() -> None:
    script, written = sit("own.cut_minutes", "18/11/2026", "CISO", "", "", "12,5", "", "o", lang="fr")
    assert written
    assert records()[-1].values == {"own.cut_minutes": 12.5}
    assert "RELEVÉ\u202f: essai conjoint avec témoin client" in script.shown.replace("\u00a0", "\u202f")


def test_what_is_not_confirmed_is_not_written() -> None:
    script, written = sit("1", *DAY, "", "n", "", "n")
    assert not written
    assert CONFIG.read_text() == CLIENT
    assert script.shown.endswith("Nothing was written.\n")


def test_what_was_left_out_leaves_nothing_to_write() -> None:
    script, written = sit("3", *DAY, "", "-")
    assert not written
    assert "nothing to write" in script.shown


def test_an_interruption_writes_nothing() -> None:
    with pytest.raises(Interrupted):
        sit("1", *DAY)
    assert CONFIG.read_text() == CLIENT


def test_what_the_command_line_says_is_not_asked() -> None:
    given = Given(
        on=dt.date(2026, 11, 18),
        by="Service owner",
        second="CISO",
        sample=0,
        values=("own.left_over=1",),
        file="records/test.pdf",
    )
    script, written = sit("y", given=given)
    assert (written, len(script.asked)) == (True, 1)
    assert "A sample of 0 looked at nobody" in script.shown


def test_named_claims_are_asked_without_a_list() -> None:
    at = desk(claims=("own.plan", "own.proved"))
    given = Given(values=("own.proved=yes",))
    lines = (*DAY, "", "y", "", "-", "-", "-", "-", "-", "-", "", "y")
    script, written = sit(*lines, at=at, given=given)
    assert written
    assert "It can show" not in script.shown
    assert records()[-1].values == {"own.proved": True, "own.plan": {"kind": "plan"}}


def test_the_provider_is_asked_for_and_its_spelling_looked_at() -> None:
    given = Given(values=("own.cut_minutes=3",))
    script, written = sit("", *DAY, "", "", "y", at=listing_desk(""), given=given)
    assert (written, records()[-1].provider) == (True, "Atlas")
    assert script.asked[0].startswith("About which provider?")
    with pytest.raises(UsageFaultError, match="knows no provider"):
        sit("Atals", at=listing_desk(""))


def test_two_words_of_one_day_are_pointed_out() -> None:
    given = Given(values=("own.cut_minutes=3",))
    sit(*DAY, "", "", "y", given=given, at=listing_desk("provider"))
    script, _ = sit(*DAY, "", "", "n", given=given)
    assert "An earlier record of the same day or later speaks of own.cut_minutes." in script.shown


def test_a_decision_needs_its_document() -> None:
    script, written = sit(
        "1", *DAY, "y", "", "records/test.pdf", "y", at=desk("signoff-record", claims=("OWN-AGREED",))
    )
    assert written
    assert records()[-1].sample is None
    assert "[signoff-record], documented" in script.shown
