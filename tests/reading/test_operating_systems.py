import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.small import faults_of

from seccheck.reading.operating_systems import ENDED, SUPPORTED, UNSURE, operating_systems_of, read_operating_systems

SHIPPED = read_operating_systems()
DATA = {
    "id": "operating-systems",
    "as_of": "2026-01-01",
    "until": "2030-12-31",
    "source": "a test",
    "lists": {
        "windows": ["10.0.26200 2027-10-12 2028-10-10", "10.0.19045 2025-10-14"],
        "macos": ["15 2027-08-31 -", "15.9 2026-01-01"],
        "ubuntu": ["22.04 2027-03-31"],
        "rhel": ["9 2032-05-31"],
    },
}
KNOWN = operating_systems_of(DATA, file="x.yaml")


@pytest.mark.parametrize(
    ("system", "version", "day", "state"),
    [
        ("windows", "10.0.26200.7462", "2027-10-12", SUPPORTED),
        ("windows", "10.0.26200.7462", "2027-10-13", UNSURE),
        ("windows", "10.0.26200.7462", "2028-10-10", UNSURE),
        ("windows", "10.0.26200.7462", "2028-10-11", ENDED),
        ("windows", "10.0.19045", "2025-10-14", SUPPORTED),
        ("windows", "10.0.19045", "2025-10-15", ENDED),
        ("windows", "10.0.2620.1", "2026-06-01", UNSURE),
        ("windows", "10.0.262001", "2026-06-01", UNSURE),
        ("windows", "", "2026-06-01", UNSURE),
        ("macos", "15.5 (24F74)", "2027-08-31", SUPPORTED),
        ("macos", "15.5", "2030-01-01", UNSURE),
        ("macos", "15.9.1", "2026-06-01", ENDED),
        ("beos", "5", "2026-06-01", UNSURE),
        ("windows", "10.0.19045", "2031-01-01", UNSURE),
        ("linux", "22.04", "2026-06-01", SUPPORTED),
        ("linux (ubuntu)", "22.04.5", "2026-06-01", SUPPORTED),
        ("ubuntu", "22.04", "2026-06-01", SUPPORTED),
        ("linux", "Red Hat Enterprise Linux 9.4", "2026-06-01", SUPPORTED),
        ("linux", "9.4", "2026-06-01", UNSURE),
    ],
)
def test_a_version_is_supported_ended_or_unsure(system: str, version: str, day: str, state: str) -> None:
    assert KNOWN.state(system, version, dt.date.fromisoformat(day)) == state


@given(
    st.sampled_from([(system, line.split()[0]) for system, lines in DATA["lists"].items() for line in lines]),  # type: ignore[attr-defined]  # written above
    st.dates(max_value=SHIPPED.until),
    st.dates(max_value=SHIPPED.until),
)
def test_waiting_never_makes_a_version_supported(which: tuple[str, str], one: dt.date, other: dt.date) -> None:
    order = (SUPPORTED, UNSURE, ENDED)
    states = [SHIPPED.state(*which, day) for day in sorted((one, other))]
    assert order.index(states[0]) <= order.index(states[1])


@pytest.mark.parametrize(
    "line", ["15", "15 soon", "15 2027-08-31 2028-01-01 -", "15 -", "15 2027-02-30", "15 2027-08-31 later"]
)
def test_a_line_that_is_none_is_told(line: str) -> None:
    (fault,) = faults_of(lambda: operating_systems_of({**DATA, "lists": {"macos": [line]}}, file="x.yaml"))
    assert fault.message == f"“{line}” is no line about a version"


def test_the_shipped_data_says_one_thing_of_each_version() -> None:
    for lives in SHIPPED.lives.values():
        assert lives
        assert all(life.until <= life.latest for life in lives.values())
    assert SHIPPED.as_of < SHIPPED.until
    day = SHIPPED.as_of
    assert SHIPPED.state("windows", "10.0.19045.3086", day) == ENDED
    assert SHIPPED.state("windows", "10.0.26200.7462", day) == SUPPORTED
    assert SHIPPED.state("ios", "26.1", day) == SUPPORTED
    assert SHIPPED.state("android", "9", day) == UNSURE
