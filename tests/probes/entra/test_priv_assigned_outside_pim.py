import pytest
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, GA, HELPDESK, READER, SETTINGS, assigned, held, look, pseudonyms, without

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE
from seccheck.probes.directory.paths import ASSIGNED_SCHEDULES, ROLE_ASSIGNMENTS
from seccheck.probes.probe import Seen

CLAIM = "entra.priv.assigned_outside_pim"
OUTSIDE = held("own-1", GA, startDateTime=None)


@pytest.mark.parametrize(
    ("schedules", "expected"),
    [
        pytest.param([held("own-1", GA)], True, id="through-it"),
        pytest.param([OUTSIDE], False, id="past-it"),
        pytest.param([held("own-1", READER, startDateTime=None)], True, id="not-privileged"),
        pytest.param([held("glass", GA, startDateTime=None)], True, id="emergency-account"),
        pytest.param([held("app", GA, startDateTime=None)], True, id="application"),
        pytest.param([without(held("own-1", GA), "startDateTime")], SHAPE, id="start-not-told"),
        pytest.param([OUTSIDE, without(held("own-2", GA), "startDateTime")], False, id="one-past-it-decides"),
        pytest.param([], NOBODY, id="no-assignment"),
        pytest.param(PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_what_was_given_past_privileged_identity_management(schedules: object, expected: object) -> None:
    changes = {ASSIGNED_SCHEDULES: schedules, ROLE_ASSIGNMENTS: [assigned("app", GA, "servicePrincipal")]}
    assert look("priv_assigned_outside_pim", changes) == {CLAIM: expected}


def test_names_whose_it_is() -> None:
    answers = {**ANSWERS, ASSIGNED_SCHEDULES: [OUTSIDE, held("agent-1", HELPDESK)]}
    (found,) = taken("priv_assigned_outside_pim", answers, SETTINGS)
    assert found == Seen(claim=CLAIM, value=False, sample=2, people=pseudonyms("own-1"))
