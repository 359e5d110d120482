from pathlib import Path

import pytest
from tests.support.libraries import CATALOG, DESK, write
from tests.support.small import faults_of

from seccheck.model.policy import Json
from seccheck.reading.foreign.opening import open_library


def test_both_formats_are_known_by_what_they_hold(tmp_path: Path) -> None:
    desk = open_library(write(tmp_path, "desk.yaml", DESK))
    assert (desk.format, len(desk.items)) == ("CISO Assistant library", 3)
    assert [fault.place.line for fault in desk.refused if fault.place] == sorted(
        fault.place.line for fault in desk.refused if fault.place
    )
    catalog = open_library(write(tmp_path, "catalog.json", CATALOG))
    assert (catalog.format, len(catalog.items), len(catalog.refused)) == ("OSCAL catalog", 2, 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({"profile": {}}, "this is an OSCAL profile, not a catalog"),
        ({"component-definition": {}}, "this is an OSCAL component-definition, not a catalog"),
        ({"rows": []}, "this is no library that can be brought in"),
        ([1], "this is no library that can be brought in"),
        ("<catalog/>", "not valid YAML"),
        ("a: &b 1", "names a part of the file"),
        ("a: \u202e", "can hide or reorder"),
    ],
)
def test_anything_else_is_refused(tmp_path: Path, content: Json, message: str) -> None:
    faults = faults_of(lambda: open_library(write(tmp_path, "x.yaml", content)))
    assert message in faults[0].message or "single value" in faults[0].message


def test_a_library_of_which_nothing_is_left_says_why(tmp_path: Path) -> None:
    path = write(tmp_path, "x.json", {"objects": {"framework": {"requirement_nodes": [{"assessable": True}]}}})
    messages = [fault.message for fault in faults_of(lambda: open_library(path))]
    assert messages == ["the requirement has no name and no description", "nothing in it can be brought in"]


def test_too_many_requirements_are_not_brought_in_at_once(tmp_path: Path) -> None:
    nodes = [{"assessable": True, "name": "A"}] * 4001
    path = write(tmp_path, "x.json", {"objects": {"framework": {"requirement_nodes": nodes}}})
    assert "at most 4000" in faults_of(lambda: open_library(path))[0].message


def test_a_catalogue_may_be_larger_than_a_policy_but_not_without_bound(tmp_path: Path) -> None:
    prose = [{"name": "statement", "prose": "word " * 10_000}] * 120
    large = {"catalog": {"metadata": {"oscal-version": "1.1"}, "controls": [{"title": "A", "parts": prose}]}}
    assert len(open_library(write(tmp_path, "large.json", large)).items) == 1
    (tmp_path / "huge.json").write_bytes(b" " * (20 * 1024 * 1024 + 1))
    assert "larger than" in faults_of(lambda: open_library(tmp_path / "huge.json"))[0].message
