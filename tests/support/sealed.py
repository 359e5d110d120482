"""Bundles of a small world and of the examples, sealed with a chance that never changes."""

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Mapping
from pathlib import Path

from tests.support import tiny
from tests.support.example_files import AS_OF, EXAMPLES

from seccheck.bundles.box import open_box
from seccheck.flow.grounds import Asked
from seccheck.flow.seal import Sealed, seal
from seccheck.flow.sealing.evidence import raw_files
from seccheck.flow.sealing.order import Chance, Order
from seccheck.flow.verify import Request, Verification, Verified
from seccheck.model.scale import Gate
from seccheck.reading.policy_sources import policy_sources
from seccheck.reports.wire.material import Material

CHANCE = Chance(nonce=b"n" * 16, key=b"k" * 32, salt=lambda id_: hashlib.sha256(id_.encode()).digest())
ORDER = Order(chance=CHANCE)

POLICY = tiny.POLICY.replace(
    "requirements:\n",
    "  tiny.contact: {type: {type: string, minLength: 1}, ask: {en: Who answers?, fr: Qui répond ?}}\n"
    "  tiny.share: {type: {type: number}, ask: {en: How much?, fr: Combien ?}}\n"
    "requirements:\n"
    "  - id: TINY-CONTACT\n"
    "    title: {en: Somebody answers, fr: Quelqu'un répond}\n"
    "    statement: {en: Somebody must answer., fr: Quelqu'un doit répondre.}\n"
    "    severity: major\n"
    "    express: true\n"
    "    expect: {tiny.contact: {minLength: 3}, tiny.share: {minimum: 98.5}}\n"
    "    demand: {pre-contract: documented}\n"
    "    accepts: [contract]\n"
    "    remedy: {en: Answer., fr: Répondre.}\n"
    "    references: {}\n",
)
CLIENT = """\
schema: seccheck-client/1
client: Example Industries
engagement: {remote_access: true}
policies: [own]
declared: {by: IT department, on: 2026-11-10}
documents:
  scoring: {kind: contract, title: Grid, path: client/scoring.txt, dated: 2026-11-05}
reviews:
  - provider: Atlas
    document: paper
    sha256: @PAPER@
    by: Compliance officer
    on: 2026-11-20
    kind: contract
    claims: {tiny.contact: {value: desk@atlas.example}}
records:
  - {provider: Atlas, kind: witnessed-test, on: 2026-11-18, by: Service owner, sample: 12, values: {tiny.seen: 0},
     file: client/test.txt}
tailoring:
  - {requirement: TINY-HOURS, reason: Faster here, by: CIO, on: 2026-11-01, expect: {tiny.hours: {maximum: 12.5}}}
"""
ANSWERS = """\
  tiny.ok: true
  tiny.hours: 12.25
  tiny.share: {value: 98.5, documents: [paper]}
  tiny.contact:
    value: "desk@atlas.example, +33 1 99 00 42 10"
    documents: [paper, unread]
    note: ask jane@atlas.example
documents:
  paper: {kind: contract, title: Paper, path: documents/paper.txt}
  unread: {kind: contract, title: Unread, path: documents/unread.txt}
"""
PAPER = b"desk@atlas.example\n"


def world(folder: Path, answers: str = ANSWERS, client: str = CLIENT) -> Path:
    """Write policy, client file and dossier, with documents and a record; the dossier's folder."""
    for name, text in (("own/tiny.yaml", POLICY), ("client/scoring.txt", "grid\n"), ("client/test.txt", "seen\n")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    dossier = tiny.dossier(folder / "atlas", answers.rstrip("\n"))
    (dossier / "documents").mkdir(exist_ok=True)
    (dossier / "documents" / "paper.txt").write_bytes(PAPER)
    (dossier / "documents" / "unread.txt").write_bytes(b"nobody read this\n")
    (folder / "seccheck.yaml").write_text(client.replace("@PAPER@", hashlib.sha256(PAPER).hexdigest()))
    return dossier


def verified(
    dossier: Path, config: Path, *, gate: str = "pre-contract", profile: str = "", as_of: str = AS_OF
) -> Verified:
    """One verification."""
    request = Request(
        providers=(dossier,),
        asked=Asked(gate=Gate.of(gate), profile=profile, config=config),
        as_of=dt.date.fromisoformat(as_of),
    )
    (found,) = Verification(request).results()
    assert found.material is not None, found.error
    return found


def material(folder: Path, **asked: str) -> Material:
    """What verifying the small world of `folder` read and judged."""
    found = verified(folder / "atlas", folder / "seccheck.yaml", **asked).material
    assert found is not None
    return found


def small(folder: Path, name: str = "bundle", order: Order = ORDER, **asked: str) -> Sealed:
    """The small world of `folder`, sealed beside it."""
    judged = material(folder, **asked)
    return seal(judged, policy_sources([folder / "own"]), raw_files(judged), folder / name, order)


def example(name: str, path: Path, *, config: str = "seccheck.yaml", order: Order = ORDER, **asked: str) -> Sealed:
    """An example, sealed at `path`."""
    judged = verified(EXAMPLES / name, EXAMPLES / "client" / config, **asked).material
    assert judged is not None
    return seal(judged, policy_sources(), raw_files(judged), path, order)


def members(path: Path) -> Mapping[str, bytes]:
    """All members of a bundle."""
    with open_box(path) as box:
        return {name: box.read(name, limit=1 << 30) for name in box.names()}


def put(folder: Path, members: Mapping[str, bytes]) -> Path:
    """A folder with these members."""
    for name, content in members.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def ordered(**changes: object) -> Order:
    """The usual order with changes."""
    return dataclasses.replace(ORDER, **changes)  # type: ignore[arg-type]  # fields by name
