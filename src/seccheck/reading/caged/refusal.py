"""How a reader says that it does not take a file, on either side of the cage."""


class RefusedError(Exception):
    """A file that is not read.

    Args:
        message: what is wrong with it.
        hint: what to do about it, one sentence.
        line: where in the file, from 1; 0 for the whole of it.
    """

    def __init__(self, message: str, hint: str, *, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.line = line
