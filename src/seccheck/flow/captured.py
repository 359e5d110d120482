"""Looks into a provider's captures: those that answer a question of the client's say something, others nothing."""

import dataclasses
from pathlib import Path

from seccheck.bundles.capture_seal import seal_of
from seccheck.flow.looking.place import roster_of
from seccheck.graph.graph import UNDECLARED, WRONG_TENANT, UnseenError
from seccheck.graph.tape import TapeGraph
from seccheck.model.capture import Capture, Nonce
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.entra import Approved, BreakGlass, Entra, People, Teammate
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Catalog, Text
from seccheck.model.record import record
from seccheck.model.signature import INVALID, SIGNED
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.known import look_names, looks_of, probe_of
from seccheck.probes.pseudonyms.names import PREFIX
from seccheck.probes.taking import take
from seccheck.reading.capture_file import read_capture

WRONG_NONCE, NOT_THEN, BROKEN_SEAL, NOT_SIGNED = "wrong-nonce", "outside-its-time", "broken-seal", "not-signed"
"""Why a capture says nothing, besides `WRONG_TENANT` and `UNDECLARED` (the client file does not say which tenant)."""

CLIENT_SIDE, PROVIDER_SIDE = ("client", "both"), ("provider", "both", "partner")
"""Sides of the looks that say something in the client's tenant, and in the provider's own."""

MOST_EMERGENCY = 4
"""Accounts that a provider may call emergency accounts; of a longer list none is left aside."""

_ASIDE: Text = {
    "en": "{n} of the provider's emergency accounts are left aside, by its own word.",
    "fr": "{n} comptes de secours du prestataire sont laissés de côté, sur sa seule parole.",
}


@record
class _Why:
    """Why a capture does not count."""

    reason: str
    detail: str = ""


def captured_facts(dossier: Dossier, client: ClientFile, catalog: Catalog) -> Facts:
    """Everything that the captures of a dossier say, or why they say nothing.

    Args:
        dossier: names them.
        client: issued the nonces.
        catalog: knows the claims.

    Raises:
        InputFaultError: a capture, or a file that the client file names, cannot be read.
    """
    found = [_facts(dossier, path, client, catalog) for path in dossier.captures]
    return Facts(
        evidence=tuple(word for facts in found for word in facts.evidence),
        gaps=tuple(gap for facts in found for gap in facts.gaps),
    )


def _facts(dossier: Dossier, path: str, client: ClientFile, catalog: Catalog) -> Facts:
    capture = read_capture(Path(dossier.path).parent, path)
    is_clients = client.entra is not None and capture.head.tenant == client.entra.tenant
    names = _names(capture, is_clients=is_clients)
    graph = TapeGraph(capture.tape, tenant=capture.head.tenant, taken_at=capture.head.taken_at)
    tenant = Tenant(graph)
    why = _refused(capture, dossier.name, client) or _foreign(tenant)
    if why is not None:
        return Facts(gaps=tuple(_gap(capture, name, why) for name in names))
    settings = _settings(capture, client)
    team, on = roster_of(client, settings) if is_clients else (None, None)
    customer = client.entra.tenant if client.entra and not is_clients else ""
    scope = Scope(settings, tenant, roster=_told(team), roster_on=on, customer=customer)
    taken = take(names, tenant, scope, catalog=catalog)
    evidence = tuple(_sourced(word, capture, settings) for word in taken.evidence)
    return Facts(evidence=evidence, gaps=taken.gaps)


def _names(capture: Capture, *, is_clients: bool) -> tuple[str, ...]:
    """The looks it was taken for, as far as they say something in this tenant."""
    sides = frozenset(looks_of(*(CLIENT_SIDE if is_clients else PROVIDER_SIDE)))
    return tuple(name for name in look_names() if name in sides and name in capture.head.looks)


