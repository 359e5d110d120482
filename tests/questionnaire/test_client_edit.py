import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.errors import InputFaultError
from seccheck.model.policy import Json
from seccheck.questionnaire.client_edit import with_nonce, with_record, with_reviews
from seccheck.reading.strict_yaml import load

SHA = "a" * 64
BLOCK = """\
# the client's side
schema: seccheck-client/1
client: Example   # us

reviews:   # what we read
  # the agreement
  - provider: Atlas   # whose
    document: dpa
    sha256: "@SHA@"
    rejected: |
      a draft
      # and no comment
    claims:
      gdpr.dpa: {page: 1}   # title

  # the other one
  - document: annex
    sha256: "@SHA@"
    claims: {}
    # said by phone

# profile of the first contact
profile: express
""".replace("@SHA@", SHA)
ENTRY: dict[str, Any] = {
    "provider": "Atlas",
    "document": "pas",
    "sha256": SHA,
    "by": "Compliance officer",
    "on": "2026-11-20",
    "kind": "pas",
    "covers": {"services": ["n1", "n2"]},
    "claims": {"gdpr.tom_annex": {"page": 1}, "gdpr.hours": {"value": 24, "page": 2}},
}
LINES = """\
  - provider: Atlas
    document: pas
    sha256: @SHA@
    by: Compliance officer
    on: 2026-11-20
    kind: pas
    covers: {services: [n1, n2]}
    claims:
      gdpr.tom_annex: {page: 1}
      gdpr.hours: {value: 24, page: 2}
""".replace("@SHA@", SHA)
HEAD = "schema: seccheck-client/1\nclient: Example\n"


def edited(text: str, *entries: dict[str, Any]) -> str:
    return with_reviews(text.encode(), entries, name="seccheck.yaml").decode()


def test_a_new_review_stands_behind_the_last_one_and_nothing_else_changes() -> None:
    after = edited(BLOCK, ENTRY)
    assert after.replace(LINES, "") == BLOCK
    assert after.index("claims: {}") < after.index(LINES) < after.index("# profile")


def test_a_review_of_the_same_file_takes_its_place() -> None:
    again = {**ENTRY, "document": "dpa"}
    after = edited(BLOCK, again)
    assert "rejected" not in after
    assert "  # the agreement\n  - provider: Atlas\n    document: dpa\n" in after
    assert "      gdpr.hours: {value: 24, page: 2}   # title\n\n  # the other one\n" in after
    assert load(after.encode(), name="x")["reviews"][0] == again
    assert after[: after.index("- provider")] == BLOCK[: BLOCK.index("- provider")]
    assert after[after.index("  # the other one") :] == BLOCK[BLOCK.index("  # the other one") :]


@pytest.mark.parametrize(
    "change",
    [{"document": "dpa", "sha256": "b" * 64}, {"document": "annex"}, {"document": "dpa", "provider": "Rif"}],
    ids=["another file", "of any provider", "another provider"],
)
def test_other_reviews_stay(change: dict[str, Any]) -> None:
    before = load(BLOCK.encode(), name="x")["reviews"]
    after = load(edited(BLOCK, {**ENTRY, **change}).encode(), name="x")["reviews"]
    assert after == [*before, {**ENTRY, **change}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, f"{HEAD}\nreviews:\n{LINES}"),
        (HEAD.rstrip(), f"{HEAD}\nreviews:\n{LINES}"),
        (f"{HEAD}reviews: []  # none\nprofile: full\n", f"{HEAD}reviews:  # none\n{LINES}profile: full\n"),
        (f"{HEAD}reviews:\nprofile: full\n", f"{HEAD}reviews:\n{LINES}profile: full\n"),
        (f"{HEAD}reviews: null", f"{HEAD}reviews:\n{LINES}".rstrip()),
        (f"{HEAD}reviews:\n- document: a\n# end\n", f"{HEAD}reviews:\n- document: a\n{{}}# end\n"),
    ],
    ids=["none", "no line end", "empty", "nothing", "null", "not set in"],
)
def test_the_first_review(text: str, expected: str) -> None:
    flush = "".join(f"{line[2:]}\n" for line in LINES.splitlines())
    assert edited(text, ENTRY) == (expected.format(flush) if "{}" in expected else expected)


@pytest.mark.parametrize(
    "text",
    [
        '{"schema": "seccheck-client/1", "client": "Example"}',
        '{"schema": "seccheck-client/1", "reviews": [{"document": "a"}], "client": "Example"}\n',
        f"{HEAD}reviews: [{{document: a}}]\n",
        f"{HEAD}reviews:\n  - {{document: pas, provider: Atlas, sha256: {SHA}}}\n  - document: b\n",
        f"{HEAD}reviews:\n  -\n    document: pas\n    provider: Atlas\n    sha256: {SHA}\n",
        BLOCK.replace("document: annex", "document: dpa\n    provider: Atlas"),
    ],
    ids=["json", "json list", "flow list", "flow item", "dash alone", "twice"],
)
def test_every_spelling_can_be_edited(text: str) -> None:
    before = load(text.encode(), name="x")
    entry = {**ENTRY, "document": "dpa"} if text.startswith("#") else ENTRY
    after = load(edited(text, entry).encode(), name="x")
    assert [r for r in after["reviews"] if r == entry] == [entry]
    others = [r for r in before.get("reviews", []) if r["document"] != entry["document"]]
    assert [r for r in after["reviews"] if r != entry] == others
    assert {k: v for k, v in after.items() if k != "reviews"} == {k: v for k, v in before.items() if k != "reviews"}


