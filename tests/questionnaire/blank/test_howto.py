import pytest

from seccheck.questionnaire.blank.howto import (
    ANSWER_EXAMPLE,
    DOCUMENT_EXAMPLE,
    HOWTO,
    OF_CLIENT,
    PARTS,
    SEND_BACK,
    TITLES,
)
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.reading.strict_yaml import load

SENTENCES = [*HOWTO, OF_CLIENT, DOCUMENT_EXAMPLE, *TITLES.values(), *SEND_BACK.values(), *PARTS.values()]


@pytest.mark.parametrize("said", SENTENCES, ids=lambda said: said["en"][:30])
def test_every_sentence_is_there_in_both_languages(said: dict[str, str]) -> None:
    assert said.keys() == {"en", "fr"}
    assert said["en"] != said["fr"]


@pytest.mark.parametrize("audience", [PROVIDER, CLIENT])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_examples_can_be_typed_as_they_stand(audience: str, lang: str) -> None:
    (answer,) = load(ANSWER_EXAMPLE[audience][lang].encode(), name="a.yaml").values()
    assert answer.keys() == {"value", "documents", "note", "on"}
    documents = "documents:\n" + DOCUMENT_EXAMPLE[lang].replace("#", "")
    assert load(documents.encode(), name="a.yaml")["documents"]["dpa"]["signed"] is True