def _refused(capture: Capture, provider: str, client: ClientFile) -> _Why | None:
    asked = next((n for n in client.nonces if (n.nonce, n.provider) == (capture.head.nonce, provider)), None)
    if asked is None:
        return _Why(reason=WRONG_NONCE)
    return _wrong_time(capture, asked) or _wrong_tenant(capture, asked, provider, client) or _unsealed(capture, client)


def _wrong_time(capture: Capture, asked: Nonce) -> _Why | None:
    taken = capture.head.taken_at.date()
    return None if asked.issued <= taken <= asked.until else _Why(reason=NOT_THEN, detail=f"{taken}")


def _wrong_tenant(capture: Capture, asked: Nonce, provider: str, client: ClientFile) -> _Why | None:
    own = client.entra
    meant = asked.tenant or (own.tenant if own else "")
    if not meant:
        return _Why(reason=UNDECLARED, detail="nonces.tenant")
    if capture.head.tenant != meant:
        return _Why(reason=WRONG_TENANT, detail=capture.head.tenant)
    if own and own.tenant == meant and own.provider not in ("", provider):
        return _Why(reason=UNDECLARED, detail="entra.provider")
    if own and own.tenant == meant and not all(map(_is_pseudonym, own.people.accounts)):
        # those named would not be found among pseudonyms, and fewer people looked at would look better
        return _Why(reason=UNDECLARED, detail="entra.people.accounts")
    return None


def _told(roster: tuple[Teammate, ...] | None) -> tuple[Teammate, ...] | None:
    """The team list, if it calls people by their pseudonyms: by their names nobody would be found in it."""
    return roster if roster and all(_is_pseudonym(mate.account) for mate in roster) else None


def _is_pseudonym(name: str) -> bool:
    return name.lower().startswith(PREFIX)


def _unsealed(capture: Capture, client: ClientFile) -> _Why | None:
    named = client.trust.get("captures")
    allowed = Path(client.path).parent / named if named else None
    signature = seal_of(capture, allowed=allowed)
    if signature.state == INVALID:
        return _Why(reason=BROKEN_SEAL)
    if allowed is not None and signature.state != SIGNED:
        return _Why(reason=NOT_SIGNED, detail=signature.key)
    return None


def _foreign(tenant: Tenant) -> _Why | None:
    """A tape whose own organisation is another than its head says."""
    try:
        found = str(tenant.organization().get("id", "")).lower()
    except UnseenError:
        return None
    return None if found == tenant.id else _Why(reason=WRONG_TENANT, detail=found)


def _settings(capture: Capture, client: ClientFile) -> Entra:
    """Whose accounts are meant: in the client's tenant those of its client file, elsewhere everybody's."""
    own, head = client.entra, capture.head
    aside = head.break_glass if len(head.break_glass) <= MOST_EMERGENCY else ()
    if own is not None and own.tenant == head.tenant:
        users = (*own.break_glass.users, *aside)
        return dataclasses.replace(own, break_glass=BreakGlass(users=users, groups=own.break_glass.groups))
    approved = own.approved if own else Approved()
    return Entra(
        tenant=head.tenant,
        people=People(all=True),
        break_glass=BreakGlass(users=aside),
        approved=Approved(countries=approved.countries, addresses=approved.addresses),
    )


def _sourced(word: Evidence, capture: Capture, settings: Entra) -> Evidence:
    """`word` with the file it comes from, and a remark where somebody was left aside on the provider's word."""
    count = sum(name in settings.break_glass.users for name in capture.head.break_glass)
    note = word.note
    if count and word.sample is not None:
        note = {lang: " ".join(filter(None, (word.note.get(lang), s.format(n=count)))) for lang, s in _ASIDE.items()}
    return dataclasses.replace(word, digest=capture.digest, where=capture.path, note=note)


def _gap(capture: Capture, look: str, why: _Why) -> Gap:
    return Gap(
        look=f"capture:{look}@{capture.head.tenant}",
        reason=why.reason,
        claims=tuple(probe_of(look).CLAIMS),
        detail=why.detail,
        seen_at=capture.head.taken_at.date(),
    )
