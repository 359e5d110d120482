"""What a run was: whose, for whom, when, by which engine and policies, on which inputs; the wire copy of `run.json`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from typing import Self

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.canonical import dumped, loaded
from seccheck.bundles.layout import RUN, refused_evidence
from seccheck.bundles.record_json import from_json, to_json
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.model.scale import Gate

SCHEMA = "seccheck-bundle/1"

NONE, PSEUDONYMISED, DIRECT = "none", "pseudonymised", "direct"
"""How much a file says of people."""
AUDIENCES = ("client", "provider", "auditor", "public")

_HEX = frozenset("0123456789abcdef")
_DIGEST_CHARS, _NONCE_CHARS = 64, 32


@record
class Engine:
    """What judged."""

    name: str = "seccheck"
    version: str
    semantics: int
    """Raised when a verdict could change."""


@record
class Previous:
    """The run before this one."""

    id: str
    """sha256 of its manifest, hex."""
    sequence: int


@record
class Input:
    """Something that the facts were drawn from."""

    role: str
    """What it is to the run, such as ``dossier``, ``client``, ``document``, ``capture``, ``record`` or ``tape``."""
    evidence: str
    """Id of its commitment."""


@record
class Probe:
    """One way of looking that this run used."""

    id: str
    version: str
    tenant: str = ""
    """Where it looked, empty where it looked into none."""
    permissions: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    """What it asked, such as ``GET /v1.0/users``."""


@record
class Commitment:
    """What binds a raw file that may be withheld or deleted."""

    commitment: str
    """sha256 of salt and content, hex."""
    media_type: str
    personal_data: str
    """``none``, ``pseudonymised`` or ``direct``."""
    retain_until: dt.date | None = None
    """Last day on which it may be kept; None where nobody said."""
    title: str = ""
    """What a person would call it, without anybody's name."""


@record
class NotCollected:
    """Evidence that this run could not or would not take."""

    id: str
    reason: str


@record
class Run:
    """The content of `run.json`."""

    schema: str = SCHEMA
    sequence: int
    """From 1; one more than the previous run's."""
    previous: Previous | None = None
    chain: str
    """Id of the chain of runs, the same in all of them."""
    provider: str
    client: str = ""
    audience: str = "client"
    gate: Gate
    as_of: dt.date
    engine: Engine
    policy: str
    """Digest of the policies, as reports state it."""
    inputs: tuple[Input, ...] = ()
    probes: tuple[Probe, ...] = ()
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    """By id of the evidence."""
    not_collected: tuple[NotCollected, ...] = ()
    trust: Mapping[str, str] = field(default_factory=dict)
    """sha256 of each member beneath ``trust/``, by name."""
    nonce: str
    """16 random bytes, hex."""

    def to_json(self) -> bytes:
        """The member's bytes."""
        return dumped({"schema": self.schema, **to_json(self)})

    @classmethod
    def from_json(cls, data: bytes) -> Self:
        """Read the member.

        Raises:
            BrokenError: ``json``; ``format``: of a later version of the format; ``run``: something in it is not as it
                must be.
        """
        plain = loaded(data, file=RUN)
        check_schema(plain, SCHEMA, RUN)
        try:
            run = from_json(cls, plain)
        except ValueError as error:
            raise BrokenError("run", str(error), member=RUN) from None
        if why := _refused(run):
            raise BrokenError("run", why, member=RUN)
        return run


def check_schema(plain: Json, schema: str, member: str) -> None:
    """Make sure that a member says to be of a format that is known.

    Raises:
        BrokenError: ``format``.
    """
    said = plain.get("schema") if isinstance(plain, dict) else None
    if said != schema:
        detail = f"its format is `{str(said)[:60]}`; this version reads `{schema}`"
        raise BrokenError("format", detail, member=member)


def _refused(run: Run) -> str:
    """Why `run` cannot be; empty when it can."""
    digests = [run.policy, *(c.commitment for c in run.commitments.values()), *run.trust.values()]
    if not all(_is_hex(digest, _DIGEST_CHARS) for digest in digests) or not _is_hex(run.nonce, _NONCE_CHARS):
        return "a digest or the nonce is not written in small hexadecimal digits of the right number"
    if (run.sequence, run.previous) != (1, None) and (
        run.previous is None or run.sequence != run.previous.sequence + 1 or not _is_hex(run.previous.id, _DIGEST_CHARS)
    ):
        return "the sequence does not follow the previous run's"
    if any(c.personal_data not in (NONE, PSEUDONYMISED, DIRECT) for c in run.commitments.values()):
        return "a commitment does not say how much it tells of people"
    if run.audience not in AUDIENCES:
        return f"the audience is none of {', '.join(AUDIENCES)}"
    if unknown := sorted({i.evidence for i in run.inputs} - run.commitments.keys()):
        return f"the input `{unknown[0][:60]}` has no commitment"
    return next(filter(None, map(refused_evidence, sorted(run.commitments))), "")


def _is_hex(text: str, length: int) -> bool:
    return len(text) == length and set(text) <= _HEX
