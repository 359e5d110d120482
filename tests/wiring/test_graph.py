import datetime as dt
from pathlib import Path

import pytest

from seccheck.errors import SeccheckError
from seccheck.model.entra import Entra
from seccheck.wiring.graph import SystemClock, online


def test_the_clock_runs_in_utc_and_forward() -> None:
    clock = SystemClock()
    before = clock.seconds()
    clock.sleep(0)
    assert clock.seconds() >= before
    assert clock.now().tzinfo is dt.UTC


def test_a_tenant_is_opened_without_asking_anybody() -> None:
    tenant = "11111111-1111-4111-8111-111111111111"
    settings = Entra(tenant=tenant, client=tenant, credential={"managed_identity": "system"})
    assert online(lambda _: None, "fr")(settings, Path()).tenant == tenant


def test_a_credential_that_is_not_there_is_said() -> None:
    settings = Entra(tenant="t", client="c", credential={"secret_env": "SECCHECK_NO_SUCH_VARIABLE"})
    with pytest.raises(SeccheckError, match="SECCHECK_NO_SUCH_VARIABLE"):
        online(lambda _: None, "en")(settings, Path())
