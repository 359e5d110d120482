"""Writes a request to its outputs, and says aside how much it asks."""

from collections.abc import Sequence

from seccheck.cli.frame.console import Stdout, say_aside
from seccheck.cli.frame.speech import spoken
from seccheck.flow.ask import Request, ask
from seccheck.flow.ask_files import ask_targets
from seccheck.reports.request.format import load_format
from seccheck.wiring.files import whole_file


def write_request(request: Request, outputs: Sequence[str]) -> int:
    """Draft, write everywhere, and return the exit code.

    Raises:
        SeccheckError: an input cannot be used, or an output cannot be written.
    """
    drafted = ask(request)
    targets = ask_targets(outputs, drafted.inputs)
    written = [(target, load_format(target.format).render(drafted.page)) for target in targets]
    n = len(drafted.page.tasks)
    for target, data in written:
        if target.path is None:
            Stdout().write(data)
            continue
        with whole_file(target.path) as out:
            out.write(data)
        path = target.path
        say_aside(spoken({"en": f"written: {path} (things to do: {n})", "fr": f"écrit : {path} (actions : {n})"}))
    return 0
