import inspect

import pytest

from seccheck.graph.credentials.confidential import Confidential
from seccheck.graph.credentials.credential import Credential
from seccheck.graph.credentials.device_code import DeviceCode
from seccheck.graph.credentials.managed_identity import ManagedIdentity


@pytest.mark.parametrize("kind", [Confidential, DeviceCode, ManagedIdentity])
def test_every_way_to_sign_in_is_asked_alike(kind: type[Credential]) -> None:
    asked, own = (list(inspect.signature(one.fetch).parameters) for one in (Credential, kind))
    assert asked == own
