"""Says what a policy's grant demands, whichever of its alternatives somebody takes."""

import enum
from collections.abc import Callable, Iterator, Mapping

from seccheck.conditional_access.shape import names, part, strange
from seccheck.conditional_access.strength import Met, strength_met
from seccheck.model.policy import Json
from seccheck.model.record import record

BLOCK, MFA = "block", "mfa"
COMPLIANT, JOINED = "compliantDevice", "domainJoinedDevice"
PASSWORD_CHANGE, REMEDIATION = "passwordChange", "riskRemediation"
_OTHERS = {"approvedApplication", "compliantApplication"}
_CONTROLS = {BLOCK, MFA, COMPLIANT, JOINED, PASSWORD_CHANGE, REMEDIATION} | _OTHERS
_KEYS = {"operator", "builtInControls", "customAuthenticationFactors", "termsOfUse", "authenticationStrength"}


class Kind(enum.Enum):
    """What sort of thing one alternative is."""

    CONTROL = enum.auto()
    STRENGTH = enum.auto()
    TERMS_OF_USE = enum.auto()
    CUSTOM = enum.auto()
    UNKNOWN = enum.auto()
    """A control that was not there when this was written, or that nobody can read."""


@record
class Alternative:
    """One control of a grant."""

    kind: Kind
    name: str = ""
    mfa: Met = Met.NO
    """Of a strength: whether each of its combinations is multifactor."""
    phishing_resistant: Met = Met.NO


@record
class Grant:
    """All controls of a policy."""

    alternatives: tuple[Alternative, ...] = ()
    needs_all: bool = False
    """AND; several controls without an operator, or with one that nobody knows, are read as OR."""

    def met(self, judge: Callable[[Alternative], Met]) -> Met:
        """Whether the grant always implies what `judge` asks: with OR as much as its weakest alternative does."""
        found = [judge(alternative) for alternative in self.alternatives]
        if not found:
            return Met.NO
        return max(found) if self.needs_all else min(found)

    def best(self, judge: Callable[[Alternative], Met]) -> Met:
        """What its strictest alternative implies: more than `met` where another way leads past it."""
        return max(map(judge, self.alternatives), default=Met.NO)


def read_grant(policy: Mapping[str, Json]) -> Grant:
    """The ``grantControls`` of a policy; null for a policy that only limits sessions."""
    grant = part(policy, "grantControls")
    if grant is None:
        known = "grantControls" not in policy or policy["grantControls"] is None
        return Grant() if known else Grant(alternatives=(Alternative(kind=Kind.UNKNOWN),))
    return Grant(alternatives=tuple(_alternatives(grant)), needs_all=grant.get("operator") == "AND")


def _alternatives(grant: Mapping[str, Json]) -> Iterator[Alternative]:
    for control in names(grant, "builtInControls"):
        yield Alternative(kind=Kind.CONTROL if control in _CONTROLS else Kind.UNKNOWN, name=control)
    strength = grant.get("authenticationStrength")
    if strength and isinstance(strength, Mapping):
        mfa, resistant = strength_met(strength)
        yield Alternative(kind=Kind.STRENGTH, mfa=mfa, phishing_resistant=resistant)
    elif strength:
        yield Alternative(kind=Kind.UNKNOWN)
    for name in names(grant, "customAuthenticationFactors"):
        yield Alternative(kind=Kind.CUSTOM, name=name)
    for name in names(grant, "termsOfUse"):
        yield Alternative(kind=Kind.TERMS_OF_USE, name=name)
    if strange(grant, _KEYS, lists=("builtInControls", "customAuthenticationFactors", "termsOfUse")):
        yield Alternative(kind=Kind.UNKNOWN)
