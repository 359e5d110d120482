"""Reads what a policy's session controls limit: how soon to sign in again, browsers left signed in, downloads."""

from collections.abc import Mapping

from seccheck.conditional_access.shape import part
from seccheck.conditional_access.strength import Met
from seccheck.model.policy import Json
from seccheck.model.record import record

_HOURS = {"hours": 1, "days": 24}
_NEVER = float("inf")
_DOWNLOADS = {"blockDownloads": Met.YES, "monitorOnly": Met.NO}
"""Any other session proxy follows a policy of its own, which Graph does not show."""


@record
class Session:
    """The session controls of one policy."""

    hours: float = float("inf")
    """After which somebody must sign in again; 0 for every time, infinite where there is no such limit."""
    is_sure: bool = True
    """Whether `hours` surely holds, for a full sign-in."""
    never_persistent: Met = Met.NO
    """Whether no browser stays signed in."""
    restricted: Met = Met.NO

    def within(self, hours: float) -> Met:
        """Whether somebody must sign in again after `hours` at most."""
        if self.hours == _NEVER or self.hours > hours:
            return Met.NO
        return Met.YES if self.is_sure else Met.PERHAPS


def read_session(policy: Mapping[str, Json]) -> Session:
    """The ``sessionControls`` of a policy; null for one that has none."""
    controls = part(policy, "sessionControls") or {}
    hours, is_sure = _frequency(_enabled(controls, "signInFrequency"))
    proxy = _enabled(controls, "cloudAppSecurity")
    restricted = Met.YES if _enabled(controls, "applicationEnforcedRestrictions") else Met.NO
    if proxy:
        restricted = max(restricted, _DOWNLOADS.get(str(proxy.get("cloudAppSecurityType")), Met.PERHAPS))
    browser = _enabled(controls, "persistentBrowser")
    return Session(
        hours=hours,
        is_sure=is_sure,
        never_persistent=Met.YES if browser.get("mode") == "never" else Met.NO,
        restricted=restricted,
    )


def _enabled(controls: Mapping[str, Json], name: str) -> Mapping[str, Json]:
    found = part(controls, name) or {}
    return found if found.get("isEnabled") is True else {}


def _frequency(frequency: Mapping[str, Json]) -> tuple[float, bool]:
    if not frequency:
        return _NEVER, True
    both = frequency.get("authenticationType") in (None, "primaryAndSecondaryAuthentication")
    interval = frequency.get("frequencyInterval")
    if interval == "everyTime":
        return 0, both
    value, unit = frequency.get("value"), _HOURS.get(str(frequency.get("type")))
    if isinstance(value, bool) or not isinstance(value, int | float) or unit is None or value <= 0:
        return (0, False) if interval not in (None, "timeBased") else (_NEVER, True)
    return float(value) * unit, both and interval in (None, "timeBased")
