import pytest

from seccheck.probes.directory import sayings

SAYINGS = {name: value for name, value in vars(sayings).items() if name.isupper()}


@pytest.mark.parametrize("name", SAYINGS)
def test_is_said_in_both_languages(name: str) -> None:
    said = SAYINGS[name]
    assert said.keys() == {"en", "fr"}
    assert all(text.endswith(".") and "  " not in text for text in said.values())
