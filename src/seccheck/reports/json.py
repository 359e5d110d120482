"""The machine contract: one object for one provider, one array for several, the same in every language."""

from seccheck.reports.report import Page, Write, Writing
from seccheck.reports.wire.documents import Documents
from seccheck.reports.wire.plain_json import spell

SUFFIXES = (".json",)


def start(write: Write, page: Page) -> Writing:
    """Begin to write reports, in UTF-8."""
    return Documents(write, spell, several=page.several)
