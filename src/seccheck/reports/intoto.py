"""An in-toto statement on each report in a DSSE envelope that is not signed yet, one a line."""

from seccheck.reports.report import Page, Write, Writing
from seccheck.reports.wire.report import Report

SUFFIXES = (".intoto.json", ".intoto.jsonl")


def start(write: Write, page: Page) -> Writing:  # noqa: ARG001 - the protocol's signature; one a line needs no page
    """Begin to write envelopes, in ASCII; the same in every language."""
    return _Lines(write)


class _Lines:
    """JSON Lines, as in-toto keeps several attestations in one file; one alone is a JSON file as well."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def add(self, report: Report) -> None:
        from seccheck.reports.exports.attestation.envelope import envelope  # noqa: PLC0415 - only who asks pays for it
        from seccheck.reports.exports.attestation.statement import statement  # noqa: PLC0415 - same

        self._write(envelope(statement(report)))

    def close(self) -> None:
        """Nothing comes after the last line."""
