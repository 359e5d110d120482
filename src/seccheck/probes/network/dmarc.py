"""Reads what a domain asks of receivers of forged mail (DMARC, RFC 7489), at its weakest."""

from collections.abc import Iterable, Mapping

from seccheck.model.record import record

ABSENT, NONE, QUARANTINE, REJECT = ORDER = ("absent", "none", "quarantine", "reject")
"""Weakest first."""

_VERSION = "DMARC1"
_ALL = 100


@record
class Dmarc:
    """One domain's policy."""

    policy: str = ABSENT
    """What is asked for every message; the next weaker one where the record spares some of them (``pct``, ``t=y``)."""
    subdomains: str = ABSENT
    """The same for its subdomains."""
    count: int = 0
    """How many records there were: several count as none."""
    is_partial: bool = False
    """Whether some messages are spared."""
    is_registry: bool = False
    """Whether it speaks for a registry (``psd=y``), not for an organisation."""


def dmarc_of(texts: Iterable[str]) -> Dmarc:
    """The policy in the texts of one ``_dmarc`` name."""
    records = [tags for text in texts if (tags := _tags(text)) is not None]
    if len(records) != 1:
        return Dmarc(count=len(records))
    tags = records[0]
    fallback = NONE if tags.get("rua") else ABSENT
    policy = _policy(tags.get("p", ""), fallback)
    subdomains = _policy(tags["sp"], fallback) if "sp" in tags else policy
    partial = _percent(tags.get("pct", "")) < _ALL or tags.get("t", "").lower() == "y"
    return Dmarc(
        policy=_weaker(policy) if partial else policy,
        subdomains=_weaker(subdomains) if partial else subdomains,
        count=1,
        is_partial=partial,
        is_registry=tags.get("psd", "").lower() == "y",
    )


def _tags(text: str) -> Mapping[str, str] | None:
    """The tags of a record; None where it is none. A tag that stands twice says nothing."""
    first, *parts = text.split(";")
    name, equals, version = first.partition("=")
    if name.strip() != "v" or not equals or version.strip() != _VERSION:
        return None
    tags: dict[str, str] = {}
    for part in parts:
        key, _, value = part.partition("=")
        key = key.strip().lower()
        tags[key] = "" if key in tags else value.strip()
    return tags


def _policy(word: str, fallback: str) -> str:
    """A policy that stands there; else `fallback`: a record that only asks for reports asks for nothing more."""
    return word.lower() if word.lower() in ORDER[1:] else fallback


def _weaker(policy: str) -> str:
    """What the spared messages get."""
    return {REJECT: QUARANTINE, QUARANTINE: NONE}.get(policy, policy)


def _percent(word: str) -> int:
    """The share of messages that the policy is for; all where the tag is missing or no share."""
    is_share = word.isascii() and word.isdigit() and int(word[:4]) <= _ALL
    return int(word[:4]) if is_share else _ALL
