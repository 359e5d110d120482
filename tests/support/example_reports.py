"""What the tool reports on an example, each run made once."""

import datetime as dt
import functools
from pathlib import Path

from tests.support.example_files import AS_OF, CLIENT_FILE, EXAMPLES

from seccheck.flow.grounds import Asked
from seccheck.flow.verify import Request, Verification
from seccheck.model.scale import Gate
from seccheck.reports.wire.report import Report


@functools.cache
def report_on(
    folder: str, *, gate: str = "pre-contract", profile: str = "", as_of: str = AS_OF, config: Path = CLIENT_FILE
) -> Report:
    """The report on the dossier in `examples/folder`; an empty `profile` is the client file's."""
    request = Request(
        providers=(EXAMPLES / folder,),
        asked=Asked(gate=Gate.of(gate), profile=profile, config=config),
        as_of=dt.date.fromisoformat(as_of),
    )
    (verified,) = Verification(request).results()
    assert verified.report is not None, verified.error
    return verified.report


def outcomes(of: Report) -> dict[str, str]:
    """The outcome of each requirement that was judged."""
    return {requirement.id: requirement.outcome for requirement in of.requirements}
