"""Keeps a record: writes it into the client file, whose new form is read before it takes the old one's place."""

from collections.abc import Callable
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.flow.recording.desk import Desk
from seccheck.flow.recording.draft import Draft, record_of
from seccheck.questionnaire.client_edit import with_record
from seccheck.questionnaire.record_text import record_entry, record_lines
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.files import read_bounded

Write = Callable[[Path, bytes], None]
"""Puts a whole file in place of another, or raises `OutputFaultError`."""

_INDENT = 4


def keep(desk: Desk, draft: Draft, write: Write) -> None:
    """Write `draft` as the last record of the client file as it lies there now.

    Raises:
        InputFaultError: the client file cannot be edited, or the attached file is another one than was named before; it
            is as it was.
        OutputFaultError: it cannot be written.
    """
    path = Path(desk.client.path)
    before = read_bounded(path)
    after = with_record(before, _entry(desk, draft), name=str(path))
    client = read_client_file(open_client_file(path, after), desk.catalog)
    if record_of(desk, draft) != client.records[-1]:
        hint = "Nothing was changed. See whether the attached file changed meanwhile, and try again."
        raise input_fault("the record did not read back as it was said", file=str(path), hint=hint)
    if read_bounded(path) != before:
        raise input_fault("somebody else changed the file meanwhile", file=str(path), hint="Try again.")
    write(path, after)


def lines_of(desk: Desk, draft: Draft) -> tuple[str, ...]:
    """The lines that will stand under ``records:``."""
    first, *rest = record_lines(_entry(desk, draft), _INDENT)
    return (f"{' ' * (_INDENT - 2)}- {first.lstrip()}", *rest)


def _entry(desk: Desk, draft: Draft) -> dict[str, object]:
    return record_entry(record_of(desk, draft), draft.attached.path if draft.attached else "")
