import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.policy import Json
from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.choosing import read_choice, read_choices
from seccheck.questionnaire.cells.unreadable import UnreadableError
from seccheck.questionnaire.form import Choice


def choice(en: str, fr: str, *, value: Json) -> Choice:
    return Choice(value=value, label={"en": en, "fr": fr})


METHODS = (
    choice("Security key (FIDO2)", "Clé de sécurité (FIDO2)", value="fido2"),
    choice("Code of an app, such as TOTP", "Code d'une application", value="totp"),
    choice("Text message", "SMS", value="sms"),
)
WITH_NONE = (*METHODS, choice("None of these", "Aucune de ces méthodes", value="none"))
KNOWN = (
    choice("It is", "Elle l'est", value=True),
    choice("It is not", "Elle ne l'est pas", value=False),
    choice("?", "?", value="unknown"),
)
VERSIONS = (
    choice("TLS 1.0", "TLS 1.0", value="1.0"),
    choice("TLS 1.2", "TLS 1.2", value="1.2"),
    choice("-", "-", value="none"),
)
TWINS = (choice("Same", "Un", value="a"), choice("Other", "Same", value="b"))


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("raw", "choices", "value"),
    [
        ("fido2", METHODS, "fido2"),
        ("FIDO2 ", METHODS, "fido2"),
        ("cle de securite (fido2)", METHODS, "fido2"),
        ("Security\u00a0key  (FIDO2)", METHODS, "fido2"),
        ("code d\u2019une application", METHODS, "totp"),
        (True, KNOWN, True),
        (False, KNOWN, False),
        ("oui", KNOWN, True),
        ("false", KNOWN, False),
        ("it is not", KNOWN, False),
        ("unknown", KNOWN, "unknown"),
        (1, VERSIONS, "1.0"),
        (1.2, VERSIONS, "1.2"),
    ],
)
def test_one_of_the_choices(raw: CellValue, choices: tuple[Choice, ...], value: Json, lang: str) -> None:
    assert read_choice(raw, choices, lang) is value or read_choice(raw, choices, lang) == value != 1


@pytest.mark.parametrize(
    ("raw", "choices", "text"),
    [
        ("fido3", METHODS, "“fido3” is not one of the answers to choose from. Did you mean “Security key (FIDO2)”?"),
        ("Tex message", METHODS, "Did you mean “Text message”?"),
        ("zzz", METHODS, "Choose from: Security key (FIDO2); Code of an app, such as TOTP; Text message."),
        ("", METHODS, "“” is not one"),
        (1, KNOWN, "“1” is not one"),
        (True, VERSIONS, "“True” is not one"),
        (dt.date(2026, 1, 1), METHODS, "“2026-01-01” is not one"),
        ("same", TWINS, "“same” can mean several of the answers. Choose from: Same; Other."),
        ("?", KNOWN[2:] * 13, "can mean several"),
        ("zzz", METHODS * 5, "; Text message; …."),
        ("oui", METHODS, "is not one"),
    ],
)
def test_what_is_none_of_them(raw: CellValue, choices: tuple[Choice, ...], text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_choice(raw, choices, "en")
    assert text in str(error.value)


@pytest.mark.parametrize(
    ("raw", "choices", "values"),
    [
        ("fido2; sms", METHODS, ["fido2", "sms"]),
        ("sms,fido2", METHODS, ["sms", "fido2"]),
        ("- Text message\n- totp", METHODS, ["sms", "totp"]),
        ("SMS, Code of an app, such as TOTP, fido2", METHODS, ["sms", "totp", "fido2"]),
        ("sms, SMS ; Text message,", METHODS, ["sms"]),
        ("aucun", METHODS, []),
        ("- Aucun;", METHODS, []),
        ("None", METHODS, []),
        ("néant", WITH_NONE, ["none"]),
        ("None", WITH_NONE, ["none"]),
        ("sms; none", WITH_NONE, ["sms", "none"]),
        (1.2, VERSIONS, ["1.2"]),
        ("aucune", (choice("No method", "Aucune", value="no"),), ["no"]),
    ],
)
def test_several_of_the_choices(raw: CellValue, choices: tuple[Choice, ...], values: list[Json]) -> None:
    assert read_choices(raw, choices, "fr") == values


def test_true_and_one_are_two_answers() -> None:
    assert read_choices("true; 1", (choice("One", "Un", value=1), choice("Yes", "Oui", value=True)), "en") == [True, 1]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("sms; fax", "“fax” is not one"),
        ("sms; Aucun", "“Aucun” stands beside other answers"),
        ("", "It says nothing"),
        (";", "It says nothing"),
        (";,", "“;,” is not one"),
        (", ,", "“, ,” is not one"),
        ("sms," * 201, "There are more than 200 answers. Name each only once."),
        ("sms;" * 201, "There are more than 200 answers"),
        (True, "is not one"),
    ],
    ids=repr,
)
def test_lists_that_could_not_be_read(raw: CellValue, text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_choices(raw, METHODS, "en")
    assert text in str(error.value)


@given(
    st.lists(st.sampled_from(METHODS), min_size=1, unique_by=lambda c: c.value),
    st.sampled_from(["; ", "\n", ", "]),
    st.data(),
)
def test_values_and_labels_read_back(chosen: list[Choice], separator: str, data: st.DataObject) -> None:
    names = [data.draw(st.sampled_from([c.value, *c.label.values()])) for c in chosen]
    assert read_choices(separator.join(names), METHODS, "en") == [c.value for c in chosen]
