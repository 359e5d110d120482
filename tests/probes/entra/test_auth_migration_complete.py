import pytest
from tests.support.staffed import look, method, without

from seccheck.graph.graph import PERMISSION, SHAPE
from seccheck.probes.directory.paths import AUTHENTICATION_METHODS

POLICY = method("Sms")


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        pytest.param(POLICY, True, id="complete"),
        pytest.param({**POLICY, "policyMigrationState": None}, True, id="made-after-the-migration"),
        pytest.param({**POLICY, "policyMigrationState": "preMigration"}, False, id="not-begun"),
        pytest.param({**POLICY, "policyMigrationState": "migrationInProgress"}, False, id="in-progress"),
        pytest.param(without(POLICY, "policyMigrationState"), SHAPE, id="not-told"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_whether_the_migration_is_complete(policy: object, expected: object) -> None:
    found = look("auth_migration_complete", {AUTHENTICATION_METHODS: policy})
    assert found == {"entra.auth.migration_complete": expected}
