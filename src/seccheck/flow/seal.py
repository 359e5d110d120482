"""Seals one verification into a bundle: facts, policies, result and raw evidence, bound by one manifest."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from seccheck.bundles.layout import (
    BAGIT,
    BAGIT_BYTES,
    DATA,
    DECLARATION,
    FACTS,
    MANIFEST,
    RESULT,
    RUN,
    SIGNATURES,
    TRUST,
    VERIFY_TXT,
)
from seccheck.bundles.manifest import bundle_id, manifest_of
from seccheck.bundles.policy_members import policy_members
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.bundles.run_file import Run
from seccheck.bundles.verify_text import verify_text
from seccheck.errors import input_fault
from seccheck.flow.sealing.declaration import declaration_of
from seccheck.flow.sealing.disclosing import Sums, disclose
from seccheck.flow.sealing.evidence import RawFile
from seccheck.flow.sealing.order import Chance, Order
from seccheck.flow.sealing.personal import refuse_personal_data
from seccheck.flow.sealing.rejudging import sealable
from seccheck.flow.sealing.running import run_of
from seccheck.flow.sealing.target import new_bundle
from seccheck.model.record import record
from seccheck.reading.policy_sources import PolicySources
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.report import Report


@record
class Sealed:
    """A bundle that was written."""

    path: Path
    id: str
    """sha256 of the manifest, hex: what minutes and the next run name."""
    run: Run
    report: Report
    """As it is sealed, with pseudonyms."""
    manifest: bytes


def seal(material: Material, sources: PolicySources, evidence: Sequence[RawFile], path: Path, order: Order) -> Sealed:
    """Seal one provider's verification at `path`.

    Args:
        material: what was read and judged (`seccheck.flow.verify.Verified.material`).
        sources: the policies that judged (`seccheck.reading.policy_sources.policy_sources`).
        evidence: raw files (`seccheck.flow.sealing.evidence.raw_files`).
        path: where to; an archive where it ends in ``.zip``, else a folder; nothing may stand there.
        order: for whom, after which run, with which exports and signatures.

    Raises:
        InputFaultError: people would be identified, a file changed since it was judged, or the result would be another.
        UsageFaultError: something stands at `path`.
        OutputFaultError: it cannot be written.
    """
    if sources.digest != material.catalog.digest:
        raise input_fault("the policies changed since they judged", hint="Verify again.")
    chance = order.chance or Chance.fresh()
    with new_bundle(path) as target, Sums() as sums:
        shown = [disclose(file, chance.salt(file.id), target, sums) for file in evidence]
        pseudonyms = Pseudonyms(chance.key, {one.sha256: one.commitment.commitment for one in reversed(shown)})
        judged = sealable(material, pseudonyms)
        run = run_of(judged, shown, order, chance)
        data = {
            RUN: run.to_json(),
            FACTS: judged.facts,
            RESULT: judged.result,
            DECLARATION: declaration_of(material.dossier, pseudonyms),
            **policy_members(sources),
        }
        data.update(_extras(data, run, judged.report, order))
        refuse_personal_data(data)
        manifest = manifest_of({name: hashlib.sha256(content).hexdigest() for name, content in data.items()})
        for name, content in _around(data, manifest, order):
            target.add(name, (content,))
    return Sealed(path=path, id=bundle_id(manifest), run=run, report=judged.report, manifest=manifest)


def _extras(taken: Mapping[str, bytes], run: Run, report: Report, order: Order) -> Mapping[str, bytes]:
    """What is made of run and report for others."""
    made = _beneath(DATA, order.extras(report, run))
    if twice := sorted(made.keys() & taken.keys()):
        raise ValueError(f"{twice[0]} is no place for an export")
    return made


def _around(data: Mapping[str, bytes], manifest: bytes, order: Order) -> Iterator[tuple[str, bytes]]:
    """All members but the evidence, in the order in which they are written."""
    signatures = _beneath(SIGNATURES, order.sign(manifest))
    fixed = {MANIFEST: manifest, BAGIT: BAGIT_BYTES, VERIFY_TXT: verify_text()}
    yield from sorted({**data, **fixed, **signatures, **_beneath(TRUST, order.trust)}.items())


def _beneath(folder: str, members: Mapping[str, bytes]) -> Mapping[str, bytes]:
    if wrong := next((name for name in members if not name.startswith(folder)), ""):
        raise ValueError(f"{wrong} does not lie beneath {folder}")
    return members
