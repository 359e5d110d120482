import datetime as dt
from pathlib import Path

import pytest
from tests.support.record_world import CLIENT, CONFIG, TODAY, desk
from tests.support.reviewing import Script

from seccheck.flow.recording.circumstances import ask_day, ask_file, ask_provider, ask_sample, ask_second
from seccheck.flow.recording.words import said
from seccheck.flow.reviewing.dialog import Dialog


def dialog(*lines: str, lang: str = "en") -> tuple[Dialog, Script]:
    script = Script(*lines)
    return Dialog(script, lang, said), script


def test_the_only_provider_known_can_be_confirmed() -> None:
    talk, script = dialog("", "Rif")
    assert (ask_provider(talk, desk()), ask_provider(talk, desk())) == ("Atlas", "Rif")
    assert "Enter: Atlas" in script.asked[0]


def test_a_provider_must_be_named_where_none_is_known() -> None:
    CONFIG.write_text(CLIENT.replace("provider: Atlas, ", ""))
    talk, script = dialog("", "Atlas")
    assert ask_provider(talk, desk()) == "Atlas"
    assert script.shown.count("Please write something.") == 1


@pytest.mark.parametrize(
    ("lines", "lang", "day", "told"),
    [
        (("",), "en", TODAY, ""),
        (("2026-11-18",), "en", dt.date(2026, 11, 18), ""),
        (("2/11/2026",), "fr", dt.date(2026, 11, 2), ""),
        (("2/11/2026", "2026-11-02"), "en", dt.date(2026, 11, 2), "can mean"),
        (("2026-11-21", "2026-11-20"), "en", TODAY, "2026-11-21 lies ahead"),
    ],
    ids=["today", "ISO", "French", "two days", "ahead"],
)
def test_the_day_is_read_as_people_write_it_and_never_lies_ahead(
    lines: tuple[str, ...], lang: str, day: dt.date, told: str
) -> None:
    talk, script = dialog(*lines, lang=lang)
    assert ask_day(talk, TODAY) == day
    assert told in script.shown


@pytest.mark.parametrize(
    ("claims", "hint"), [(("own.proved",), True), (("own.level",), False)], ids=["a blocker", "a major"]
)
def test_the_second_person_is_another_one(claims: tuple[str, ...], *, hint: bool) -> None:
    talk, script = dialog("service  OWNER", "")
    assert ask_second(talk, desk(claims=("OWN-CUT", "own.level")), "Service owner", claims) == ""
    assert "another one" in script.shown
    assert ("blockers hang on it" in script.asked[0]) is hint


@pytest.mark.parametrize(
    ("kind", "claims", "lines", "sample"),
    [
        ("witnessed-test", ("own.left_over",), ("", "x", "-1", "1.5", "12"), 12),
        ("witnessed-test", ("own.left_over",), ("0",), 0),
        ("witnessed-test", ("own.proved",), ("",), None),
        ("witnessed-test", ("own.proved",), ("²", "3"), 3),
        ("signoff-record", ("own.agreed",), (), None),
    ],
    ids=["needed", "nobody", "free", "counted all the same", "nothing to count"],
)
def test_a_sample_is_asked_for_where_a_figure_says_nothing_without(
    kind: str, claims: tuple[str, ...], lines: tuple[str, ...], sample: int | None
) -> None:
    talk, script = dialog(*lines)
    assert ask_sample(talk, desk(kind, claims=claims), claims) == sample
    assert len(script.asked) == len(lines)


def test_a_file_is_taken_or_what_is_wrong_is_told() -> None:
    talk, script = dialog("records/none.pdf", "provider/provider.yaml", "records/test.pdf", "")
    at = desk(provider="provider")
    attached = ask_file(talk, at)
    assert attached is not None
    assert attached.path == "records/test.pdf"
    assert "there is no such file" in script.shown
    assert "lies in a provider's dossier" in script.shown
    assert ask_file(talk, at) is None


def test_what_stands_for_a_document_asks_until_it_is_there() -> None:
    Path("records/accord.pdf").write_bytes(b"yes")
    talk, script = dialog("", "records/accord.pdf")
    assert ask_file(talk, desk("signoff-record", claims=())) is not None
    assert "Please write something." in script.shown
