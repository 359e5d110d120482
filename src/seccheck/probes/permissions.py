"""The application permissions of Microsoft Graph that looks may need: their ids, and which broader ones hold them."""

from collections.abc import Collection

GRAPH_APP = "00000003-0000-0000-c000-000000000000"
"""App id of Microsoft Graph, in every tenant."""

IDS = {
    "AccessReview.Read.All": "d07a8cc0-3d51-4b77-b3b0-32704d1f69fa",
    "Application.Read.All": "9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30",
    "AuditLog.Read.All": "b0afded3-3588-46d8-8b3d-9842eff778da",
    "CrossTenantInformation.ReadBasic.All": "cac88765-0581-4025-9725-5ebc13f729ee",
    "DelegatedAdminRelationship.Read.All": "f6e9e124-4586-492f-adc0-c6f96e4823fd",
    "DeviceManagementConfiguration.Read.All": "dc377aa6-52d8-4e23-b271-2a7ae04cedf3",
    "DeviceManagementManagedDevices.Read.All": "2f51be20-0bb4-4fed-bf7b-db946066c75e",
    "Directory.Read.All": "7ab1d382-f21e-4acd-a863-ba3e13f7da61",
    "Domain.Read.All": "dbb9058a-0e50-45d7-ae91-66909b5d4664",
    "EntitlementManagement.Read.All": "c74fd47d-ed3c-45c3-9a9e-b8676de685d2",
    "GroupMember.Read.All": "98830695-27a2-44f7-8c18-0c3ebc9698f6",
    "GroupSettings.Read.All": "f3c4f514-c65a-43f5-bfce-1735872258dd",
    "IdentityRiskyUser.Read.All": "dc5007c0-2d7d-4c42-879c-2dab87571379",
    "LifecycleWorkflows-Workflow.ReadBasic.All": "021ea6db-c06b-45c6-8c9c-c1cd9a37a483",
    "Organization.Read.All": "498476ce-e0fe-48b0-b801-37ba7e2685c6",
    "Policy.Read.All": "246dd0d5-5bd0-4def-940b-0421030a5b68",
    "Policy.Read.AuthenticationMethod": "8e3bc81b-d2f3-4b7b-838c-32c88218d2f0",
    "Policy.Read.DeviceConfiguration": "bdba4817-6ba1-4a7c-8a01-be9bc7c242dd",
    "PrivilegedEligibilitySchedule.Read.AzureADGroup": "edb419d6-7edc-42a3-9345-509bfdf5d87c",
    "RoleManagement.Read.Directory": "483bed4a-2ad3-4361-a73b-c83ccdbdc53c",
    "RoleManagementPolicy.Read.AzureADGroup": "69e67828-780e-47fd-b28c-7b27d14864e6",
    "User.Read.All": "df021288-bdef-4463-88db-98f22de89214",
}
"""By name; the ids are the same in every tenant."""

_DIRECTORY = ("Directory.Read.All", "Directory.ReadWrite.All")
_BROADER = {
    "Application.Read.All": _DIRECTORY,
    "Domain.Read.All": _DIRECTORY,
    "GroupMember.Read.All": ("Group.Read.All", "Group.ReadWrite.All", *_DIRECTORY),
    "GroupSettings.Read.All": _DIRECTORY,
    "LifecycleWorkflows-Workflow.ReadBasic.All": (
        "LifecycleWorkflows-Workflow.Read.All",
        "LifecycleWorkflows-Workflow.ReadWrite.All",
        "LifecycleWorkflows.Read.All",
        "LifecycleWorkflows.ReadWrite.All",
    ),
    "Organization.Read.All": _DIRECTORY,
    "User.Read.All": _DIRECTORY,
}


def is_granted(permission: str, granted: Collection[str]) -> bool:
    """Whether `granted` holds a permission, itself or by a broader one."""
    ways = (permission, permission.replace(".Read.", ".ReadWrite."), *_BROADER.get(permission, ()))
    return any(way in granted for way in ways)
