"""The providers of the examples, with the accounts of their rosters."""

from tests.support.tenants.names import guid
from tests.support.tenants.seed import Provider

_MORE = 400


def _numbered(stem: str, start: int, end: int) -> tuple[str, ...]:
    return tuple(f"{stem}{number:02}" for number in range(start, end + 1))


ATLAS = Provider(
    name="Atlas Assistance",
    domain="atlas.example",
    tenant="7c1f0e5a-2b34-4d6f-9a10-3e5b7c9d1f20",
    accounts=(
        *_numbered("n1-c", 1, 22),
        *_numbered("n1-l", 1, 8),
        *_numbered("n2-c", 1, 6),
        *_numbered("n2-l", 1, 4),
        *_numbered("adm-", 1, 10),
        *_numbered("n1-c", 23, 22 + _MORE),  # beyond the roster of the example
    ),
    countries=("MA", "FR"),
    app_id="5b0d6c1e-94a7-4c3e-8f52-2d1e7a60b9c4",
)
BOREALE = Provider(
    name="Boréale Support",
    domain="boreale.example",
    tenant="5f3a1c20-77b4-4e0e-9d5c-2a1b6c8d9e10",
    accounts=_numbered("bs", 1, 12 + _MORE),
    countries=("FR", "PT"),
    app_id=guid("app", "boreale"),
    roles=("Helpdesk Administrator", "Service Support Administrator"),
)
ROSTERS = {ATLAS.domain: 50, BOREALE.domain: 12}
"""How many of the accounts the example's roster names."""
_IN_PORTO = {f"bs{number:02}" for number in (6, 7, 8, 11, 12)}


def country_of(mail: str) -> str:
    """Where the holder of this account works."""
    name, _, domain = mail.partition("@")
    if domain == BOREALE.domain:
        return "PT" if name in _IN_PORTO else "FR"
    return "FR" if "-l" in name or name in {"adm-07", "adm-08", "adm-09", "adm-10"} else "MA"
