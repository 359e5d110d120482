from pathlib import Path

import pytest

from seccheck.errors import UsageFaultError
from seccheck.flow.annex_files import annex_targets

INPUT = Path("provider.yaml")


def test_markdown_on_stdout_is_the_default() -> None:
    (target,) = annex_targets((), [INPUT])
    assert (target.format, target.path) == ("md", None)


def test_the_suffix_chooses_the_format() -> None:
    found = annex_targets(("a.docx", "b.HTML", "-", "c.md"), [INPUT])
    assert [(t.format, str(t.path)) for t in found] == [
        ("docx", "a.docx"),
        ("html", "b.HTML"),
        ("md", "None"),
        ("md", "c.md"),
    ]


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (("annex.pdf",), "does not say in which format"),
        (("annex",), "does not say in which format"),
        (("a.md", "./a.md"), "named twice"),
        (("-", "-"), "named twice"),
    ],
)
def test_what_cannot_be_is_refused(outputs: tuple[str, ...], said: str) -> None:
    with pytest.raises(UsageFaultError, match=said):
        annex_targets(outputs, [INPUT])


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "provider.yaml")
    with pytest.raises(UsageFaultError, match="is an input"):
        annex_targets((str(tmp_path / "link.md"),), [tmp_path / "provider.yaml"])
