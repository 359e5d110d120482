from pathlib import Path

import pytest

from seccheck.errors import UsageFaultError
from seccheck.flow.ask_files import ask_targets
from seccheck.flow.outputs import Target


def test_each_output_has_the_format_of_its_name() -> None:
    assert ask_targets(("a.md", "b.HTML", "-"), ()) == (
        Target(format="md", path=Path("a.md")),
        Target(format="html", path=Path("b.HTML")),
        Target(format="md", path=None),
    )


def test_without_an_output_it_is_markdown_on_stdout() -> None:
    assert ask_targets((), ()) == (Target(format="md", path=None),)


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (("a.docx",), "does not say in which format"),
        (("provider.md",), "is an input of this request"),
        (("a.md", "./a.md"), "is named twice"),
        (("-", "-"), "is named twice"),
    ],
)
def test_what_cannot_be_is_refused(outputs: tuple[str, ...], said: str) -> None:
    with pytest.raises(UsageFaultError, match=said):
        ask_targets(outputs, [Path("provider.md")])
