"""Commits to one raw file and writes it beside its salt, reading it once."""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from seccheck.bundles.commitment import SALT_BYTES
from seccheck.bundles.layout import CONTENT, SALT, disclosed, refused_evidence
from seccheck.bundles.run_file import Commitment
from seccheck.errors import InputFaultError, input_fault
from seccheck.flow.sealing.evidence import RawFile
from seccheck.flow.sealing.target import Target
from seccheck.model.record import record
from seccheck.reading.files import file_chunks

Update = Callable[[bytes], None]
_MOST_WAITING = 16
"""Sums of chunks not taken yet: 8 MB at most lie in memory for them."""


class Sums:
    """Takes sums while others read and write, each in a thread of its own; to be closed after use."""

    def __init__(self) -> None:
        self._threads = (ThreadPoolExecutor(max_workers=1), ThreadPoolExecutor(max_workers=1))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for thread in self._threads:
            thread.shutdown(wait=True, cancel_futures=True)

    def over(self, chunks: Iterable[bytes], *sums: Update) -> None:
        """Give each of two `sums` all `chunks`, in order."""
        waiting: deque[Future[None]] = deque()
        for chunk in chunks:
            while len(waiting) > _MOST_WAITING:
                waiting.popleft().result()
            waiting += [thread.submit(take, chunk) for thread, take in zip(self._threads, sums, strict=True)]
        for future in waiting:
            future.result()


@record
class Disclosed:
    """One raw file, committed to."""

    file: RawFile
    sha256: str
    """Of its content, hex; it stays outside the bundle."""
    commitment: Commitment


def disclose(file: RawFile, salt: bytes, target: Target, sums: Sums) -> Disclosed:
    """Write a raw file, unless it is withheld, and commit to it.

    Args:
        file: what it is and where it lies.
        salt: 32 random bytes.
        target: the bundle being written.
        sums: takes them meanwhile.

    Raises:
        InputFaultError: it cannot be read, or is not the file any more that was judged.
        ValueError: its id is none, or the salt has another length.
    """
    if why := refused_evidence(file.id):
        raise ValueError(why)
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes")
    committed, plain = hashlib.sha256(salt), hashlib.sha256()
    if file.is_withheld:
        chunks = file_chunks(file.path)
    else:
        target.add(disclosed(file.id, SALT), (salt,))
        chunks = target.take(disclosed(file.id, CONTENT), file.path)
    sums.over(chunks, committed.update, plain.update)
    if file.sha256 and plain.hexdigest() != file.sha256:
        raise _changed(file)
    commitment = Commitment(
        commitment=committed.hexdigest(),
        media_type=file.media_type,
        personal_data=file.personal_data,
        retain_until=file.retain_until,
        title=file.title,
    )
    return Disclosed(file=file, sha256=plain.hexdigest(), commitment=commitment)


def _changed(file: RawFile) -> InputFaultError:
    hint = "Verify again, so that what is sealed is what was judged."
    return input_fault("the file changed since it was judged", file=str(file.path), hint=hint)
