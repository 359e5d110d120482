from pathlib import Path

import pytest
from tests.support.small import faults_of, told, write

from seccheck.model.itsm import CALLS, SURVEYS, TICKETS, Field, Scale
from seccheck.reading.itsm.folding import folded
from seccheck.reading.itsm.mapping import itsm_mapping_names, load_itsm_mapping

HEAD = "schema: seccheck-itsm/1\nname: Desk\n"


def load(folder: Path, text: str) -> object:
    write(folder, "maps/desk.yaml", HEAD + text)
    return load_itsm_mapping("maps/desk.yaml", folder)


def test_everything_is_read_as_written(tmp_path: Path) -> None:
    text = """\
encodings: [utf-8, cp1252]
dates: [DD/MM/YYYY]
decimal: ","
yes: [Ja]
no: [Nein]
tickets:
  duplicates: last
  texts: [[Title, Titre]]
  fields:
    id: [Id, Nr]
    reopened: {columns: [R], yes: [a], no: [b], empty: none, other: "no", above: 2}
    root_cause: {columns: [C], filled: true}
calls: {rows: intervals, fields: {offered: [O]}}
surveys:
  scale: {from: 0, to: 10, satisfied: 7}
  words: {satisfied: [Très bien], dissatisfied: [Mal]}
  fields: {score: [S]}
"""
    write(tmp_path, "desk.yaml", HEAD + text)
    found = load_itsm_mapping("desk.yaml", tmp_path)
    assert (found.name, found.encodings, found.dates, found.decimal) == (
        "Desk",
        ("utf-8", "cp1252"),
        ("DD/MM/YYYY",),
        ",",
    )
    assert (found.yes, found.no, found.file) == (("Ja",), ("Nein",), str(tmp_path / "desk.yaml"))
    tickets, surveys = found.parts[TICKETS], found.parts[SURVEYS]
    assert tickets.last_wins
    assert tickets.texts == (Field(headings=("Title", "Titre")),)
    assert tickets.fields == {
        "id": Field(headings=("Id", "Nr")),
        "reopened": Field(headings=("R",), yes=("a",), no=("b",), empty="none", other="no", above=2),
        "root_cause": Field(headings=("C",), is_filled=True),
    }
    assert (found.parts[CALLS].rows, found.parts[CALLS].last_wins) == ("intervals", False)
    assert surveys.scale == Scale(lowest=0, highest=10, satisfied=7, words={"tresbien": True, "mal": False})


def test_what_is_left_out_has_its_usual_value(tmp_path: Path) -> None:
    write(tmp_path, "desk.yaml", HEAD + "surveys: {fields: {score: [S]}}\n")
    found = load_itsm_mapping("desk.yaml", tmp_path)
    assert (found.encodings, found.dates, found.decimal) == (("utf-8",), (), ".")
    assert list(found.parts) == [SURVEYS]
    assert found.parts[SURVEYS].scale == Scale()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("dates: [DD/MM]\ntickets: {fields: {id: [Id]}}\n", "3:9 'DD/MM' does not say", id="form"),
        pytest.param(
            "tickets: {fields: {id: [Id], major: {columns: [M], yes: [Oui], no: [OUI]}}}\n",
            "3:69 `OUI` means both",
            id="both",
        ),
        pytest.param(
            "tickets: {fields: {id: [Id], major: {columns: [M], filled: true, empty: none}}}\n",
            "3:66 `filled` and `empty` do not go together",
            id="filled",
        ),
        pytest.param(
            "surveys: {fields: {score: [S]}, scale: {from: 1, to: 5, satisfied: 1}}\n",
            "3:40 the score of satisfied",
            id="scale",
        ),
        pytest.param(
            "surveys: {fields: {score: [S]}, words: {satisfied: [Bien], dissatisfied: [bien]}}\n",
            "3:75 `bien` means",
            id="words",
        ),
        pytest.param("tickets: {fields: {opened: [O]}}\n", "3:11 `id` is missing", id="no-id"),
        pytest.param("", "1:1 ", id="nothing"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    (line, *_) = told(faults_of(lambda: load(tmp_path, text)))
    assert line.startswith(said)


@pytest.mark.parametrize(
    ("named", "hint"),
    [("glpy", "Did you mean `glpi`?"), ("nadir", "Name one of glpi, jira, servicenow, telephony, telephony-intervals")],
)
def test_an_unknown_name_is_told_with_what_there_is(tmp_path: Path, named: str, hint: str) -> None:
    (fault,) = faults_of(lambda: load_itsm_mapping(named, tmp_path))
    assert fault.message == f"there is no ITSM mapping `{named}`"
    assert fault.hint.startswith(hint)
    (fault,) = faults_of(lambda: load_itsm_mapping(f"{named}.yaml", tmp_path))
    assert fault.message == "there is no such file"


@pytest.mark.parametrize("name", itsm_mapping_names())
def test_what_ships_is_sound_and_no_two_headings_of_a_field_are_one(name: str, tmp_path: Path) -> None:
    found = load_itsm_mapping(name, tmp_path)
    assert found.parts
    for part in found.parts.values():
        for field in (*part.fields.values(), *part.texts):
            said = [folded(heading) for heading in field.headings]
            assert "" not in said
            assert len(set(said)) == len(said), field.headings


@pytest.mark.parametrize("name", ["glpi", "servicenow", "jira"])
@pytest.mark.parametrize(
    "field",
    ["id", "opened", "resolved", "account", "first_contact", "reopened", "escalated", "sla_met", "knowledge_article",
     "major", "root_cause", "team", "done"],
)  # fmt: skip
def test_the_ready_ones_name_a_column_for_every_figure(name: str, field: str, tmp_path: Path) -> None:
    tickets = load_itsm_mapping(name, tmp_path).parts[TICKETS]
    assert tickets.fields[field].headings
    assert len(tickets.texts) > 2
