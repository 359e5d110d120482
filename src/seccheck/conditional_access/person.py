"""Says what a person is to Conditional Access."""

from seccheck.model.record import record

GUEST_TYPES = (
    "internalGuest",
    "b2bCollaborationGuest",
    "b2bCollaborationMember",
    "b2bDirectConnectUser",
    "otherExternalUser",
    "serviceProvider",
)


@record
class Person:
    """One account."""

    id: str
    groups: frozenset[str] = frozenset()
    """Object ids, memberships of memberships included."""
    roles: frozenset[str] = frozenset()
    """Template ids of directory roles that are active."""
    eligible: frozenset[str] = frozenset()
    """Template ids of roles that may be activated: what is asked must hold with and without each of them."""
    scoped: frozenset[str] = frozenset()
    """Template ids of roles held over a part of the tenant: they never include, and perhaps exclude."""
    guest_type: str = ""
    """One of `GUEST_TYPES`, empty for the tenant's own members; anything else is a guest of a kind nobody knows."""
    home_tenant: str = ""
    """Tenant id, empty where it is not known."""
