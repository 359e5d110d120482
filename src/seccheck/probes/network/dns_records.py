"""Asks a DNS server for addresses and texts, a few names only, within the time that is left."""

from typing import TYPE_CHECKING

from seccheck.graph.graph import ERROR, TIMEOUT, UnseenError
from seccheck.model.network import Network
from seccheck.probes.network.deadline import Deadline

if TYPE_CHECKING:
    from dns.resolver import Answer, Resolver


class Questions:
    """Questions to the client's DNS server, or to the one that its file names."""

    def __init__(self, network: Network, deadline: Deadline) -> None:
        self._network, self._deadline = network, deadline

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts that `name` publishes, sorted; none where there is no such name, or none on it.

        Raises:
            UnseenError: the server failed, or did not answer in time.
        """
        answer = self._asked(name, "TXT")
        rows = () if answer is None or answer.rrset is None else answer.rrset
        return tuple(sorted(b"".join(row.strings).decode("ascii", "replace") for row in rows))

    def addresses(self, host: str) -> tuple[str, ...]:
        """The addresses of `host`, IPv4 first, each kind sorted; one kind is enough where the other cannot be had.

        Raises:
            UnseenError: neither kind could be had.
        """
        found: list[str] = []
        failure: UnseenError | None = None
        for kind in ("A", "AAAA"):
            try:
                answer = self._asked(host, kind)
            except UnseenError as error:
                failure = error
                continue
            found += sorted(row.address for row in answer.rrset) if answer is not None and answer.rrset else ()
        if failure is not None and not found:
            raise failure
        return tuple(found)

    def _asked(self, name: str, kind: str) -> "Answer | None":
        """The answer, empty where the name has nothing of this kind; None where there is no such name."""
        import dns.exception  # noqa: PLC0415 - slow to import, and few runs ask
        import dns.flags  # noqa: PLC0415 - same
        import dns.resolver  # noqa: PLC0415 - same

        try:
            # a full name: what a search list would make of it is another host
            answer = self._server().resolve(
                f"{name}.", kind, raise_on_no_answer=False, search=False, lifetime=self._deadline.left()
            )
        except dns.resolver.NXDOMAIN:
            return None
        except dns.exception.Timeout:
            raise UnseenError(TIMEOUT, f"DNS {kind}") from None
        except dns.exception.DNSException as error:
            raise UnseenError(ERROR, f"DNS {kind}: {type(error).__name__}") from None
        if answer.rrset is None and not answer.response.flags & (dns.flags.RA | dns.flags.AA):
            raise UnseenError(ERROR, f"DNS {kind}: RA=0")  # it only pointed elsewhere, which is no "none"
        return answer

    def _server(self) -> "Resolver":
        import dns.resolver  # noqa: PLC0415 - slow to import, and few runs ask

        named = self._network.resolver
        server = dns.resolver.Resolver(configure=not named)
        if named:
            host, _, port = named.rpartition(":")
            server.nameservers, server.port = [host.strip("[]")], int(port)
        return server
