"""The examples' files as plain YAML values, and where each document lies."""

import functools
from pathlib import Path
from typing import Any

from seccheck.reading.strict_yaml import load

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CLIENT = EXAMPLES / "client"
CLIENT_FILE = CLIENT / "seccheck.yaml"
AS_OF = "2026-12-01"


@functools.cache
def client_files() -> dict[str, dict[str, Any]]:
    """The client's files in `examples/client`, by name."""
    return {path.name: _mapping(path) for path in sorted(CLIENT.glob("*.yaml"))}


def client_file() -> dict[str, Any]:
    """`examples/client/seccheck.yaml`, the client's side of atlas and rif."""
    return client_files()[CLIENT_FILE.name]


@functools.cache
def dossiers() -> dict[str, tuple[Path, dict[str, Any]]]:
    """Each dossier by its provider's name: its folder and the content of its file."""
    found = {path.parent: _mapping(path) for path in sorted(EXAMPLES.glob("*/provider.yaml"))}
    return {content["provider"]["name"]: (folder, content) for folder, content in found.items()}


def all_of(section: str) -> list[dict[str, Any]]:
    """The entries of a list such as `reviews` or `records`, of every client file."""
    return [entry for content in client_files().values() for entry in content.get(section, [])]


def client_answers() -> list[tuple[dict[str, Any], str, Any]]:
    """Each answer of every client file, whichever provider it is about: the file's content, the claim, the answer."""
    return [
        (content, claim, answer)
        for content in client_files().values()
        for answers in (content.get("answers", {}), *content.get("answers_for", {}).values())
        for claim, answer in answers.items()
    ]


def document_of(review: dict[str, Any]) -> Path:
    """The PDF that a review is about."""
    folder, content = dossiers()[review["provider"]]
    return folder / str(content["documents"][review["document"]]["path"])


def _mapping(path: Path) -> dict[str, Any]:
    return dict(load(path.read_bytes(), name=path.name))
