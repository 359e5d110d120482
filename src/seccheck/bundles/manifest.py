"""Writes and reads the signed root of a bundle: one line for each file beneath ``data/``, sorted."""

import hashlib
import re
from collections.abc import Mapping

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.layout import DATA, MANIFEST, refused_member

_LINE = re.compile(rb"([0-9a-f]{64})  (data/[!-~]+)")
_MOST_BYTES = 64 * 1024 * 1024


def manifest_of(hashes: Mapping[str, str]) -> bytes:
    """The manifest's bytes: ``<64 hex>  data/<path>`` and a line break for each file, in the order of LC_ALL=C.

    Args:
        hashes: sha256 in small hex by member.

    Raises:
        ValueError: a name that no member beneath ``data/`` may have, or a digest that is none.
    """
    lines = [f"{digest}  {name}\n".encode("ascii") for name, digest in sorted(hashes.items())]
    for line in lines:
        if why := _refused(line[:-1]):
            raise ValueError(why)
    return b"".join(lines)


def read_manifest(data: bytes) -> Mapping[str, str]:
    """The sha256 of each file by member, in the manifest's order.

    Raises:
        BrokenError: ``manifest``: it is not exactly as `manifest_of` would write it: empty, other line ends, another
            order, a name twice, unsafe or outside ``data/``.
    """
    if not data or len(data) > _MOST_BYTES or not data.endswith(b"\n"):
        raise _broken("the manifest is empty, too long, or its last line does not end")
    hashes: dict[str, str] = {}
    last = b""
    for number, line in enumerate(data[:-1].split(b"\n"), 1):
        if why := _refused(line):
            raise _broken(f"line {number} of the manifest: {why}")
        digest, name = line[:64], line[66:]
        if name <= last:
            raise _broken(f"line {number} of the manifest is out of order, or names a file twice")
        last = name
        hashes[name.decode("ascii")] = digest.decode("ascii")
    return hashes


def bundle_id(manifest: bytes) -> str:
    """The id of a bundle: the sha256 of its manifest, hex."""
    return hashlib.sha256(manifest).hexdigest()


def _refused(line: bytes) -> str:
    found = _LINE.fullmatch(line)
    if found is None:
        return f"no sha256, two spaces and a name beneath {DATA}"
    return refused_member(found[2].decode("ascii"))


def _broken(detail: str) -> BrokenError:
    return BrokenError("manifest", detail, member=MANIFEST)
