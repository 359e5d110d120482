"""Permissions for what only some looks read, and the sets of permissions that go together."""

from seccheck.probes.directory.needs import ACCOUNTS, GROUP_ELIGIBILITY, MEMBERS, ORGANIZATION, PARTNERS, ROLES
from seccheck.probes.probe import Need

PEOPLE = (ACCOUNTS, MEMBERS, PARTNERS)
HOLDERS = (ROLES, ACCOUNTS, MEMBERS, GROUP_ELIGIBILITY, ORGANIZATION)
GROUP_RULES = Need(
    permission="RoleManagementPolicy.Read.AzureADGroup",
    why={
        "en": "to read how somebody joins a group that holds a role",
        "fr": "pour lire comment on rejoint un groupe détenteur d'un rôle",
    },
)
SIGN_IN_TIMES = Need(
    permission="AuditLog.Read.All",
    why={
        "en": "to know when an account was last used",
        "fr": "pour savoir quand un compte a servi pour la dernière fois",
    },
)
APPLICATIONS = Need(
    permission="Application.Read.All",
    why={
        "en": "to know which secrets an application that holds a role has",
        "fr": "pour savoir quels secrets possède une application détentrice d'un rôle",
    },
)
REVIEWS = Need(
    permission="AccessReview.Read.All",
    why={
        "en": "to know which access reviews take place, and when the last one ended",
        "fr": "pour savoir quelles revues d'accès ont lieu et quand la dernière s'est achevée",
    },
)
PACKAGES = Need(
    permission="EntitlementManagement.Read.All",
    why={
        "en": "to read under which conditions people from outside obtain access packages",
        "fr": "pour lire à quelles conditions des externes obtiennent des packages d'accès",
    },
)
WORKFLOWS = Need(
    permission="LifecycleWorkflows-Workflow.ReadBasic.All",
    why={
        "en": "to know whether a workflow for leavers is on",
        "fr": "pour savoir si un flux de travail de départ est activé",
    },
)
RISKY_USERS = Need(
    permission="IdentityRiskyUser.Read.All",
    why={"en": "to count the accounts left at high risk", "fr": "pour compter les comptes restés à risque élevé"},
)
DEVICE_POLICY = Need(
    permission="Policy.Read.DeviceConfiguration",
    why={
        "en": "to read who may join devices and whether their local passwords are managed",
        "fr": "pour lire qui peut joindre des postes et si leurs mots de passe locaux sont gérés",
    },
)
DEVICE_RULES = Need(
    permission="DeviceManagementConfiguration.Read.All",
    why={
        "en": "to read the compliance policies for devices",
        "fr": "pour lire les politiques de conformité des postes",
    },
)
DEVICES = Need(
    permission="DeviceManagementManagedDevices.Read.All",
    why={
        "en": "to count the devices that are compliant and encrypted",
        "fr": "pour compter les postes conformes et chiffrés",
    },
)
PASSWORD_RULES = Need(
    permission="GroupSettings.Read.All",
    why={"en": "to read the rules for passwords", "fr": "pour lire les règles sur les mots de passe"},
)
DOMAINS = Need(
    permission="Domain.Read.All",
    why={
        "en": "to read after how many days passwords expire",
        "fr": "pour lire au bout de combien de jours les mots de passe expirent",
    },
)
