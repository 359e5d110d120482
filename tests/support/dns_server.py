"""A DNS server on this machine, over UDP and TCP, that answers from a table and counts what it was asked."""

import socket
import threading
from collections.abc import Mapping, Sequence
from typing import Self

import dns.flags
import dns.message
import dns.rcode
import dns.rdataclass
import dns.rdatatype
import dns.rrset

SILENT, TRUNCATED, REFERRAL, GARBAGE = "silent", "truncated", "referral", "garbage"
"""Instead of rows: no answer at all; cut off over UDP and whole over TCP; an empty answer of a server that does not
recurse; bytes that are no answer."""
SERVFAIL, REFUSED = "SERVFAIL", "REFUSED"

Zone = Mapping[tuple[str, str], Sequence[str] | str]
"""By name and type: rows in zone-file form (``CNAME x.`` for an alias), or one of the words above. What is not in it
does not exist, unless its name is there with another type."""

_LENGTH = 2


class DnsServer:
    """Answers while the ``with`` block runs."""

    def __init__(self, zone: Zone) -> None:
        self._zone = zone
        self.asked: list[tuple[str, str]] = []
        """Every question, in its order."""
        self._udp, self._tcp = _pair()
        self.at = "{}:{}".format(*self._udp.getsockname())

    def __enter__(self) -> Self:
        for serve in (self._serve_udp, self._serve_tcp):
            threading.Thread(target=serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._udp.close()
        self._tcp.close()

    def _serve_udp(self) -> None:
        while True:
            try:
                asked, sender = self._udp.recvfrom(65535)
                answer = self._answer(asked, is_tcp=False)
                if answer:
                    self._udp.sendto(answer, sender)
            except OSError:
                return

    def _serve_tcp(self) -> None:
        while True:
            try:
                caller, _ = self._tcp.accept()
            except OSError:
                return
            with caller:
                length = int.from_bytes(caller.recv(_LENGTH), "big")
                answer = self._answer(caller.recv(length), is_tcp=True)
                caller.sendall(len(answer).to_bytes(_LENGTH, "big") + answer)

    def _answer(self, asked: bytes, *, is_tcp: bool) -> bytes:
        query = dns.message.from_wire(asked)
        question = query.question[0]
        name, kind = question.name.to_text(omit_final_dot=True), dns.rdatatype.to_text(question.rdtype)
        self.asked.append((name, kind))
        rows = self._zone.get((name, kind), () if any(known == name for known, _ in self._zone) else "NXDOMAIN")
        if rows == SILENT:
            return b""
        if rows == GARBAGE:
            return b"\0" * 5
        return self._made(query, rows, is_tcp=is_tcp)

    def _made(self, query: dns.message.Message, rows: Sequence[str] | str, *, is_tcp: bool) -> bytes:
        response = dns.message.make_response(query, recursion_available=rows != REFERRAL)
        if rows == TRUNCATED:
            if not is_tcp:
                response.flags |= dns.flags.TC
                return response.to_wire()
            rows = self._zone["whole", "TXT"]
        if isinstance(rows, str):
            response.set_rcode(dns.rcode.NOERROR if rows == REFERRAL else dns.rcode.from_text(rows))
        else:
            _fill(response, rows)
        return response.to_wire(max_size=65535)


def _fill(response: dns.message.Message, rows: Sequence[str]) -> None:
    """Aliases first, each under the name that the one before leads to."""
    question = response.question[0]
    owner = question.name
    for row in rows:
        if row.startswith("CNAME "):
            response.answer.append(dns.rrset.from_text(owner, 60, "IN", "CNAME", row.removeprefix("CNAME ")))
            owner = dns.name.from_text(row.removeprefix("CNAME "))
    plain = [row for row in rows if not row.startswith("CNAME ")]
    if plain:
        kind = dns.rdatatype.to_text(question.rdtype)
        response.answer.append(dns.rrset.from_text(owner, 60, "IN", kind, *plain))


def _pair() -> tuple[socket.socket, socket.socket]:
    """A UDP and a TCP socket on the same port of this machine."""
    while True:
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        udp.bind(("127.0.0.1", 0))
        tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            tcp.bind(udp.getsockname())
        except OSError:
            udp.close()
            tcp.close()
            continue
        tcp.listen()
        return udp, tcp


def txt(*texts: str) -> list[str]:
    """Rows of texts, each in pieces of 255 characters."""
    return [" ".join(f'"{text[i : i + 255]}"' for i in range(0, len(text), 255)) for text in texts]
