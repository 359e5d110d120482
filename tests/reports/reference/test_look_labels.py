import re

import pytest

from seccheck.probes.known import all_names
from seccheck.reports.reference.look_labels import LOOK_LABELS, family_title, say_look

_PLACE = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("key", LOOK_LABELS)
def test_every_label_is_said_in_both_languages_with_the_same_places(key: str) -> None:
    label = LOOK_LABELS[key]
    assert label.keys() == {"en", "fr"}
    assert sorted(_PLACE.findall(label["en"])) == sorted(_PLACE.findall(label["fr"]))


def test_french_has_its_typography() -> None:
    assert say_look("fr", "family.text", n=3) == "Constats\u202f: 3."
    with pytest.raises(KeyError):
        say_look("en", "nothing")


@pytest.mark.parametrize("family", sorted({name.rpartition(".")[0] for name in all_names()}))
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_family_that_there_is_has_a_name(family: str, lang: str) -> None:
    assert family_title(lang, family) != family


def test_a_family_without_a_name_is_called_by_its_id() -> None:
    assert family_title("fr", "entra.new") == "entra.new"
