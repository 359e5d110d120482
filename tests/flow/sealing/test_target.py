import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support import sealed

from seccheck.errors import OutputFaultError, UsageFaultError
from seccheck.flow.sealing.target import new_bundle

TAKEN: dict[str, Callable[[Path], object]] = {
    "file": Path.touch,
    "folder": Path.mkdir,
    "link": lambda path: path.symlink_to("nowhere"),
}
BOTH = pytest.mark.parametrize("name", ["bundle", "bundle.zip", "BUNDLE.ZIP"])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@BOTH
def test_a_bundle_stands_there_when_all_is_written(tmp_path: Path, name: str) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"raw" * 1_000_000)
    with new_bundle(tmp_path / name) as target:
        target.add("data/a", (b"one", b"two"))
        assert b"".join(target.take("disclosed/x/content", source)) == source.read_bytes()
        target.add("VERIFY.txt", ())
        assert name not in names(tmp_path)
    assert sealed.members(tmp_path / name) == {
        "VERIFY.txt": b"",
        "data/a": b"onetwo",
        "disclosed/x/content": source.read_bytes(),
    }
    assert names(tmp_path) == sorted([name, "source"])


@BOTH
@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError("x")])
def test_nothing_stands_there_when_something_fails(
    tmp_path: Path, name: str, error: BaseException | type[BaseException]
) -> None:
    def fails() -> None:
        with new_bundle(tmp_path / name) as target:
            target.add("data/a", (b"one",))
            raise error

    with pytest.raises((KeyboardInterrupt, ValueError)):
        fails()
    assert names(tmp_path) == []


@BOTH
@pytest.mark.parametrize("taken", TAKEN)
def test_nothing_is_written_over(tmp_path: Path, name: str, taken: str) -> None:
    path = tmp_path / name
    TAKEN[taken](path)
    with pytest.raises(UsageFaultError, match="stands there already"), new_bundle(path):
        pytest.fail("nothing may be written")
    assert names(tmp_path) == [name]


@BOTH
def test_what_is_put_there_meanwhile_stays(tmp_path: Path, name: str) -> None:
    def late() -> None:
        with new_bundle(tmp_path / name) as target:
            target.add("data/a", (b"one",))
            (tmp_path / name).write_text("another's")

    with pytest.raises(UsageFaultError, match="stands there already"):
        late()
    assert (tmp_path / name).read_text() == "another's"
    assert names(tmp_path) == [name]


@BOTH
def test_a_folder_that_is_missing_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputFaultError, match="cannot be written: No such file"), new_bundle(tmp_path / "no" / name):
        pytest.fail("nothing may be written")


@BOTH
def test_a_full_disk_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputFaultError, match="No space left"), new_bundle(tmp_path / name):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert names(tmp_path) == []
