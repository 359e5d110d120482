"""Tells whether an authentication context that activation asks for really brings MFA with it."""

from seccheck.conditional_access.effective import YES
from seccheck.conditional_access.goal import Goal
from seccheck.probes.directory.coverage import verdicts
from seccheck.probes.directory.standing import persons_of
from seccheck.probes.directory.tenant import Tenant


def guards(tenant: Tenant, context: str, users: frozenset[str]) -> bool:
    """Whether the policies for `context` ask each of `users` for MFA, wherever they sign in from.

    Args:
        tenant: theirs.
        context: such as ``c1``.
        users: object ids.

    Raises:
        UnseenError: policies, accounts or groups cannot be seen, or something that decides.
    """
    persons = persons_of(tenant, ())
    people = [persons[id_] for id_ in sorted(users) if id_ in persons]
    found = verdicts(tenant, people, Goal.MFA, {"action": (context,)})
    return bool(found) and all(verdict.covered == YES for verdict in found)
