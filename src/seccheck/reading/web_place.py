"""Says what is wrong with the address of a service that a token is sent to: only https will do, but for loopback."""

from urllib.parse import SplitResult, urlsplit

from seccheck.errors import Fault

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_PLAIN_FORM = "Write it as https://HOST, with nothing behind the host but a port."


def fault_of_url(text: str, *, plain_on_loopback: bool) -> Fault | None:
    """What is wrong with `text`, None where it is ``https://HOST`` or ``https://HOST:PORT``.

    Args:
        text: as written.
        plain_on_loopback: whether ``http`` will do for this machine itself.
    """
    parts = _split(text)
    if parts is None or not parts.hostname:
        return Fault(message=f"`{text[:80]}` is no web address", hint=_PLAIN_FORM)
    if parts.username is not None or parts.query or parts.fragment or parts.path not in ("", "/"):
        return Fault(message="the address says more than a host and a port", hint=_PLAIN_FORM)
    is_plain = parts.scheme == "http" and plain_on_loopback and parts.hostname in _LOOPBACK
    if parts.scheme != "https" and not is_plain:
        return Fault(message="the address does not begin with https://", hint=_PLAIN_FORM)
    return None


def _split(text: str) -> SplitResult | None:
    if any(character.isspace() or not character.isprintable() for character in text) or "\\" in text:
        return None
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises where it is no number, or too large a one
    except ValueError:
        return None
    return parts
