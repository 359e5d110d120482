import re

import pytest

from seccheck.reports.reference.labels import LABELS, spoken

_PLACE = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("key", LABELS)
def test_every_label_is_said_in_both_languages_with_the_same_places(key: str) -> None:
    label = LABELS[key]
    assert label.keys() == {"en", "fr"}
    assert sorted(_PLACE.findall(label["en"])) == sorted(_PLACE.findall(label["fr"]))


def test_french_has_its_typography() -> None:
    assert spoken("fr", "index.text", requirements=3, claims=4).startswith(
        "Tout ce que demandent les politiques\u202f: 3"
    )
    with pytest.raises(KeyError):
        spoken("en", "nothing")
