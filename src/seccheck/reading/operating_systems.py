"""Reads until when operating systems get security updates: dated reference data that ships with the tool."""

import datetime as dt
import re
from collections.abc import Mapping

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.reading.dates import is_date
from seccheck.reading.files import read_bounded
from seccheck.reading.policy import reference_data_of
from seccheck.reading.shipped import policies_folder
from seccheck.reading.strict_yaml import load

SUPPORTED, ENDED, UNSURE = "supported", "ended", "unsure"
"""What is known of a version on a day; `UNSURE` of one that is not listed, too."""

_FILE = "operating-systems.yaml"
_OPEN = "-"
_NUMBERS = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_UBUNTU = re.compile(r"[0-9]{2}\.(?:04|10)(?:\.|$)")
_LINUX = {"ubuntu": "ubuntu", "debian": "debian", "rhel": "rhel", "redhat": "rhel"}
_HINT = "Write `VERSION UNTIL`, or `VERSION UNTIL LATEST`, with days such as 2027-10-12."


@record
class _Life:
    """One version's support."""

    until: dt.date
    latest: dt.date


@record
class OperatingSystems:
    """What is known of versions, by the families of systems."""

    as_of: dt.date
    until: dt.date
    """Last day on which this says anything."""
    lives: Mapping[str, Mapping[str, _Life]]

    def state(self, system: str, version: str, day: dt.date) -> str:
        """`SUPPORTED`, `ENDED` or `UNSURE`.

        Args:
            system: ``windows``, ``macos``, ``ios``, ``android``, or a Linux by its name, in small letters.
            version: as the device says it, such as ``10.0.26200.4061``.
            day: on which it must be supported.
        """
        life = self._life(system, version)
        if life is None or day > self.until:
            return UNSURE
        if day <= life.until:
            return SUPPORTED
        return ENDED if day > life.latest else UNSURE

    def _life(self, system: str, version: str) -> _Life | None:
        """That of the listed version with which `version` begins, the longest one where there are several."""
        found = _NUMBERS.search(version)
        known = self.lives.get(_family(system, version), {})
        parts = found[0].split(".") if found else []
        starts = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
        return next((known[start] for start in starts if start in known), None)


def read_operating_systems() -> OperatingSystems:
    """The shipped data.

    Raises:
        InputFaultError: it is damaged.
    """
    path = policies_folder() / "data" / _FILE
    return operating_systems_of(load(read_bounded(path), name=str(path)), file=str(path))


def operating_systems_of(data: Json, *, file: str) -> OperatingSystems:
    """The data in a file valid by `schemas/data.schema.json`.

    Raises:
        InputFaultError: a line is none.
    """
    dated = reference_data_of(data)
    lives = {name: dict(_line(str(line), file) for line in lines) for name, lines in dated.lists.items()}
    return OperatingSystems(as_of=dated.as_of, until=dated.until, lives=lives)


def _line(line: str, file: str) -> tuple[str, _Life]:
    version, *days = line.split()
    latest = days[-1] if days else ""
    if len(days) not in (1, 2) or not is_date(days[0]) or not (is_date(latest) or (latest == _OPEN and len(days) > 1)):
        raise InputFaultError(Fault(message=f"“{line}” is no line about a version", place=Place(file=file), hint=_HINT))
    until = dt.date.fromisoformat(days[0])
    return version, _Life(until=until, latest=dt.date.max if latest == _OPEN else dt.date.fromisoformat(latest))


def _family(system: str, version: str) -> str:
    """The list to look into; a Linux says its name in either word, or is told by Ubuntu's way of numbering."""
    if not system.startswith("linux") and system not in _LINUX:
        return system
    said = re.sub(r"[^a-z]", "", f"{system} {version}".lower())
    named = next((family for word, family in _LINUX.items() if word in said), "")
    return named or ("ubuntu" if _UBUNTU.match(version.strip()) else "")
