"""Opens an extract that the client file names, by the mapping that it names."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

from seccheck.errors import input_fault
from seccheck.model.itsm import Extract, Itsm, Part
from seccheck.model.record import record
from seccheck.probes.world import World
from seccheck.reading.itsm.cells import Cells
from seccheck.reading.itsm.mapping import load_itsm_mapping
from seccheck.reading.itsm.table import open_table


@record
class Opened:
    """An extract of which the header was read."""

    itsm: Itsm
    extract: Extract
    part: Part
    cells: Cells

    def absent(self, *names: str) -> str:
        """The file and the headings that it does not have, for the detail of a gap."""
        return f"{self.extract.file}: {self.cells.absent(*names)}"


def is_meant(world: World, sort: str) -> bool:
    """Whether the client file names such an extract of this provider's work."""
    itsm = world.client.itsm
    if itsm is None or itsm.extract(sort) is None:
        return False
    return world.dossier is None or itsm.provider in ("", world.dossier.name)


def drawn_on(world: World) -> dt.date:
    """The day on which the extracts were drawn; that of the look where there are none."""
    return world.client.itsm.on if world.client.itsm else world.now.date()


@contextmanager
def opened(world: World, sort: str) -> Iterator[Opened]:
    """The extract of `sort`, which `is_meant`.

    Raises:
        InputFaultError: the extract or its mapping cannot be used.
    """
    itsm = world.client.itsm
    extract = itsm.extract(sort) if itsm else None
    if itsm is None or extract is None:
        hint = f"Add `itsm:` with `{sort}:` (docs/itsm.md)."
        raise input_fault(f"the client file names no extract of {sort}", file=world.client.path, hint=hint)
    mapping = load_itsm_mapping(extract.mapping, world.folder)
    part = mapping.parts.get(sort)
    if part is None:
        hint = f"Add `{sort}:` to a copy of it, or name another mapping (docs/itsm.md)."
        raise input_fault(f"the mapping {mapping.name} does not say how to read {sort}", file=mapping.file, hint=hint)
    encodings = (extract.encoding,) if extract.encoding else mapping.encodings
    with open_table(world.folder / extract.file, encodings) as table:
        cells = Cells(table, mapping, part.fields, forms=extract.dates, zone=_zone(itsm))
        if not any(table.columns(field) for field in (*part.fields.values(), *part.texts)):
            message = f"none of the columns is one that the mapping {mapping.name} knows"
            raise table.fault(0, message, "Name the mapping that fits, or write one (docs/itsm.md).")
        yield Opened(itsm=itsm, extract=extract, part=part, cells=cells)


def _zone(itsm: Itsm) -> dt.tzinfo | None:
    if not itsm.time_zone:
        return None
    import zoneinfo  # noqa: PLC0415 - few client files name a zone

    return zoneinfo.ZoneInfo(itsm.time_zone)