def test_line_ends_and_byte_order_mark_stay() -> None:
    source = b"\xef\xbb\xbf" + BLOCK.replace("\n", "\r\n").encode()
    after = with_reviews(source, [ENTRY], name="seccheck.yaml")
    assert after.startswith(b"\xef\xbb\xbf# the")
    assert after.count(b"\n") == after.count(b"\r\n") == BLOCK.count("\n") + LINES.count("\n")


@pytest.mark.parametrize("text", [f"{HEAD}note: |+\n  text\n\n", f"{HEAD}...\n"], ids=["kept line ends", "end mark"])
def test_where_nothing_fits_behind_the_end_it_says_what_helps(text: str) -> None:
    with pytest.raises(InputFaultError, match="cannot be written into it without changing more") as caught:
        edited(text, ENTRY)
    assert "`reviews: []`" in caught.value.faults[0].hint
    helped = f"reviews: []\n{text}"
    assert edited(helped, ENTRY) == f"reviews:\n{LINES}{text}"


def test_what_cannot_be_read_cannot_be_edited() -> None:
    with pytest.raises(InputFaultError):
        edited("a: [", ENTRY)


_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf"]), min_size=1, max_size=120
)
_VALUE = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | _TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3),
    max_leaves=6,
)


@given(
    value=_VALUE,
    reason=_TEXT,
    text=st.sampled_from([BLOCK, HEAD, f"{HEAD}reviews: []\n", '{"schema": "seccheck-client/1"}']),
    document=st.sampled_from(["dpa", "annex", "new"]),
)
def test_what_is_written_is_read_back(value: Json, reason: str, text: str, document: str) -> None:
    entry = {**ENTRY, "document": document, "rejected": reason, "claims": {"a.b": {"value": value}}}
    once = edited(text, copy.deepcopy(entry))
    assert entry in load(once.encode(), name="x")["reviews"]
    assert edited(once, entry) == once


RECORDED = """\
# the client's side
schema: seccheck-client/1
client: Example

records:   # what we did
  # the visit
  - {kind: site-visit-report, on: 2026-10-07, by: CISO, values: {a.b: 1}}   # one

# end
"""
RECORD = {"provider": "Atlas", "kind": "call-test", "on": "2026-11-18", "by": "CISO", "values": {"a.b": [{"c": 1}]}}
RECORD_LINES = """\
  - provider: Atlas
    kind: call-test
    on: 2026-11-18
    by: CISO
    values:
      a.b:
        - {c: 1}
"""


def test_a_record_stands_behind_the_last_one_and_nothing_else_changes() -> None:
    after = with_record(RECORDED.encode(), RECORD, name="seccheck.yaml").decode()
    assert after.replace(RECORD_LINES, "") == RECORDED
    again = with_record(after.encode(), RECORD, name="seccheck.yaml").decode()
    assert len(load(again.encode(), name="x")["records"]) == 3


@pytest.mark.parametrize(
    "text",
    [HEAD, f"{HEAD}records: []\n", f"{HEAD}records: [{{kind: a}}]\n", '{"schema": "seccheck-client/1"}'],
    ids=["none", "empty", "flow list", "json"],
)
def test_a_first_record_can_be_written_into_every_spelling(text: str) -> None:
    before = load(text.encode(), name="x")
    after = load(with_record(text.encode(), RECORD, name="x"), name="x")
    assert after == {**before, "records": [*before.get("records", []), RECORD]}


NONCE: dict[str, Any] = {"provider": "Atlas", "nonce": "n1e5", "issued": "2026-11-01", "until": "2026-12-01"}
TWO = "a: 1\nnonces:  # asked\n- provider: Rif  # them\n  nonce: nX\n\nb: 2\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\n", "a: 1\n\nnonces:\n  - provider: Atlas\n    nonce: n1e5\n"),
        ("nonces: []  # none yet\na: 1\n", "nonces:  # none yet\n  - provider: Atlas\n    nonce: n1e5\n"),
        (TWO, "  nonce: nX\n- provider: Atlas\n  nonce: n1e5\n"),
    ],
    ids=["none", "empty", "behind others"],
)
def test_a_nonce_comes_last_and_every_other_character_stays(before: str, after: str) -> None:
    edited = with_nonce(before.encode(), NONCE, name="f").decode()
    assert after in edited
    assert load(edited.encode(), name="f") == {
        **load(before.encode(), name="f"),
        "nonces": [*(load(before.encode(), name="f").get("nonces") or []), NONCE],
    }
    assert all(line in edited.splitlines() or "[]" in line for line in before.splitlines())


def test_a_file_that_cannot_take_a_nonce_is_refused() -> None:
    with pytest.raises(InputFaultError, match="the nonces cannot be written"):
        with_nonce(b"a: 1\n...\n", NONCE, name="f")
