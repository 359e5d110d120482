"""Opens a file of one of our formats: read, parsed, known to be of that format, empty values dropped."""

from pathlib import Path

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.reading.faults import FaultBook, raise_all
from seccheck.reading.files import read_bounded
from seccheck.reading.strict_yaml import load


@record
class Opened:
    """A file's content on its way to the model."""

    path: Path
    source: bytes
    data: dict[str, Json]
    """Without keys whose value is empty: ``null`` means "not said"."""
    book: FaultBook


def open_file(path: Path, *, schema: str | tuple[str, ...], source: bytes | None = None) -> Opened:
    """Open a YAML or JSON file whose ``schema`` key says what it is.

    Args:
        path: the file, as the user named it.
        schema: the format expected, such as ``seccheck-dossier/1``, or several of which it may be one.
        source: the bytes that are to stand there, in place of those that do.

    Raises:
        InputFaultError: unreadable, not strict YAML, or not of that format.
    """
    if source is None:
        source = read_bounded(path)
    name = str(path)
    data = load(source, name=name)
    book = FaultBook(name=name, source=source)
    schemas = (schema,) if isinstance(schema, str) else schema
    spelt = " or ".join(f"`schema: {name}`" for name in schemas)
    hint = f"Start the file with {spelt}."
    if not isinstance(data, dict):
        book.add("the file holds a list where keys and values are expected", hint=hint)
    elif "schema" not in data:
        book.add("`schema` is missing", hint=hint)
    elif data["schema"] not in schemas:
        book.add(f"the file does not say {spelt}", "schema", hint=f"{hint} Is it the file you meant?")
    raise_all(book)
    return Opened(path=path, source=source, data=without_nulls(data), book=book)


def without_nulls(data: Json) -> Json:
    """`data` without the keys of mappings whose value is null."""
    if isinstance(data, dict):
        return {key: without_nulls(value) for key, value in data.items() if value is not None}
    if isinstance(data, list):
        return [without_nulls(item) for item in data]
    return data
