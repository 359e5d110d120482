import datetime as dt
from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import faults_of, told, write

from seccheck.model.client import ClientFile
from seccheck.model.itsm import Extract, Itsm, Opening
from seccheck.reading.client_file import open_client_file, read_client_file

HEAD = "schema: seccheck-client/1\nclient: Example\n"
FULL = """\
itsm:
  on: 2027-04-02
  provider: Atlas
  time_zone: Europe/Paris
  tickets:
    file: extracts/tickets.csv
    mapping: glpi
    from: 2027-03-01
    until: 2027-03-31
    full: true
    teams: [N1 Atlas]
    dates: [DD/MM/YYYY HH:mm]
    encoding: cp1252
  calls: {file: extracts/calls.csv, mapping: maps/calls.yaml}
  surveys: {file: extracts/surveys.xlsx, mapping: jira}
  hours:
    - {days: [monday, friday], from: "08:00", until: "18:30"}
    - {days: [sunday], from: "00:00", until: "24:00"}
  closed: [2027-03-29]
"""


def read(folder: Path, part: str) -> ClientFile:
    return read_client_file(open_client_file(write(folder, "seccheck.yaml", HEAD + part)), small.catalog())


def test_everything_is_read_as_written(tmp_path: Path) -> None:
    assert read(tmp_path, FULL).itsm == Itsm(
        on=dt.date(2027, 4, 2),
        provider="Atlas",
        time_zone="Europe/Paris",
        tickets=Extract(
            file="extracts/tickets.csv",
            mapping="glpi",
            since=dt.date(2027, 3, 1),
            until=dt.date(2027, 3, 31),
            full=True,
            teams=("N1 Atlas",),
            dates=("DD/MM/YYYY HH:mm",),
            encoding="cp1252",
        ),
        calls=Extract(file="extracts/calls.csv", mapping="maps/calls.yaml"),
        surveys=Extract(file="extracts/surveys.xlsx", mapping="jira"),
        hours=(
            Opening(days=frozenset({0, 4}), start=dt.time(8), end=dt.time(18, 30)),
            Opening(days=frozenset({6}), start=dt.time(0), end=dt.time.max),
        ),
        closed=(dt.date(2027, 3, 29),),
    )


def test_without_the_part_there_is_none(tmp_path: Path) -> None:
    assert read(tmp_path, "").itsm is None


TICKETS = "itsm:\n  on: 2027-04-02\n  tickets: {file: t.csv, mapping: glpi"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        pytest.param("itsm: {on: 2027-04-02}\n", "3:1 no extract is named", id="nothing"),
        pytest.param("itsm: {tickets: {file: t.csv, mapping: glpi}}\n", "3:1 `on` is missing", id="no-day"),
        pytest.param(
            f"{TICKETS}, from: 2027-03-02, until: 2027-03-01}}\n", "5:66 it ends before it begins", id="backwards"
        ),
        pytest.param(f"{TICKETS}, until: 2027-04-03}}\n", "5:48 it was drawn before, on 2027-04-02", id="until-later"),
        pytest.param(f"{TICKETS}, from: 2027-04-03}}\n", "5:47 it was drawn before, on 2027-04-02", id="from-later"),
        pytest.param(f"{TICKETS}, dates: [DD/MM]}}\n", "5:49 'DD/MM' does not say", id="form"),
        pytest.param(
            TICKETS.replace("t.csv", "../t.csv") + "}\n", "5:19 the path leads out of the folder", id="outside"
        ),
        pytest.param(TICKETS.replace("glpi", "/etc/x.yaml") + "}\n", "5:35 the path is absolute", id="mapping-outside"),
        pytest.param(f"{TICKETS}, encoding: latin}}\n", "5:51 ", id="encoding"),
        pytest.param(f"{TICKETS}}}\n  time_zone: Europe/Nowhere\n", "6:14 `Europe/Nowhere` is no time zone", id="zone"),
        pytest.param(
            f"{TICKETS}}}\n  time_zone: ../etc/passwd\n", "6:14 `../etc/passwd` is no time zone", id="zone-path"
        ),
        pytest.param(
            f"{TICKETS}}}\n  hours: [{{days: [monday], from: '18:00', until: '08:00'}}]\n",
            "6:50 the hours end before they begin",
            id="night",
        ),
        pytest.param(
            f"{TICKETS}}}\n  hours: [{{days: [monday], from: '8:00', until: '18:00'}}]\n", "6:34 ", id="clock"
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, part: str, said: str) -> None:
    (line,) = told(faults_of(lambda: read(tmp_path, part)))
    assert line.startswith(said)
