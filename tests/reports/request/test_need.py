import pytest

from seccheck.reports.request.need import Action
from seccheck.reports.request.phrases import phrase


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("action", [a for a in Action if a is not Action.ANSWER])
def test_every_action_has_its_words(action: Action, lang: str) -> None:
    assert phrase(lang, f"do.{action}", document="D", kind="K", conditions="", scope="")
