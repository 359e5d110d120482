"""Says what a run was: whose, when, by which engine and policies, after which run, on which inputs."""

import hashlib
from collections.abc import Sequence

from seccheck.bundles.run_file import Engine, Input, NotCollected, Probe, Run
from seccheck.flow.sealing.disclosing import Disclosed
from seccheck.flow.sealing.order import NONCE_BYTES, Chance, Order
from seccheck.flow.sealing.rejudging import Sealable
from seccheck.judging.semantics import SEMANTICS
from seccheck.model.evidence import Facts

_SOURCES = ("look:", "capture:")
_CHAIN_DIGITS = 32


def run_of(judged: Sealable, evidence: Sequence[Disclosed], order: Order, chance: Chance) -> Run:
    """The run that is sealed.

    Args:
        judged: what came out.
        evidence: the raw files, committed to.
        order: the caller's.
        chance: of this bundle.

    Raises:
        ValueError: the nonce has another length than 16 bytes, or a previous run is named without its chain.
    """
    if len(chance.nonce) != NONCE_BYTES:
        raise ValueError(f"a nonce has {NONCE_BYTES} bytes")
    if order.previous is not None and not order.chain:
        raise ValueError("a run that follows another is of the same chain")
    material, facts = judged.material, judged.material.gathered.facts
    return Run(
        sequence=1 if order.previous is None else order.previous.sequence + 1,
        previous=order.previous,
        chain=order.chain or hashlib.sha256(chance.nonce).hexdigest()[:_CHAIN_DIGITS],
        provider=material.dossier.name,
        client=material.client.client,
        audience=order.audience,
        gate=material.judgement.gate,
        as_of=material.judgement.as_of,
        engine=Engine(version=material.version, semantics=SEMANTICS),
        policy=material.catalog.digest,
        inputs=tuple(Input(role=one.file.role, evidence=one.file.id) for one in evidence),
        probes=_probes(facts, material.version) if order.probes is None else order.probes,
        commitments={one.file.id: one.commitment for one in evidence},
        not_collected=(*order.not_collected, *_not_seen(facts)),
        trust={name: hashlib.sha256(content).hexdigest() for name, content in order.trust.items()},
        nonce=chance.nonce.hex(),
    )


def _probes(facts: Facts, version: str) -> tuple[Probe, ...]:
    """The looks that the facts name, each once; they are of the same version as what judges."""
    sources = {word.source for word in facts.evidence if word.source.startswith(_SOURCES)}
    named = sorted((source.partition("@")[0], source.partition("@")[2]) for source in sources)
    return tuple(Probe(id=name, version=version, tenant=tenant) for name, tenant in named)


def _not_seen(facts: Facts) -> tuple[NotCollected, ...]:
    """The looks that could not be taken."""
    pairs = sorted({(gap.look, gap.reason) for gap in facts.gaps})
    return tuple(NotCollected(id=look, reason=reason) for look, reason in pairs)
