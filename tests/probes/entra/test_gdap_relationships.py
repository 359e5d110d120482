from collections.abc import Mapping

import pytest
from tests.support.people import NOW
from tests.support.probe_graph import taken, values
from tests.support.tenants.names import ROLES
from tests.support.tenants.partners import SERVICE_SUPPORT, delegation

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE
from seccheck.model.entra import Approved, Entra
from seccheck.model.policy import Json
from seccheck.probes.directory.delegations import RELATIONSHIPS
from seccheck.probes.directory.paths import ROLE_DEFINITIONS
from seccheck.probes.entra.gdap_relationships import CLAIMS
from seccheck.probes.probe import Seen

CLIENT = "22222222-2222-4222-8222-222222222222"
HELPDESK, SUPPORT, TOP = "Helpdesk Administrator", "Service Support Administrator", "Global Administrator"
NAMES = {**ROLES, SUPPORT: SERVICE_SUPPORT}
DEFINITIONS = [{"id": id_, "templateId": id_, "displayName": name} for name, id_ in NAMES.items()]
OURS = delegation(CLIENT, NOW)


def _found(listed: object, definitions: object = DEFINITIONS, approved: Approved = Approved()) -> dict[str, object]:  # noqa: B008 - frozen
    answers = {RELATIONSHIPS: listed, ROLE_DEFINITIONS: definitions}
    found = values(taken("gdap_relationships", answers, Entra(tenant=CLIENT, approved=approved)))
    return {claim.rpartition(".")[2].removeprefix("gdap_"): value for claim, value in found.items()}


def _said(seen: tuple[object, object, object, object], *roles: str) -> dict[str, object]:
    names = ["relationships", "duration_days", "has_full_control", "auto_extend", "roles"]
    return dict(zip(names, (*seen, sorted(roles)), strict=True))


DESK = (HELPDESK, SUPPORT)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        pytest.param([OURS], _said((True, 180, False, False), *DESK), id="good"),
        pytest.param([delegation(CLIENT, NOW, days=365)], _said((True, 365, False, False), *DESK), id="a-year"),
        pytest.param(
            [delegation(CLIENT, NOW, days=366)], _said((False, 366, False, False), *DESK), id="more-than-a-year"
        ),
        pytest.param([delegation(CLIENT, NOW, [TOP])], _said((False, 180, True, False), TOP), id="full-control"),
        pytest.param(
            [delegation(CLIENT, NOW, extend="P180D")], _said((False, 180, False, True), *DESK), id="renews-itself"
        ),
        pytest.param([delegation(CLIENT, NOW, extend="P0D")], _said((True, 180, False, False), *DESK), id="in-days"),
        pytest.param(
            [OURS, delegation(CLIENT, NOW, [TOP], days=730, extend="P180D")],
            _said((False, 730, True, True), TOP, *DESK),
            id="the-worst-of-two",
        ),
        pytest.param(
            [{**OURS, "duration": None}], {**_said((SHAPE, SHAPE, False, False), *DESK)}, id="duration-not-told"
        ),
        pytest.param(
            [{**OURS, "autoExtendDuration": None}], _said((SHAPE, 180, False, SHAPE), *DESK), id="renewal-not-told"
        ),
        pytest.param(
            [{**OURS, "accessDetails": {"unifiedRoles": []}}],
            {**_said((SHAPE, 180, SHAPE, False)), "roles": SHAPE},
            id="roles-not-told",
        ),
    ],
)
def test_says_what_was_delegated(listed: list[Json], expected: Mapping[str, object]) -> None:
    assert _found(listed) == expected


@pytest.mark.parametrize("listed", [[], PERMISSION], ids=[NOBODY, PERMISSION])
def test_without_a_relationship_all_is_unknown(listed: object) -> None:
    assert set(_found(listed).values()) == {PERMISSION if listed else NOBODY}


def test_without_names_only_the_roles_are_unknown() -> None:
    assert _found([OURS], PERMISSION) == {**_said((True, 180, False, False)), "roles": PERMISSION}


def test_a_role_without_a_name_keeps_its_id() -> None:
    assert _found([OURS], [])["roles"] == sorted([ROLES[HELPDESK], SERVICE_SUPPORT])


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        pytest.param(DESK, True, id="by-name"),
        pytest.param((ROLES[HELPDESK].upper(), SUPPORT), True, id="by-id"),
        pytest.param((HELPDESK,), False, id="one-too-many"),
        pytest.param((), False, id="none"),
        pytest.param(None, True, id="not-declared"),
    ],
)
def test_compares_with_the_agreed_roles(roles: tuple[str, ...] | None, *, expected: bool) -> None:
    assert _found([OURS], approved=Approved(roles=roles))["relationships"] is expected


def test_names_what_was_not_agreed_and_who_stands_between() -> None:
    listed = [{**OURS, "indirectProviderTenantId": "reseller"}]
    settings = Entra(tenant=CLIENT, approved=Approved(roles=(HELPDESK,)))
    own, *_ = taken("gdap_relationships", {RELATIONSHIPS: listed, ROLE_DEFINITIONS: DEFINITIONS}, settings)
    assert own == Seen(
        claim=CLAIMS[0],
        value=False,
        sample=1,
        note={
            "en": f"Roles that were not agreed: {SUPPORT}. Through another provider's tenant: reseller.",
            "fr": f"Rôles non convenus : {SUPPORT}. Par le tenant d'un autre prestataire : reseller.",
        },
    )
