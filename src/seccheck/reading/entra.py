"""Reads the part ``entra`` of a client file: which tenant, how to sign in, whose accounts are meant."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from seccheck.model.entra import Approved, BreakGlass, Entra, People
from seccheck.model.policy import Json
from seccheck.reading.document_path import refusal
from seccheck.reading.faults import FaultBook
from seccheck.reading.web_place import fault_of_url

T = TypeVar("T")

_SECTION = "entra"
_BESIDE = "password_env"
"""Not a credential of its own: the password of a certificate's file."""
_SYSTEM = "system"


def read_entra(written: Mapping[str, Json] | None, book: FaultBook) -> Entra | None:
    """The tenant and how to look into it, None where the client file has no such part; the book gets the faults.

    Args:
        written: valid by the client file's schema.
        book: takes the faults.
    """
    if written is None:
        return None
    _check_urls(written, book)
    _check_credential(written, book)
    _check_people(written.get("people"), book)
    _check_addresses(written.get("approved", {}), book)
    approved = written.get("approved", {})
    break_glass = written.get("break_glass", {})
    return Entra(
        tenant=written["tenant"].lower(),
        provider=written.get("provider", ""),
        client=written.get("client", "").lower(),
        cloud=written.get("cloud", "global"),
        graph_url=written.get("graph_url", ""),
        authority=written.get("authority", ""),
        ca_bundle=written.get("ca_bundle", ""),
        credential=written.get("credential", {}),
        people=_people(written.get("people")),
        break_glass=BreakGlass(
            users=tuple(break_glass.get("users", ())), groups=_lowered(break_glass.get("groups", ()))
        ),
        approved=Approved(
            roles=_told(approved, "roles", tuple),
            countries=_told(approved, "countries", tuple),
            addresses=_told(approved, "addresses", tuple),
            exclusions=_told(approved, "exclusions", _lowered),
            apps=_told(approved, "apps", _lowered),
            tenants=_told(approved, "tenants", _lowered),
        ),
    )


def _people(written: Mapping[str, Json] | None) -> People:
    if written is None:
        return People(all=True)
    return People(
        all=written.get("all", False),
        home_tenants=_lowered(written.get("home_tenants", ())),
        domains=_lowered(written.get("domains", ())),
        groups=_lowered(written.get("groups", ())),
        accounts=tuple(written.get("accounts", ())),
        roster=written.get("roster", ""),
    )


def _told(written: Mapping[str, Json], key: str, made: Callable[[Json], tuple[str, ...]]) -> tuple[str, ...] | None:
    """What stands under `key`; None, and not an empty list, where nothing is said."""
    return made(written[key]) if key in written else None


def _lowered(words: Json) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


def _check_urls(written: Mapping[str, Json], book: FaultBook) -> None:
    for key, plain_on_loopback in (("graph_url", True), ("authority", False)):
        fault = fault_of_url(written[key], plain_on_loopback=plain_on_loopback) if key in written else None
        if fault:
            book.add(fault.message, _SECTION, key, hint=fault.hint)


def _check_credential(written: Mapping[str, Json], book: FaultBook) -> None:
    credential = written.get("credential")
    if credential is None:
        if "client" in written:
            hint = "Add `credential:` with one of certificate, secret_env, secret_file, federated, device_code."
            book.add("`client` is given, but not how to sign in", _SECTION, "client", at="key", hint=hint)
        return
    ways = [way for way in credential if way != _BESIDE]
    for way in ways[1:]:
        hint = f"Keep one way to sign in: this one or `{ways[0]}`."
        book.add(f"`{way}` is a second credential", _SECTION, "credential", way, at="key", hint=hint)
    if not ways or (_BESIDE in credential and "certificate" not in ways):
        hint = "It is the password of a certificate's file: name the file as `certificate`."
        book.add(f"`{_BESIDE}` stands alone", _SECTION, "credential", _BESIDE, at="key", hint=hint)
    if ways and "managed_identity" not in ways and "client" not in written:
        hint = "Add `client:` with the id of the app registration; `seccheck entra setup` says how to make it."
        book.add("`client` is missing beside the credential", _SECTION, "credential", at="key", hint=hint)
    identity = credential.get("managed_identity", _SYSTEM)
    if identity != _SYSTEM and not _is_guid(identity):
        hint = f"Write `{_SYSTEM}`, or the identity's client id."
        book.add("this is no managed identity", _SECTION, "credential", "managed_identity", hint=hint)


def _check_people(written: Mapping[str, Json] | None, book: FaultBook) -> None:
    if written is None:
        return
    named = [key for key, value in written.items() if key != "all" and value]
    if written.get("all") and named:
        hint = f"Remove `all`, or `{named[0]}`."
        book.add("`all` means everybody, and yet some are named", _SECTION, "people", "all", at="key", hint=hint)
    if not written.get("all") and not named:
        hint = "Write `all: true`, or name home_tenants, domains, groups, accounts or a roster."
        book.add("nobody is meant", _SECTION, "people", at="key", hint=hint)
    why = refusal(written["roster"]) if "roster" in written else ""
    if why:
        book.add(why, _SECTION, "people", "roster", hint="Give a relative path inside the folder.")


def _check_addresses(approved: Mapping[str, Json], book: FaultBook) -> None:
    if not approved.get("addresses"):
        return
    import ipaddress  # noqa: PLC0415 - few client files name networks

    for position, written in enumerate(approved["addresses"]):
        try:
            ipaddress.ip_network(written)
        except ValueError:
            hint = "Write it as 203.0.113.0/24 or 2001:db8::/48, with nothing set behind the prefix."
            book.add(f"`{written[:80]}` is no network", _SECTION, "approved", "addresses", position, hint=hint)


def _is_guid(text: str) -> bool:
    import re  # noqa: PLC0415 - asked of managed identities only

    return re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) is not None
