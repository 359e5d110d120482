"""Reads an account as Graph has it; what Graph leaves out stays unknown."""

import datetime as dt
from collections.abc import Iterable, Mapping

from seccheck.graph.graph import SHAPE, Item, UnseenError
from seccheck.model.policy import Json
from seccheck.model.record import record

_EXTERNAL = "#ext#"


@record
class User:
    """One account."""

    id: str
    upn: str
    """User principal name, in small letters."""
    mail: str = ""
    """In small letters."""
    is_enabled: bool = True
    """False only where Graph says so."""
    is_told: bool = True
    """Whether Graph says if it is enabled."""
    type: str = ""
    """``Member``, ``Guest``, or empty on old accounts."""
    created: dt.datetime | None = None
    invitation: str = ""
    """``PendingAcceptance``, ``Accepted`` or empty."""
    invitation_changed: dt.datetime | None = None
    is_synced: bool | None = None
    """Whether it comes from a directory on premises; None where it never did or Graph does not say."""
    was_synced: bool = False
    """It bears the mark of a directory on premises."""
    has_mailbox: bool | None = None
    """None where its service plans are not told."""
    hired: dt.datetime | None = None
    """Day of joining; ahead for future colleagues."""

    @property
    def is_external(self) -> bool:
        """Whether it signs in with another organisation's or a personal account."""
        return _EXTERNAL in self.upn

    @property
    def guest_type(self) -> str:
        """The type by Conditional Access's words; empty for the tenant's own members."""
        if self.type == "Guest":
            return "b2bCollaborationGuest" if self.is_external else "internalGuest"
        return "b2bCollaborationMember" if self.is_external else ""

    @property
    def domains(self) -> frozenset[str]:
        """The domains it is known under, its home organisation's included."""
        local, _, own = self.upn.rpartition("@")
        home = local.partition(_EXTERNAL)[0].rpartition("_")[2] if self.is_external else own
        return frozenset({home, self.mail.rpartition("@")[2]} - {""})

    @property
    def name(self) -> str:
        """The part of its name before the domain."""
        local = self.upn.rpartition("@")[0]
        return local.partition(_EXTERNAL)[0].rpartition("_")[0] if self.is_external else local


def user_from(item: Item) -> User:
    """The account in `item`.

    Raises:
        UnseenError: it has no id.
    """
    if not isinstance(item.get("id"), str):
        raise UnseenError(SHAPE, "an account without an id")
    plans = item.get("assignedPlans")
    return User(
        id=item["id"],
        upn=_text(item, "userPrincipalName").lower(),
        mail=_text(item, "mail").lower(),
        is_enabled=item.get("accountEnabled") is not False,
        is_told=isinstance(item.get("accountEnabled"), bool),
        type=_text(item, "userType"),
        created=moment(item.get("createdDateTime")),
        invitation=_text(item, "externalUserState"),
        invitation_changed=moment(item.get("externalUserStateChangeDateTime")),
        is_synced=item.get("onPremisesSyncEnabled"),
        was_synced=bool(item.get("onPremisesImmutableId")),
        has_mailbox=_has_mailbox(plans) if isinstance(plans, list) else None,
        hired=moment(item.get("employeeHireDate")),
    )


def moment(value: Json) -> dt.datetime | None:
    """The moment that Graph writes, in UTC; None for none or for what is none."""
    if not isinstance(value, str):
        return None
    try:
        read = dt.datetime.fromisoformat(value[:26].rstrip("Z") + "+00:00" if value.endswith("Z") else value)
    except ValueError:
        return None
    return read if read.tzinfo else read.replace(tzinfo=dt.UTC)


def _text(item: Mapping[str, Json], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _has_mailbox(plans: Iterable[Json]) -> bool:
    return any(
        isinstance(plan, Mapping)
        and str(plan.get("service", "")).lower() == "exchange"
        and plan.get("capabilityStatus") in ("Enabled", "Warning")
        for plan in plans
    )
