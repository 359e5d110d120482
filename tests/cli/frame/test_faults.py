import pytest

from seccheck.cli.frame.faults import show_faults
from seccheck.errors import Fault, InputFaultError, Place


def shown(capsys: pytest.CaptureFixture[str], *faults: Fault) -> list[str]:
    show_faults(InputFaultError(*faults))
    return capsys.readouterr().err.splitlines()


def fault(source_line: str, column: int) -> Fault:
    place = Place(file="provider.yaml", line=4, column=column, source_line=source_line)
    return Fault(message="is not a number", place=place, hint="Write a number.")


def test_place_message_line_caret_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, fault("mfa.pct: maybe", 10)) == [
        "provider.yaml:4:10: is not a number",
        "  4 | mfa.pct: maybe",
        "    |          ^",
        "  Write a number.",
    ]


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("a\tb: maybe", 6, "a\\tb: maybe"),
        ("\x1b[2J: maybe", 7, "\\x1b[2J: maybe"),
        ("x" * 500 + ": maybe", 503, "maybe"),
        ("maybe", 0, "maybe"),
    ],
    ids=["tab", "escape", "long", "no-column"],
)
def test_the_caret_stands_under_its_column(
    line: str, column: int, caret: str, capsys: pytest.CaptureFixture[str]
) -> None:
    _, source, marker, _ = shown(capsys, fault(line, column))
    assert source.endswith(caret)
    assert source[marker.index("^") :] == "maybe"
    assert len(source) <= 130


def test_a_fault_without_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, Fault(message="no")) == ["seccheck: no"]


def test_a_fault_about_a_whole_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, Fault(message="no", place=Place(file="a\nb.yaml"))) == ["a\\nb.yaml: no"]


def test_many_faults_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, *(Fault(message=str(n)) for n in range(53)))
    assert len(lines) == 51
    assert lines[-1] == "... and 3 more"


def test_a_long_message_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = shown(capsys, Fault(message="x" * 10_000))
    assert len(line) < 700
