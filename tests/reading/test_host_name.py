import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.host_name import address, host_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("support.atlas.example", "support.atlas.example"),
        ("Support.ATLAS.example.", "support.atlas.example"),
        ("xn--socit-esab.example", "xn--socit-esab.example"),
        ("a" * 63 + ".example", "a" * 63 + ".example"),
        ("1.atlas.example", "1.atlas.example"),
    ],
)
def test_a_name_has_one_spelling(text: str, name: str) -> None:
    assert host_name(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "localhost",
        "société.example",
        "a..example",
        ".atlas.example",
        "atlas.example..",
        "-a.example",
        "a-.example",
        "a_b.example",
        "a b.example",
        "n1@atlas.example",
        "*.atlas.example",
        "atlas.example:443",
        "127.0.0.1",
        "127.1",
        "0x7f.0x1",
        "a" * 64 + ".example",
        "a." * 126 + "aa",
        "ⓐtlas.example",
        "atlas.example\n",
        "atlas\0.example",
    ],
)
def test_what_is_no_name_or_could_be_read_as_an_address_is_refused(text: str) -> None:
    assert host_name(text) == ""


@given(st.text(max_size=40))
def test_a_name_that_came_out_goes_in_again_and_is_never_an_address(text: str) -> None:
    name = host_name(text)
    assert not name or host_name(name) == name
    assert not name or address(name) is None


@pytest.mark.parametrize(
    ("text", "ip"),
    [
        ("203.0.113.7", ipaddress.ip_address("203.0.113.7")),
        ("2001:DB8::0:7", ipaddress.ip_address("2001:db8::7")),
        ("203.0.113", None),
        ("203.0.113.07", None),
        ("3405803783", None),
        ("fe80::1%eth0", None),
        ("[2001:db8::7]", None),
        ("atlas.example", None),
    ],
)
def test_an_address_is_spelt_in_full(text: str, ip: object) -> None:
    assert address(text) == ip
