from pathlib import Path

import pytest
from tests.support.small import faults_of, told, write

from seccheck.reading.opened import open_file, without_nulls


def test_a_file_of_the_expected_format_is_opened(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "schema: x/1\na: {b: ~, c: [~, {d: ~}]}\ne:\n")
    opened = open_file(path, schema="x/1")
    assert opened.data == {"schema": "x/1", "a": {"c": [None, {}]}}
    assert (opened.path, opened.source, opened.book.name) == (path, path.read_bytes(), str(path))
    assert not opened.book


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a", "1:1 the file holds a list where keys and values are expected | Start the file with `schema: x/1`."),
        ("a: 1", "1:1 `schema` is missing | Start the file with `schema: x/1`."),
        (
            "a: 1\nschema: y/1",
            "2:9 the file does not say `schema: x/1` | Start the file with `schema: x/1`. Is it the file you meant?",
        ),
        (
            "schema: [x/1]",
            "1:9 the file does not say `schema: x/1` | Start the file with `schema: x/1`. Is it the file you meant?",
        ),
    ],
    ids=["list", "missing", "other", "wrong type"],
)
def test_another_format_is_one_clear_fault(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, "a.yaml", text)
    assert told(faults_of(lambda: open_file(path, schema="x/1"))) == [said]


def test_only_empty_values_of_keys_are_dropped() -> None:
    assert without_nulls({"a": None, "b": [None, 0, False, ""], "c": {}}) == {"b": [None, 0, False, ""], "c": {}}


def test_a_file_may_be_of_one_of_several_formats(tmp_path: Path) -> None:
    path = write(tmp_path, "a.yaml", "schema: seccheck-client/1\n")
    assert open_file(path, schema=("seccheck-dossier/1", "seccheck-client/1")).data["schema"] == "seccheck-client/1"
    (fault,) = faults_of(lambda: open_file(path, schema=("seccheck-dossier/1", "seccheck-policy/1")))
    spelt = "`schema: seccheck-dossier/1` or `schema: seccheck-policy/1`"
    assert fault.message == f"the file does not say {spelt}"
    assert fault.hint == f"Start the file with {spelt}. Is it the file you meant?"
