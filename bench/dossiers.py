"""Writes N provider dossiers of 150 answers each, the same ones every time: ``python bench/dossiers.py FOLDER 100``."""

import random
import sys
from pathlib import Path

import yaml

from seccheck.model.policy import Json
from seccheck.model.scale import AnsweredBy
from seccheck.reading.catalog import load_catalog

ANSWERS = 150
MOSTLY = 0.8


def value_for(type_: Json, rng: random.Random) -> Json:
    """A value that fits a claim's type, chosen by `rng`."""
    if "enum" in type_:
        return rng.choice(type_["enum"])
    if "const" in type_:
        return type_["const"]
    makers = {
        "boolean": lambda: rng.random() < MOSTLY,
        "integer": lambda: rng.randint(int(type_.get("minimum", 0)), int(type_.get("maximum", 40))),
        "number": lambda: rng.randint(int(type_.get("minimum", 0)), int(type_.get("maximum", 100))),
        "string": lambda: text_for(type_, rng),
        "array": lambda: rows_for(type_, rng),
        "object": lambda: {name: value_for(part, rng) for name, part in type_["properties"].items()},
    }
    return makers[type_["type"]]()


def text_for(type_: Json, rng: random.Random) -> str:
    """A date, a country or a few words, as the type wants."""
    if type_.get("format") == "date":
        return f"2026-{rng.randint(1, 11):02}-{rng.randint(1, 28):02}"
    return rng.choice(["FR", "MA"]) if "pattern" in type_ else rng.choice(["managed by the security team", "see annex"])


def rows_for(type_: Json, rng: random.Random) -> list[Json]:
    """One to three items, different from each other where the type asks for it."""
    rows = [value_for(type_["items"], rng) for _ in range(rng.randint(1, 3))]
    return [row for i, row in enumerate(rows) if row not in rows[:i]]


def dossier(number: int) -> dict[str, Json]:
    """Dossier `number`: as many answers as the policies ask of a provider, 150 at the most."""
    rng = random.Random(number)  # noqa: S311 (made-up answers, no secret)
    claims = [
        c
        for c in load_catalog().claims.values()
        if c.answered_by in (AnsweredBy.PROVIDER, AnsweredBy.BOTH) and not c.is_document and c.pack != "engagement"
    ]
    return {
        "schema": "seccheck-dossier/1",
        "provider": {"name": f"Provider {number}", "legal_name": f"Provider {number} SARL", "country": "MA"},
        "engagement": {"services": ["n1", "n2"], "sites": [{"country": "MA", "city": "Casablanca"}]},
        "declared": {"by": "Service manager", "role": "Service manager", "on": "2026-11-02"},
        "answers": {c.id: value_for(c.type, rng) for c in claims[:ANSWERS]},
    }


def write(folder: Path, count: int) -> None:
    """Write `count` dossiers as ``FOLDER/pNNNNN/provider.yaml``."""
    for number in range(count):
        home = folder / f"p{number:05}"
        home.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(dossier(number), Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
        (home / "provider.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
