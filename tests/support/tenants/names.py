"""Ids and well-known names of the seeded tenants: the same ones every time."""

import datetime as dt
import functools
import uuid

NOW = dt.datetime(2027, 3, 29, 8, tzinfo=dt.UTC)
"""The moment at which the seeded tenants stand, unless told otherwise."""
CLIENT_TENANT = "3e9d51b7-08c2-4f6a-b1d4-6c7f2a90e835"
CLIENT_APP = "9a0c7e12-5d34-4b8f-a6e1-0f2b3c4d5e6f"
GRAPH_APP = "00000003-0000-0000-c000-000000000000"
MICROSOFT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a"
NEVER = "2147483647"

ROLES = {
    "Global Administrator": "62e90394-69f5-4237-9190-012177145e10",
    "Privileged Role Administrator": "e8611ab8-c189-46e8-94e1-60213ab1f814",
    "User Administrator": "fe930be7-5e62-47db-91af-98c3a49a38b1",
    "SharePoint Administrator": "f28a1f50-f6e7-4571-818b-6a12f2af6b6c",
    "Exchange Administrator": "29232cdf-9323-42fd-ade2-1d097af3e4de",
    "Hybrid Identity Administrator": "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2",
    "Application Administrator": "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3",
    "Cloud Application Administrator": "158c047a-c907-4556-b7ef-446551a6b5f7",
    "Security Administrator": "194ae4cb-b126-40b2-bd5b-6091b380977d",
    "Conditional Access Administrator": "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9",
    "Helpdesk Administrator": "729827e3-9c14-49f7-bb1b-9608f156bbb8",
    "Billing Administrator": "b0f54661-2d74-4c50-afa3-1ec803f12efe",
    "Authentication Administrator": "c4e39bd9-1100-46d3-8c65-fb160da0071f",
    "Password Administrator": "966707d0-3269-4727-9be2-8c3a10f19b9d",
    "Privileged Authentication Administrator": "7be44c8a-adaf-4e2a-84d6-ab2649e08a13",
    "Global Reader": "f2ef992c-3afb-46b9-b7cf-a126ee74c451",
}
"""Template ids of the privileged directory roles; as built-in ones their definitions have the same ids."""
PHISHING_RESISTANT = ["windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"]
MULTIFACTOR = [
    *PHISHING_RESISTANT,
    "deviceBasedPush",
    "temporaryAccessPassOneTime",
    "temporaryAccessPassMultiUse",
    "password,microsoftAuthenticatorPush",
    "password,softwareOath",
    "password,hardwareOath",
    "password,x509CertificateSingleFactor",
    "password,x509CertificateMultiFactor",
    "password,sms",
    "password,voice",
    "federatedMultiFactor",
    "microsoftAuthenticatorPush,federatedSingleFactor",
    "softwareOath,federatedSingleFactor",
    "hardwareOath,federatedSingleFactor",
    "sms,federatedSingleFactor",
    "voice,federatedSingleFactor",
]

_SPACE = uuid.UUID("4b1d0c6e-7f52-4e0b-9a55-2f6f1f1f9d10")


def guid(*words: object) -> str:
    """The id that belongs to `words`."""
    return str(uuid.uuid5(_SPACE, "/".join(str(word) for word in words)))


def stamp(moment: dt.datetime) -> str:
    """`moment` as Graph writes it."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@functools.lru_cache(maxsize=4096)
def ago(now: dt.datetime, *, days: float = 0, hours: float = 0) -> str:
    """As Graph writes it: the moment so long before `now` (after it, where negative)."""
    return stamp(now - dt.timedelta(days=days, hours=hours))
