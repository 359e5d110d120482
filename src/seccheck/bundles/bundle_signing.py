"""Signs the root of a bundle, as its assessor or as an independent attestor, each in a namespace of its own."""

from pathlib import Path

from seccheck.bundles.signing import make_signature, make_signature_by_secret
from seccheck.errors import Fault, UsageFaultError

BUNDLE_NAMESPACE = "seccheck-bundle@v1"
"""What the assessor's signature over ``manifest-sha256.txt`` is for: this run came out so."""
ATTEST_NAMESPACE = "seccheck-attest@v1"
"""What an attestor's signature over the same bytes is for: somebody else checked it and stands by it."""
KEY_VARIABLE = "SECCHECK_SIGN_KEY"
"""The environment variable in which a CI job keeps its key."""


def sign_manifest(
    manifest: bytes, namespace: str, *, key: Path | None, secret: str = "", program: str | None = None
) -> bytes:
    """The armoured signature over the bytes of ``manifest-sha256.txt``, checked before it is handed out.

    Args:
        manifest: the bytes as stored.
        namespace: `BUNDLE_NAMESPACE` or `ATTEST_NAMESPACE`.
        key: a private key's file; or a public key's, whose private half an agent or a token holds.
        secret: what `KEY_VARIABLE` holds; counts where `key` is None.
        program: see `seccheck.bundles.signing.make_signature`.

    Raises:
        InputFaultError: the key cannot be used.
        UsageFaultError: there is none.
    """
    if key is not None:
        return make_signature(manifest, namespace, key, program=program)
    if secret.strip():
        return make_signature_by_secret(manifest, namespace, secret, name=KEY_VARIABLE)
    hint = f"Name one with --sign-key, put one into {KEY_VARIABLE}, or leave it unsigned with --unsigned."
    raise UsageFaultError(Fault(message="there is no key to sign the bundle with", hint=hint))
