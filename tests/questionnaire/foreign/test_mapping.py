from pathlib import Path

import pytest
from tests.support.foreign_tables import MAPPING, catalog, mapping_file, mapping_of

from seccheck.errors import InputFaultError
from seccheck.questionnaire.foreign.mapping import load_mapping, mapping_names
from seccheck.questionnaire.foreign.question_map import Column, Exclusion, Feed
from seccheck.reading.policy_files import gather
from seccheck.reading.shipped import policies_folder


def test_a_mapping_says_where_the_answers_are_and_what_they_mean(tmp_path: Path) -> None:
    mapping = mapping_of(tmp_path, MAPPING + 'sheets: ["Form*"]\nid_form: "^Q-"\n')
    assert mapping.name == "Their form"
    assert mapping.id == Column(headings=("id", "ref"), spelt="ID")
    assert mapping.answer == Column(headings=("answer",), spelt="Answer")
    assert mapping.text == Column(headings=("question",), spelt="Question")
    assert [column.spelt for column in mapping.comments] == ["Comment", "Proof"]
    owner = Column(headings=("owner",), spelt="Owner")
    assert mapping.exclusions == (Exclusion(column=owner, says=frozenset({"customer"})),)
    assert (mapping.sheets, mapping.id_form, mapping.ignore) == (("Form*",), "^Q-", frozenset({"n/a"}))
    assert mapping.questions is not None
    assert mapping.questions["q-1"] == (Feed(claim="ac.named_only", values={"yes": True, "no": False}),)
    assert mapping.questions["q-2"] == (Feed(claim="ac.leaver_hours"),)
    assert [feed.claim for feed in mapping.questions["q-3"]] == ["mfa.enforcement", "mfa.user_coverage_pct"]
    assert mapping.ids["q-5"] == "Q-5"


@pytest.mark.parametrize(("letter", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("XFD", 16384)])
def test_columns_by_letter(tmp_path: Path, letter: str, number: int) -> None:
    columns = f"columns: {{id: {{letter: A}}, answer: {{letter: {letter}}}}}"
    text = f"schema: seccheck-mapping/1\nname: Own\nquestions: claims\n{columns}\n"
    mapping = mapping_of(tmp_path, text)
    assert mapping.answer == Column(number=number, spelt=letter)
    assert mapping.questions is None


@pytest.mark.parametrize("name", mapping_names())
def test_every_shipped_mapping_is_sound(name: str) -> None:
    assert load_mapping(name, catalog()).name


def test_the_shipped_mappings_are_no_policies() -> None:
    assert mapping_names() == ("caiq-v4", "two-columns")
    assert not [file for file in gather(policies_folder(), []) if "mappings" in file.path.parts]


def test_caiq_takes_a_yes_over_only_where_it_says_what_the_claim_says() -> None:
    questions = load_mapping("caiq-v4", catalog()).questions
    assert questions == {"cek-03.1": (Feed(claim="gdpr.at_rest_encrypted", values={"yes": True}),)}


@pytest.mark.parametrize(
    ("named", "message", "hint"),
    [
        ("caiq-v3", "there is no mapping `caiq-v3`", "Did you mean `caiq-v4`?"),
        ("sig", "there is no mapping `sig`", "Name a file, or one of caiq-v4, two-columns."),
        ("./sig.yaml", "there is no such file", ""),
        ("../caiq-v4", "there is no such file", ""),
    ],
)
def test_a_mapping_that_is_not_there(
    named: str, message: str, hint: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputFaultError) as error:
        load_mapping(named, catalog())
    assert message in str(error.value)
    assert hint in error.value.faults[0].hint


def test_faults_of_the_form_are_said_by_line(tmp_path: Path) -> None:
    path = mapping_file(
        tmp_path, "schema: seccheck-mapping/1\nname: Own\nquestions: claims\ncolumns:\n  id: ID\n  replies: B\n"
    )
    with pytest.raises(InputFaultError) as error:
        load_mapping(path, catalog())
    assert {(f.place.line, f.message) for f in error.value.faults if f.place} == {
        (4, "`answer` is missing"),
        (6, "`replies` is not known here"),
    }


@pytest.mark.parametrize("text", ["", "- a\n", "schema: seccheck-policy/1\n", "questions: &a claims\n", "\0"])
def test_other_files_are_refused_without_a_traceback(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputFaultError):
        load_mapping(mapping_file(tmp_path, text), catalog())
