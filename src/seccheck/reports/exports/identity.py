"""Gives things in exports their identifiers: the same for the same thing, so that exports compare byte by byte."""

import hashlib
import uuid

from seccheck.reports.exports.spelling import exact
from seccheck.reports.wire.plain_json import spell
from seccheck.reports.wire.report import Report

URI = "urn:seccheck:export:1"
"""Names our own properties and types in other tools' formats."""

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, URI)


def report_digest(report: Report) -> str:
    """The sha256, in hex, of the file that ``-f json`` writes for this report alone."""
    return hashlib.sha256(f"{spell(report)}\n".encode()).hexdigest()


def stable_id(*parts: str) -> str:
    """A version 5 UUID of these words in this order."""
    return str(uuid.uuid5(_NAMESPACE, exact(list(parts))))
