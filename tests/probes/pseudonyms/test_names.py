import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.probes.directory.generic_names import looks_generic
from seccheck.probes.directory.user import User
from seccheck.probes.pseudonyms.names import Namer

KEY, TENANT = b"k" * 32, "11111111-1111-4111-8111-111111111111"
NAMER = Namer(KEY, TENANT)
ID = "ABCDEF00-1111-4111-8111-111111111111"
P = r"p-[0-9a-f]{12}"
LOCALS = st.from_regex(r"[a-z0-9][a-z0-9._'-]{0,20}", fullmatch=True)
DOMAINS = st.sampled_from(["atlas.example", "a.b-c.fr", "x.onmicrosoft.com"])


def test_an_id_becomes_a_name_that_is_always_the_same() -> None:
    assert NAMER.id(ID) == NAMER.id(ID.lower()) == Namer(KEY, TENANT).id(ID) == "p-4aa7aa60ed99"
    assert len({NAMER.id(ID), Namer(b"x" * 32, TENANT).id(ID), Namer(KEY, "other").id(ID), NAMER.name(ID)}) == 4


ADDRESSES = {
    "a person": ("Deputy.Ciso@Atlas.Example", rf"{P}@atlas\.example"),
    "a guest": (
        "ciso_atlas.example#EXT#@client.onmicrosoft.com",
        rf"{P}_atlas\.example#EXT#@client\.onmicrosoft\.com",
    ),
    "a guest with an underscore": ("a_b_atlas.example#EXT#@c.fr", rf"{P}_atlas\.example#EXT#@c\.fr"),
    "a function": ("HelpDesk@atlas.example", r"helpdesk@atlas\.example"),
    "a function of several words": ("support-n1@atlas.example", r"support-n1@atlas\.example"),
    "a guest that is a function": ("noc_atlas.example#EXT#@c.fr", r"noc_atlas\.example#EXT#@c\.fr"),
    "a function with a number": ("noc12@atlas.example", r"noc12@atlas\.example"),
    "a function with a person in it": ("ciso.helpdesk@atlas.example", rf"{P}\.helpdesk@atlas\.example"),
    "a function in two words": ("call-center@atlas.example", r"call-center@atlas\.example"),
    "no address": ("ciso", P),
    "nothing": ("  ", ""),
    "no domain": ("ciso@", rf"{P}@invalid"),
    "a domain that is none": ("ciso@a b", rf"{P}@invalid"),
    "two signs": ("live.com#ciso@home.fr@c.fr", rf"{P}@c\.fr"),
    "half a character": ("\ud800@c.fr", rf"{P}@c\.fr"),
}


@pytest.mark.parametrize(("address", "pattern"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_keeps_its_domain_and_its_function(address: str, pattern: str) -> None:
    assert re.fullmatch(pattern, NAMER.address(address))


@given(local=LOCALS, home=DOMAINS, own=DOMAINS, is_guest=st.booleans())
def test_what_looks_read_of_an_address_stays(*, local: str, home: str, own: str, is_guest: bool) -> None:
    address = f"{local}_{home}#EXT#@{own}" if is_guest else f"{local}@{own}"
    before, after = User(id="1", upn=address.lower()), User(id="1", upn=NAMER.address(address).lower())
    assert (before.domains, before.is_external) == (after.domains, after.is_external)
    assert looks_generic(before.name) == looks_generic(after.name)


@given(LOCALS, LOCALS, DOMAINS)
def test_two_people_stay_two(one: str, other: str, domain: str) -> None:
    same = NAMER.address(f"{one}@{domain}") == NAMER.address(f"{other}@{domain}")
    assert same == (one == other)


@given(LOCALS.filter(lambda local: not looks_generic(local) and len(local) > 3), DOMAINS)
def test_nothing_of_a_persons_name_is_left(local: str, domain: str) -> None:
    assert re.fullmatch(rf"{P}@{re.escape(domain)}", NAMER.address(f"{local}@{domain}"))
