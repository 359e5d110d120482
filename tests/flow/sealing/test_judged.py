import dataclasses
import json
from pathlib import Path

import jsonschema
import pytest
from tests.support import sealed

from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.errors import InputFaultError
from seccheck.flow.sealing.facts import facts_of
from seccheck.flow.sealing.judged import material_of, result_of
from seccheck.model.scale import Gate
from seccheck.reports.wire.build import build_report
from seccheck.reports.wire.material import Material

SCHEMA = json.loads((Path(__file__).parents[3] / "schemas" / "report.schema.json").read_text())
NAMED = Pseudonyms(b"k" * 32)


@pytest.fixture(name="judged")
def _judged(tmp_path: Path) -> Material:
    sealed.world(tmp_path)
    return sealed.material(tmp_path)


def again(judged: Material) -> Material:
    return material_of(facts_of(judged, NAMED), judged.catalog, version="9.9.9")


def test_facts_alone_give_the_same_report_but_for_people_files_and_version(judged: Material) -> None:
    report, result = result_of(again(judged))
    before = build_report(judged)
    assert report.tool == {"name": "seccheck", "version": "9.9.9"}
    assert (report.decision, report.counts, report.gate) == (before.decision, before.counts, before.gate)
    assert [(r.id, r.outcome, r.next) for r in report.requirements] == [
        (r.id, r.outcome, r.next) for r in before.requirements
    ]
    assert report.client_file is not None
    assert before.client_file is not None
    same = dataclasses.replace(before.client_file, file="seccheck.yaml", sha256=report.client_file.sha256)
    assert report.client_file == same
    assert (report.tailoring, report.unread_documents) == (before.tailoring, before.unread_documents)
    jsonschema.validate(json.loads(result), SCHEMA)
    assert b'"value":12.25' in result


def test_without_a_client_file_there_is_none_in_the_report(judged: Material) -> None:
    none = dataclasses.replace(judged, client=dataclasses.replace(judged.client, path="", tailoring=(), reviews=()))
    assert result_of(again(none))[0].client_file is None


def test_where_nothing_is_due_nothing_is_decided(judged: Material) -> None:
    facts = dataclasses.replace(facts_of(judged, NAMED), selected=("TINY-OK",), gate=Gate.TRANSITION)
    with pytest.raises(InputFaultError, match="nothing is due"):
        material_of(facts, judged.catalog, version="1")
