"""Reads the nested values of ASN.1, in the loose encoding (BER) that some time-stamping authorities send."""

from seccheck.model.record import record

SEQUENCE, SET, INTEGER, OCTETS, OID, GENERALIZED_TIME = 0x30, 0x31, 0x02, 0x04, 0x06, 0x18
_CONSTRUCTED = 0x20
_UNIVERSAL_END = 0x40
_WITH_PARTS = (SEQUENCE, SET, OCTETS | _CONSTRUCTED)
_PLAIN_SETS = (SEQUENCE & ~_CONSTRUCTED, SET & ~_CONSTRUCTED)
"""What some readers take for a sequence or a set, though it says that it has no parts."""
_MULTIBYTE = 0x1F
_INDEFINITE = 0x80
_END = b"\0\0"
_DEEPEST = 32
_MOST_LENGTH_BYTES = 4
_SHORT = 0x80


class BerError(ValueError):
    """The bytes are no ASN.1 value, or not the one that is asked for."""


@record
class Node:
    """One value."""

    tag: int
    """The identifier octet: class, whether there are parts, number."""
    value: bytes
    """What stands between the length and the end; empty where that is not known beforehand."""
    parts: tuple["Node", ...]
    """The values inside; none of a plain value."""
    raw: bytes
    """All of it, the tag included."""
    is_der: bool
    """Whether every length in it is written in the one way of DER."""

    def part(self, index: int, tag: int) -> "Node":
        """The value at `index` inside.

        Raises:
            BerError: there is none, or it is of another kind than `tag`.
        """
        if index >= len(self.parts) or self.parts[index].tag != tag:
            raise BerError(f"the value at {index} is not of the kind {tag:#x}")
        return self.parts[index]

    def tagged(self, tag: int, *, behind: int = 0) -> "Node | None":
        """The first value inside of the kind `tag`, `behind` the value at that index."""
        return next((part for part in self.parts[behind + 1 :] if part.tag == tag), None)

    def octets(self) -> bytes:
        """The bytes of an OCTET STRING, which may come in pieces.

        Raises:
            BerError: it is none.
        """
        if self.tag == OCTETS:
            return self.value
        if self.tag != OCTETS | _CONSTRUCTED:
            raise BerError("this is no string of octets")
        return b"".join(part.octets() for part in self.parts)

    def number(self) -> int:
        """An INTEGER.

        Raises:
            BerError: it is none.
        """
        if self.tag != INTEGER or not self.value:
            raise BerError("this is no number")
        return int.from_bytes(self.value, "big", signed=True)


def read_ber(data: bytes) -> Node:
    """The one value that `data` holds.

    Raises:
        BerError: it holds none, or something behind it.
    """
    node, end = _node(data, 0, len(data), 0)
    if end != len(data):
        raise BerError("something stands behind the value")
    return node


def _node(data: bytes, at: int, limit: int, depth: int) -> tuple[Node, int]:
    if depth > _DEEPEST or at + 2 > limit or data[at] & _MULTIBYTE == _MULTIBYTE:
        raise BerError("the value is too deep, ends too early, or has a tag that is not used")
    tag = data[at]
    if tag < _UNIVERSAL_END and (tag in _PLAIN_SETS or (tag & _CONSTRUCTED and tag not in _WITH_PARTS)):
        raise BerError(f"a value of the kind {tag:#x} is not read")
    if data[at + 1] == _INDEFINITE:
        return _open_ended(data, at, limit, depth)
    start, length, is_der = _length(data, at + 1)
    end = start + length
    if end > limit:
        raise BerError("the value ends too early")
    parts: list[Node] = []
    while tag & _CONSTRUCTED and start < end:
        node, start = _node(data, start, end, depth + 1)
        parts.append(node)
    is_der = is_der and tag != OCTETS | _CONSTRUCTED and all(part.is_der for part in parts)
    raw = data[at:end]
    return Node(tag=tag, value=raw[len(raw) - length :], parts=tuple(parts), raw=raw, is_der=is_der), end


def _open_ended(data: bytes, at: int, limit: int, depth: int) -> tuple[Node, int]:
    """A value whose end is a mark, not a length."""
    if not data[at] & _CONSTRUCTED:
        raise BerError("a plain value has no length")
    end, parts = at + 2, []
    while data[end : min(end + 2, limit)] != _END:
        node, end = _node(data, end, limit, depth + 1)
        parts.append(node)
    end += len(_END)
    return Node(tag=data[at], value=b"", parts=tuple(parts), raw=data[at:end], is_der=False), end


def _length(data: bytes, at: int) -> tuple[int, int, bool]:
    """Where the content starts, how long it is, and whether the length is as short as it can be."""
    first = data[at]
    if first < _SHORT:
        return at + 1, first, True
    size = first & ~_SHORT
    digits = data[at + 1 : at + 1 + size]
    if size > _MOST_LENGTH_BYTES or len(digits) < size:
        raise BerError("the length cannot be read")
    length = int.from_bytes(digits, "big")
    return at + 1 + size, length, length >= _SHORT and digits[0] != 0
