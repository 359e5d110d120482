from pathlib import Path

import pytest

from seccheck.errors import UsageFaultError
from seccheck.questionnaire.paper import paper_of


@pytest.mark.parametrize("name", ["q.yaml", "q.YML", "q.json", "q.xlsx", "q.html", "Q.HTM"])
def test_the_suffix_names_the_paper(name: str) -> None:
    assert Path(name).suffix.lower() in paper_of(Path(name)).SUFFIXES


@pytest.mark.parametrize("name", ["q", "q.docx", "q.yaml.bak"])
def test_another_suffix_names_none(name: str) -> None:
    with pytest.raises(UsageFaultError) as raised:
        paper_of(Path(name))
    (fault,) = raised.value.faults
    assert fault.message == f"{name!r} does not say in which form to write or read it"
    assert all(suffix in fault.hint for suffix in (".yaml", ".xlsx", ".html"))
