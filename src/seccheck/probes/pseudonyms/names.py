"""Gives people names that tell them apart and do not tell who they are; only who has the key can find them again."""

import hmac
import re

from seccheck.probes.directory.generic_names import looks_generic

PREFIX = "p-"
_EXTERNAL = "#ext#"
_DOMAIN = re.compile(r"[\w.-]+")
_SEPARATOR = re.compile(r"[^a-z0-9]+")
_NOWHERE = "invalid"
"""In place of what stands behind an ``@`` and is no domain."""


class Namer:
    """The pseudonyms of one tenant; the same person always gets the same one."""

    def __init__(self, key: bytes, tenant: str) -> None:
        """Make one.

        Args:
            key: secret, at least 32 bytes; stays with who takes the capture.
            tenant: its id, so that the same key gives other pseudonyms elsewhere.
        """
        self._key, self._tenant = key, tenant
        self._given: dict[tuple[str, str], str] = {}

    def id(self, id_: str) -> str:
        """In place of an account's object id: ``p-`` and twelve hexadecimal digits."""
        return self._drawn("id", id_.lower())

    def name(self, name: str) -> str:
        """In place of a person's name in running text."""
        return self._drawn("name", " ".join(name.lower().split()))

    def address(self, address: str) -> str:
        """In place of a user principal name or mail address, its domain kept: ``p-0123456789ab@atlas.example``.

        A guest keeps the domain it comes from (``p-..._home.example#EXT#@tenant.example``), a name that is no person's
        stays (``helpdesk@atlas.example``), and of a mixed one what is no person's (``p-....helpdesk@atlas.example``).
        """
        lowered = address.strip().lower()
        if not lowered:
            return ""
        local, at, domain = lowered.rpartition("@")
        if not at:
            return self._drawn("address", lowered)
        own = f"@{_domain(domain)}"
        user, external, _ = local.partition(_EXTERNAL)
        home = ""
        if external:
            user, _, home = user.rpartition("_")
            home = f"_{_domain(home)}{_EXTERNAL.upper()}"
        return f"{self._local(user, lowered)}{home}{own}"

    def _local(self, user: str, address: str) -> str:
        drawn = self._drawn("address", address)
        if not looks_generic(user):
            return drawn
        words = {word: word.strip("0123456789") for word in _SEPARATOR.split(user)}
        kept = [word for word, letters in words.items() if looks_generic(letters)]
        mixed = ".".join((drawn, *kept))
        is_function = all(word in kept or not letters for word, letters in words.items())
        return user if is_function or not looks_generic(mixed) else mixed

    def _drawn(self, kind: str, value: str) -> str:
        asked = (kind, value)
        if asked not in self._given:
            said = f"{self._tenant}\0{kind}\0{value}".encode("utf-8", "surrogatepass")
            self._given[asked] = PREFIX + hmac.digest(self._key, said, "sha256").hex()[:12]
        return self._given[asked]


def _domain(text: str) -> str:
    return text if _DOMAIN.fullmatch(text) else _NOWHERE
