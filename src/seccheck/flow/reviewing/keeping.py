"""Keeps reviews: pins them to the file that was read, writes them into the client file, and reads that back."""

import dataclasses
from collections.abc import Callable, Sequence
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place, SeccheckError, input_fault
from seccheck.flow.reviewing.desk import Desk
from seccheck.model.client import ClientFile, Review
from seccheck.questionnaire.client_edit import with_reviews
from seccheck.questionnaire.review_text import review_entry
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.documents import fingerprint
from seccheck.reading.files import read_bounded

Write = Callable[[Path, bytes], None]
"""Puts a whole file in place of another, or raises `OutputFaultError`."""


def keep(desk: Desk, reviews: Sequence[Review], write: Write) -> Desk:
    """Write `reviews` into the client file as it lies there now; the desk with the file as it is read back.

    Raises:
        InputFaultError: a document is another file than was read, or the client file cannot be edited; it is as it was.
        OutputFaultError: it cannot be written.
    """
    for review in reviews:
        _check_unchanged(desk, review)
    path = desk.client_path
    before = read_bounded(path)
    after = with_reviews(before, [review_entry(review) for review in reviews], name=str(path))
    write(path, after)
    try:
        client = read_client_file(open_client_file(path), desk.catalog)
        _check_kept(client, reviews)
    except SeccheckError:
        write(path, before)
        raise
    return dataclasses.replace(desk, grounds=dataclasses.replace(desk.grounds, client=client))


def _check_unchanged(desk: Desk, review: Review) -> None:
    """Nobody confirms a file that was swapped while it was read."""
    document = next(d for d in desk.dossier.documents if d.id == review.document)
    place = Place(file=str(desk.path_of(document)))
    hint = "Start the review of this document again."
    try:
        sha256, _ = fingerprint(Path(desk.dossier.path).parent, document.path)
    except InputFaultError as error:
        fault = error.faults[0]
        raise InputFaultError(Fault(message=fault.message, place=place, hint=fault.hint)) from None
    if sha256 != review.sha256:
        raise InputFaultError(Fault(message="the file changed while it was reviewed", place=place, hint=hint))


def _check_kept(client: ClientFile, reviews: Sequence[Review]) -> None:
    missing = [review.document for review in reviews if review not in client.reviews]
    if missing:
        hint = "Nothing was changed. Write the review by hand, as docs/files.md shows."
        raise input_fault(
            f"the review of {', '.join(missing)} did not read back as written", file=client.path, hint=hint
        )
