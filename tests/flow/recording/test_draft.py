import datetime as dt

import pytest
from tests.support.record_world import TODAY, desk

from seccheck.flow.recording.attached import Attached
from seccheck.flow.recording.draft import Draft, bears_on_blocker, counted, needs_file, record_of, spoken_of


def draft(on: dt.date = TODAY, provider: str = "Atlas") -> Draft:
    return Draft(provider=provider, on=on, by="CISO", values={"env.phys_controls": ["badge"], "own.proved": True})


def test_a_record_says_what_the_draft_says() -> None:
    made = record_of(desk(), draft())
    assert (made.kind, made.on, made.sample, made.sha256) == ("witnessed-test", TODAY, None, "")
    said = Draft(
        **{f: getattr(draft(), f) for f in ("provider", "on", "by", "values")}, attached=Attached(path="a", sha256="b")
    )
    assert record_of(desk(), said).sha256 == "b"


def test_shares_and_counts_say_nothing_alone() -> None:
    at = desk(claims=("OWN-CUT", "OWN-REST"))
    names = [name for topic in at.topics for name in topic.claims]
    assert counted(at, names) == ("own.left_over", "own.share_pct")


@pytest.mark.parametrize(("kind", "needed"), [("witnessed-test", False), ("signoff-record", True)])
def test_what_stands_for_a_document_needs_it(kind: str, *, needed: bool) -> None:
    assert needs_file(desk(kind, claims=())) is needed


def test_a_blocker_hangs_on_the_claims_of_a_blocker() -> None:
    at = desk(claims=("OWN-CUT", "OWN-REST"))
    assert bears_on_blocker(at, ("own.plan", "own.level"))
    assert not bears_on_blocker(at, ("own.level",))


@pytest.mark.parametrize(
    ("on", "provider", "claims"),
    [
        (dt.date(2026, 10, 7), "Atlas", ("env.phys_controls",)),
        (dt.date(2026, 10, 6), "Atlas", ("env.phys_controls",)),
        (dt.date(2026, 10, 8), "Atlas", ()),
        (dt.date(2026, 10, 7), "Rif", ()),
    ],
    ids=["same day", "later one there", "newer", "another provider"],
)
def test_an_earlier_word_of_the_same_day_or_later_is_known(on: dt.date, provider: str, claims: tuple[str, ...]) -> None:
    assert spoken_of(desk(), draft(on, provider)) == claims
