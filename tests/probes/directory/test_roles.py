import uuid

import pytest

from seccheck.probes.directory import roles

SETS = {name: value for name, value in vars(roles).items() if isinstance(value, frozenset)}


@pytest.mark.parametrize("name", SETS)
def test_names_roles_by_template_id(name: str) -> None:
    assert all(str(uuid.UUID(id_)) == id_ for id_ in SETS[name])


@pytest.mark.parametrize("name", SETS)
def test_whoever_holds_full_control_holds_what_matters(name: str) -> None:
    assert roles.GLOBAL_ADMINISTRATOR in SETS[name]


def test_the_baseline_names_eight_roles_and_all_of_them_are_privileged() -> None:
    assert len(roles.HIGHLY_PRIVILEGED) == 8
    assert roles.HIGHLY_PRIVILEGED | roles.FULL_CONTROL | roles.RESET <= roles.PRIVILEGED


def test_a_synchronization_account_is_no_administrator() -> None:
    assert roles.DIRECTORY_SYNCHRONIZATION not in roles.PRIVILEGED
