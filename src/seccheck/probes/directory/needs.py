"""Permissions that several looks need, each with its reason in one wording."""

from seccheck.probes.probe import Need

POLICIES = Need(
    permission="Policy.Read.All",
    why={"en": "to read the tenant's access policies", "fr": "pour lire les politiques d'accès du tenant"},
)
ACCOUNTS = Need(
    permission="User.Read.All",
    why={"en": "to know which accounts there are", "fr": "pour savoir quels comptes existent"},
)
MEMBERS = Need(
    permission="GroupMember.Read.All",
    why={
        "en": "to know who belongs to the groups that a policy, a role or your file names",
        "fr": "pour savoir qui appartient aux groupes que nomme une politique, un rôle ou votre fichier",
    },
)
ROLES = Need(
    permission="RoleManagement.Read.Directory",
    why={
        "en": "to know who holds which administrator role",
        "fr": "pour savoir qui détient quel rôle d'administrateur",
    },
)
GROUP_ELIGIBILITY = Need(
    permission="PrivilegedEligibilitySchedule.Read.AzureADGroup",
    why={
        "en": "to know who may join a group that holds a role",
        "fr": "pour savoir qui peut rejoindre un groupe détenteur d'un rôle",
    },
)
ORGANIZATION = Need(
    permission="Organization.Read.All",
    why={
        "en": "to know the tenant and its subscriptions",
        "fr": "pour connaître le tenant et ses abonnements",
    },
)
PARTNERS = Need(
    permission="CrossTenantInformation.ReadBasic.All",
    why={
        "en": "to recognise accounts of the provider's tenant by their domain",
        "fr": "pour reconnaître au domaine les comptes du tenant du prestataire",
    },
)
REGISTRATION = Need(
    permission="AuditLog.Read.All",
    why={
        "en": "to know which sign-in methods an account has",
        "fr": "pour savoir de quelles méthodes d'authentification dispose un compte",
    },
)
COVERAGE = (POLICIES, ACCOUNTS, MEMBERS, ROLES, ORGANIZATION, GROUP_ELIGIBILITY, PARTNERS)
"""To work out whom access policies cover."""
