"""Bad input for every reader: the files of `tests/zoo` and what cannot lie in a repository as a file."""

import os
from collections.abc import Callable
from pathlib import Path

ZOO = Path(__file__).parents[1] / "zoo"


def files(room: str) -> list[Path]:
    """The bad files of one room of the zoo: ``yaml``, ``dossier``, ``client`` or ``look``."""
    return sorted(path for path in (ZOO / room).iterdir() if path.is_file())


def many(pattern: str, count: int) -> bytes:
    """`pattern` with ``#`` counted up, line by line."""
    return "\n".join(pattern.replace("#", str(number)) for number in range(count)).encode()


BYTES: dict[str, bytes] = {
    "binary": bytes(range(256)),
    "bidi override": "a: safe\u202eevil".encode(),
    "bidi isolate in a key": "a\u2066b: 1".encode(),
    "byte order mark in the middle": "a: 1\n\ufeffb: 2".encode(),
    "bare NUL": b"a: 1\x00",
    "cp1252": b"a: \x93quoted\x94",
    "deep flow 500": b"[" * 500,
    "deep flow 5,000": b"[" * 5_000,
    "deep flow 50,000": b"[" * 50_000,
    "deep flow 500,000": b"[" * 500_000,
    "deep flow mapping": b"{a: " * 200_000,
    "deep block": "\n".join(" " * n + "a:" for n in range(2_000)).encode(),
    "deep dashes": b"- " * 20_000,
    "deep question marks": b"? " * 20_000,
    "documents by the thousand": b"--- a\n" * 50_000,
    "escape sequence": b"a: \x1b]0;title\x07",
    "latin-1": "a: caf\xe9".encode("latin-1"),
    "line separator": "a: x\u2028b: y".encode(),
    "long anchors": many("a#: &a# 1", 100_000),
    "many keys": many("k#: 1", 120_000),
    "many items": b"[" + b"1," * 300_000 + b"1]",
    "next line": "a: x\u0085b: y".encode(),
    "scalar of 6 MiB": b"a: " + b"x" * (6 * 1024 * 1024),
    "scalar of 100 KiB": b"a: " + b"x" * 100_000,
    "surrogate in UTF-8": b"a: \xed\xa0\x80",
    "truncated UTF-8": b"a: \xe2\x82",
    "UTF-7": b"+ADw-script+AD4-",
    "UTF-16 with mark": "a: 1".encode("utf-16"),
    "UTF-16 little": "a: 1".encode("utf-16-le"),
    "UTF-16 big": "a: 1".encode("utf-16-be"),
    "UTF-32": "a: 1".encode("utf-32"),
    "zip": b"PK\x03\x04" + bytes(60),
    "laughs of 2^25": b"a: &a {x: 1}\n" + many("b#: &b# {l: *a, r: *a}", 25),
}
"""Bytes that no reader takes."""


def outside(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def dangling(path: Path) -> None:
    path.symlink_to("gone.pdf")


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def environment(path: Path) -> None:
    path.symlink_to("/proc/self/environ")


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


def locked_name(path: Path) -> None:
    path.mkdir()


DOCUMENTS: dict[str, Callable[[Path], object]] = {
    "empty": Path.touch,
    "folder": locked_name,
    "pipe": os.mkfifo,
    "link to a file": outside,
    "link to nothing": dangling,
    "link to itself": loop,
    "link to the environment": environment,
    "link to a device": device,
    "sparse terabyte": huge,
}
"""Makes a document that is none, at the path given."""
