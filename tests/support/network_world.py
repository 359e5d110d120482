"""A world with a dossier that lists portals and mail domains, for looks that connect."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from seccheck.model.client import ClientFile, Review, ReviewedClaim
from seccheck.model.dossier import Answer, Dossier
from seccheck.model.network import MAIL, TLS, Network
from seccheck.model.policy import Catalog, Json
from seccheck.probes.world import World

NOW = dt.datetime(2026, 12, 1, 8, 30, tzinfo=dt.UTC)
NAME = "Atlas"
PORTALS, DOMAINS = "gdpr.exposed_endpoints", "env.mail_domains"
HERE = "127.0.0.1"
BOTH = (TLS, MAIL)

_CATALOG = Catalog(policies=(), kinds={}, data={}, claims={}, requirements={}, digest="")


def portals(*urls: str) -> list[Json]:
    """The answer that lists these addresses."""
    return [{"url": url, "purpose": "ITSM"} for url in urls]


def answered(claim: str, value: Json) -> Answer:
    """One answer of the dossier."""
    return Answer(claim=claim, value=value)


def review(claim: str, value: Json, *, provider: str = NAME, rejected: str = "") -> Review:
    """One reading of a document that says something of `claim`."""
    return Review(
        provider=provider,
        document="export",
        replaces="",
        sha256="",
        by="Compliance officer",
        second="",
        on=NOW.date(),
        rejected=rejected,
        kind="config-export",
        issuer="",
        dated=None,
        valid_until=None,
        signed=None,
        covers=None,
        claims=(ReviewedClaim(claim=claim, value=value),),
    )


def world(
    *answers: Answer,
    network: Network | None = None,
    reviews: Iterable[Review] = (),
    offline: bool = False,
    folder: Path = Path(),
    named: bool = True,
) -> World:
    """A world of one dossier with these answers, or of none."""
    client = ClientFile(
        path=str(folder / "seccheck.yaml"), client="Example", engagement={}, reviews=tuple(reviews), network=network
    )
    dossier = Dossier(
        path="provider.yaml",
        digest="",
        name=NAME,
        provider={},
        engagement={},
        declared_by="",
        declared_role="",
        declared_on=NOW.date(),
        answers=answers,
        documents=(),
    )
    return World(client=client, dossier=dossier if named else None, catalog=_CATALOG, now=NOW, is_offline=offline)
