import datetime as dt
from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.cli.frame.requesting import write_request
from seccheck.errors import UsageFaultError
from seccheck.flow.ask import Request
from seccheck.flow.grounds import Asked
from seccheck.model.scale import Gate


@pytest.fixture
def request_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Request:
    monkeypatch.chdir(tiny.world(tmp_path, slow=tiny.SLOW))
    asked = Asked(gate=Gate.PRE_CONTRACT, policies=("tiny",))
    return Request(provider=Path("providers/slow"), asked=asked, as_of=dt.date.fromisoformat(tiny.AS_OF), lang="en")


def test_the_page_is_written(request_: Request) -> None:
    assert write_request(request_, ("a.txt",)) == 0
    assert "at most 24 hours" in Path("a.txt").read_text()


def test_an_input_is_never_written_over(request_: Request) -> None:
    with pytest.raises(UsageFaultError):
        write_request(request_, ("seccheck.yaml",))
    assert Path("seccheck.yaml").read_text() == tiny.CLIENT
