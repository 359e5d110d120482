from pathlib import Path

import pytest
from tests.support.foreign_tables import catalog, mapping_file

from seccheck.errors import InputFaultError
from seccheck.questionnaire.foreign.mapping import load_mapping
from seccheck.questionnaire.foreign.mapping_check import is_answerable

START = "schema: seccheck-mapping/1\nname: Own\ncolumns: {id: ID, answer: Answer}\n"


@pytest.mark.parametrize(
    ("rest", "place", "message", "hint"),
    [
        ("questions: {a: {claim: ac.named_onl}}", "4:21", "there is no claim `ac.named_onl`", "`ac.named_only`?"),
        ("questions: {a: {claim: zzzzzzzzzzz}}", "4:24", "there is no claim", "Remove the question."),
        ("questions: {a: {claim: gdpr.dpa}}", "4", "`gdpr.dpa` is no claim that a provider answers", "Remove"),
        ("questions: {a: {claim: engagement.personal_data}}", "4", "is no claim that a provider answers", ""),
        ("questions: {a: {claim: entra.signin_countries}}", "4", "is no claim that a provider answers", ""),
        ("questions: {a: {claim: cml.price_weight_pct}}", "4", "is no claim that a provider answers", ""),
        ("questions: {a: {claim: ac.roster}}", "4", "`ac.roster` is a table, which no single cell can hold", "values"),
        ("questions: {a: {claim: ac.named_only, values: {y: 1}}}", "4:52", "must be true or false", ""),
        ("questions: {a: [{claim: ac.named_only}, {claim: ac.leaver_hours, values: {y: -1}}]}", "4", "at least 0", ""),
        ("questions: {a: {claim: ac.named_only, values: {Y: true, y: true}}}", "4", "`y` cannot be told from `Y`", ""),
        ("questions: {a 1: {claim: ac.named_only}, A1: {claim: ac.named_only}}", "4", "`A1` cannot be told from", ""),
        ("questions: claims\nid_form: '('", "5:10", "`id_form` is no regular expression", "Write one such as"),
        ("questions: claims\nunless: [{column: {letter: C}, says: [x]}]", "3:1", "some columns are named by", "all by"),
    ],
    ids=lambda v: v[:60],
)
def test_what_is_wrong_with_a_mapping(tmp_path: Path, rest: str, place: str, message: str, hint: str) -> None:
    path = mapping_file(tmp_path, START + rest + "\n")
    with pytest.raises(InputFaultError) as error:
        load_mapping(path, catalog())
    (fault,) = error.value.faults
    assert message in fault.message
    assert hint in fault.hint
    assert str(fault.place).startswith(f"{path}:{place.split(':', maxsplit=1)[0]}:")


@pytest.mark.parametrize(
    ("claim", "is_theirs"),
    [
        ("ac.named_only", True),
        ("gdpr.dpa", False),
        ("cml.price_weight_pct", False),
        ("entra.signin_countries", False),
        ("engagement.personal_data", False),
    ],
)
def test_what_a_provider_may_answer_with_a_value(claim: str, is_theirs: bool) -> None:
    assert is_answerable(catalog().claims[claim]) is is_theirs
