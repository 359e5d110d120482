from pathlib import Path

import pytest

from seccheck.errors import UsageFaultError
from seccheck.flow.outputs import Target
from seccheck.flow.page_files import page_targets

INPUT = Path("provider.yaml")


def annex_targets(outputs: tuple[str, ...], inputs: list[Path]) -> tuple[Target, ...]:
    return page_targets(outputs, inputs, what="annex", formats=("docx", "html", "md"))


def ask_targets(outputs: tuple[str, ...], inputs: list[Path]) -> tuple[Target, ...]:
    return page_targets(outputs, inputs, what="request", formats=("html", "md", "txt"))


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


def test_each_output_has_the_format_of_its_name() -> None:
    assert ask_targets(("a.md", "b.HTML", "-"), []) == (
        Target(format="md", path=Path("a.md")),
        Target(format="html", path=Path("b.HTML")),
        Target(format="md", path=None),
    )


def test_without_an_output_it_is_markdown_on_stdout() -> None:
    assert ask_targets((), []) == (Target(format="md", path=None),)


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (("a.docx",), "does not say in which format to write the request"),
        (("provider.md",), "is an input of this request"),
        (("a.md", "./a.md"), "is named twice"),
        (("-", "-"), "is named twice"),
    ],
)
def test_a_page_is_called_what_it_is(outputs: tuple[str, ...], said: str) -> None:
    with pytest.raises(UsageFaultError, match=said):
        ask_targets(outputs, [Path("provider.md")])
