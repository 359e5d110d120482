import os
from pathlib import Path

import pytest

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.graph.credentials.secret import private_bytes, secret_from_environment, secret_from_file


def private(path: Path, content: bytes, mode: int = 0o600) -> Path:
    path.write_bytes(content)
    path.chmod(mode)
    return path


def test_the_environment_holds_the_secret() -> None:
    assert secret_from_environment("NAME", {"NAME": " s "}, key="secret_env") == " s "


@pytest.mark.parametrize("environ", [{}, {"NAME": ""}])
def test_a_variable_that_is_not_set_is_named(environ: dict[str, str]) -> None:
    with pytest.raises(UsageFaultError) as caught:
        secret_from_environment("NAME", environ, key="secret_env")
    (fault,) = caught.value.faults
    assert "NAME" in fault.message
    assert "secret_env" in fault.hint


def test_a_file_holds_the_secret_and_a_line_end(tmp_path: Path) -> None:
    assert secret_from_file(private(tmp_path / "s", b"CANARY\r\n")) == "CANARY"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o610, 0o777])
def test_a_secret_that_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(InputFaultError) as caught:
        secret_from_file(private(tmp_path / "s", b"CANARY", mode))
    (fault,) = caught.value.faults
    assert "chmod 600 s" in fault.hint
    assert fault.place
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [b"", b" \n", b"one\ntwo", b"\xff\xfe", b"x" * (2 << 20)],
    ids=["empty", "blank", "two", "no text", "long"],
)
def test_a_file_with_something_else_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InputFaultError):
        secret_from_file(private(tmp_path / "s", content))


def test_what_is_no_file_is_refused_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    for name in ("pipe", ".", "missing"):
        with pytest.raises(InputFaultError):
            private_bytes(tmp_path / name)
