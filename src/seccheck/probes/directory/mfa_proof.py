"""Tells from the access policies that a sign-in passed whether it passed MFA."""

from collections.abc import Callable

from seccheck.conditional_access.grant import MFA, Alternative, Kind, read_grant
from seccheck.conditional_access.strength import Met
from seccheck.probes.directory.sign_in import SignIn
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import moment

_ONLY_MFA = frozenset({"mfa"})


def mfa_proof(tenant: Tenant) -> Callable[[SignIn], bool]:
    """Says of a sign-in whether a policy that demands MFA in every case was applied to it and passed.

    The log names the controls that a policy had then, but not whether one of several was enough; where it names more
    than MFA, today's policy tells, if it was not changed since.

    Raises:
        UnseenError: the policies cannot be seen.
    """
    strict = {}
    for policy in tenant.policies():
        if read_grant(policy).met(_is_mfa) is Met.YES:
            strict[str(policy.get("id"))] = moment(policy.get("modifiedDateTime") or policy.get("createdDateTime"))

    def passed_mfa(sign_in: SignIn) -> bool:
        for policy, controls in sign_in.passed:
            changed = strict.get(policy)
            if controls == _ONLY_MFA or (changed is not None and changed <= sign_in.at):
                return True
        return False

    return passed_mfa


def _is_mfa(alternative: Alternative) -> Met:
    return Met.YES if alternative.kind is Kind.CONTROL and alternative.name == MFA else alternative.mfa
