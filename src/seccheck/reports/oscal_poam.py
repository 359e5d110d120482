"""An OSCAL plan of action and milestones: what is open, how bad it is, and who must do what next."""

from seccheck.reports.report import Page, Write, Writing
from seccheck.reports.wire.documents import Documents

SUFFIXES = (".poam.json",)


def start(write: Write, page: Page) -> Writing:
    """Begin to write documents, in UTF-8; the same in every language."""
    from seccheck.reports.exports.oscal.plan import plan_of_action  # noqa: PLC0415 - only who asks for it pays for it
    from seccheck.reports.exports.spelling import dumped  # noqa: PLC0415 - same

    return Documents(write, lambda report: dumped(plan_of_action(report)), several=page.several)
