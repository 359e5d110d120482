"""Says whether a text is the name of a host or of a mail domain, in the one spelling that is ever asked for."""

import ipaddress

_LONGEST, _LONGEST_LABEL, _FEWEST_LABELS = 253, 63, 2
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def host_name(text: str) -> str:
    """The name in small letters, without a final dot; empty where `text` is none.

    A name has two labels or more of ASCII letters, digits and hyphens, and does not end in a number: what other tools
    could read as an address is no name. Names in other scripts are written as ``xn--...``.
    """
    name = text.removesuffix(".").lower() if text.isascii() else ""
    labels = name.split(".")
    if len(name) > _LONGEST or len(labels) < _FEWEST_LABELS or not all(map(_is_label, labels)):
        return ""
    return "" if labels[-1].isdigit() or labels[-1].startswith("0x") else name


def address(text: str) -> Address | None:
    """The IP address that `text` spells in full, None where it spells none; one with a zone (``%eth0``) is none."""
    if "%" in text:
        return None
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None


def _is_label(label: str) -> bool:
    return 0 < len(label) <= _LONGEST_LABEL and label.strip("-") == label and _LETTERS.issuperset(label)
