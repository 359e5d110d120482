"""Says what may be asked of every sign-in, and whether a policy makes sure of it where it speaks."""

import enum

from seccheck.conditional_access.grant import (
    BLOCK,
    COMPLIANT,
    JOINED,
    MFA,
    PASSWORD_CHANGE,
    REMEDIATION,
    Alternative,
    Grant,
    Kind,
)
from seccheck.conditional_access.session import Session
from seccheck.conditional_access.strength import Met
from seccheck.model.record import record

OR_GRANT, WEAKER, UNKNOWN_CONTROL = "or-grant", "weaker-control", "unknown-control"


@record
class Controls:
    """What one policy does to the sign-ins it speaks to."""

    grant: Grant
    session: Session


class Goal(enum.Enum):
    """What every sign-in path must demand; a path that is blocked meets every goal."""

    MFA = "mfa"
    PHISHING_RESISTANT = "phishing-resistant"
    BLOCK = "block"
    MANAGED_DEVICE = "managed-device"
    """A compliant or hybrid-joined device, whatever else is demanded."""
    MFA_OR_MANAGED_DEVICE = "mfa-or-managed-device"
    TERMS_OF_USE = "terms-of-use"
    PASSWORD_CHANGE_WITH_MFA = "password-change-with-mfa"  # noqa: S105 - no password is in it
    """Or risk remediation, in which Entra asks for both by itself."""
    MFA_EVERY_TIME = "mfa-every-time"
    """MFA, with a sign-in frequency of every time in the same policy."""
    NO_PERSISTENT_BROWSER = "no-persistent-browser"
    APP_RESTRICTIONS = "app-restrictions"
    """Restrictions by the application itself or downloads blocked by a session proxy."""

    def met(self, controls: Controls) -> Met:
        """Whether a policy with these controls makes sure of the goal."""
        return max(controls.grant.met(_is_block), self._grant(controls.grant), self._session(controls))

    def shortfall(self, controls: Controls) -> str:
        """Why a policy that has to do with the goal does not make sure of it; empty for one that has not, or does."""
        met = self.met(controls)
        if met is not Met.NO:
            return "" if met is Met.YES else UNKNOWN_CONTROL
        if controls.grant.best(_ALTERNATIVES.get(self, _is_block)):
            return OR_GRANT
        return WEAKER if controls.grant.best(_WEAKER.get(self, _is_block)) else ""

    def _grant(self, grant: Grant) -> Met:
        if self is Goal.PASSWORD_CHANGE_WITH_MFA:
            both = min(grant.best(_is_password_change), grant.best(_is_mfa)) if grant.needs_all else Met.NO
            return max(grant.met(_is_remediation), both)
        return grant.met(_ALTERNATIVES[self]) if self in _ALTERNATIVES else Met.NO

    def _session(self, controls: Controls) -> Met:
        session = controls.session
        if self is Goal.MFA_EVERY_TIME:
            return min(controls.grant.met(_is_mfa), session.within(0))
        if self is Goal.NO_PERSISTENT_BROWSER:
            return session.never_persistent
        return session.restricted if self is Goal.APP_RESTRICTIONS else Met.NO


@record
class SessionGoal:
    """Somebody must sign in again after so many hours at most."""

    hours: float

    def met(self, controls: Controls) -> Met:
        """Whether a policy with these controls makes sure of the goal."""
        return max(controls.grant.met(_is_block), controls.session.within(self.hours))

    def shortfall(self, controls: Controls) -> str:
        """Why a policy that has to do with the goal does not make sure of it; empty for one that has not, or does."""
        met = self.met(controls)
        if met is not Met.NO:
            return "" if met is Met.YES else UNKNOWN_CONTROL
        if controls.grant.best(_is_block):
            return OR_GRANT
        return WEAKER if controls.session.within(float("inf")) else ""


def _doubt(alternative: Alternative) -> Met:
    return Met.PERHAPS if alternative.kind is Kind.UNKNOWN else Met.NO


def _control(alternative: Alternative, *wanted: str) -> Met:
    return Met.YES if alternative.kind is Kind.CONTROL and alternative.name in wanted else _doubt(alternative)


def _is_block(alternative: Alternative) -> Met:
    return _control(alternative, BLOCK)


def _is_mfa(alternative: Alternative) -> Met:
    return max(alternative.mfa, _control(alternative, BLOCK, MFA))


def _is_strength(alternative: Alternative) -> Met:
    return Met.YES if alternative.kind is Kind.STRENGTH else Met.NO


def _is_mfa_or_strength(alternative: Alternative) -> Met:
    return max(_is_mfa(alternative), _is_strength(alternative))


def _is_resistant(alternative: Alternative) -> Met:
    return max(alternative.phishing_resistant, _control(alternative, BLOCK))


def _is_device(alternative: Alternative) -> Met:
    return _control(alternative, BLOCK, COMPLIANT, JOINED)


def _is_mfa_or_device(alternative: Alternative) -> Met:
    return max(_is_mfa(alternative), _is_device(alternative))


def _is_terms(alternative: Alternative) -> Met:
    return Met.YES if alternative.kind is Kind.TERMS_OF_USE else _control(alternative, BLOCK)


def _is_password_change(alternative: Alternative) -> Met:
    return _control(alternative, PASSWORD_CHANGE)


def _is_remediation(alternative: Alternative) -> Met:
    return _control(alternative, BLOCK, REMEDIATION)


def _is_remedy(alternative: Alternative) -> Met:
    return _control(alternative, PASSWORD_CHANGE, REMEDIATION)


_ALTERNATIVES = {
    Goal.MFA: _is_mfa,
    Goal.PHISHING_RESISTANT: _is_resistant,
    Goal.BLOCK: _is_block,
    Goal.MANAGED_DEVICE: _is_device,
    Goal.MFA_OR_MANAGED_DEVICE: _is_mfa_or_device,
    Goal.TERMS_OF_USE: _is_terms,
}
"""Goals that each alternative of a grant meets by itself or not."""

_WEAKER = {
    Goal.MFA: _is_strength,
    Goal.PHISHING_RESISTANT: _is_mfa_or_strength,
    Goal.PASSWORD_CHANGE_WITH_MFA: _is_remedy,
    Goal.MFA_EVERY_TIME: _is_mfa,
}
"""What comes close to a goal and is not enough."""
