import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.manifest import bundle_id, manifest_of, read_manifest

A, B = "a" * 64, "b" * 64
NAMES = st.from_regex(r"data/[a-z][a-z0-9_.-]{0,5}[a-z0-9]z", fullmatch=True)


def test_the_lines_are_those_of_sha256sum_sorted_by_bytes() -> None:
    manifest = manifest_of({"data/b": B, "data/a.b": A, "data/a/b": A, "data/a-b": A})
    assert manifest.decode().splitlines() == [f"{A}  data/a-b", f"{A}  data/a.b", f"{A}  data/a/b", f"{B}  data/b"]
    assert manifest.endswith(b"\n")
    assert bundle_id(manifest) == hashlib.sha256(manifest).hexdigest()


@given(st.dictionaries(NAMES, st.from_regex(r"[0-9a-f]{64}", fullmatch=True), min_size=1, max_size=8))
def test_a_manifest_is_read_back(hashes: dict[str, str]) -> None:
    assert read_manifest(manifest_of(hashes)) == hashes


@pytest.mark.parametrize(
    "data",
    [
        b"",
        f"{A}  data/a".encode(),
        f"{A}  data/a\r\n".encode(),
        f"{A}  data/a\n\n".encode(),
        f"\n{A}  data/a\n".encode(),
        f"{A}  data/a\n{A}  data/a\n".encode(),
        f"{A}  data/b\n{A}  data/a\n".encode(),
        f"{A} data/a\n".encode(),
        f"{A} *data/a\n".encode(),
        f"{A.upper()}  data/a\n".encode(),
        f"{A[:-1]}  data/a\n".encode(),
        f"{A}  bagit.txt\n".encode(),
        f"{A}  data/../bagit.txt\n".encode(),
        f"{A}  data/A\n".encode(),
        f"{A}  data/a b\n".encode(),
        f"# nothing\n{A}  data/a\n".encode(),
        f"\ufeff{A}  data/a\n".encode(),
        f"{A}  data/\u00e9\n".encode(),
    ],
    ids=[
        "empty",
        "no end",
        "crlf",
        "blank end",
        "blank start",
        "twice",
        "order",
        "one space",
        "star",
        "capitals",
        "short",
        "outside",
        "dots",
        "name",
        "space",
        "comment",
        "mark",
        "accent",
    ],
)
def test_any_other_spelling_is_refused(data: bytes) -> None:
    with pytest.raises(BrokenError) as caught:
        read_manifest(data)
    assert (caught.value.reason, caught.value.member) == ("manifest", "manifest-sha256.txt")


def test_the_faulty_line_is_named() -> None:
    with pytest.raises(BrokenError, match=r"line 2 of the manifest: `data/A` is no name"):
        read_manifest(f"{A}  data/a\n{A}  data/A\n".encode())


@pytest.mark.parametrize(("name", "digest"), [("x", A), ("data/A", A), ("data/a", "abc"), ("data/a\n", A)])
def test_nothing_else_is_written(name: str, digest: str) -> None:
    with pytest.raises(ValueError, match=r"name|sha256"):
        manifest_of({name: digest})
