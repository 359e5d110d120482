import datetime as dt
from typing import Any

import pytest
from tests.support import small
from tests.support.small import told

from seccheck.model.dossier import Answer
from seccheck.model.scale import AnsweredBy
from seccheck.reading.answers import AnswerReader
from seccheck.reading.faults import FaultBook
from seccheck.reading.strict_yaml import load


def read(line: str, side: AnsweredBy = AnsweredBy.PROVIDER) -> tuple[tuple[Answer, ...], FaultBook]:
    text = f"answers:\n  {line}\n"
    notes = small.book(text)
    reader = AnswerReader(side=side, catalog=small.catalog(), documents=("dpa", "annex"), book=notes)
    return reader.read(load(text.encode(), name="f")["answers"]), notes


GOOD: dict[str, tuple[str, Answer]] = {
    "plain": ("mfa.admin_phr_pct: 98.5", Answer(claim="mfa.admin_phr_pct", value=98.5)),
    "no": ("mfa.enforced: false", Answer(claim="mfa.enforced", value=False)),
    "empty list": ("mfa.methods: []", Answer(claim="mfa.methods", value=[])),
    "date": ("mfa.review_on: 2026-10-01", Answer(claim="mfa.review_on", value="2026-10-01")),
    "mapped": (
        'gdpr.breach_notice_hours: {value: 24, documents: [dpa], note: "article 9", on: 2026-10-30}',
        Answer(
            claim="gdpr.breach_notice_hours", value=24, documents=("dpa",), note="article 9", on=dt.date(2026, 10, 30)
        ),
    ),
    "documents without a value": (
        "mfa.enforced: {documents: [annex]}",
        Answer(claim="mfa.enforced", value=None, documents=("annex",)),
    ),
    "document": ("gdpr.dpa: dpa", Answer(claim="gdpr.dpa", value=None, documents=("dpa",))),
    "documents": (
        "gdpr.dpa: {documents: [dpa, annex], note: both}",
        Answer(claim="gdpr.dpa", value=None, documents=("dpa", "annex"), note="both"),
    ),
    "table": (
        "gdpr.locations: [{country: MA, site: Casablanca}]",
        Answer(claim="gdpr.locations", value=[{"country": "MA", "site": "Casablanca"}]),
    ),
    "object as it is": (
        "gdpr.contact: {name: Security desk}",
        Answer(claim="gdpr.contact", value={"name": "Security desk"}),
    ),
    "object as a part": (
        "gdpr.contact: {value: {name: Security desk}}",
        Answer(claim="gdpr.contact", value={"name": "Security desk"}),
    ),
}


@pytest.mark.parametrize(("line", "answer"), GOOD.values(), ids=GOOD)
def test_an_answer_is_read(line: str, answer: Answer) -> None:
    answers, notes = read(line)
    assert answers == (answer,)
    assert not notes


@pytest.mark.parametrize("line", ["mfa.enforced: {}", "mfa.enforced: {note: later}", "gdpr.dpa: {documents: []}"])
def test_what_says_nothing_is_dropped(line: str) -> None:
    answers, notes = read(line)
    assert answers == ()
    assert not notes


