"""The bytes that a catalogue is made of, wherever they come from: policies, kinds, reference data, schemas."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from seccheck.model.record import record
from seccheck.reading.policy_files import PolicyFile, digest_of, gather
from seccheck.reading.schemas import schema_bytes
from seccheck.reading.shipped import policies_folder

SCHEMAS = ("policy", "kinds", "data", "client")
"""What the files are checked by; the last one holds the facts of the engagement that policies may use."""


@record
class PolicySources:
    """All that compiling policies reads."""

    files: tuple[PolicyFile, ...]
    """In the order of their names."""
    schemas: Mapping[str, bytes]
    """By the names of `SCHEMAS`."""

    @property
    def digest(self) -> str:
        """The digest that reports and run files state, hex."""
        client = ("client.schema.json", self.schemas["client"])
        return digest_of([*((file.name, file.data) for file in self.files), client])


def policy_sources(own: Sequence[Path] = (), *, shipped: Path | None = None) -> PolicySources:
    """The sources on this machine.

    Args:
        own: files and folders of own policies.
        shipped: the folder of shipped policies, unless it is the one that came with the tool.

    Raises:
        InputFaultError: a file or folder is missing or unreadable.
    """
    files = gather(shipped or policies_folder(), own)
    return PolicySources(files=files, schemas={name: schema_bytes(name) for name in SCHEMAS})
