from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import faults_of, told, write

from seccheck.model.client import ClientFile
from seccheck.model.network import Network
from seccheck.reading.client_file import open_client_file, read_client_file

HEAD = "schema: seccheck-client/1\nclient: Example\nnetwork:\n"


def read(folder: Path, part: str) -> ClientFile:
    return read_client_file(open_client_file(write(folder, "seccheck.yaml", HEAD + part)), small.catalog())


def said(folder: Path, part: str) -> list[str]:
    return told(faults_of(lambda: read(folder, part)))


def test_everything_is_read_hosts_in_their_usual_spelling(tmp_path: Path) -> None:
    part = """\
  allow: [tls, mail]
  hosts: [Support.Atlas.example, 203.0.113.7, "2001:DB8:0::7"]
  seconds: 5
  resolver: 127.0.0.1:5353
  ca_bundle: roots.pem
"""
    assert read(tmp_path, part).network == Network(
        allow=("tls", "mail"),
        hosts=("support.atlas.example", "203.0.113.7", "2001:db8::7"),
        seconds=5,
        resolver="127.0.0.1:5353",
        ca_bundle="roots.pem",
    )


def test_what_is_left_out_is_the_usual_and_what_is_not_allowed_is_not(tmp_path: Path) -> None:
    assert read(tmp_path, "  allow: []\n").network == Network(allow=(), hosts=(), seconds=10, resolver="")


def test_without_the_part_nothing_is_said(tmp_path: Path) -> None:
    path = write(tmp_path, "seccheck.yaml", "schema: seccheck-client/1\nclient: Example\n")
    assert read_client_file(open_client_file(path), small.catalog()).network is None


@pytest.mark.parametrize(
    ("written", "resolver"),
    [
        ("192.0.2.53", "192.0.2.53:53"),
        ("192.0.2.53:05353", "192.0.2.53:5353"),
        ("'[2001:db8::53]:5353'", "[2001:db8::53]:5353"),
        ("'[2001:DB8::53]'", "[2001:db8::53]:53"),
        ("'2001:db8::53'", "[2001:db8::53]:53"),
    ],
)
def test_a_resolver_has_an_address_and_a_port(tmp_path: Path, written: str, resolver: str) -> None:
    network = read(tmp_path, f"  allow: [mail]\n  resolver: {written}\n").network
    assert network is not None
    assert network.resolver == resolver


@pytest.mark.parametrize(
    "written",
    [
        "dns.example",
        "'192.0.2.53:'",
        "'[2001:db8::53]53'",
        "'[2001:db8::53]:'",
        "192.0.2.53:0",
        "192.0.2.53:65536",
        "192.0.2.53:+53",
        "192.0.2.53:٥٣",
        "'[192.0.2.53'",
        "'2001:db8:53'",
    ],
)
def test_what_is_no_resolver_is_said(tmp_path: Path, written: str) -> None:
    hint = "Write it as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:53."
    expected = f"5:13 `{written.strip(chr(39))}` is no address of a DNS server | {hint}"
    assert said(tmp_path, f"  allow: [mail]\n  resolver: {written}\n") == [expected]


def test_hosts_that_are_none_are_said_each_with_its_place(tmp_path: Path) -> None:
    hint = "Write it as support.example.com or 203.0.113.7: without https://, without a port."
    assert said(tmp_path, "  allow: [tls]\n  hosts: [https://atlas.example, ok.example, localhost]\n") == [
        f"5:11 `https://atlas.example` is no host | {hint}",
        f"5:46 `localhost` is no host | {hint}",
    ]


@pytest.mark.parametrize(
    "part",
    [
        "  hosts: [atlas.example]\n",
        "  allow: [http]\n",
        "  allow: tls\n",
        "  allow: [tls]\n  hosts: []\n",
        "  allow: [tls]\n  seconds: 0\n",
        "  allow: [tls]\n  seconds: 61\n",
        "  allow: [tls]\n  seconds: 1.5\n",
        "  allow: [tls]\n  proxy: here\n",
    ],
    ids=lambda part: part.strip().splitlines()[-1].strip(),
)
def test_the_schema_refuses_the_rest(tmp_path: Path, part: str) -> None:
    assert len(said(tmp_path, part)) == 1
