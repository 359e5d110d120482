from pathlib import Path

import pytest
from tests.support.record_world import CLIENT, CONFIG, TODAY, desk, records
from tests.support.reviewing import put

from seccheck.errors import InputFaultError
from seccheck.flow.recording.attached import attach
from seccheck.flow.recording.draft import Draft, record_of
from seccheck.flow.recording.keeping import keep, lines_of
from seccheck.model.policy import Json

LINES = """\
  - provider: Atlas
    kind: witnessed-test
    on: 2026-11-20
    by: Service owner
    second: CISO
    sample: 3
    values:
      own.proved: true
      own.plan: {kind: plan, dated: 2026-09-01}
    file: records/test.pdf
"""


def draft(**values: Json) -> Draft:
    return Draft(
        provider="Atlas",
        on=TODAY,
        by="Service owner",
        second="CISO",
        sample=3,
        values=values or {"own.proved": True, "own.plan": {"kind": "plan", "dated": "2026-09-01"}},
        attached=attach("records/test.pdf", Path(), ()),
    )


def nothing_is_written(_path: Path, _data: bytes) -> None:
    raise AssertionError("the client file was to be left as it is")


def test_a_record_stands_last_and_nothing_else_changes() -> None:
    keep(desk(), draft(), put)
    assert CONFIG.read_text().replace(LINES, "") == CLIENT
    assert records()[-1] == record_of(desk(), draft())
    assert "".join(f"{line}\n" for line in lines_of(desk(), draft())) == LINES


def test_a_record_without_a_file_is_kept_too() -> None:
    bare = Draft(provider="Atlas", on=TODAY, by="CISO", values={"own.proved": False})
    keep(desk(), bare, put)
    assert records()[-1].sha256 == ""


def test_what_would_make_the_client_file_invalid_is_never_written() -> None:
    at = desk()
    with pytest.raises(InputFaultError, match=r"own\.level"):
        keep(at, draft(**{"own.level": "medium"}), nothing_is_written)
    assert CONFIG.read_text() == CLIENT


def test_an_attached_file_that_changed_meanwhile_is_no_proof() -> None:
    at, said = desk(), draft()
    Path("records/test.pdf").write_bytes(b"another")
    with pytest.raises(InputFaultError, match="did not read back"):
        keep(at, said, nothing_is_written)


def test_a_client_file_that_is_faulty_by_now_is_told() -> None:
    at = desk()
    CONFIG.write_text(CLIENT.replace("client: Example", "klient: Example"))
    with pytest.raises(InputFaultError, match="klient"):
        keep(at, draft(), nothing_is_written)


def test_records_that_no_splice_can_reach_are_left_alone() -> None:
    at = desk()
    CONFIG.write_text(CLIENT.replace("site-visit-report,", "&kind site-visit-report,"))
    with pytest.raises(InputFaultError):
        keep(at, draft(), nothing_is_written)
