from pathlib import Path

import pytest
from tests.support import small
from tests.support.fillers import whole_form

from seccheck.model.wording import Wording
from seccheck.questionnaire.blank.writing import blank_text
from seccheck.questionnaire.form import PROVIDER
from seccheck.questionnaire.paper import Known, paper_of


@pytest.mark.parametrize("name", ["q.yaml", "q.YML", "q.json"])
def test_the_suffix_names_the_paper(name: str, tmp_path: Path) -> None:
    path = small.write(tmp_path, name, '{"schema": "seccheck-dossier/1", "answers": {"mfa.enforced": true}}')
    form = paper_of(path).read(path, Known(catalog=small.catalog(), wording=Wording(), lang="en"))
    assert form.answers == {"mfa.enforced": {"value": True}}


def test_the_paper_writes_the_blank_form_in_utf_8() -> None:
    form = whole_form(PROVIDER)
    assert paper_of(Path("q.yaml")).write(form, "fr") == blank_text(form, "fr").encode()
