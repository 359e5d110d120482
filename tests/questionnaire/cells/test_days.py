import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.days import read_day
from seccheck.questionnaire.cells.unreadable import UnreadableError

EN = "January February March April May June July August September October November December"
FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTHS = {"en": EN.split(), "fr": FR.split()}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    "raw",
    [
        dt.date(2026, 11, 2),
        dt.datetime(2026, 11, 2),  # noqa: DTZ001 - spreadsheets know no time zones
        "2026-11-02",
        "2026/11/02",
        "2026-11-2",
        "2026-11-02T00:00:00",
        "2026-11-02 00:00",
        " 2 novembre 2026 ",
        "2 Nov 2026",
        "2 nov. 2026",
        "2-Nov-2026",
        "2nd November 2026",
        "November 2, 2026",
        "Nov 2nd 2026",
        "NOVEMBRE 2 2026",
    ],
    ids=str,
)
def test_one_day_whatever_its_spelling(raw: CellValue, lang: str) -> None:
    assert read_day(raw, lang) == "2026-11-02"


@pytest.mark.parametrize(
    ("raw", "en", "fr"),
    [
        ("02/11/2026", "", "2026-11-02"),
        ("2.11.2026", "", "2026-11-02"),
        ("2-11-2026", "", "2026-11-02"),
        ("13/11/2026", "2026-11-13", "2026-11-13"),
        ("11/13/2026", "2026-11-13", "2026-11-13"),
        ("05/05/2026", "2026-05-05", "2026-05-05"),
        ("1er août 2026", "2026-08-01", "2026-08-01"),
    ],
)
def test_day_and_month_in_numbers(raw: str, en: str, fr: str) -> None:
    assert read_day(raw, "fr") == fr
    if en:
        assert read_day(raw, "en") == en
    else:
        with pytest.raises(
            UnreadableError, match=r"can mean 2026-02-11 or 2026-11-02\. Write the day alone, as 2026-11-02"
        ):
            read_day(raw, "en")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (45000, "“45000” is a number, not a date. Format the cell as a date"),
        (45000.0, "is a number"),
        (True, "is a number"),
        (dt.datetime(2026, 11, 2, 5), "“2026-11-02 05:00:00” holds a time of day"),  # noqa: DTZ001 - as above
        (dt.time(5), "holds a time of day"),
        ("", "is no date that can be read"),
        ("45000", "is no date"),
        ("02/11/26", "is no date"),
        ("11/2026", "is no date"),
        ("02/11-2026", "is no date"),
        ("2 brumaire 2026", "is no date"),
        ("2026-11-02T05:00:00", "is no date"),
        ("2 November 2026 or so", "is no date"),
        ("2" * 41, "is no date"),
        ("31/02/2026", "there is no such day as “31/02/2026”"),
        ("2026-13-01", "there is no such day"),
        ("31 November 2026", "there is no such day"),
        ("0000-01-01", "there is no such day"),
    ],
    ids=str,
)
def test_what_is_no_day(raw: CellValue, text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_day(raw, "en")
    assert text.casefold() in str(error.value).casefold()


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from(["en", "fr"]))
def test_named_months_read_back_in_both_languages(day: dt.date, lang: str) -> None:
    for names in MONTHS.values():
        assert read_day(f"{day.day} {names[day.month - 1]} {day.year}", lang) == day.isoformat()
    assert read_day(f"{day.day} {MONTHS['en'][day.month - 1][:3]} {day.year}", lang) == day.isoformat()


@given(st.dates(min_value=dt.date(1000, 1, 1)), st.sampled_from("/.-"))
def test_day_month_year_is_never_taken_for_another_day(day: dt.date, separator: str) -> None:
    spelt = day.strftime(f"%d{separator}%m{separator}%Y")
    assert read_day(spelt, "fr") == day.isoformat()
    try:
        assert read_day(spelt, "en") == day.isoformat()
    except UnreadableError:
        assert day.day <= 12
