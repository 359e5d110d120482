"""Says what a seeded tenant is: plain data in the shapes of Graph v1.0."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import field

from tests.support.tenants.names import CLIENT_TENANT, NOW

from seccheck.model.policy import Json
from seccheck.model.record import record

Obj = dict[str, Json]
Objs = tuple[Obj, ...]


@record
class Provider:
    """The provider whose people work in the tenant."""

    name: str
    domain: str
    tenant: str
    accounts: tuple[str, ...]
    """Names before the ``@``, in the order of the roster."""
    countries: tuple[str, ...]
    """From which it says it works."""
    app_id: str
    """Its application that the client knows of."""
    addresses: tuple[str, ...] = ("203.0.113.0/28",)
    roles: tuple[str, ...] = ("Helpdesk Administrator",)
    """Directory roles that were agreed."""


@record
class Seed:
    """All that one tenant would answer; every list whole, every object with all its properties."""

    provider: Provider
    tenant: str = CLIENT_TENANT
    domain: str = "industrie.example"
    now: dt.datetime = NOW
    break_glass: tuple[str, ...] = ()
    """Ids of the users that are emergency accounts."""
    break_glass_groups: tuple[str, ...] = ()
    left_on: Mapping[str, dt.date] = field(default_factory=dict)
    """Last day in the team of those of the provider's people who left, by mail address."""
    people_group: str = ""
    """Id of the group with all the provider's accounts."""
    skus: Objs = ()
    users: Sequence[Obj] = ()
    groups: Objs = ()
    members: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Direct members (users or groups) by group."""
    units: Objs = ()
    """Administrative units."""
    policies: Objs = ()
    """Conditional Access."""
    locations: Objs = ()
    strengths: Objs = ()
    role_definitions: Objs = ()
    role_assignments: Objs = ()
    role_schedules: Objs = ()
    """``roleAssignmentScheduleInstances``."""
    role_eligibility: Objs = ()
    """``roleEligibilityScheduleInstances``."""
    group_eligibility: Objs = ()
    """PIM for groups, ``eligibilityScheduleInstances``."""
    pim: Objs = ()
    """``roleManagementPolicyAssignments`` with their policies and rules."""
    registrations: Sequence[Obj] = ()
    singletons: Mapping[str, Obj] = field(default_factory=dict)
    """Objects by path without ``/v1.0``."""
    applications: Objs = ()
    service_principals: Objs = ()
    app_roles: Objs = ()
    """``appRoleAssignment`` of all resources."""
    grants: Objs = ()
    """``oauth2PermissionGrants``."""
    partners: Objs = ()
    sign_ins: Objs = ()
    audits: Objs = ()
    risky_users: Objs = ()
    reviews: Objs = ()
    review_instances: Mapping[str, Objs] = field(default_factory=dict)
    packages: Objs = ()
    """``assignmentPolicies`` of entitlement management."""
    workflows: Objs = ()
    gdap: Objs = ()
    gdap_assignments: Mapping[str, Objs] = field(default_factory=dict)
    devices: Objs = ()
    compliance: Objs = ()
    domains: Objs = ()
    group_settings: Objs = ()
    app_policies: Objs = ()

    @property
    def people(self) -> Objs:
        """The provider's accounts that are open."""
        return tuple(user for user in self.accounts if user.get("accountEnabled"))

    @property
    def accounts(self) -> Objs:
        """The provider's accounts, those of leavers included."""
        return tuple(user for user in self.users if str(user.get("mail") or "").endswith(f"@{self.provider.domain}"))
