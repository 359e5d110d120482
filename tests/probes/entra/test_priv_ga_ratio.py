from collections.abc import Iterable, Mapping

import pytest
from tests.support.people import account
from tests.support.staffed import GA, HELPDESK, USERS, asked, look

from seccheck.graph.graph import PERMISSION
from seccheck.probes.directory import paths

CLAIM = "entra.priv.ga_ratio"
FINER, OTHER = "User Administrator", "SharePoint Administrator"
MEMBERS = [account(f"staff-{number}") for number in range(12)]


def _eligible(*pairs: tuple[str, str]) -> Mapping[str, object]:
    """Beside the emergency account, which holds Global Administrator."""
    return {
        paths.USERS: [*USERS, *MEMBERS],
        paths.ELIGIBLE_SCHEDULES: [asked(who, role) for who, role in pairs],
    }


def _some(role: str, numbers: Iterable[int]) -> list[tuple[str, str]]:
    return [(f"staff-{number}", role) for number in numbers]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(_eligible(("own-1", GA), *_some(FINER, range(2))), True, id="as-many"),
        pytest.param(_eligible(("own-1", GA), *_some(FINER, range(5))), True, id="more"),
        pytest.param(_eligible(("own-1", GA), *_some(FINER, range(1))), False, id="fewer"),
        pytest.param(_eligible(("own-1", GA)), False, id="none"),
        pytest.param(_eligible(*_some(FINER, range(5))), False, id="too-few-global-administrators"),
        pytest.param(_eligible(*_some(GA, range(9)), *_some(FINER, range(9, 12))), False, id="too-many"),
        pytest.param(_eligible(("own-1", GA), ("own-1", FINER), ("staff-1", OTHER)), False, id="both-is-not-finer"),
        pytest.param(_eligible(("own-1", GA), *_some(HELPDESK, range(5))), False, id="not-highly-privileged"),
        pytest.param({paths.ELIGIBLE_SCHEDULES: PERMISSION}, PERMISSION, id="not-permitted"),
    ],
)
def test_finer_roles_are_at_least_as_many(changes: Mapping[str, object], expected: object) -> None:
    assert look("priv_ga_ratio", changes) == {CLAIM: expected}
