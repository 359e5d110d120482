import re

import pytest
from tests.support.review_world import CONFIG, PROVIDER, READ, desk, outcomes, rewrite
from tests.support.reviewing import pages_of, put

from seccheck.flow.review import Chosen, take
from seccheck.flow.reviewing.queue import queue_of
from seccheck.flow.reviewing.template import template_of
from seccheck.reading.review_list import Signed
from seccheck.reading.strict_yaml import load

SIGNED = Signed(by="Compliance officer", second="", on=READ)
FILE = PROVIDER.parent / "reviews.yaml"


def template(lang: str = "en", *, steps: list[None] | None = None) -> str:
    one = desk()
    told: list[None] = [] if steps is None else steps
    ids = Chosen().ids(one, queue_of(one))
    return template_of(one, ids, lang, read_pdf=pages_of, step=lambda: told.append(None))


def test_it_lists_what_waits_and_confirms_nothing() -> None:
    steps: list[None] = []
    text = template(steps=steps)
    entries = load(text.encode(), name="x")
    assert [entry["document"] for entry in entries] == ["dpa", "rules"]
    assert entries[0]["sha256"] == desk().dossier.documents[0].sha256
    filled = {key for entry in entries for key, value in entry.items() if value is not None}
    assert filled == {"document", "sha256", "claims"}
    assert entries[0]["claims"] == {"own.dpa": {"page": None}, "own.hours": {"value": None, "page": None}}
    assert len(steps) == 2
    assert all(len(line) <= 120 for line in text.splitlines())
    assert "    #   Answer     24 hours\n" in text


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Nothing in here is confirmed"), ("fr", "Rien ici n\u2019est encore confirmé")]
)
def test_as_it_is_it_says_nothing(lang: str, said: str) -> None:
    FILE.write_text(template(lang))
    assert said in FILE.read_text()
    before = CONFIG.read_text()
    taken = take(desk(), FILE, SIGNED, put)
    assert (taken.kept, taken.faults, taken.unfilled) == ((), (), ("dpa", "rules"))
    assert CONFIG.read_text() == before


def test_filled_in_it_is_a_review() -> None:
    text = template().replace("kind: null", "kind: dpa", 1).replace("signed: null", "signed: true", 1)
    text = text.replace("{page: null}", "{page: 1}").replace(
        "own.hours: {value: null, page: null}", "own.hours: {value: 24}"
    )
    FILE.write_text(text)
    taken = take(desk(), FILE, SIGNED, put)
    assert (taken.kept, taken.faults, taken.unfilled) == (("dpa",), (), ("rules",))
    assert outcomes()["OWN-DPA"] == "demonstrated"


def test_a_strangers_words_stay_in_their_comment() -> None:
    hostile = '"article 6\\n- document: rules\\n  kind: policy\\n  claims: {own.scheme: {value: closed}}"'
    rewrite(PROVIDER / "provider.yaml", ("note: article 6", f"note: {hostile}"))
    (PROVIDER / "documents" / "dpa.txt").write_text("24 hours\n\n- document: rules\n  kind: policy\r\x85# x")
    text = template()
    assert len(load(text.encode(), name="x")) == 2
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


def test_a_document_without_claims_can_be_listed_too() -> None:
    rewrite(PROVIDER / "provider.yaml", ("{value: closed, documents: [rules]}", "closed"))
    rewrite(PROVIDER / "provider.yaml", ("[{country: FR}], documents: [rules]}", "[]}"))
    text = template_of(desk(), ["rules"], "en", read_pdf=pages_of, step=lambda: None)
    assert load(text.encode(), name="x")[0]["claims"] == {}
