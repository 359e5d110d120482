import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.client import Record
from seccheck.questionnaire.record_text import record_entry, record_lines
from seccheck.reading.strict_yaml import load

FULL = Record(
    provider="Atlas",
    kind="witnessed-test",
    on=dt.date(2026, 11, 18),
    by="Service owner",
    second="CISO",
    sample=0,
    values={"a.count": 0, "a.rows": [{"name": "VPN: a", "ok": True}], "a.doc": {"kind": "plan", "dated": "2026-06-15"}},
    sha256="a" * 64,
)
LINES = """\
  provider: Atlas
  kind: witnessed-test
  on: 2026-11-18
  by: Service owner
  second: CISO
  sample: 0
  values:
    a.count: 0
    a.rows:
      - {name: "VPN: a", ok: true}
    a.doc: {kind: plan, dated: 2026-06-15}
  file: records/test.pdf
"""
values = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | st.text("ab: #{}[]\"'yesno0-", max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=8,
)


def test_an_entry_is_written_as_people_write_one() -> None:
    assert record_lines(record_entry(FULL, "records/test.pdf"), 2) == LINES.splitlines()


def test_what_is_empty_is_left_out() -> None:
    bare = Record(
        provider="", kind="call-test", on=FULL.on, by="CISO", second="", sample=None, values={"a.b": []}, sha256=""
    )
    assert record_entry(bare, "") == {"kind": "call-test", "on": "2026-11-18", "by": "CISO", "values": {"a.b": []}}


@pytest.mark.parametrize(
    "value",
    [[{"a": "x" * 120}], [{"a": "b"}, "c"], {"a": "x" * 120}, "two\nlines", [[1], [2]], {}, []],
    ids=["long row", "mixed", "long document", "lines", "lists", "no fields", "none"],
)
def test_what_does_not_fit_on_a_line_reads_back_all_the_same(value: Any) -> None:  # noqa: ANN401 - any JSON value
    said = {"kind": "x", "values": {"a.b": value}}
    assert load("\n".join(record_lines(said, 0)).encode(), name="x") == said


@given(st.dictionaries(st.text("abc.", min_size=1, max_size=6), values, min_size=1, max_size=4))
def test_every_value_reads_back_as_it_was(said: dict[str, Any]) -> None:
    text = "\n".join(record_lines({"values": said, "kind": "x"}, 4))
    assert load(text.encode(), name="x") == {"values": said, "kind": "x"}
