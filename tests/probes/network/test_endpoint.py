import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.probes.network.endpoint import Endpoint, endpoint_of


@pytest.mark.parametrize(
    ("url", "spelt"),
    [
        ("https://support.atlas.example", "support.atlas.example:443"),
        ("HTTPS://Support.Atlas.example.:8443/login?next=%2F#top", "support.atlas.example:8443"),
        ("https://203.0.113.7", "203.0.113.7:443"),
        ("https://[2001:DB8::7]:8443/", "[2001:db8::7]:8443"),
    ],
)
def test_an_https_address_is_a_host_and_a_port(url: str, spelt: str) -> None:
    assert str(endpoint_of(url)) == spelt


@pytest.mark.parametrize(
    "url",
    [
        "",
        "support.atlas.example",
        "http://support.atlas.example",
        "ftp://support.atlas.example",
        "https://",
        "https:///path",
        "https://localhost",
        "https://user@support.atlas.example",
        "https://support.atlas.example@evil.example",
        "https://support.atlas.example:0",
        "https://support.atlas.example:65536",
        "https://support.atlas.example:443a",
        "https://support.atlas.example\\@evil.example",
        "https://support.atlas.example/\r\nHost: evil.example",
        "https://support.atlas .example",
        "https://support.atlas.example/é",
        "https://127.1",
        "https://2130706433",
        "https://0x7f000001",
        "https://0177.0.0.1",
        "https://[fe80::1%25eth0]",
        "https://[::1",
        "https://support.atlas.example/" + "a" * 2048,
    ],
)
def test_what_could_be_read_two_ways_is_no_endpoint(url: str) -> None:
    assert endpoint_of(url) is None


@given(st.text(max_size=60).map("https://".__add__))
def test_whatever_is_written_there_is_an_answer(url: str) -> None:
    endpoint = endpoint_of(url)
    assert endpoint is None or endpoint_of(f"https://{endpoint}") == endpoint


def test_an_address_needs_no_resolving() -> None:
    assert Endpoint(host="203.0.113.7", port=443).is_address
    assert not Endpoint(host="atlas.example", port=443).is_address
