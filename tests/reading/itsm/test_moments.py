import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.itsm.moments import AmbiguousError, MixedError, Moments, NoMomentError, form_of

DAY = dt.date(2027, 4, 3)
NINE = dt.datetime(2027, 4, 3, 9, 5)  # noqa: DTZ001 - a tool's own time
PARIS = zoneinfo.ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("", "2027-04-03", DAY),
        ("", "2027-04-03 09:05", NINE),
        ("", "2027-04-03T09:05:00", NINE),
        ("", "2027-04-03T09:05:00.250", NINE.replace(microsecond=250_000)),
        ("DD/MM/YYYY", "03/04/2027", DAY),
        ("DD/MM/YYYY", "3/4/2027", DAY),
        ("MM/DD/YYYY", "04/03/2027", DAY),
        ("DD-MM-YYYY HH:mm", "03-04-2027 09:05", NINE),
        ("DD.MM.YY HH:mm:ss", "03.04.27 09:05:07", NINE.replace(second=7)),
        ("DD/MM/YYYY[ HH:mm]", "03/04/2027", DAY),
        ("DD/MM/YYYY[ HH:mm]", "03/04/2027 09:05", NINE),
        ("DD/MMM/YY hh:mm A", "03/Apr/27 9:05 AM", NINE),
        ("DD/MMM/YY hh:mm A", "03/avr./27 09:05\u202fam", NINE),
        ("DD/MMM/YY hh:mm A", "03/Apr/27 12:05 AM", NINE.replace(hour=0)),
        ("DD/MMM/YY hh:mm A", "03/Apr/27 12:05 p.m.", NINE.replace(hour=12)),
        ("DD/MMM/YY hh:mm A", "03/Apr/27 1:05 PM", NINE.replace(hour=13)),
        ("DD MMM YYYY", "3 février 2027", DAY.replace(month=2)),
        ("DD MMM YYYY", "3 AOÛT 2027", DAY.replace(month=8)),
        ("DD/MM/YYYY HH", "03/04/2027 09", NINE.replace(minute=0)),
    ],
)
def test_a_moment(form: str, text: str, expected: dt.date) -> None:
    found = Moments((form,) if form else ()).read(text)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("forms", "text"),
    [
        ((), "03/04/2027"),
        ((), "2027-02-30"),
        ((), "2027-W14-6"),
        ((), "20270403"),
        ((), "yesterday"),
        ((), ""),
        (("DD/MM/YYYY",), "31/04/2027"),
        (("DD/MM/YYYY",), "04/2027"),
        (("DD/MM/YYYY",), "03/04/2027 " + "0" * 40),
        (("DD/MMM/YY",), "03/foo/27"),
        (("DD/MM/YYYY hh:mm A",), "03/04/2027 13:05 PM"),
        (("DD/MM/YYYY hh:mm A",), "03/04/2027 00:05 AM"),
        (("DD/MM/YYYY HH:mm",), "03/04/2027 24:05"),
    ],
)
def test_what_is_none(forms: tuple[str, ...], text: str) -> None:
    with pytest.raises(NoMomentError):
        Moments(forms).read(text)


def test_what_two_forms_read_differently_is_ambiguous() -> None:
    moments = Moments(("DD/MM/YYYY", "MM/DD/YYYY"))
    with pytest.raises(AmbiguousError):
        moments.read("03/04/2027")
    assert moments.read("13/04/2027") == DAY.replace(day=13)
    assert moments.read("04/04/2027") == DAY.replace(day=4)


@pytest.mark.parametrize(
    "form",
    ["DD/MM", "MM/YYYY", "DD/MM/YYYY/YY", "DD/DD/MM/YYYY", "DD/MM/MMM/YYYY", "DD/MM/YYYY hh:mm", "DD/MM/YYYY A",
     "DD/MM/YYYY HH hh A", "DD/MM/YYYY mm", "[DD/MM/YYYY", "DD/MM/YYYY]", ""],
)  # fmt: skip
def test_a_form_that_says_too_little_or_too_much_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match=r"DD/MM/YYYY HH:mm|does not say"):
        form_of(form)


def test_times_are_turned_into_the_zone_that_is_named() -> None:
    moments = Moments((), PARIS)
    assert moments.read("2027-04-03T07:05Z") == NINE
    assert moments.read("2027-04-03T08:05+01:00") == NINE
    assert moments.read("2027-04-03 09:05") == NINE
    assert moments.basis is PARIS


def test_without_a_zone_all_say_theirs_or_none_does() -> None:
    told, bare = Moments(()), Moments(())
    assert bare.basis is None
    assert told.read("2027-04-03T11:05+02:00") == NINE
    assert bare.read("2027-04-03 09:05") == NINE
    assert told.read("2027-04-03") == DAY
    assert (told.basis, bare.basis) == (dt.UTC, None)
    for moments, other in ((told, "2027-04-03 09:05"), (bare, "2027-04-03T09:05Z")):
        with pytest.raises(MixedError):
            moments.read(other)


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.times())
def test_a_form_reads_what_it_writes(day: dt.date, time: dt.time) -> None:
    moment = dt.datetime.combine(day, time.replace(microsecond=0))
    for form, written in (
        ("YYYY/MM/DD HH:mm:ss", "%Y/%m/%d %H:%M:%S"),
        ("DD.MM.YY hh:mm:ss A", "%d.%m.%y %I:%M:%S %p"),
        ("DD MMM YYYY, HH:mm:ss", "%d %b %Y, %H:%M:%S"),
    ):
        assert Moments((form,)).read(moment.strftime(written)) == moment
    assert Moments(()).read(moment.isoformat(sep=" ")) == moment
