import io
from pathlib import Path

import pytest

from seccheck.bundles import zip_form
from seccheck.bundles.stored_zip import stored_zip
from seccheck.flow.sealing.archive_target import ArchiveTarget, new_archive


def test_members_that_come_in_pieces_give_the_same_bytes_as_whole_ones(tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"raw")
    out = io.BytesIO()
    target = ArchiveTarget(out)
    target.add("a", (b"o", b"ne"))
    assert list(target.take("b", tmp_path / "source")) == [b"raw"]
    target.add("c", ())
    target.end()
    assert out.getvalue() == b"".join(stored_zip({"a": b"one", "b": b"raw", "c": b""}))


@pytest.mark.parametrize("name", ["../a", "/a", "A", "verify.txt", ""])
def test_no_member_has_another_name(name: str) -> None:
    with pytest.raises(ValueError, match=r"name|spelt"):
        ArchiveTarget(io.BytesIO()).add(name, (b"x",))


def test_an_archive_holds_so_much_and_no_more() -> None:
    target = ArchiveTarget(io.BytesIO(), most=100)
    target.add("a", (b"x" * 50,))
    with pytest.raises(OSError, match="4 GB"):
        target.add("b", (b"x" * 10, b"x" * 10))


def test_too_many_members_are_said_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_form, "MOST_MEMBERS", 1)

    def two() -> None:
        with new_archive(tmp_path / "b.zip") as target:
            target.add("a", (b"x",))
            target.add("b", (b"x",))

    with pytest.raises(OSError, match="too large"):
        two()
    assert list(tmp_path.iterdir()) == []
