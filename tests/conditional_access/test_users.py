import pytest

from seccheck.conditional_access.person import GUEST_TYPES
from seccheck.conditional_access.strength import Met
from seccheck.conditional_access.users import Guests, Side, read_users
from seccheck.model.policy import Json

NO, PERHAPS, YES = Met.NO, Met.PERHAPS, Met.YES
EVERY = frozenset(GUEST_TYPES)
INTERNAL = frozenset({"internalGuest"})


def side(**more: Json) -> Side:
    nothing = {"everybody": False, "doubt": False, "users": (), "groups": (), "roles": (), "guests": ()}
    return Side(**{**nothing, **more})


@pytest.mark.parametrize(
    ("users", "include"),
    [
        pytest.param({}, side(), id="nobody"),
        pytest.param({"includeUsers": ["All"]}, side(everybody=True), id="all"),
        pytest.param({"includeUsers": ["None"]}, side(), id="none"),
        pytest.param({"includeUsers": ["u-1", "u-2"]}, side(users=("u-1", "u-2")), id="users"),
        pytest.param({"includeGroups": ["g"], "includeRoles": ["r"]}, side(groups=("g",), roles=("r",)), id="groups"),
        pytest.param({"includeRoles": None, "includeGroups": []}, side(), id="empty"),
        pytest.param(
            {"includeUsers": ["GuestsOrExternalUsers"]},
            side(
                guests=(
                    Guests(types=EVERY - {"b2bCollaborationMember"}, perhaps=frozenset({"b2bCollaborationMember"})),
                )
            ),
            id="old-keyword",
        ),
        pytest.param({"includeUsers": ["AllAgents"]}, side(doubt=True), id="unknown-keyword"),
        pytest.param({"includeUsers": "All"}, side(doubt=True), id="a-text"),
        pytest.param({"includeAgents": ["a"]}, side(doubt=True), id="a-new-list"),
        pytest.param({"everyThird": True}, side(doubt=True), id="a-new-word"),
        pytest.param({"excludeAgents": ["a"]}, side(), id="excluded-only"),
        pytest.param({"includeGuestsOrExternalUsers": "all"}, side(doubt=True), id="guests-a-text"),
    ],
)
def test_reads_whom_a_policy_includes(users: dict[str, Json], include: Side) -> None:
    assert read_users({"users": users}).include == include


@pytest.mark.parametrize(
    ("users", "exclude"),
    [
        pytest.param({"excludeUsers": ["u-1"], "excludeRoles": ["r"]}, side(users=("u-1",), roles=("r",)), id="users"),
        pytest.param({"excludeAgents": ["a"]}, side(doubt=True), id="a-new-list"),
        pytest.param({"includeAgents": ["a"]}, side(doubt=True), id="any-new-list-may-exclude"),
        pytest.param({"excludeUsers": [7]}, side(doubt=True), id="numbers"),
    ],
)
def test_reads_whom_a_policy_excludes(users: dict[str, Json], exclude: Side) -> None:
    assert read_users({"users": users}).exclude == exclude


@pytest.mark.parametrize("conditions", [{}, {"users": None}, {"users": ["All"]}], ids=["missing", "null", "list"])
def test_without_a_word_about_users_it_may_mean_anybody(conditions: dict[str, Json]) -> None:
    found = read_users(conditions)
    assert (found.include.doubt, found.exclude.doubt) == (True, True)


@pytest.mark.parametrize(
    ("external", "guests"),
    [
        pytest.param({"guestOrExternalUserTypes": "internalGuest"}, Guests(types=INTERNAL), id="one"),
        pytest.param(
            {"guestOrExternalUserTypes": " internalGuest ,none"}, Guests(types=INTERNAL), id="spaces-and-none"
        ),
        pytest.param({"guestOrExternalUserTypes": None}, Guests(), id="null"),
        pytest.param(
            {"guestOrExternalUserTypes": "internalGuest,alien"},
            Guests(types=INTERNAL, perhaps=EVERY),
            id="unknown-type",
        ),
        pytest.param(
            {"guestOrExternalUserTypes": "internalGuest", "externalTenants": {"membershipKind": "all"}},
            Guests(types=INTERNAL),
            id="all-tenants",
        ),
        pytest.param(
            {
                "guestOrExternalUserTypes": "internalGuest",
                "externalTenants": {"membershipKind": "enumerated", "members": ["t"]},
            },
            Guests(types=INTERNAL, tenants=frozenset("t")),
            id="one-tenant",
        ),
        pytest.param(
            {"guestOrExternalUserTypes": "internalGuest", "externalTenants": {"membershipKind": "some"}},
            Guests(perhaps=INTERNAL),
            id="unknown-kind",
        ),
        pytest.param(
            {"guestOrExternalUserTypes": "internalGuest", "externalTenants": "all"},
            Guests(perhaps=INTERNAL),
            id="a-text",
        ),
        pytest.param({"guestOrExternalUserTypes": "internalGuest", "age": 3}, Guests(perhaps=EVERY), id="a-new-word"),
    ],
)
def test_reads_which_guests_are_meant(external: dict[str, Json], guests: Guests) -> None:
    assert read_users({"users": {"includeGuestsOrExternalUsers": external}}).include.guests == (guests,)


@pytest.mark.parametrize(
    ("guests", "kind", "home", "met"),
    [
        pytest.param(Guests(types=EVERY), "", "", NO, id="a-member"),
        pytest.param(Guests(types=EVERY), "serviceProvider", "", YES, id="any-tenant"),
        pytest.param(Guests(types=INTERNAL), "serviceProvider", "", NO, id="another-type"),
        pytest.param(Guests(perhaps=EVERY), "serviceProvider", "", PERHAPS, id="perhaps"),
        pytest.param(Guests(types=INTERNAL), "some kind", "", PERHAPS, id="a-kind-nobody-knows"),
        pytest.param(Guests(), "some kind", "", NO, id="a-kind-nobody-knows-and-no-guest-is-meant"),
        pytest.param(Guests(types=EVERY, tenants=frozenset("t")), "serviceProvider", "t", YES, id="tenant"),
        pytest.param(Guests(types=EVERY, tenants=frozenset("t")), "serviceProvider", "x", NO, id="other-tenant"),
        pytest.param(Guests(types=EVERY, tenants=frozenset("t")), "serviceProvider", "", PERHAPS, id="unknown-tenant"),
        pytest.param(
            Guests(types=EVERY, tenants=frozenset("t")), "internalGuest", "x", PERHAPS, id="no-foreign-tenant"
        ),
        pytest.param(Guests(perhaps=EVERY, tenants=frozenset("t")), "serviceProvider", "x", NO, id="perhaps-of-others"),
    ],
)
def test_says_whether_a_guest_is_meant(guests: Guests, kind: str, home: str, met: Met) -> None:
    assert guests.mean(kind, home) is met
