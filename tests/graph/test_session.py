import logging

import pytest

from seccheck.graph.session import session_to

GRAPH = "https://graph.example"


def test_the_environment_lends_neither_trust_nor_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/somebody/elses.pem")
    session = session_to(GRAPH)
    assert session.verify is True
    assert not session.trust_env
    assert session_to(GRAPH, ca_bundle="own.pem").verify == "own.pem"


@pytest.mark.parametrize(
    ("url", "proxies"),
    [
        (GRAPH, {"https": "http://proxy.example:3128"}),
        ("https://localhost:8443", {}),
        ("http://127.0.0.1:80", {}),
        ("https://inside.example", {}),
        ("", {}),
    ],
)
def test_the_proxy_of_the_environment_is_used_where_it_should_be(
    monkeypatch: pytest.MonkeyPatch, url: str, proxies: dict[str, str]
) -> None:
    for name in ("http_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, "inside.example")
    found = {scheme: proxy for scheme, proxy in session_to(url).proxies.items() if scheme == "https"}
    assert found == proxies


def test_libraries_do_not_talk_to_the_terminal() -> None:
    session_to(GRAPH)
    for name in ("msal", "urllib3"):
        assert logging.getLogger(name).handlers
        assert not logging.getLogger(name).propagate
