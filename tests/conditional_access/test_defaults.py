import pytest

from seccheck.conditional_access.defaults import SECURITY_DEFAULTS, as_policies
from seccheck.conditional_access.policy import read_policy
from seccheck.conditional_access.strength import Met

SYNCHRONISATION = "d29b2b05-8046-44ba-8758-1e26182fcf32"


def test_they_are_policies_that_everything_is_known_about() -> None:
    for data in as_policies():
        found = read_policy(data, ())
        assert found is not None
        assert (found.id, found.enforced, found.reach.sure) == (SECURITY_DEFAULTS, Met.YES, found.reach.perhaps)


def test_each_leaves_the_synchronising_account_out() -> None:
    assert all(data["conditions"]["users"]["excludeRoles"] == [SYNCHRONISATION] for data in as_policies())


def test_sixteen_roles_are_named_once_each() -> None:
    roles = as_policies()[0]["conditions"]["users"]["includeRoles"]
    assert len(roles) == len(set(roles)) == 16


@pytest.mark.parametrize(("place", "control"), [(0, "mfa"), (1, "mfa"), (2, "block")])
def test_what_they_demand(place: int, control: str) -> None:
    assert as_policies()[place]["grantControls"]["builtInControls"] == [control]
