"""Says what a credential is: something that the sign-in server gives a token for."""

from collections.abc import Mapping
from typing import Protocol

from seccheck.model.policy import Json


class Credential(Protocol):
    """One way to sign in; called by one thread at a time."""

    def fetch(self, *, claims: str, fresh: bool) -> Mapping[str, Json]:
        """What the sign-in server answered: ``access_token`` and ``expires_in``, or ``error`` and its kin.

        Args:
            claims: what Graph demands of the next token, as JSON; empty if nothing.
            fresh: whether a token that is still good must not be given again.

        Raises:
            UnseenError: no answer.
        """
