"""Draws from one verification all that judging and reporting need, with pseudonyms in the place of people."""

import dataclasses
from pathlib import Path

from seccheck.bundles.facts_file import ClientHead, FactsFile, ProviderHead, RecordHead
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.bundles.record_json import from_json, to_json
from seccheck.model.client import ClientFile, Review
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Json
from seccheck.model.signature import Signature
from seccheck.reports.wire.material import Material

_OURS = ("claim", "claims", "kind", "strength", "source", "look", "reason", "seen_at", "dated", "valid_until", "digest")
"""Fields in which nobody can write freely."""


def facts_of(material: Material, pseudonyms: Pseudonyms) -> FactsFile:
    """The facts of one verification.

    Args:
        material: what the verification read and judged.
        pseudonyms: of this run.

    Raises:
        ValueError: a value that no JSON holds.
    """
    judgement, client, name = material.judgement, material.client, material.dossier.name
    facts = material.gathered.facts
    return FactsFile(
        gate=judgement.gate,
        as_of=judgement.as_of,
        profile=material.profile,
        selected=tuple(judged.requirement.id for judged in judgement.requirements),
        provider=_provider(material.dossier, material.signature, pseudonyms),
        client=_client(client, name, pseudonyms) if client.path else None,
        evidence=tuple(_evidence(word, pseudonyms) for word in facts.evidence),
        gaps=tuple(_gap(gap, pseudonyms) for gap in facts.gaps),
        unread=material.gathered.unread,
        waivers=tuple(w for w in client.waivers if w.provider in ("", name)),
        tailoring=tuple(t for t in client.tailoring if t.provider in ("", name)),
        reviews=tuple(_review(r, pseudonyms) for r in client.reviews if r.provider in ("", name)),
    )


def base_name(path: str) -> str:
    """The name of a file without the folders it lies in, which say where somebody keeps things."""
    return Path(path).name


def _provider(dossier: Dossier, signature: Signature, pseudonyms: Pseudonyms) -> ProviderHead:
    return ProviderHead(
        name=dossier.name,
        legal_name=dossier.provider.get("legal_name", ""),
        country=dossier.provider.get("country", ""),
        file=base_name(dossier.path),
        sha256=pseudonyms.digest(dossier.digest),
        declared_by=pseudonyms.text(dossier.declared_by),
        declared_role=pseudonyms.text(dossier.declared_role),
        declared_on=dossier.declared_on,
        signature=dataclasses.replace(signature, principal=pseudonyms.text(signature.principal)),
    )


def _client(client: ClientFile, provider: str, pseudonyms: Pseudonyms) -> ClientHead:
    records = (r for r in client.records if r.provider in ("", provider))
    return ClientHead(
        file=base_name(client.path),
        sha256=pseudonyms.digest(client.digest),
        client=client.client,
        unreviewed_count=client.unreviewed_count,
        second_reviewer=client.second_reviewer,
        records=tuple(RecordHead(kind=r.kind, on=r.on, sha256=pseudonyms.digest(r.sha256)) for r in records),
    )


def _evidence(word: Evidence, pseudonyms: Pseudonyms) -> Evidence:
    veiled = from_json(Evidence, _veiled(to_json(word), pseudonyms))
    return dataclasses.replace(veiled, digest=pseudonyms.digest(word.digest)) if word.digest else veiled


def _gap(gap: Gap, pseudonyms: Pseudonyms) -> Gap:
    return from_json(Gap, _veiled(to_json(gap), pseudonyms))


def _review(review: Review, pseudonyms: Pseudonyms) -> Review:
    """What the document says of claims is the provider's; who read it and what came of it are the client's words."""
    claims = (dataclasses.replace(said, value=pseudonyms.value(said.value)) for said in review.claims)
    return dataclasses.replace(review, sha256=pseudonyms.digest(review.sha256), claims=tuple(claims))


def _veiled(plain: dict[str, Json], pseudonyms: Pseudonyms) -> dict[str, Json]:
    veiled = {key: value if key in _OURS else pseudonyms.value(value) for key, value in plain.items()}
    if "people" in plain:
        veiled["people"] = [pseudonyms.person(name) for name in plain["people"]]
    return veiled
