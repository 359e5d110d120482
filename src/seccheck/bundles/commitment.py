"""Binds a file without showing it: whoever has the salt and the content can check it, nobody else can guess it."""

import hashlib
import hmac
from collections.abc import Iterable

SALT_BYTES = 32


def commit(content: bytes, salt: bytes) -> str:
    """The commitment to `content`: sha256 of the salt and the content, hex.

    Raises:
        ValueError: the salt is not 32 bytes long.
    """
    return commit_chunks((content,), salt)


def commit_chunks(chunks: Iterable[bytes], salt: bytes) -> str:
    """The commitment to a content that comes piece by piece.

    Raises:
        ValueError: the salt is not 32 bytes long.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, not {len(salt)}")
    total = hashlib.sha256(salt)
    for chunk in chunks:
        total.update(chunk)
    return total.hexdigest()


def holds(commitment: str, chunks: Iterable[bytes], salt: bytes) -> bool:
    """Whether salt and content are the ones that were committed to; a salt of another length never is."""
    return len(salt) == SALT_BYTES and hmac.compare_digest(commitment.encode(), commit_chunks(chunks, salt).encode())