BAD: dict[str, tuple[str, str]] = {
    "misspelt": ("mfa.admin_pct: 1", "2:3 there is no claim `mfa.admin_pct` | Did you mean `mfa.admin_phr_pct`?"),
    "unknown": ("zzz.qqq: 1", "2:3 there is no claim `zzz.qqq` | Remove it."),
    "client's": ("gdpr.price_weight_pct: 1", "2:3 `gdpr.price_weight_pct` is answered by the client only | Remove it."),
    "a look's": (
        "entra.accounts: 1",
        "2:3 `entra.accounts` is found out by a look or a record; nobody answers it | Remove it.",
    ),
    "a fact": (
        "engagement.remote_access: true",
        "2:3 `engagement.remote_access` is no answer | State it under `engagement:`.",
    ),
    "type": (
        "mfa.admin_phr_pct: all",
        '2:22 `mfa.admin_phr_pct` must be a number, not the text "all" | Write a plain number',
    ),
    "quoted number": ('mfa.admin_phr_pct: "100"', '2:22 `mfa.admin_phr_pct` must be a number, not the text "100"'),
    "range": ("mfa.admin_phr_pct: 101", "2:22 `mfa.admin_phr_pct` must be at most 100, not 101"),
    "norway": (
        "mfa.enforced: no",
        '2:17 `mfa.enforced` must be true or false, not the text "no" | Write `true` or `false` without quotes.',
    ),
    "one as yes": ("mfa.enforced: 1", "2:17 `mfa.enforced` must be true or false, not 1"),
    "date that is none": ("mfa.review_on: 2026-02-30", "2:18 `mfa.review_on` must be a real date"),
    "row": ("gdpr.locations: [{country: Morocco}]", "2:30 `country` is not written as expected"),
    "field": (
        "gdpr.locations: [{country: MA, citty: x}]",
        "2:34 `citty` is not known here | Known here: country, site, note.",
    ),
    "nothing in a row": ("gdpr.locations: [~]", "2:20 `gdpr.locations`, item 1, must be keys with values, not empty"),
    "value of a part": ("mfa.enforced: {value: 3}", "2:25 `value` must be true or false, not 3"),
    "part": ("mfa.enforced: {vlaue: true}", "2:18 `vlaue` is not known here | Did you mean `value`?"),
    "part's type": ("mfa.enforced: {value: true, documents: dpa}", "2:42 `documents` must be a list, not the text"),
    "part's date": ("mfa.enforced: {value: true, on: today}", "2:35 `on` must be a real date"),
    "document unknown": ("gdpr.dpa: dap", "2:13 there is no document `dap` | Did you mean `dpa`?"),
    "cited unknown": (
        "mfa.enforced: {value: true, documents: [dpa, zzz]}",
        "2:48 there is no document `zzz` | Add it under `documents:`.",
    ),
    "document as a list": ("gdpr.dpa: [dpa]", "2:13 `gdpr.dpa` is answered by a document | Write the id"),
    "document as yes": ("gdpr.dpa: true", "2:13 `gdpr.dpa` is answered by a document | Write the id"),
    "document with value": (
        "gdpr.dpa: {value: dpa}",
        "2:21 `gdpr.dpa` is answered by documents | Write `documents: [ID]`.",
    ),
    "object": ("gdpr.contact: {name: x, other: y}", "2:27 `other` is not known here"),
}


@pytest.mark.parametrize(("line", "said"), BAD.values(), ids=BAD)
def test_a_faulty_answer_is_explained_and_left_out(line: str, said: str) -> None:
    answers, notes = read(line)
    assert answers == ()
    (found,) = told(notes.faults())
    assert found.startswith(said)


CLIENT: dict[str, tuple[str, str]] = {
    "own": ("gdpr.price_weight_pct: 35", ""),
    "both": ("mfa.accounts: 40", ""),
    "provider's": (
        "mfa.enforced: true",
        "2:3 `mfa.enforced` is answered by the provider only | Write what you found yourself as a review",
    ),
    "a look's": (
        "entra.accounts: 3",
        "2:3 `entra.accounts` is found out by a look or a record; nobody answers it | Write it as a record",
    ),
    "a fact": ("engagement.remote_access: true", "2:3 `engagement.remote_access` is no answer"),
    "misspelt": (
        "gdpr.price_weight: 35",
        "2:3 there is no claim `gdpr.price_weight` | Did you mean `gdpr.price_weight_pct`?",
    ),
}


@pytest.mark.parametrize(("line", "said"), CLIENT.values(), ids=CLIENT)
def test_the_client_answers_what_it_is_asked(line: str, said: str) -> None:
    answers, notes = read(line, AnsweredBy.CLIENT)
    assert bool(answers) is (not said)
    assert [found[: len(said)] for found in told(notes.faults())] == ([said] if said else [])


def test_a_flood_of_unknown_claims_is_counted_without_suggestions() -> None:
    lines: dict[str, Any] = {f"mfa.unknown{n}": 1 for n in range(5_000)}
    notes = small.book()
    AnswerReader(side=AnsweredBy.PROVIDER, catalog=small.catalog(), documents=(), book=notes).read(lines)
    assert notes.faults()[-1].message == "and 4900 more faults in this file"


def test_parts_are_what_an_answer_says_wherever_its_documents_are_described() -> None:
    notes = small.book("answers: {}\n")
    reader = AnswerReader(side=AnsweredBy.PROVIDER, catalog=small.catalog(), documents=None, book=notes)
    assert reader.parts("gdpr.dpa", "elsewhere") == {"documents": ["elsewhere"]}
    assert reader.parts("mfa.enforced", {"value": True, "documents": ["elsewhere"]})["documents"] == ["elsewhere"]
    assert reader.parts("mfa.enforced", {"note": "later"}) == {"note": "later"}
    assert not notes
    assert reader.parts("mfa.enforced", "yes") == {}
    assert notes
