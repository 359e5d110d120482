"""Does one thing in a thread of its own, so that whoever waits for it need not wait longer than is good."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def errand(job: Callable[[], T]) -> "Future[T]":
    """Start `job`; the future holds what it returns or raises.

    The thread does not keep the program alive: a server that never ends its answer is simply left alone.
    """
    future: Future[T] = Future()
    threading.Thread(target=_run, args=(future, job), daemon=True).start()
    return future


def _run(future: "Future[T]", job: Callable[[], T]) -> None:
    try:
        future.set_result(job())
    except BaseException as error:  # noqa: BLE001  # it is raised again where the errand is waited for
        future.set_exception(error)
