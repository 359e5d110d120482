import os
import resource
import sys
from types import ModuleType
from typing import Any

import pytest

from seccheck.reading.caged.inside.limits import confine, forbid, limits_of_the_system

NO_END = -1
NAMES = ("AS", "CPU", "FSIZE", "NOFILE", "NPROC", "CORE")


class System(ModuleType):
    """As the module `resource`, of a system with these hard limits."""

    RLIM_INFINITY = NO_END

    def __init__(self, hard: dict[str, int], *, refuses: str = "") -> None:
        super().__init__("resource")
        self.set: dict[str, tuple[int, int]] = {}
        self._hard, self._refuses = hard, refuses
        for name in hard:
            setattr(self, f"RLIMIT_{name}", name)

    def getrlimit(self, kind: str) -> tuple[int, int]:
        return self._hard[kind], self._hard[kind]

    def setrlimit(self, kind: str, limits: tuple[int, int]) -> None:
        if kind == self._refuses:
            raise ValueError("current limit exceeds maximum limit")
        self.set[kind] = limits


def confined(system: ModuleType | None) -> list[object]:
    watched: list[object] = []
    confine(15, limits=lambda: system, watch=watched.append)
    return watched


def test_all_limits_are_taken() -> None:
    system = System(dict.fromkeys(NAMES, NO_END))
    assert confined(system) == [forbid]
    assert system.set == {
        "AS": (512 * 1024 * 1024, 512 * 1024 * 1024),
        "CPU": (15, 17),
        "FSIZE": (0, 0),
        "NOFILE": (32, 32),
        "NPROC": (0, 0),
        "CORE": (0, 0),
    }


def test_a_lower_limit_stays() -> None:
    system = System({**dict.fromkeys(NAMES, NO_END), "CPU": 16, "NOFILE": 8})
    confined(system)
    assert (system.set["CPU"], system.set["NOFILE"]) == ((15, 16), (8, 8))


def test_what_a_system_does_not_have_or_refuses_is_left_out() -> None:
    system = System({"AS": NO_END, "CPU": NO_END}, refuses="AS")
    assert confined(system) == [forbid]
    assert system.set == {"CPU": (15, 17)}


def test_a_system_may_have_no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    assert limits_of_the_system() is resource
    monkeypatch.setitem(sys.modules, "resource", None)
    assert limits_of_the_system() is None


def test_without_limits_there_is_still_the_hook() -> None:
    assert confined(None) == [forbid]


FORBIDDEN: list[tuple[str, tuple[Any, ...]]] = [
    ("socket.connect", (None, ("127.0.0.1", 9))),
    ("socket.getaddrinfo", ("a", 80, 0, 0, 0)),
    ("subprocess.Popen", ("a", [], None, None)),
    ("os.fork", ()),
    ("os.exec", ("a", [], None)),
    ("os.posix_spawn", ("a", [], {})),
    ("os.system", (b"a",)),
    ("open", ("a", "w", os.O_WRONLY | os.O_CREAT)),
    ("open", ("a", None, os.O_RDWR)),
]


@pytest.mark.parametrize(("event", "args"), FORBIDDEN, ids=lambda value: value if isinstance(value, str) else "")
def test_network_processes_and_writing_are_forbidden(event: str, args: tuple[Any, ...]) -> None:
    with pytest.raises(PermissionError, match=event):
        forbid(event, args)


@pytest.mark.parametrize(
    ("event", "args"),
    [
        ("open", ("a", "r", os.O_RDONLY)),
        ("open", (3, "r", None)),
        ("import", ("a", None, None, None, None)),
        ("exec", (0,)),
    ],
)
def test_reading_and_importing_are_not(event: str, args: tuple[Any, ...]) -> None:
    forbid(event, args)
