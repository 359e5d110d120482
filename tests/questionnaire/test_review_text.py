import dataclasses
import datetime as dt

from tests.support.gathered import READ, review

from seccheck.questionnaire.review_text import review_entry, review_lines

FULL = review(
    claims={"c.doc": None, "c.count": 24, "c.word": "is: quoted # and more " + "x" * 80},
    provider="Atlas",
    replaces="old",
    second="Deputy CISO",
    rejected="unsigned draft",
    issuer="Atlas",
    dated=dt.date(2026, 9, 1),
    valid_until=dt.date(2029, 8, 31),
    signed=False,
    covers={"services": ("n1",), "sites": ("MA", "FR")},
)


def test_an_entry_says_all_that_the_review_says() -> None:
    paged = dataclasses.replace(FULL, claims=tuple(dataclasses.replace(c, page=2) for c in FULL.claims[:2]))
    assert review_entry(paged) == {
        "provider": "Atlas",
        "document": "dpa",
        "sha256": "sha-dpa",
        "by": "Compliance officer",
        "second": "Deputy CISO",
        "on": READ.isoformat(),
        "rejected": "unsigned draft",
        "replaces": "old",
        "kind": "contract",
        "issuer": "Atlas",
        "dated": "2026-09-01",
        "valid_until": "2029-08-31",
        "signed": False,
        "covers": {"services": ["n1"], "sites": ["MA", "FR"]},
        "claims": {"c.doc": {"page": 2}, "c.count": {"value": 24, "page": 2}},
    }


def test_what_is_empty_is_left_out() -> None:
    assert list(review_entry(review())) == ["document", "sha256", "by", "on", "kind", "claims"]
    assert review_entry(review(claims={"c.flag": False, "c.list": []}))["claims"] == {
        "c.flag": {"value": False},
        "c.list": {"value": []},
    }


def test_claims_and_scope_stand_on_a_line_where_they_fit() -> None:
    lines = review_lines(review_entry(FULL), 4)
    assert lines[:2] == ["    provider: Atlas", "    document: dpa"]
    assert lines[-6:] == [
        "    covers: {services: [n1], sites: [MA, FR]}",
        "    claims:",
        "      c.doc: {}",
        "      c.count: {value: 24}",
        "      c.word:",
        f'        value: "is: quoted # and more {"x" * 80}"',
    ]
    wide = review_lines({"covers": {"sites": ["x" * 99]}, "claims": {}}, 0)
    assert (wide[0], wide[1][:8], wide[-1]) == ("covers:", "  sites:", "claims: {}")
