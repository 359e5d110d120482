"""What is known about who signed a file."""

from seccheck.model.record import record

UNSIGNED, SIGNED, UNKNOWN_KEY, INVALID = "unsigned", "signed", "unknown-key", "invalid"


@record
class Signature:
    """Whether a file is signed, and by whom."""

    state: str = UNSIGNED
    """``unsigned``; ``signed``: by a key that the client trusts; ``unknown-key``: by another one; ``invalid``."""
    key: str = ""
    """Fingerprint of the key, ``SHA256:...`` as ssh-keygen prints it; empty where there is none."""
    principal: str = ""
    """Whose key it is by the client's list of allowed signers; empty unless ``signed``."""
    reason: str = ""
    """Why it is invalid or its key unknown, a code: ``format``, ``namespace``, ``key-type``, ``changed``,
    ``not-listed``, ``not-valid-then``, ``no-list``; under bundles also ``revoked`` and ``same-key``."""
