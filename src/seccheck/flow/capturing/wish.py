"""Says what is to be captured: whose tenant, for which question, by which looks, with which permissions."""

import re

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.captured import CLIENT_SIDE, PROVIDER_SIDE
from seccheck.model.entra import Approved, Entra, People
from seccheck.model.record import record
from seccheck.probes.known import looks_of

GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_AGREED = Approved(roles=(), countries=(), addresses=(), exclusions=(), apps=(), tenants=())
"""To nothing in particular, but to everything in general."""
_NONCE = re.compile(r"n[A-Za-z0-9_-]{22}")


@record
class Wish:
    """One capture to take."""

    settings: Entra
    """The tenant and how to sign in."""
    nonce: str
    """The client's."""
    is_clients: bool = False
    """It is taken in the client's tenant, and not in the provider's own."""
    break_glass: tuple[str, ...] = ()
    """Emergency accounts: user principal names, object ids, or ids of groups of them."""
    groups: tuple[str, ...] = ()
    """Ids of groups by which the client tells whose people it means."""
    home_tenants: tuple[str, ...] = ()
    """Ids of tenants, for the same purpose."""
    customer: str = ""
    """Id of the client's tenant: of delegated administration only what concerns it is kept."""

    @property
    def looks(self) -> tuple[str, ...]:
        """The looks it is taken for, sorted."""
        return looks_of(*(CLIENT_SIDE if self.is_clients else PROVIDER_SIDE))

    @property
    def ways(self) -> tuple[tuple[People, Approved], ...]:
        """Whose accounts a client may mean, and whether it agreed to anything: what is asked for hangs on both."""
        everybody = People(all=True)
        some = People(groups=self.groups, home_tenants=self.home_tenants)
        narrowed = ((some, _AGREED),) if self.groups or self.home_tenants else ()
        return ((everybody, _AGREED), (everybody, Approved()), *narrowed)

    def check(self) -> None:
        """Refuse what cannot be asked for, before anybody is asked.

        Raises:
            UsageFaultError: the nonce or an id is none.
        """
        faults = []
        if not _NONCE.fullmatch(self.nonce):
            hint = "Copy it from your client's message: an n and 22 more characters."
            faults.append(Fault(message=f"`{self.nonce[:40]}` is no nonce", hint=hint))
        named = {"--tenant": (self.settings.tenant,), "--group": self.groups, "--home-tenant": self.home_tenants}
        single = {"--client": self.settings.client, "--customer": self.customer}
        for option, ids in {**named, **{key: filter(None, (id_,)) for key, id_ in single.items()}}.items():
            hint = "An id looks like 72f988bf-86f1-41af-91ab-2d7cd011db47."
            bad = (id_ for id_ in ids if not GUID.fullmatch(id_))
            faults += [Fault(message=f"{option}: `{id_[:40]}` is no id", hint=hint) for id_ in bad]
        if faults:
            raise UsageFaultError(*faults)
