"""Writes a request to its outputs, and says aside how much it asks."""

from collections.abc import Sequence

from seccheck.cli.frame.pages import write_pages
from seccheck.cli.frame.speech import spoken
from seccheck.flow.ask import Request, ask
from seccheck.flow.page_files import page_targets
from seccheck.reports.request.format import format_names, load_format


def write_request(request: Request, outputs: Sequence[str]) -> int:
    """Draft, write everywhere, and return the exit code.

    Raises:
        SeccheckError: an input cannot be used, or an output cannot be written.
    """
    drafted = ask(request)
    targets = page_targets(outputs, drafted.inputs, what="request", formats=format_names())
    n = len(drafted.page.tasks)
    write_pages(
        ((target, load_format(target.format).render(drafted.page)) for target in targets),
        lambda path: spoken({"en": f"written: {path} (things to do: {n})", "fr": f"écrit : {path} (actions : {n})"}),
    )
    return 0
