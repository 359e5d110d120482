from typing import Any

import pytest
from tests.support import small
from tests.support.small import told

from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.sieve import Sieve
from seccheck.reading.faults import FaultBook

DPA = {"kind": "dpa", "title": "Agreement", "path": "documents/dpa.pdf"}


def sieve(audience: str = PROVIDER) -> tuple[Sieve, FaultBook]:
    notes = FaultBook(name="q.xlsx:MFA!C3", source=b"")
    return Sieve(catalog=small.catalog(), audience=audience, book=notes), notes


@pytest.mark.parametrize(
    ("claim", "data", "parts"),
    [
        ("mfa.admin_phr_pct", 98.5, {"value": 98.5}),
        ("mfa.methods", [], {"value": []}),
        ("mfa.enforced", {"value": False, "documents": ["dpa"], "on": "2026-11-02"}, None),
        ("mfa.enforced", {"value": False, "documents": [], "note": ""}, {"value": False}),
        ("mfa.enforced", {"note": "later"}, {"note": "later"}),
        ("mfa.enforced", {"documents": ["anything"]}, None),
        ("gdpr.dpa", "dpa", {"documents": ["dpa"]}),
        ("gdpr.contact", {"name": "CISO"}, {"value": {"name": "CISO"}}),
        ("mfa.accounts", 10**17, {"value": 10**17}),
    ],
    ids=["value", "none", "parts", "blank-parts", "note", "documents", "document", "object", "large"],
)
def test_a_sound_answer_passes_in_parts(claim: str, data: Any, parts: Any) -> None:  # noqa: ANN401 - JSON
    sifting, notes = sieve()
    assert sifting.answer(claim, data) == (data if parts is None else parts)
    assert not notes


@pytest.mark.parametrize(
    ("claim", "data", "said"),
    [
        ("mfa.admin_phr_pct", 101, "must be at most 100"),
        ("mfa.enforced", "yes", "must be true or false"),
        ("mfa.enforced", {"value": True, "on": "soon"}, "must be a real date"),
        ("mfa.enforced", {"value": True, "strength": "observed"}, "strength"),
        ("gdpr.dpa", {"value": True}, "is answered by documents"),
        ("gdpr.price_weight_pct", 40, "is answered by the client only"),
        ("entra.accounts", 4, "nobody answers it"),
        ("engagement.services", ["n1"], "is no answer"),
        ("mfa.accounts", 10**18, "too large for a number"),
        ("mfa.admin_phr_pct", float("inf"), "too large for a number"),
        ("mfa.admin_phr_pct", float("nan"), "too large for a number"),
        ("mfa.enforced", {"value": True, "note": "a\x00b"}, "U+0000"),
        ("gdpr.locations", [{"country": "FR", "site": "a\u202eb"}], "U+202E"),
        ("mfa.enforced", {"value": True, "note": "x" * 70_000}, "a text of 70000 characters"),
    ],
    ids=[
        "bound",
        "type",
        "date",
        "key",
        "value-of-document",
        "other-side",
        "look",
        "fact",
        "huge",
        "infinite",
        "nan",
        "nul",
        "bidi",
        "long",
    ],
)
def test_what_is_not_sound_is_a_fault(claim: str, data: Any, said: str) -> None:  # noqa: ANN401 - JSON
    sifting, notes = sieve()
    assert sifting.answer(claim, data) == {}
    (fault,) = notes.faults()
    assert said in fault.message
    assert str(fault.place) == "q.xlsx:MFA!C3"


def test_the_client_answers_its_own_claims() -> None:
    sifting, notes = sieve(CLIENT)
    assert sifting.answer("gdpr.price_weight_pct", 40) == {"value": 40}
    assert sifting.answer("mfa.methods", []) == {}
    assert "is answered by the provider only" in notes.faults()[0].message


@pytest.mark.parametrize(
    ("name", "parts", "kept", "said"),
    [
        ("provider", {"name": "Atlas", "country": "MA"}, {"name": "Atlas", "country": "MA"}, ""),
        ("provider", {"name": "Atlas", "country": "Maroc"}, {"name": "Atlas"}, "`country`"),
        ("provider", {"nam": "Atlas"}, {}, "`nam` is not known here | Did you mean `name`?"),
        ("provider", {"zzz": 1}, {}, "Known here: name, legal_name"),
        ("engagement", {"services": ["n1"], "remote_access": "oui"}, {"services": ["n1"]}, "`remote_access`"),
        ("declared", {"by": "CISO", "on": "02/11/2026"}, {"by": "CISO"}, "a real date"),
        ("client", {"name": ""}, {}, "must not be empty"),
        ("client", {"name": "a\u2028b"}, {}, "U+2028"),
        ("declared", ["CISO"], {}, "`declared` must hold keys with values"),
    ],
    ids=["good", "country", "misspelt", "unknown", "fact", "date", "client", "hidden", "list"],
)
def test_heads_keep_what_is_sound(name: str, parts: Any, kept: Any, said: str) -> None:  # noqa: ANN401 - JSON
    sifting, notes = sieve()
    assert sifting.head(name, parts) == kept
    assert bool(notes) is bool(said)
    assert said in "".join(told(notes.faults()))


@pytest.mark.parametrize(
    ("id_", "entry", "said"),
    [
        ("dpa", DPA, ""),
        ("dpa", {**DPA, "covers": {"sites": ["MA"]}, "signed": True, "sha256": "0" * 64}, ""),
        ("dpa", {**DPA, "kind": "dap"}, "is no known kind"),
        ("dpa", {**DPA, "kind": "answer"}, "no document can be of that kind"),
        ("dpa", {**DPA, "path": "../dpa.pdf"}, "leads out of the folder"),
        ("dpa", {"kind": "dpa", "path": "a.pdf"}, "`title` is missing"),
        ("dpa", {**DPA, "strength": "observed"}, "strength"),
        ("../dpa", DPA, "../dpa"),
        ("dpa", {**DPA, "title": "a\x1b[2J"}, "U+001B"),
        ("dpa", "dpa.pdf", "must be keys with values"),
    ],
    ids=["good", "whole", "kind", "declared", "outside", "untitled", "key", "id", "hidden", "text"],
)
def test_documents_are_described_soundly_or_not_at_all(id_: str, entry: Any, said: str) -> None:  # noqa: ANN401 - JSON
    sifting, notes = sieve()
    assert sifting.documents({id_: entry, "annex": DPA}) == ({"annex": DPA} if said else {id_: entry, "annex": DPA})
    assert said in "".join(told(notes.faults()))
    assert bool(notes) is bool(said)


def test_documents_are_no_list() -> None:
    sifting, notes = sieve()
    assert sifting.documents([DPA]) == {}
    assert notes
