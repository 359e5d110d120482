import json
from contextlib import suppress
from pathlib import Path

import pytest
from tests.support import made

from seccheck.cli.frame.delivery import delivery
from seccheck.flow.outputs import Target
from seccheck.reports.report import Page

REPORT = made.report(made.requirement("R"))
COLOUR, PLAIN = Page(colour=True), Page()


def test_every_output_gets_every_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    targets = [
        Target(format="text", path=None),
        Target(format="json", path=tmp_path / "a.json"),
        Target(format="text", path=tmp_path / "a.txt"),
    ]
    with delivery(targets, COLOUR, PLAIN) as out:
        out.add(REPORT)
        out.close()
    assert "\x1b[1m" in capsys.readouterr().out
    assert json.loads((tmp_path / "a.json").read_text())["provider"]["name"] == "Atlas"
    assert (tmp_path / "a.txt").read_text().startswith("Atlas (")


def test_a_run_that_fails_leaves_no_file(tmp_path: Path) -> None:
    targets = [Target(format="json", path=tmp_path / "a.json")]
    with suppress(ZeroDivisionError), delivery(targets, PLAIN, PLAIN) as out:
        out.add(REPORT)
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []
