import datetime as dt

from seccheck.wiring.clock import seconds, today


def test_today_is_the_date_in_utc() -> None:
    before = dt.datetime.now(dt.UTC).date()
    assert before <= today() <= dt.datetime.now(dt.UTC).date()


def test_seconds_never_run_backwards() -> None:
    assert seconds() <= seconds()
