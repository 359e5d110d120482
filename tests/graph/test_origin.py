import pytest

from seccheck.graph.origin import Origin, origin_of

GRAPH = Origin("https", "graph.microsoft.com", 443)


@pytest.mark.parametrize(
    "url",
    [
        "https://graph.microsoft.com",
        "https://graph.microsoft.com/",
        "https://graph.microsoft.com:443/v1.0/users?$skiptoken=RFN@evil.example",
        "https://GRAPH.Microsoft.com/v1.0/users",
    ],
)
def test_one_server_is_written_in_several_ways(url: str) -> None:
    assert origin_of(url) == GRAPH


@pytest.mark.parametrize(
    "url",
    [
        "http://graph.microsoft.com/v1.0",
        "https://graph.microsoft.com:8443/v1.0",
        "https://graph.microsoft.com.evil.example/v1.0",
        "https://evil.example/https://graph.microsoft.com/",
        "https://graph.microsoft.com@evil.example/v1.0",
        "https://graph.microsoft.com:443@evil.example/",
        "https://evil.example#@graph.microsoft.com/",
        "https://graph.microsoft.com\\@evil.example/",
        "https://graph.microsoft.com/\\evil",
        "https://graph.microsoft.com?x=1",
        "https://graph.microsoft.com /v1.0",
        "https://graph.microsoft.com/v1.0\r\nX-Other: 1",
        "https://graph.microsоft.com/v1.0",  # noqa: RUF001  # a Cyrillic letter is the point
        "//graph.microsoft.com/v1.0",
        "/v1.0/users",
        "ftp://graph.microsoft.com/v1.0",
        "",
    ],
)
def test_what_leads_elsewhere_or_could_be_read_so_is_another(url: str) -> None:
    assert origin_of(url) != GRAPH


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://localhost:80", True),
        ("http://127.0.0.1:5", True),
        ("http://127.9.9.9", True),
        ("http://[::1]:8080/x", True),
        ("http://localhost.evil.example", False),
        ("http://10.0.0.1", False),
        ("http://127.0.0.1.evil.example", False),
    ],
)
def test_loopback_is_known_by_its_address(url: str, expected: bool) -> None:
    origin = origin_of(url)
    assert origin
    assert origin.is_loopback is expected
