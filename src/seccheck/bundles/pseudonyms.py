"""Puts pseudonyms in the place of what identifies people, the same for the same one within one run and in no other."""

import hmac
import re
import secrets
from collections.abc import Mapping

from seccheck.bundles.personal_data import IDENTIFYING
from seccheck.model.policy import Json

KEY_BYTES = 32
_PERSON, _PHONE = "p-", "tel-"
_DIGITS = 12
_TOKEN = re.compile(r"(?<![\w-])p-[0-9a-f]{12}(?![\w-])")
"""A pseudonym of another run or tenant: it is drawn anew, so that runs cannot be joined."""


def new_key() -> bytes:
    """A key for one run, to be forgotten after it."""
    return secrets.token_bytes(KEY_BYTES)


class Pseudonyms:
    """The pseudonyms of one run."""

    def __init__(self, key: bytes, known: Mapping[str, str] | None = None) -> None:
        """Make them.

        Args:
            key: secret and random: whoever has it finds a telephone number in two minutes.
            known: commitments to files, by the sha256 of their content.

        Raises:
            ValueError: the key is shorter than 32 bytes.
        """
        if len(key) < KEY_BYTES:
            raise ValueError(f"the key has fewer than {KEY_BYTES} bytes")
        self._key, self._files = key, known or {}

    def text(self, text: str) -> str:
        """`text` with pseudonyms in it: ``p-0123456789ab@atlas.example``, ``tel-0123456789ab``; all else stays."""
        return _TOKEN.sub(self._token, IDENTIFYING.sub(self._drawn, text))

    def person(self, name: str) -> str:
        """In place of somebody's id or name."""
        text = self.text(name)
        return self._of(_PERSON, "person", name) if text == name else text

    def digest(self, sha256: str) -> str:
        """In place of a file's sha256: the commitment to it, else a pseudonym of the same length.

        The plain sum would outlive the file: who can guess all of it but a telephone number would find that number.
        """
        if not sha256:
            return ""
        return self._files.get(sha256) or hmac.digest(self._key, f"file\0{sha256}".encode(), "sha256").hex()

    def value(self, value: Json) -> Json:
        """A JSON value with pseudonyms in all its texts and keys."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, Mapping):
            return {self.text(key): self.value(item) for key, item in value.items()}
        return value

    def _drawn(self, found: re.Match[str]) -> str:
        if found["address"]:
            return f"{self._of(_PERSON, 'address', found['address'])}@{found['domain']}"
        return self._of(_PHONE, "phone", found["phone"])

    def _token(self, found: re.Match[str]) -> str:
        if found.string[found.end() : found.end() + 1] == "@":
            return found[0]  # ours, drawn a moment ago
        return self._of(_PERSON, "person", found[0])

    def _of(self, prefix: str, sort: str, name: str) -> str:
        drawn = hmac.digest(self._key, f"{sort}\0{name}".encode(errors="surrogatepass"), "sha256").hex()
        return f"{prefix}{drawn[:_DIGITS]}"
