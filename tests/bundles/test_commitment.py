import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.commitment import SALT_BYTES, commit, commit_chunks, holds

SALT = bytes(range(32))


def test_a_commitment_is_the_sum_of_salt_and_content() -> None:
    assert commit(b"content", SALT) == hashlib.sha256(SALT + b"content").hexdigest()


@given(st.lists(st.binary(max_size=20), max_size=5), st.binary(min_size=32, max_size=32))
def test_pieces_make_the_same_commitment(chunks: list[bytes], salt: bytes) -> None:
    whole = b"".join(chunks)
    assert commit_chunks(chunks, salt) == commit(whole, salt)
    assert holds(commit(whole, salt), chunks, salt)
    assert not holds(commit(whole, salt), [whole, b"x"], salt)
    assert not holds(commit(whole, salt), chunks, salt[::-1] + b"") or salt == salt[::-1]


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_salt_of_another_length_is_none(length: int) -> None:
    salt = b"s" * length
    with pytest.raises(ValueError, match=f"{SALT_BYTES} bytes"):
        commit(b"", salt)
    assert not holds(hashlib.sha256(salt).hexdigest(), [b""], salt)


def test_a_commitment_that_is_no_digest_never_holds() -> None:
    assert not holds("é", [b""], SALT)
