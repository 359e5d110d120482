import datetime as dt
from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.cli.frame.drafting import write_annex
from seccheck.errors import OutputFaultError
from seccheck.flow.annex import Request
from seccheck.flow.grounds import Asked
from seccheck.model.scale import Gate

REQUEST = Request(
    provider=Path("providers/good"),
    asked=Asked(gate=Gate.PRE_CONTRACT, profile="full", policies=("tiny",)),
    as_of=dt.date.fromisoformat(tiny.AS_OF),
)
DECIDED = """\
tailoring:
  - {requirement: TINY-OK, reason: Once., by: DPO, on: 2026-10-01, until: 2026-11-01, severity: minor}
waivers:
  - {requirement: TINY-OK, reason: a, compensating: b, approver: c, on: 2026-11-01, until: 2026-12-31, facts: "@FACTS@"}
"""


@pytest.fixture(autouse=True)
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny.world(tmp_path, good=tiny.GOOD))


def test_it_says_where_it_went_and_how_much_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert write_annex(REQUEST, "en", ("a.md", "-")) == 0
    said = capsys.readouterr()
    assert said.err == "written: a.md (3 clauses; a draft for a lawyer to review)\n"
    assert said.out == Path("a.md").read_text()


def test_it_says_what_it_leaves_out(capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("seccheck.yaml")
    file.write_text(f"{file.read_text()}{DECIDED.replace('@FACTS@', '0' * 64)}")
    write_annex(REQUEST, "fr", ())
    assert capsys.readouterr().err.splitlines() == [
        "TINY-OK\u202f: la dérogation ne figure pas dans l\u2019annexe (l\u2019exigence n\u2019est pas ouverte)",
        "TINY-OK\u202f: l\u2019adaptation ne figure pas dans l\u2019annexe (elle a pris fin le 1er novembre 2026)",
    ]


def test_a_file_that_cannot_be_written_is_an_output_fault() -> None:
    with pytest.raises(OutputFaultError):
        write_annex(REQUEST, "en", ("missing/a.md",))
