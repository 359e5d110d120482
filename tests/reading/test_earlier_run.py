import datetime as dt
import json
from pathlib import Path

import pytest
from tests.support import story

from seccheck.errors import InputFaultError
from seccheck.model.policy import Json
from seccheck.reading.earlier_run import read_earlier_run
from seccheck.reports.wire.plain_json import plain


def report(**changes: Json) -> dict[str, Json]:
    return {**plain(story.report()), **changes}


def written(folder: Path, content: Json) -> Path:
    path = folder / "last.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


def test_a_report_of_ours_is_read(tmp_path: Path) -> None:
    data = report()
    run = read_earlier_run(written(tmp_path, data), data["provider"]["name"])
    assert run is not None
    assert (run.gate, run.profile) == (data["gate"], data["policies"]["profile"])
    assert run.as_of == dt.date.fromisoformat(data["as_of"])
    look = next(one for one in run.outcomes if one.id == "LOOK")
    assert (look.severity, look.demanded, look.outcome, look.seen) == ("major", "observed", "unknown", 0)
    assert "look.resets" in look.claims


def test_of_several_reports_that_of_the_provider_counts(tmp_path: Path) -> None:
    other = report(provider={"name": "Boreale"})
    path = written(tmp_path, [report(), other])
    found = read_earlier_run(path, "Boreale")
    assert found is not None
    assert found.provider == "Boreale"
    assert read_earlier_run(path, "Rif") is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "no sound JSON"),
        ("[" * 200_000, "no sound JSON"),
        ('{"schema": "seccheck-report/1", "schema": ""}', "no sound JSON"),
        ({}, "no report of ours"),
        ([7], "no report of ours"),
        ({"schema": "seccheck-report/1"}, "damaged"),
        (report(as_of="yesterday"), "damaged"),
        (report(gate=None), "damaged"),
        (report(requirements={}), "damaged"),
        (report(requirements=[None]), "damaged"),
        (report(provider=None), "damaged"),
    ],
)
def test_anything_else_is_one_clear_fault(tmp_path: Path, content: Json, message: str) -> None:
    with pytest.raises(InputFaultError, match=message):
        read_earlier_run(written(tmp_path, content), "Atlas")
