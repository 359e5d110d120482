from tests.support.audit_log import entry, path_of
from tests.support.people import NOW, account, ago, guest
from tests.support.probe_graph import TENANT, pseudonym, scope_over

from seccheck.model.entra import Entra, People
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.user import moment
from seccheck.probes.extracts.resets import RESETS, Reset, accounts_by_name, resets_since

PEOPLE = [account("user"), account("twin"), guest("agent"), guest("twin2", mail="twin@client.example")]


def test_resets_by_the_provider_in_the_order_of_time() -> None:
    log = [
        entry(RESETS[0], "agent", "user", 2, correlationId="c"),
        entry(RESETS[3], "agent", "user", 2, correlationId="c"),
        entry(RESETS[5], "agent", "twin", 3),
        entry(RESETS[0], "user", "twin", 3),
        entry(RESETS[0], "agent", "", 3),
    ]
    tenant, scope = scope_over(
        {USERS: PEOPLE, path_of(30, *RESETS): log}, Entra(tenant=TENANT, people=People(domains=("atlas.example",)))
    )
    start = moment(ago(30))
    assert start
    assert start < NOW
    found = resets_since(tenant, scope, start)
    assert found == (
        Reset(at=moment(ago(3)) or NOW, by="agent", target="twin"),
        Reset(at=moment(ago(2)) or NOW, by="agent", target="user"),
    )


def test_names_that_tell_an_account_apart() -> None:
    tenant, _ = scope_over({USERS: PEOPLE})
    names = accounts_by_name(tenant)
    assert names["user@client.example"] == names["user"] == names[pseudonym("user")] == "user"
    assert "twin@client.example" not in names
