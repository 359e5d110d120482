"""The one error of a bundle that is there and readable, and is not what a bundle must be."""

from seccheck.errors import Fault, Place, SeccheckError


class BrokenError(SeccheckError):
    """A bundle that does not hold (exit 5).

    Attributes:
        reason: a stable code such as ``json``, ``name``, ``link``, ``zip``, ``size``, ``manifest``, ``policy``.
        detail: a sentence without its full stop.
        member: the member that it is about, empty for the whole.
    """

    exit_code = 5

    def __init__(self, reason: str, detail: str, *, member: str = "") -> None:
        super().__init__(Fault(message=detail, place=Place(file=member) if member else None))
        self.reason, self.detail, self.member = reason, detail, member
