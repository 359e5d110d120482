"""Times looks into a tenant against a bare loop over the same pages: ``.venv/bin/python bench/looking.py [USERS]``."""

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import requests

from seccheck.graph.online import OnlineGraph, open_graph
from seccheck.model.entra import Entra
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.known import looks_of
from seccheck.probes.taking import take
from seccheck.reading.catalog import load_catalog
from seccheck.wiring.graph import SystemClock

ROOT = Path(__file__).parents[1]
DELAY, PAGE = 0.05, 999
LONGER, MORE_WORK, MEMORY = 1.3, 2.5, 400
"""Limits: of the time at 50 ms a request, of the time where answers come at once, of the memory in MiB."""
SECRET_ENV = "SECCHECK_BENCH_SECRET"  # noqa: S105 - the name of a variable


@contextmanager
def served(users: int, delay: float, *options: str) -> Iterator[Mapping[str, str]]:
    """The test Graph in a process of its own, so that its work does not count."""
    words = ["--users", str(users), "--delay", str(delay), "--page-size", str(PAGE), *options]
    command = [sys.executable, "-m", "tests.support.graph_server", *words]
    server = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if server.stdin is None or server.stdout is None:
        raise RuntimeError
    try:
        yield json.loads(server.stdout.readline())
    finally:
        server.stdin.close()
        server.wait()


def opened(about: Mapping[str, str]) -> OnlineGraph:
    """The client, signed in as a user would be."""
    os.environ[SECRET_ENV] = about["secret"]
    settings = Entra(
        tenant=about["tenant"],
        client=about["client"],
        graph_url=about["graph_url"],
        authority=about["authority"],
        ca_bundle=about["ca_file"],
        credential={"secret_env": SECRET_ENV},
    )
    return open_graph(settings, folder=ROOT, clock=SystemClock(), budget_seconds=3600, tell=lambda _text: None)


def bare(about: Mapping[str, str]) -> int:
    """Only follow the pages, with one connection."""
    session = requests.Session()
    session.trust_env, session.verify = False, about["ca_file"]
    token = session.post(
        f"{about['authority']}/{about['tenant']}/oauth2/v2.0/token",
        data={
            "grant_type": "client_credentials",
            "client_id": about["client"],
            "client_secret": about["secret"],
            "scope": f"{about['graph_url']}/.default",
        },
        timeout=60,
    ).json()["access_token"]
    session.headers["Authorization"] = f"Bearer {token}"
    count, url = 0, about["graph_url"] + USERS
    while url:
        page = session.get(url, timeout=60).json()
        count, url = count + len(page["value"]), page.get("@odata.nextLink", "")
    return count


def timed(work: Callable[[], object]) -> float:
    """Seconds by the clock."""
    start = time.monotonic()
    work()
    return time.monotonic() - start


def main(users: int) -> None:
    """Read all accounts, slow and fast answers; then take all looks of the client's side."""
    for delay, limit in ((DELAY, LONGER), (0.0, MORE_WORK)):
        with served(users, delay) as about:
            least = timed(lambda about=about: bare(about))  # type: ignore[misc]  # mypy does not infer lambdas with defaults
            ours = timed(lambda about=about: Tenant(opened(about)).users())  # type: ignore[misc]  # same
        print(
            f"{users} accounts at {delay * 1000:.0f} ms: {ours:.2f} s, bare loop {least:.2f} s: "
            f"{ours / least:.2f} times (limit {limit:g})"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{peak:.0f} MiB at most (limit {MEMORY})")
    catalog = load_catalog((), examples=False)
    with served(0, DELAY, "--tenant", "good", "--throttled") as about:
        tenant = Tenant(opened(about))
        scope = Scope(Entra(tenant=about["tenant"]), tenant)
        seconds = timed(lambda: take(looks_of("client", "both"), tenant, scope, catalog=catalog))
    print(f"all looks into a small tenant at {DELAY * 1000:.0f} ms a request, limits kept: {seconds:.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
