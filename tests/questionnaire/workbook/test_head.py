"""Each side says of itself what its file asks for; documents are described as a dossier does."""

import pytest
from tests.support.forms import form

from seccheck.questionnaire.form import CLIENT, PROVIDER, Shape
from seccheck.questionnaire.workbook.head import REQUIRED, document_fields, head_fields
from seccheck.reading.dossier_schema import DOCUMENT_ENTRY, FRAME


def names(audience: str) -> list[str]:
    return [head.field.name for head in head_fields(audience)]


def test_a_provider_says_who_it_is_and_a_client_only_its_name() -> None:
    declared = ["declared.by", "declared.role", "declared.on"]
    provider = FRAME["properties"]["provider"]["properties"]
    assert names(PROVIDER) == [*(f"provider.{name}" for name in provider), *declared]
    assert names(CLIENT) == ["client.name", *declared]


@pytest.mark.parametrize("audience", [PROVIDER, CLIENT])
def test_every_field_is_named_and_explained_in_both_languages(audience: str) -> None:
    for head in head_fields(audience):
        assert head.field.label.keys() == head.help.keys() == {"en", "fr"}
        assert all(head.help.values())


def test_the_day_of_the_declaration_is_a_date() -> None:
    assert {head.field.name: head.field.shape for head in head_fields(CLIENT)}["declared.on"] is Shape.DATE


def test_a_document_is_described_with_all_that_a_dossier_knows_but_its_digest() -> None:
    fields = document_fields(form().kinds)
    entry = set(DOCUMENT_ENTRY["properties"]) - {"covers", "sha256"}
    assert set(fields) == {"id", *entry, *DOCUMENT_ENTRY["properties"]["covers"]["properties"]}
    assert {name for name, (field, _) in fields.items() if field.required} == set(REQUIRED)
    assert set(REQUIRED) == set(DOCUMENT_ENTRY["required"])


def test_its_kind_is_chosen() -> None:
    field, _ = document_fields(form().kinds)["kind"]
    assert field.shape is Shape.CHOICE
    assert [choice.value for choice in field.choices] == ["dpa", "plan", "certificate"]
    assert field.type == {"enum": ["dpa", "plan", "certificate"]}
