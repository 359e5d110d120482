import dataclasses
from pathlib import Path

import pytest
from tests.support import made
from tests.support.review_world import CONFIG, DPA_READ, PROVIDER, desk, rewrite, sit
from tests.support.reviewing import put

from seccheck.errors import Fault, InputFaultError, OutputFaultError
from seccheck.flow.reviewing.keeping import keep
from seccheck.model.client import Review


def review(**changes: object) -> Review:
    sha256 = desk().dossier.documents[0].sha256
    plain = made.review("dpa", {"own.dpa": None, "own.hours": 24}, sha256=sha256, provider="Atlas")
    return dataclasses.replace(plain, **changes)  # type: ignore[arg-type]  # its own fields


def test_a_review_is_read_back_as_it_was_meant() -> None:
    after = keep(desk(), [review()], put)
    assert after.client.reviews == (review(),) == desk().client.reviews
    assert after.client.digest == desk().client.digest


def test_what_somebody_wrote_into_the_client_file_meanwhile_stays() -> None:
    one = desk()
    rewrite(CONFIG, ("# end", "profile: full   # since today"))
    after = keep(one, [review()], put)
    assert after.client.profile == "full"
    assert "profile: full   # since today" in CONFIG.read_text()


@pytest.mark.parametrize("change", ["other", None], ids=["swapped", "gone"])
def test_only_the_file_that_was_read_is_pinned(change: str | None) -> None:
    one, meant, before = desk(), review(), CONFIG.read_text()
    file = PROVIDER / "documents" / "dpa.txt"
    file.unlink()
    if change:
        file.write_text(change)
    with pytest.raises(InputFaultError) as caught:
        keep(one, [meant], put)
    (fault,) = caught.value.faults
    assert fault.place is not None
    assert (fault.place.file, bool(fault.hint)) == (str(file), True)
    assert CONFIG.read_text() == before


def test_a_review_that_does_not_read_back_is_taken_away_again() -> None:
    before = CONFIG.read_text()

    def forgetful(path: Path, data: bytes) -> None:
        put(path, data.replace(b"page: 2", b"page: 3"))

    with pytest.raises(InputFaultError, match="did not read back as written"):
        keep(desk(), [review()], forgetful)
    assert CONFIG.read_text() == before


def test_a_full_disk_is_told_and_changes_nothing() -> None:
    before = CONFIG.read_text()

    def full(path: Path, _data: bytes) -> None:
        raise OutputFaultError(Fault(message=f"{path} cannot be written: no space left"))

    with pytest.raises(OutputFaultError):
        sit(*DPA_READ, document="dpa", write=full)
    assert CONFIG.read_text() == before
