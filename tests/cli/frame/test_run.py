import datetime as dt
import io
from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.cli.frame.run import Options, run
from seccheck.flow.grounds import Asked
from seccheck.flow.verify import Request
from seccheck.model.scale import Gate


def request(*providers: str) -> Request:
    paths = tuple(Path("providers") / provider for provider in providers)
    as_of = dt.date.fromisoformat(tiny.AS_OF)
    return Request(providers=paths, asked=Asked(gate=Gate.PRE_CONTRACT, policies=("tiny",)), as_of=as_of)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("providers", "strict", "code"),
    [
        (("good",), False, 0),
        (("slow",), True, 1),
        (("good", "bad"), False, 1),
        (("good", "missing"), False, 3),
        (("missing",), False, 3),
    ],
)
def test_the_exit_code_of_a_run(providers: tuple[str, ...], code: int, *, strict: bool) -> None:
    assert run(request(*providers), Options(lang="en", strict=strict), io.StringIO()) == code


@pytest.mark.usefixtures("folder")
def test_reports_and_faults_go_different_ways(capsys: pytest.CaptureFixture[str]) -> None:
    run(request("good", "missing"), Options(lang="fr"), io.StringIO())
    said = capsys.readouterr()
    assert "GO avant signature" in said.out
    assert "missing" not in said.out
    assert said.err.endswith("providers/missing\u202f: n\u2019a pas pu être lu ou jugé\n")


@pytest.mark.usefixtures("folder")
def test_with_a_file_the_verdict_is_said_aside(capsys: pytest.CaptureFixture[str]) -> None:
    run(request("good", "bad"), Options(lang="en", outputs=("out.json",)), io.StringIO())
    said = capsys.readouterr()
    assert said.out == ""
    assert [line.partition(":")[0] for line in said.err.splitlines()] == ["good", "bad"]
