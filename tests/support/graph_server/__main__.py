"""Runs a test Graph as a process of its own, for measurements: its URLs on one line, then until stdin ends."""

import argparse
import json
import sys

from tests.support.graph_server.authority import SECRET
from tests.support.graph_server.server import graph_server
from tests.support.tenants.bad import bad
from tests.support.tenants.big import big
from tests.support.tenants.good import good
from tests.support.tenants.names import CLIENT_APP


def main() -> None:
    """Serve until nobody listens any more."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.graph_server", description=__doc__)
    parser.add_argument("--tenant", choices=("big", "good", "bad"), default="big")
    parser.add_argument("--users", type=int, default=100_000, help="accounts of a big tenant")
    parser.add_argument("--policies", type=int, default=20, help="policies of a big tenant")
    parser.add_argument("--delay", type=float, default=0.0, help="seconds before every answer")
    parser.add_argument("--page-size", type=int, default=100)
    parser.add_argument("--throttled", action="store_true", help="keep the documented limits")
    given = parser.parse_args()
    seed = {"good": good, "bad": bad}[given.tenant]() if given.tenant != "big" else big(given.users, given.policies)
    with graph_server(seed, page_size=given.page_size, delay=given.delay, throttled=given.throttled) as server:
        about = {
            "graph_url": server.graph_url,
            "authority": server.authority,
            "ca_file": str(server.ca_file),
            "tenant": seed.tenant,
            "client": CLIENT_APP,
            "secret": SECRET,
        }
        sys.stdout.write(json.dumps(about) + "\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
