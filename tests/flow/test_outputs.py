from pathlib import Path

import pytest

from seccheck.errors import UsageFaultError
from seccheck.flow.outputs import Target, targets_of


@pytest.mark.parametrize(
    ("outputs", "wish", "targets"),
    [
        ((), "", [("text", None)]),
        ((), "json", [("json", None)]),
        (("-",), "", [("text", None)]),
        (("a.json", "-"), "", [("json", "a.json"), ("text", None)]),
        (("a.JSON", "b.txt"), "text", [("json", "a.JSON"), ("text", "b.txt")]),
        (("report",), "json", [("json", "report")]),
    ],
    ids=["stdout", "stdout-json", "dash", "both", "by-suffix", "by-wish"],
)
def test_targets(outputs: tuple[str, ...], wish: str, targets: list[tuple[str, str | None]]) -> None:
    assert targets_of(outputs, wish, ()) == tuple(Target(format=f, path=Path(p) if p else None) for f, p in targets)


@pytest.mark.parametrize(
    ("outputs", "wish", "message"),
    [
        ((), "docx", "no format is called 'docx'"),
        (("report",), "", "report does not say in which format"),
        (("a.json", "./a.json"), "", "a.json is named twice"),
        (("-", "-"), "", "- is named twice"),
        (("provider.yaml",), "text", "provider.yaml is an input of this run"),
    ],
    ids=["format", "suffix", "file-twice", "stdout-twice", "input"],
)
def test_what_cannot_be_is_wrong_usage(outputs: tuple[str, ...], wish: str, message: str) -> None:
    with pytest.raises(UsageFaultError, match=message):
        targets_of(outputs, wish, (Path("provider.yaml"),))


def test_what_by_its_name_is_no_report_is_never_replaced(tmp_path: Path) -> None:
    document = tmp_path / "dpa.pdf"
    document.write_bytes(b"%PDF-1.7")
    with pytest.raises(UsageFaultError, match="by its name it is no report"):
        targets_of([str(document)], "json", [])
    assert targets_of([str(tmp_path / "new.pdf")], "json", [])[0].format == "json"
