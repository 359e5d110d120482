"""What is filled in on any paper is what the dossier says: nothing lost, nothing guessed."""

import functools
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support.answers import answers_to
from tests.support.fillers import CATALOG, DOCUMENTS, HEADS, PAPERS, claims_of, fill, whole_form

from seccheck.model.wording import Wording
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.merge.merging import Target, merge
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.paper import Known, paper_of
from seccheck.reading.answers import parts_of
from seccheck.reading.dossier import read_dossier
from seccheck.reading.strict_yaml import load

ATLAS = Path(__file__).parents[2] / "examples" / "atlas" / "provider.yaml"
SIDES = (PROVIDER, CLIENT)
SLOW = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
OTHER = {"en": "fr", "fr": "en"}


@functools.cache
def blank(paper: str, audience: str, lang: str) -> bytes:
    return paper_of(Path(f"q.{paper}")).write(whole_form(audience), lang)


def returned(paper: str, audience: str, filled: Mapping[str, Any], lang: str, folder: Path) -> Filled:
    path = folder / f"q.{paper}"
    path.write_bytes(fill(paper, blank(paper, audience, lang), filled, lang))
    return paper_of(path).read(path, Known(catalog=CATALOG, wording=Wording(), lang=OTHER[lang]))


def brought(form: Filled, folder: Path) -> Any:  # noqa: ANN401 - the content of a file
    merged = merge([form], Target(folder=folder), CATALOG, "en")
    assert merged.unread == ()
    return load(merged.text.encode(), name="provider.yaml")


def assert_says(data: Any, filled: Mapping[str, Any]) -> None:  # noqa: ANN401 - the content of a file
    answers = {id_: dict(parts_of(CATALOG.claims[id_], said)) for id_, said in data["answers"].items()}
    assert same(answers, filled["answers"])
    assert same(data["documents"], filled["documents"])
    for name, parts in filled["head"].items():
        assert same({"name": data[name]} if name == "client" else data[name], parts)


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("audience", SIDES)
@pytest.mark.parametrize("paper", PAPERS)
@given(st.data())
@SLOW
def test_a_few_answers_come_back(
    paper: str, audience: str, lang: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    claims = data.draw(
        st.lists(st.sampled_from(claims_of(audience)), min_size=1, max_size=10, unique_by=lambda c: c.id)
    )
    answers = {claim.id: data.draw(answers_to(claim, list(DOCUMENTS))) for claim in claims}
    filled = {"head": HEADS[audience], "answers": answers, "documents": DOCUMENTS}
    folder = tmp_path_factory.mktemp("q")
    form = returned(paper, audience, filled, lang, folder)
    assert form.unread == ()
    assert_says(brought(form, folder), filled)


@pytest.mark.parametrize("audience", SIDES)
@pytest.mark.parametrize("paper", PAPERS)
@given(st.data())
@settings(SLOW, max_examples=3)
def test_an_answer_to_every_claim_comes_back(
    paper: str, audience: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    answers = {claim.id: data.draw(answers_to(claim, list(DOCUMENTS))) for claim in claims_of(audience)}
    filled = {"head": HEADS[audience], "answers": answers, "documents": DOCUMENTS}
    folder = tmp_path_factory.mktemp("q")
    form = returned(paper, audience, filled, "fr", folder)
    assert (form.audience, form.policies) == (audience, whole_form(audience).policies)
    assert form.unread == ()
    assert_says(brought(form, folder), filled)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_example_provider_hands_in_the_same_dossier(paper: str, tmp_path: Path) -> None:
    shutil.copytree(ATLAS.parent / "documents", tmp_path / "documents")
    said = paper_of(ATLAS).read(ATLAS, Known(catalog=CATALOG, wording=Wording(), lang="fr"))
    filled = {"head": said.head, "answers": said.answers, "documents": said.documents}
    form = returned(paper, PROVIDER, filled, "fr", tmp_path)
    merged = merge([form], Target(folder=tmp_path), CATALOG, "fr")
    assert (merged.unread, merged.absent, merged.missing) == ((), (), ())
    (tmp_path / "provider.yaml").write_text(merged.text)
    found, given = read_dossier(tmp_path / "provider.yaml", CATALOG), read_dossier(ATLAS, CATALOG)
    assert {a.claim: a for a in found.answers} == {a.claim: a for a in given.answers}
    assert {d.id: d for d in found.documents} == {d.id: d for d in given.documents}
    assert (found.provider, found.engagement, found.declared_on) == (
        given.provider,
        given.engagement,
        given.declared_on,
    )


@pytest.mark.parametrize("audience", SIDES)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_blank_form_says_nothing(paper: str, audience: str, tmp_path: Path) -> None:
    form = returned(paper, audience, {}, "fr", tmp_path)
    assert (form.answers, form.documents, form.unread) == ({}, {}, ())
    assert form.policies == whole_form(audience).policies
