import pytest
from tests.support.probe_graph import TENANT, scope_over

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.model.entra import Approved, Entra, People
from seccheck.probes.directory.declared_tenants import declared_tenants, provider_tenants
from seccheck.probes.directory.scope import Scope


def _scope(homes: tuple[str, ...] = (), tenants: tuple[str, ...] | None = None) -> Scope:
    return scope_over({}, Entra(tenant=TENANT, people=People(home_tenants=homes), approved=Approved(tenants=tenants)))[
        1
    ]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param(_scope(("A",)), {"a"}, id="the-provider's-alone"),
        pytest.param(_scope(("A",), ("B", "a")), {"a", "b"}, id="both"),
        pytest.param(_scope((), ("B",)), {"b"}, id="the-approved-ones"),
        pytest.param(_scope((), ()), set(), id="nobody-is-approved"),
    ],
)
def test_knows_who_is_named(scope: Scope, expected: set[str]) -> None:
    assert declared_tenants(scope) == expected


def test_a_file_that_names_nobody_says_nothing() -> None:
    for ask in (declared_tenants, provider_tenants):
        with pytest.raises(UnseenError, match=UNDECLARED):
            ask(_scope())


def test_an_approved_tenant_is_not_the_provider() -> None:
    assert provider_tenants(_scope(("A",), ("B",))) == {"a"}
