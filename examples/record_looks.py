"""Take the strong example's looks again, and the report of the run before, against the tests' own tenants and servers.

    python examples/record_looks.py            # refresh what is committed in client/strong
    python examples/record_looks.py --into DIR # write it elsewhere, to compare

It types the commands that a client types (`seccheck look --record`, `seccheck verify -o`), at a fixed moment, so that
it writes the same bytes on every run. Run it after a look, a policy or the example's client file changed.
"""

import argparse
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the tests' tenants are no installed package

from tests.support.strong_looks import MADE, record  # noqa: E402 - found only from here on


def main() -> None:
    """Write all of it below the folder asked for."""
    parser = argparse.ArgumentParser(description="Record the strong example's looks.")
    target = HERE / "client" / "strong"
    parser.add_argument("--into", type=Path, default=target, metavar="DIR", help="folder to write to (default: there)")
    into: Path = parser.parse_args().into
    record(into)
    print(*MADE, sep="\n")


if __name__ == "__main__":
    main()
