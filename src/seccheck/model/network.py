"""What the client file says of looks that connect to a provider's own hosts: whether they may, where to, how long."""

from seccheck.model.record import record

TLS, MAIL = "tls", "mail"
"""What may be allowed: a TLS handshake with the portals a dossier lists; DNS questions about its mail domains."""


@record
class Network:
    """The part ``network`` of a client file."""

    allow: tuple[str, ...] = ()
    """`TLS`, `MAIL`, both or nothing."""
    hosts: tuple[str, ...] = ()
    """Host names and addresses in small letters; none where every listed host may be connected to. Only what stands
    here is connected to then, and an address that is not public only if it stands here itself."""
    seconds: float = 10
    """Time for one host or one DNS question, in all."""
    resolver: str = ""
    """``ADDRESS:PORT`` of the DNS server to ask; empty for the system's."""
    ca_bundle: str = ""
    """File of certificates trusted besides the usual roots, relative to the client file."""
