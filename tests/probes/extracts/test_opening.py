from pathlib import Path

import pytest
from tests.support.extracts import MAPPING, NOW, ON, opened_extract, shipped, world
from tests.support.small import faults_of

from seccheck.model.client import ClientFile
from seccheck.model.itsm import CALLS, TICKETS
from seccheck.probes.extracts.opening import drawn_on, is_meant, opened
from seccheck.probes.world import World


def nothing() -> World:
    return World(client=ClientFile(path="seccheck.yaml", engagement={}), dossier=None, catalog=shipped(), now=NOW)


def test_opens_what_the_client_file_names(tmp_path: Path) -> None:
    with opened_extract(tmp_path, "Id;Opened\n1;05/11/2026\n", dates=("DD/MM/YYYY",)) as extract:
        assert extract.absent("id", "first_contact") == "tickets.csv: “Id” | “First”"
        read = extract.cells.moment("opened")
        assert read
        assert [read(row) for row in extract.cells.table.rows()] == [ON.replace(month=11, day=5)]


def test_the_encoding_beside_the_file_takes_the_place_of_the_mappings(tmp_path: Path) -> None:
    text = "Id;Résolu\n1;\n".encode("cp1252")
    with opened(world(tmp_path, text, encoding="cp1252"), TICKETS) as extract:
        assert extract.cells.table.header == ("Id", "Résolu")
    (fault,) = faults_of(lambda: opened(world(tmp_path, text), TICKETS).__enter__())
    assert fault.message == "the file is not UTF-8"


@pytest.mark.parametrize(
    ("text", "mapping", "said"),
    [
        pytest.param(
            "Nom;Prénom\n", MAPPING, "none of the columns is one that the mapping Desk knows", id="another-table"
        ),
        pytest.param("Id\n", "telephony", "the mapping Telephone system does not say how to read tickets", id="part"),
        pytest.param("Id\n", "nadir", "there is no ITSM mapping `nadir`", id="no-mapping"),
    ],
)
def test_what_cannot_be_used_is_one_fault(tmp_path: Path, text: str, mapping: str, said: str) -> None:
    there = world(tmp_path, text, mapping=mapping)
    (fault,) = faults_of(lambda: opened(there, TICKETS).__enter__())
    assert fault.message == said


def test_nothing_is_meant_where_no_extract_is_named(tmp_path: Path) -> None:
    assert not is_meant(nothing(), TICKETS)
    assert not is_meant(world(tmp_path, ""), CALLS)
    assert drawn_on(nothing()) == NOW.date()
    (fault,) = faults_of(lambda: opened(nothing(), TICKETS).__enter__())
    assert fault.message == "the client file names no extract of tickets"
