import datetime as dt

import pytest
from tests.support.gathered import READ, SAID, answer, client, document, dossier, gathered, record
from tests.support.judged import TODAY, gap, said, tailoring, waiver

from seccheck.judging.gathering import terms_for
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Answer, Dossier
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Json
from seccheck.model.scale import Strength


def words(one: Dossier, file: ClientFile | None = None) -> list[Evidence]:
    return list(gathered(one, file).facts.evidence)


def test_an_answer_is_the_providers_declared_word() -> None:
    (word,) = words(dossier(answer("c.count", value=3)))
    assert (word.claim, word.value, word.strength) == ("c.count", 3, Strength.DECLARED)
    assert (word.kind, word.source, word.seen_at) == ("answer", "provider", SAID)
    assert words(dossier(answer("c.count", value=3, on=TODAY)))[0].seen_at == TODAY


@pytest.mark.parametrize(
    ("one", "count"),
    [
        pytest.param(answer("c.flag"), 0, id="not answered"),
        pytest.param(answer("c.flag", value=False), 1, id="answered with no"),
        pytest.param(answer("c.list", value=[]), 1, id="answered with an empty list"),
        pytest.param(answer("no.claim", value=True), 0, id="nobody asked"),
        pytest.param(answer("own.flag", value=True), 0, id="only the client knows"),
        pytest.param(answer("look.flag", value=True), 0, id="only a look knows"),
        pytest.param(answer("d.flag", value=True), 1, id="both are asked"),
    ],
)
def test_only_what_the_provider_is_asked_counts(one: Answer, count: int) -> None:
    assert len(words(dossier(one))) == count


@pytest.mark.parametrize(
    ("file", "seen"),
    [
        pytest.param(client(answers=(answer("own.flag", value=True),), declared_on=READ), [READ], id="the file's date"),
        pytest.param(
            client(answers=(answer("own.flag", value=True, on=TODAY),), declared_on=READ), [TODAY], id="its own date"
        ),
        pytest.param(client(answers=(answer("own.flag", value=True),)), [], id="no date at all"),
        pytest.param(client(answers=(answer("own.flag"),), declared_on=READ), [], id="not answered"),
        pytest.param(
            client(answers=(answer("own.flag", value=True, provider="Atlas"),), declared_on=READ), [READ], id="of it"
        ),
        pytest.param(
            client(answers=(answer("own.flag", value=True, provider="Rif"),), declared_on=READ), [], id="of another"
        ),
    ],
)
def test_the_client_is_a_source_of_its_own(file: ClientFile, seen: list[dt.date]) -> None:
    found = words(dossier(), file)
    assert [w.seen_at for w in found] == seen
    assert all((w.source, w.strength, w.kind) == ("client", Strength.DECLARED, "answer") for w in found)


GRID = document("grid", kind="policy", dated=SAID, valid_until=TODAY)


@pytest.mark.parametrize(
    ("one", "declared_on", "value", "seen"),
    [
        pytest.param(answer("c.flag", "grid", value=True), READ, True, READ, id="behind an answer"),
        pytest.param(answer("c.flag", "grid", value=True, on=TODAY), READ, True, TODAY, id="on the answer's own day"),
        pytest.param(answer("c.flag", "grid", value=True), None, True, SAID, id="on the document's day"),
        pytest.param(
            answer("c.doc", "grid"),
            READ,
            {"kind": "policy", "dated": SAID.isoformat(), "valid_until": TODAY.isoformat()},
            READ,
            id="the document itself",
        ),
    ],
)
def test_the_clients_own_documents_count_without_review(
    one: Answer, declared_on: dt.date | None, value: Json, seen: dt.date
) -> None:
    word = words(dossier(), client(answers=(one,), documents=(GRID,), declared_on=declared_on))[-1]
    assert (word.value, word.strength, word.kind) == (value, Strength.DOCUMENTED, "policy")
    assert (word.source, word.seen_at, word.dated, word.valid_until) == ("document:client/grid", seen, SAID, TODAY)
    assert (word.digest, word.where, word.unreviewed) == ("sha-grid", "grid", False)


@pytest.mark.parametrize(
    ("one", "grid"),
    [
        pytest.param(answer("c.flag", "grid"), GRID, id="a document that answers nothing"),
        pytest.param(answer("c.flag", "grid", value=True), document("grid"), id="no date anywhere"),
    ],
)
def test_a_document_of_the_client_without_value_or_date_says_nothing(one: Answer, grid: Json) -> None:
    assert words(dossier(), client(answers=(one,), documents=(grid,))) == []


def test_a_record_is_the_clients_word_in_its_kinds_strength() -> None:
    (word,) = words(dossier(), client(records=(record({"look.count": 0}, sha256="sha-r"),)))
    assert (word.claim, word.value, word.strength, word.kind) == ("look.count", 0, Strength.OBSERVED, "witnessed-test")
    assert (word.source, word.seen_at, word.digest, word.sample) == ("client", READ, "sha-r", 12)


def test_a_record_about_nobody_is_a_gap() -> None:
    facts = gathered(dossier(), client(records=(record({"look.flag": True, "look.count": 0}, sample=0),))).facts
    assert facts.evidence == ()
    assert facts.gaps == (gap("look.count", "look.flag", look="witnessed-test", reason="nobody", seen_at=READ),)
    assert len(words(dossier(), client(records=(record({"look.count": 0}, sample=None),)))) == 1


def test_what_speaks_of_another_provider_is_left_out() -> None:
    seen, unseen = said("look.count", 1, "probe-entra"), gap("look.flag")
    file = client(
        records=(record({"look.count": 5}, provider="Rif"), record({"look.count": 6}, provider="Atlas")),
        looks=(("Rif", seen), ("Atlas", seen), ("", seen)),
        look_gaps=(("Rif", unseen), ("Atlas", unseen)),
    )
    facts = gathered(dossier(), file).facts
    assert [w.value for w in facts.evidence] == [6, 1, 1]
    assert facts.gaps == (unseen,)


def test_terms_are_those_of_this_provider_its_own_first() -> None:
    common, own, other = ("", "Atlas", "Rif")
    file = client(
        waivers=tuple(waiver(provider=p) for p in (other, common, own)),
        tailoring=tuple(tailoring(provider=p) for p in (other, common, own)),
        unreviewed_count=True,
    )
    terms = terms_for(file, "Atlas")
    assert [w.provider for w in terms.waivers] == [own, common]
    assert [t.provider for t in terms.tailoring] == [own, common]
    assert terms.unreviewed_count
    assert not terms_for(client(), "Atlas").unreviewed_count
