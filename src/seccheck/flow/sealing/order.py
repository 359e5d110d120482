"""What the caller says of a bundle to be sealed, and the chance that goes into it."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import field

from seccheck.bundles.commitment import SALT_BYTES
from seccheck.bundles.pseudonyms import new_key
from seccheck.bundles.run_file import NotCollected, Previous, Probe, Run
from seccheck.model.record import record
from seccheck.reports.wire.report import Report

NONCE_BYTES = 16

Extra = Callable[[Report, Run], Mapping[str, bytes]]
"""Makes the members ``data/report.*.html`` and ``data/exports/*`` of the report and the run as they are sealed."""

Sign = Callable[[bytes], Mapping[str, bytes]]
"""Makes the members beneath ``signatures/`` of the manifest's bytes."""


@record
class Chance:
    """All that is random in a bundle: the same chance gives the same bytes."""

    nonce: bytes
    key: bytes
    """Of the pseudonyms; it is in no bundle, and forgotten after the run."""
    salt: Callable[[str], bytes] = lambda _: secrets.token_bytes(SALT_BYTES)
    """The salt of a piece of evidence, by its id."""

    @classmethod
    def fresh(cls) -> "Chance":
        """Chance as the system gives it."""
        return cls(nonce=secrets.token_bytes(NONCE_BYTES), key=new_key())


@record
class Order:
    """How to seal."""

    chain: str = ""
    """Id of the chain; a new one, made of the nonce, where it is empty and nothing is previous."""
    previous: Previous | None = None
    audience: str = "client"
    probes: tuple[Probe, ...] | None = None
    """What the looks used; what the facts tell of them where None."""
    not_collected: tuple[NotCollected, ...] = ()
    trust: Mapping[str, bytes] = field(default_factory=dict)
    """Members beneath ``trust/``."""
    extras: Extra = lambda _report, _run: {}
    sign: Sign = lambda _manifest: {}
    chance: Chance | None = None
    """Fresh where None; given only to seal the very same bytes again."""
