import io
import json
import subprocess
import sys

import pytest

from seccheck.reading.caged.inside import child
from seccheck.reading.caged.inside.child import answer, main

NAUGHTY = "tests.support.naughty"
DAMAGED = {
    "fault": "the file is damaged: it cannot be read",
    "hint": "Open it yourself; if it looks sound, save it anew and try again.",
}


def test_an_answer_is_what_was_read() -> None:
    said = json.loads(answer("tests.support.parrot", b"    ['\xc3\xa9', 1.5, None]"))
    assert said == {"read": ["é", 1.5, None]}


def test_a_refusal_is_said_as_it_is() -> None:
    said = json.loads(answer(NAUGHTY, b"refuse"))
    assert said == {"fault": "no\n::error::such\x1b[2J" + "x" * 1000, "hint": "Do\tthat."}


@pytest.mark.parametrize(
    ("reader", "data"),
    [("no.such.reader", b""), ("json", b""), ("tests.support.parrot", b"    x"), (NAUGHTY, b"no such deed")],
    ids=["no module", "no reader", "an error", "another error"],
)
def test_any_other_error_is_a_damaged_file(reader: str, data: bytes) -> None:
    assert json.loads(answer(reader, data)) == DAMAGED


def test_too_little_memory_is_told_apart() -> None:
    said = json.loads(answer("tests.support.hungry", b""))
    assert said["fault"] == "the file needs more memory than reading it may take"


def test_the_limits_come_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    happened: list[object] = []

    class Input(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            happened.append("file")
            return super().read(size)

    monkeypatch.setattr(child, "confine", happened.append)
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    output = io.BytesIO()
    main("tests.support.parrot", 7, Input(b"    1"), output)
    assert (happened, output.getvalue()) == ([7, "file"], b'{"read":1}')
    assert sys.modules["numpy"] is None


@pytest.mark.parametrize("module", ["table", "workbook", "pdf", "delimited", "cage"])
def test_the_parent_never_loads_a_parser(module: str) -> None:
    code = f"import sys, seccheck.reading.caged.{module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"openpyxl", "pypdf", "zipfile", "subprocess"} & set(loaded)
