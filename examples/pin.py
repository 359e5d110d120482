"""Pin the examples' client files again: each review to its PDF's sha256, each waiver to the facts that were accepted.

    python examples/make_documents.py && python examples/pin.py
    python examples/pin.py --check    # change nothing, only say whether something would change

Only the lines `sha256:` and `facts:` change. Run it after a document's text or a policy changed, and read the
difference before you keep it: in real life a changed document is read again, and people accept a changed fact again.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
AS_OF = "2026-12-01"


def main() -> None:
    """Rewrite the pins in place, the reviews' first: the facts rest on them."""
    parser = argparse.ArgumentParser(description="Pin the examples' client files again.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a pin is out of date")
    check: bool = parser.parse_args().check
    folders = {str(_load(path)["provider"]["name"]): path.parent for path in HERE.glob("*/provider.yaml")}
    for file in sorted((HERE / "client").glob("*.yaml")):
        client = _load(file)
        reviews, waivers = client.get("reviews", ()), client.get("waivers", ())
        shown = [_digest(folders[one["provider"]], one["document"]) for one in reviews]
        _pin(file, "sha256", shown, check=check)
        accepted = [_facts(file, folders[one["provider"]], one["requirement"]) for one in waivers]
        _pin(file, "facts", accepted, check=check)


def _load(path: Path) -> Mapping[str, Any]:
    # The base loader leaves every scalar a text, so that `on:` stays a key and dates stay dates.
    text = path.read_text("utf-8")
    return dict(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - builds texts, lists and mappings only


def _digest(folder: Path, document: str) -> str:
    path = folder / _load(folder / "provider.yaml")["documents"][document]["path"]
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _facts(file: Path, folder: Path, requirement: str) -> str:
    """The digest that the judge prints for `requirement` of the provider in `folder`, by the client file `file`."""
    options = ["--config", str(file), "--as-of", AS_OF, "--format", "json"]
    command = [sys.executable, "-m", "seccheck", "verify", str(folder), *options]
    done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603 - our own command
    if not done.stdout:
        raise SystemExit(f"{file}: cannot be judged\n{done.stderr}")
    report = json.loads(done.stdout)
    return next(str(one["facts"]) for one in report["requirements"] if one["id"] == requirement)


def _pin(file: Path, key: str, digests: list[str], *, check: bool) -> None:
    """Put the n-th of `digests` behind the n-th `key:` of the client file, or only `check` that it stands there."""
    text = file.read_text("utf-8")
    pattern = re.compile(rf"(?m)^(    {key}: )[0-9a-f]{{64}}$")
    if len(pattern.findall(text)) != len(digests):
        raise SystemExit(f"{file}: not one line '    {key}: <64 hex digits>' for each of {len(digests)} entries")
    remaining = iter(digests)
    pinned = pattern.sub(lambda match: match[1] + next(remaining), text)
    if check and pinned != text:
        raise SystemExit(f"{file}: {key} is out of date; run python examples/pin.py")
    if not check:
        file.write_text(pinned, "utf-8")


if __name__ == "__main__":
    main()
