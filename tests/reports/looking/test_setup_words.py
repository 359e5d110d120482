from collections.abc import Iterator, Mapping

import yaml

from seccheck.reading.schema_check import fits
from seccheck.reading.schemas import schema_of
from seccheck.reports.looking import setup_words as words


def texts() -> Iterator[Mapping[str, str]]:
    yield from (words.TITLE, words.WHY, words.MORE, words.STEPS_TITLE, words.CREDENTIALS_TITLE, words.NOT_ASKED_TITLE)
    yield from words.STEPS
    yield from (text for _, text in (*words.CREDENTIALS, *words.NOT_ASKED))


def test_every_sentence_is_there_in_both_languages() -> None:
    for text in texts():
        assert set(text) == {"en", "fr"}
        assert text["en"]
        assert text["fr"]


def test_what_is_shown_for_the_client_file_fits_its_schema() -> None:
    shown = yaml.safe_load("\n".join(words.SNIPPET))
    assert fits({"schema": "seccheck-client/1", "client": "Example", **shown}, schema_of("client"))


def test_every_way_to_sign_in_of_the_schema_is_told() -> None:
    ways = schema_of("client")["definitions"]["entra"]["properties"]["credential"]["properties"].keys()
    told = {name for names, _ in words.CREDENTIALS for name in names.split(", ")}
    assert told == ways - {"password_env"}
