"""The first sheet has a line for everything, in the order in which people read."""

from tests.support.forms import client_form, form

from seccheck.questionnaire.workbook.asked import facts_of
from seccheck.questionnaire.workbook.start import start_lines


def kinds(audience_form: object) -> list[str]:
    return [line.kind for line in start_lines(audience_form, facts_of(audience_form))]  # type: ignore[arg-type]  # a form


def test_it_starts_with_what_it_is_and_ends_with_the_small_print() -> None:
    found = kinds(form())
    assert found[:4] == ["title", "subtitle", "progress", "gap"]
    assert found[-4:] == ["total", "documents", "gap", "print"]
    assert found.count("intro") == 5


def test_every_fact_and_policy_has_its_line() -> None:
    lines = start_lines(form(), facts_of(form()))
    assert [line.fact.claim for line in lines if line.fact] == [fact.claim for fact in facts_of(form())]
    assert [line.section.id for line in lines if line.section] == ["mfa", "gdpr"]


def test_who_declares_comes_behind_the_facts() -> None:
    lines = start_lines(form(), facts_of(form()))
    names = [line.head.field.name if line.head else line.kind for line in lines]
    assert names.index("provider.website") < names.index("fact") < names.index("declared.by")


def test_the_client_has_bands_of_its_own_and_none_without_facts() -> None:
    bands = [line.word for line in start_lines(client_form(), ()) if line.kind == "band"]
    assert bands == ["you", "declared.client", "progress"]
