import datetime as dt

import pytest

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.user import User, moment, user_from

GUEST_UPN = "n1-c01_atlas.example#EXT#@industrie.onmicrosoft.com"
MAILBOX = {"service": "exchange", "capabilityStatus": "Enabled"}


@pytest.mark.parametrize(
    ("type_", "upn", "expected"),
    [
        pytest.param("Member", "staff@industrie.example", "", id="own-member"),
        pytest.param("", "staff@industrie.example", "", id="old-account-without-type"),
        pytest.param("Guest", GUEST_UPN, "b2bCollaborationGuest", id="invited-guest"),
        pytest.param("Member", GUEST_UPN, "b2bCollaborationMember", id="external-member"),
        pytest.param("", GUEST_UPN, "b2bCollaborationMember", id="external-without-type-is-no-own-member"),
        pytest.param("Guest", "visitor@industrie.example", "internalGuest", id="guest-with-an-account-here"),
    ],
)
def test_knows_the_kind_of_guest(type_: str, upn: str, expected: str) -> None:
    assert user_from({"id": "u", "userType": type_, "userPrincipalName": upn}).guest_type == expected


@pytest.mark.parametrize(
    ("upn", "mail", "domains", "name"),
    [
        pytest.param("staff@industrie.example", None, {"industrie.example"}, "staff", id="own"),
        pytest.param("staff@a.example", "Staff@B.example", {"a.example", "b.example"}, "staff", id="mail-elsewhere"),
        pytest.param(GUEST_UPN, None, {"atlas.example"}, "n1-c01", id="guest-by-home-domain"),
        pytest.param("jo_ann_atlas.example#EXT#@x.example", None, {"atlas.example"}, "jo_ann", id="underscore-in-name"),
        pytest.param("", None, set(), "", id="nothing-known"),
    ],
)
def test_knows_domains_and_name(upn: str, mail: str | None, domains: set[str], name: str) -> None:
    user = user_from({"id": "u", "userPrincipalName": upn, "mail": mail})
    assert (set(user.domains), user.name) == (domains, name)


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        pytest.param(None, None, id="not-told"),
        pytest.param([], False, id="no-plan"),
        pytest.param([MAILBOX], True, id="mailbox"),
        pytest.param([{**MAILBOX, "capabilityStatus": "Warning"}], True, id="days-of-grace"),
        pytest.param([{**MAILBOX, "capabilityStatus": "Deleted"}], False, id="taken-away"),
        pytest.param([{**MAILBOX, "service": "SharePoint"}], False, id="another-service"),
        pytest.param(["exchange"], False, id="no-plan-but-a-word"),
    ],
)
def test_knows_whether_there_is_a_mailbox(plans: Json, expected: bool | None) -> None:
    assert user_from({"id": "u", "assignedPlans": plans}).has_mailbox is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(True, True, id="enabled"),
        pytest.param(False, False, id="disabled"),
        pytest.param(None, True, id="not-told-is-not-disabled"),
    ],
)
def test_an_account_is_disabled_only_where_graph_says_so(value: Json, expected: bool) -> None:
    assert user_from({"id": "u", "accountEnabled": value}).is_enabled is expected


def test_reads_an_account_whole() -> None:
    item = {
        "id": "u",
        "userPrincipalName": "Staff@Industrie.example",
        "mail": "Staff@Industrie.example",
        "accountEnabled": True,
        "userType": "Guest",
        "createdDateTime": "2026-01-02T03:04:05Z",
        "externalUserState": "PendingAcceptance",
        "externalUserStateChangeDateTime": "2026-01-03T00:00:00Z",
        "onPremisesSyncEnabled": True,
        "onPremisesImmutableId": "abc==",
        "employeeHireDate": "2027-01-01T00:00:00Z",
    }
    assert user_from(item) == User(
        id="u",
        upn="staff@industrie.example",
        mail="staff@industrie.example",
        type="Guest",
        created=dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC),
        invitation="PendingAcceptance",
        invitation_changed=dt.datetime(2026, 1, 3, tzinfo=dt.UTC),
        is_synced=True,
        was_synced=True,
        hired=dt.datetime(2027, 1, 1, tzinfo=dt.UTC),
    )


def test_what_graph_leaves_out_stays_unknown() -> None:
    assert user_from({"id": "u", "userPrincipalName": 7}) == User(id="u", upn="", is_told=False)


@pytest.mark.parametrize("id_", [None, 7, {}])
def test_an_account_without_an_id_is_none(id_: Json) -> None:
    with pytest.raises(UnseenError) as caught:
        user_from({"id": id_})
    assert caught.value.reason == SHAPE


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2026-12-01T09:00:00Z", dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC), id="utc"),
        pytest.param(
            "2026-12-01T09:00:00.1234567Z", dt.datetime(2026, 12, 1, 9, 0, 0, 123456, tzinfo=dt.UTC), id="seven-digits"
        ),
        pytest.param("2026-12-01T10:00:00+01:00", dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC), id="another-zone"),
        pytest.param("2026-12-01T09:00:00", dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC), id="no-zone-is-utc"),
        pytest.param(None, None, id="none"),
        pytest.param(7, None, id="a-number"),
        pytest.param("soon", None, id="no-date"),
        pytest.param("soonZ", None, id="no-date-in-utc"),
        pytest.param("2026-99-01T09:00:00Z", None, id="no-such-month"),
    ],
)
def test_reads_moments(value: Json, expected: dt.datetime | None) -> None:
    assert moment(value) == expected
