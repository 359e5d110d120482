import datetime as dt

import pytest

from seccheck.model.duration import Duration
from seccheck.reports.annex.speech import Speech

EN, FR = Speech("en"), Speech("fr")
SAID = {
    "en": "The client and the provider sign; the provider's other clients do not. Both parties keep the contract.",
    "fr": "Le client et le prestataire signent ; pas les autres clients du prestataire. Du contrat de travail.",
}


def test_the_parties_become_defined_terms() -> None:
    assert EN.text(SAID) == (
        "The Client and the Provider sign; the Provider's other clients do not. Both Parties keep the Agreement."
    )
    assert FR.text(SAID) == (
        "Le Client et le Prestataire signent\u202f; pas les autres clients du Prestataire. Du contrat de travail."
    )


@pytest.mark.parametrize(
    ("said", "within"),
    [
        ("Chaque agent signe.", "chaque agent signe."),
        ("L\u2019activation dure une heure.", "l\u2019activation dure une heure."),
        ("Lorsqu\u2019un pays change.", "lorsqu\u2019un pays change."),
        ("Microsoft suffit.", "Microsoft suffit."),
        ("Laval suffit.", "Laval suffit."),
        ("100 % des agents.", "100\u202f% des agents."),
        ("", ""),
    ],
)
def test_everyday_words_begin_small_behind_a_colon(said: str, within: str) -> None:
    assert FR.within({"fr": said}) == within


def test_english_begins_small_too() -> None:
    assert EN.within({"en": "No account is shared."}) == "no account is shared."
    assert EN.within({"en": "Notice is given."}) == "Notice is given."


@pytest.mark.parametrize(
    ("text", "sentence"), [("a b", "A b."), ("A b.", "A b."), ("vrai ?", "Vrai ?"), ("[x]", "[x]."), ("", ".")]
)
def test_sentences_begin_great_and_end(text: str, sentence: str) -> None:
    assert EN.sentence(text) == sentence


@pytest.mark.parametrize(
    ("day", "english", "french"),
    [
        (dt.date(2026, 12, 1), "1 December 2026", "1er décembre 2026"),
        (dt.date(2027, 8, 31), "31 August 2027", "31 août 2027"),
    ],
)
def test_dates_are_words(day: dt.date, english: str, french: str) -> None:
    assert (EN.date(day), FR.date(day)) == (english, french)


@pytest.mark.parametrize(
    ("span", "english", "french"),
    [
        ("P1D", "1 day", "1 jour"),
        ("P1095D", "1,095 days", "1\u202f095 jours"),
        ("P12M", "12 months", "12 mois"),
    ],
)
def test_durations_are_words(span: str, english: str, french: str) -> None:
    assert (EN.duration(Duration.of(span)), FR.duration(Duration.of(span))) == (english, french)


@pytest.mark.parametrize(
    ("texts", "joint", "listed"),
    [([], "and", ""), (["a"], "and", "a"), (["a", "b"], "or", "a or b"), (["a", "b", "c"], "and", "a, b and c")],
)
def test_lists_have_a_joint(texts: list[str], joint: str, listed: str) -> None:
    assert EN.listed(texts, joint) == listed


@pytest.mark.parametrize(
    ("number", "unit", "said"),
    [(24, "hours", "24 heures"), (99.5, "percent", "99,5\u202f%"), (3, "kg", "3 kg"), (3, "", "3")],
)
def test_numbers_have_their_unit(number: float, unit: str, said: str) -> None:
    assert FR.number(number, unit) == said


def test_a_sentence_chooses_its_number() -> None:
    assert EN.say("schema.fewest", n=1) == "at least 1 entry"
    assert EN.say("schema.fewest", n=2) == "at least 2 entries"
    with pytest.raises(KeyError):
        EN.say("no.such")


def test_another_language_is_spoken_in_english() -> None:
    assert Speech("xx").lang == "en"
    assert EN.knows("label")
    assert not EN.knows("no.such")
