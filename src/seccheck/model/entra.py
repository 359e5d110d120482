"""What the client file says of a Microsoft Entra tenant: which one, how to sign in, whose accounts are meant."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from seccheck.model.policy import Json
from seccheck.model.record import record


@record
class People:
    """Whose accounts and sign-ins are judged: all, or the union of what is named."""

    all: bool = False
    home_tenants: tuple[str, ...] = ()
    """Tenant ids whose guests and service-provider users are meant."""
    domains: tuple[str, ...] = ()
    """Domains of user principal names or mail addresses, of guests as well."""
    groups: tuple[str, ...] = ()
    """Object ids; members count transitively."""
    accounts: tuple[str, ...] = ()
    """User principal names or object ids."""
    roster: str = ""
    """A CSV file with the provider's team, relative to the client file."""


@record
class Teammate:
    """One line of the provider's team list."""

    account: str
    """User principal name, mail address, object id or pseudonym; the reference where the line has nothing else."""
    joined_on: dt.date | None = None
    left_on: dt.date | None = None
    """Last day in the team; None for those who are in it."""
    also: tuple[str, ...] = ()
    """What else the line calls the same account."""
    reference: str = ""
    """A pseudonym of the person, by which registers name it; empty where the line has none."""
    role: str = ""
    replaced: str = ""
    """By whom, or whether, a leaver was replaced: as the line says it."""
    row: int = 0
    """Of the list, from 1; 0 where it comes from none."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that the line calls the account."""
        return (self.account, *self.also)

    def is_in(self, day: dt.date) -> bool:
        """Whether the person belongs to the team on `day`, the first and the last day included."""
        return (self.joined_on is None or self.joined_on <= day) and (self.left_on is None or self.left_on >= day)

    def has_left(self, day: dt.date) -> bool:
        """Whether the last day lies before `day`."""
        return self.left_on is not None and self.left_on < day


@record
class BreakGlass:
    """Emergency accounts: declared once, excused everywhere, checked for being what they claim."""

    users: tuple[str, ...] = ()
    """User principal names or object ids."""
    groups: tuple[str, ...] = ()
    """Object ids."""


@record
class Approved:
    """What the client agreed to; None where it does not say, so that nothing can be compared with it."""

    roles: tuple[str, ...] | None = None
    """Directory roles the provider may hold: names or template ids."""
    countries: tuple[str, ...] | None = None
    """ISO 3166 codes from which the provider may sign in."""
    addresses: tuple[str, ...] | None = None
    """The provider's own networks, in CIDR notation."""
    exclusions: tuple[str, ...] | None = None
    """Object ids (users, groups, roles, applications) that policies may leave out, besides break-glass accounts."""
    apps: tuple[str, ...] | None = None
    """App ids of the provider's applications that the client knows of."""
    tenants: tuple[str, ...] | None = None
    """Tenant ids that may have access: the provider's and other partners'."""


@record
class Entra:
    """The part ``entra`` of a client file."""

    tenant: str
    """Tenant id; what a token says of its tenant must be the same."""
    provider: str = ""
    """Whose people are meant, by the dossier's name; empty where one provider alone is judged."""
    client: str = ""
    """Id of the app registration; empty where nothing is ever asked online."""
    cloud: str = "global"
    """``global``, ``us-l4``, ``us-l5``, ``china`` or ``bleu``."""
    graph_url: str = ""
    """In place of the cloud's own; https, but for loopback."""
    authority: str = ""
    """In place of the cloud's own, without the tenant; https."""
    ca_bundle: str = ""
    """File of certificates trusted for both, in place of the usual ones; relative to the client file."""
    credential: Mapping[str, Json] = field(default_factory=dict)
    """One of ``certificate`` (path; ``password_env`` beside it), ``secret_env``, ``secret_file``, ``federated``,
    ``managed_identity`` or ``device_code``."""
    people: People = People(all=True)
    break_glass: BreakGlass = BreakGlass()
    approved: Approved = Approved()
