import pytest

from seccheck.reading.web_place import fault_of_url


@pytest.mark.parametrize(
    ("text", "plain", "message"),
    [
        ("https://graph.microsoft.com", True, ""),
        ("https://graph.microsoft.com/", False, ""),
        ("https://localhost:8443", False, ""),
        ("http://localhost:8080", True, ""),
        ("http://127.0.0.1", True, ""),
        ("http://[::1]:8080", True, ""),
        ("http://localhost:8080", False, "the address does not begin with https://"),
        ("http://graph.microsoft.com", True, "the address does not begin with https://"),
        ("http://localhost.attacker.example", True, "the address does not begin with https://"),
        ("ftp://graph.microsoft.com", True, "the address does not begin with https://"),
        ("https://graph.microsoft.com/v1.0", True, "the address says more than a host and a port"),
        ("https://user@graph.microsoft.com", True, "the address says more than a host and a port"),
        ("https://graph.microsoft.com?x=1", True, "the address says more than a host and a port"),
        ("https://graph.microsoft.com#x", True, "the address says more than a host and a port"),
        ("graph.microsoft.com", True, "`graph.microsoft.com` is no web address"),
        ("https://", True, "`https://` is no web address"),
        ("https://a b", True, "`https://a b` is no web address"),
        ("https://a\\b", True, "`https://a\\b` is no web address"),
        ("https://host:99999", True, "`https://host:99999` is no web address"),
        ("https://[::1", True, "`https://[::1` is no web address"),
    ],
)
def test_only_https_and_a_host_will_do(text: str, plain: bool, message: str) -> None:
    fault = fault_of_url(text, plain_on_loopback=plain)
    assert (fault.message if fault else "") == message
    assert fault is None or fault.hint.startswith("Write it as https://HOST")
