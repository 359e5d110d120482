import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.team.names import likeness, normal

NAMES = st.text(max_size=40)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jo.Martin@Atlas.Example", "jo.martin@atlas.example", True),
        ("  n1-07 ", "N1-07", True),
        ("\uff4e\uff11", "n1", True),
        ("e\u0301ric", "\u00e9ric", True),
        ("éric", "eric", False),
        ("jo.martin", "martin.jo", False),
        ("jo martin", "jomartin", False),
        ("CLIENT\\jo", "jo", False),
        ("jo@atlas.example", "jo@client.example", False),
        ("jo\u200b", "jo", False),
    ],
    ids=[
        *("capitals", "spaces-around", "wide-letters", "composed", "accents", "swapped", "space-inside"),
        *("with-domain", "other-domain", "hidden-sign"),
    ],
)
def test_a_name_is_the_same_but_for_capitals_spaces_and_variants(one: str, other: str, same: bool) -> None:
    assert (normal(one) == normal(other)) is same


@given(NAMES)
def test_what_is_compared_is_settled_at_once(name: str) -> None:
    assert normal(normal(name)) == normal(name)
    assert likeness(normal(name)) == likeness(name)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Éric.Noël", "eric-noel", True),
        ("jo.martin@atlas.example", "martin.jo@client.example", True),
        ("jo.matrin", "jo.martin", True),
        ("CLIENT\\jo.martin", "jo.martin", True),
        ("jo.martin_atlas.example#EXT#@client.example", "jo.martin_atlas.example", True),
        ("n1-07", "n1-08", False),
        ("n1-07", "n1-70", False),
        ("n1-07", "n1-007", False),
        ("jo.martin", "jo.martins", False),
        ("\u0645\u062d\u0645\u062f", "\u0641\u0627\u0637\u0645\u0629", False),
    ],
    ids=[
        *(
            "accents",
            "swapped",
            "letters-swapped",
            "domain",
            "guest",
            "number",
            "number-turned",
            "zero",
            "one-letter-more",
        ),
        "other-script",
    ],
)
def test_likeness_is_the_letters_in_any_order_and_the_digits_in_theirs(one: str, other: str, alike: bool) -> None:
    assert (likeness(one) == likeness(other)) is alike
