"""A small vocabulary and the files that speak it, for tests of reading."""

import functools
from collections.abc import Callable
from pathlib import Path

import pytest

from seccheck.errors import Fault, InputFaultError
from seccheck.model.policy import Catalog
from seccheck.reading.catalog import load_catalog
from seccheck.reading.faults import FaultBook

POLICIES = Path(__file__).parent / "small_policies"

DOSSIER = """\
schema: seccheck-dossier/1
provider:
  name: Atlas
  legal_name: Atlas SARL
  country: MA
declared: {by: Service manager, role: Service manager, on: 2026-11-02}
answers:
  mfa.admin_phr_pct: 100
"""

CLIENT = """\
schema: seccheck-client/1
client: Example Industries
declared: {by: IT department, on: 2026-11-10}
"""


@functools.cache
def catalog() -> Catalog:
    """The small policies, loaded once."""
    return load_catalog(shipped=POLICIES)


def write(folder: Path, name: str, text: str | bytes) -> Path:
    """`text` in a file of `folder`."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def book(source: str = "a: 1\n", name: str = "file.yaml") -> FaultBook:
    """An empty book about a file with this content."""
    return FaultBook(name=name, source=source.encode())


def faults_of(call: Callable[[], object]) -> tuple[Fault, ...]:
    """The faults with which `call` ends, every one of them fit to be shown."""
    with pytest.raises(InputFaultError) as caught:
        call()
    assert caught.value.exit_code == 3
    for fault in caught.value.faults:
        assert 0 < len(fault.message) <= 300, fault.message[:400]
        assert "\n" not in fault.message
        assert fault.hint, fault.message
        assert "\x1b" not in fault.message + fault.hint
    return caught.value.faults


def told(faults: tuple[Fault, ...]) -> list[str]:
    """Each fault as a person sees it: ``line:column message | hint``."""
    return [f"{_at(f)} {f.message} | {f.hint}".strip(" |") for f in faults]


def _at(fault: Fault) -> str:
    return f"{fault.place.line}:{fault.place.column}" if fault.place else "-"
