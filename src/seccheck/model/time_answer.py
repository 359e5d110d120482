"""What is known about since when a signature exists."""

import datetime as dt

from seccheck.model.record import record

NO_TOKEN, STAMPED, UNPINNED, UNREAD, BAD_TOKEN = "none", "stamped", "unpinned", "unread", "invalid"


@record
class TimeAnswer:
    """What an RFC 3161 token over a signature shows."""

    level: str = NO_TOKEN
    """``none``; ``stamped``: an authority that the reader trusts says so; ``unpinned``: the token is about this
    signature, but the reader named no authority, so nothing in it was verified; ``unread``: this machine cannot read
    it, for want of the ``openssl`` program; ``invalid``."""
    gen_time: dt.datetime | None = None
    """In UTC, the moment at which the signature existed; None unless ``stamped``."""
    authority: str = ""
    """Who says so, the subject of the certificate that signed the token; a claim unless ``stamped``."""
    reason: str = ""
    """Why it is invalid, a code: ``format``; ``refused``: the authority gave no token; ``another``: the token is about
    other bytes; ``manifest``: about the manifest, not its signature; ``untrusted``: no chain to the reader's authority;
    ``expired``: the certificate was not valid when the token was made; ``purpose``: it is not for time stamps;
    ``changed``: the authority did not sign this."""
    detail: str = ""
    """What the tool that checked it says, in English; for experts."""
