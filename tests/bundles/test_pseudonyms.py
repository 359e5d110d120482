import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.personal_data import personal_data_in
from seccheck.bundles.pseudonyms import KEY_BYTES, Pseudonyms, new_key
from seccheck.model.policy import Json

ONE, OTHER = Pseudonyms(b"k" * 32), Pseudonyms(b"o" * 32)


def test_who_can_be_reached_becomes_a_pseudonym_and_all_else_stays() -> None:
    text = ONE.text("Délégué: dpo@atlas.fr, +212 5 00 00 00 02 (office)")
    assert re.fullmatch(r"Délégué: p-[0-9a-f]{12}@atlas\.fr, tel-[0-9a-f]{12} \(office\)", text)
    assert list(personal_data_in(text)) == []
    assert ONE.text("Service manager, 24 hours") == "Service manager, 24 hours"


def test_the_same_one_is_the_same_within_a_run_and_another_in_the_next() -> None:
    assert ONE.text("a@x.fr b@x.fr a@x.fr").split()[0::2] == [ONE.text("a@x.fr")] * 2
    assert ONE.text("a@x.fr") != ONE.text("b@x.fr")
    assert ONE.text("a@x.fr") != OTHER.text("a@x.fr")
    assert ONE.text("a@x.fr") == Pseudonyms(b"k" * 32).text("a@x.fr")


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ("p-0123456789ab", "p-[0-9a-f]{12}"),
        ("p-0123456789ab@x.fr", r"p-[0-9a-f]{12}@x\.fr"),
        ("seen: p-0123456789ab, p-ba9876543210.", "seen: p-[0-9a-f]{12}, p-[0-9a-f]{12}."),
    ],
)
def test_pseudonyms_of_elsewhere_are_drawn_anew(given: str, form: str) -> None:
    text = ONE.text(given)
    assert re.fullmatch(form, text)
    assert "0123456789ab" not in text
    assert text != OTHER.text(given)


@pytest.mark.parametrize(
    ("name", "form"),
    [("p-0123456789ab", "p-[0-9a-f]{12}"), ("Agent 7", "p-[0-9a-f]{12}"), ("a@x.fr", r"p-[0-9a-f]{12}@x\.fr")],
)
def test_people_are_never_called_by_their_names(name: str, form: str) -> None:
    assert re.fullmatch(form, ONE.person(name))
    assert ONE.person("p-0123456789ab") == ONE.text("p-0123456789ab")


VALUES: st.SearchStrategy[Json] = st.recursive(
    st.sampled_from(["a@x.fr", "text", "+33 1 99 00 42 10", 1, None, True, "p-0123456789ab"]),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.sampled_from(["k", "a@x.fr"]), part, max_size=2),
    max_leaves=8,
)


@given(VALUES)
def test_values_keep_their_shape_and_lose_everybody(value: Json) -> None:
    def shape(part: Json) -> Json:
        if isinstance(part, dict):
            return [shape(item) for item in part.values()]
        return [shape(item) for item in part] if isinstance(part, list) else type(part)

    veiled = ONE.value(value)
    assert shape(veiled) == shape(value)
    assert list(personal_data_in(json.dumps(veiled))) == []


def test_sums_of_files_become_commitments_or_pseudonyms() -> None:
    named = Pseudonyms(b"k" * 32, {"a" * 64: "c" * 64})
    assert named.digest("a" * 64) == "c" * 64
    assert named.digest("") == ""
    assert re.fullmatch("[0-9a-f]{64}", named.digest("b" * 64))
    assert named.digest("b" * 64) not in ("b" * 64, OTHER.digest("b" * 64))


def test_keys_are_long_and_new() -> None:
    assert len(new_key()) == KEY_BYTES
    assert new_key() != new_key()
    with pytest.raises(ValueError, match="fewer than 32"):
        Pseudonyms(b"k" * 31)
