import pytest
from tests.support.command_line import typed


@pytest.mark.parametrize(("lang", "words"), [("en", "Make the app registration"), ("fr", "Créer l\u2019inscription")])
def test_the_group_says_what_it_is_for(lang: str, words: str) -> None:
    found = typed("entra", "--help", env={"LANG": lang})
    assert found.exit_code == 0
    assert [word for word in (words, "setup", "check") if word not in found.stdout] == []
