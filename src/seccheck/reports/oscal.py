"""OSCAL assessment results, for governance and audit tools: what was observed and what was found."""

from seccheck.reports.report import Page, Write, Writing
from seccheck.reports.wire.documents import Documents

SUFFIXES = (".oscal.json",)


def start(write: Write, page: Page) -> Writing:
    """Begin to write documents, in UTF-8; the same in every language."""
    from seccheck.reports.exports.oscal.results import assessment_results  # noqa: PLC0415 - only who asks for it pays for it
    from seccheck.reports.exports.spelling import dumped  # noqa: PLC0415 - same

    return Documents(write, lambda report: dumped(assessment_results(report)), several=page.several)
