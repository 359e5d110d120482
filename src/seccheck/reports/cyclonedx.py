"""A CycloneDX attestation: claims about the provider with the evidence for and against them."""

from seccheck.reports.report import Page, Write, Writing
from seccheck.reports.wire.documents import Documents

SUFFIXES = (".cdx.json",)


def start(write: Write, page: Page) -> Writing:
    """Begin to write documents, in UTF-8; the same in every language."""
    from seccheck.reports.exports.cyclonedx.bom import bom  # noqa: PLC0415 - only who asks for it pays for it
    from seccheck.reports.exports.spelling import dumped  # noqa: PLC0415 - same

    return Documents(write, lambda report: dumped(bom(report)), several=page.several)
