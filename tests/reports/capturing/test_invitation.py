import dataclasses
import datetime as dt

from seccheck.model.capture import Nonce
from seccheck.reports.capturing.invitation import Invitation, invitation_text, remembered

ONE = Invitation(
    client="Example Industries",
    nonce=Nonce(provider="Atlas", nonce="nX", tenant="t1", issued=dt.date(2026, 11, 1), until=dt.date(2026, 12, 1)),
    tenant="t1",
    is_clients=False,
    groups=(),
    home_tenants=(),
    customer="",
    file="seccheck.yaml",
)
COMMAND = "seccheck capture entra -o entra.zip --nonce nX --tenant t1 --client APP-ID --certificate FILE.pfx"


def test_the_question_is_put_in_both_languages_with_the_command() -> None:
    text = invitation_text(ONE, "en")
    assert text.count(f"    {COMMAND}\n") == 2
    assert "Example Industries asks Atlas for a capture of its sign-in settings" in text
    assert "by 2026-12-01 at the latest" in text
    assert "Example Industries demande à Atlas une capture de ses réglages" in text
    assert "captures: [captures/entra.zip]" in text


def test_in_its_own_tenant_the_provider_is_told_whose_delegation_is_meant() -> None:
    assert dataclasses.replace(ONE, customer="c").command == f"{COMMAND} --customer c"


def test_the_clients_language_comes_first() -> None:
    text = invitation_text(ONE, "fr")
    assert text.index("demande à Atlas") < text.index("asks Atlas")


def test_in_the_clients_tenant_the_provider_is_told_whom_to_look_for() -> None:
    found = dataclasses.replace(ONE, is_clients=True, groups=("g1", "g2"), home_tenants=("h",))
    assert found.command == f"{COMMAND} --client-tenant --group g1 --group g2 --home-tenant h"
    assert "of Example Industries's tenant" in invitation_text(found, "en")
    assert "du tenant du client, Example Industries," in invitation_text(found, "en")


def test_the_client_reads_where_it_was_remembered() -> None:
    assert remembered(ONE, "en").startswith("nX: remembered in seccheck.yaml for Atlas, good until 2026-12-01")
    assert remembered(ONE, "fr").startswith("nX\u202f: retenu dans seccheck.yaml pour Atlas")
