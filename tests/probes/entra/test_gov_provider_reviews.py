from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest
from tests.support.people import ago
from tests.support.probe_graph import taken
from tests.support.staffed import ANSWERS, SETTINGS, USERS, look, members, plans, pseudonyms

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION
from seccheck.probes.directory import paths
from seccheck.probes.directory.reviews import instances
from seccheck.probes.probe import Seen

if TYPE_CHECKING:
    from seccheck.model.policy import Json

DAYS, COVERS = "entra.access_review_last_days", "entra.access_review_covers_provider"
ONE, ALL = "10000000-0000-4000-8000-000000000000", "20000000-0000-4000-8000-000000000000"
GROUPS = {
    paths.transitive_members(ONE): members("agent-1"),
    paths.transitive_members(ALL): members("agent-1", "agent-2", "agent-3"),
}


def _reviews(*reviews: tuple[str, float | None]) -> Mapping[str, object]:
    """Reviews by query, with the days since a round ended; None where none has."""
    listed: list[Json] = []
    rounds: dict[str, object] = {}
    for number, (query, days) in enumerate(reviews):
        review = {"id": f"r{number}", "status": "InProgress", "scope": {"query": query}}
        listed.append(review)
        ended = [] if days is None else [{"status": "Completed", "endDateTime": ago(days)}]
        rounds[instances(review)] = [{"status": "InProgress", "endDateTime": ago(-5)}, *ended]
    return {paths.ACCESS_REVIEWS: listed, **rounds, **GROUPS}


@pytest.mark.parametrize(
    ("changes", "days", "covers"),
    [
        pytest.param(_reviews((f"/groups/{ALL}/transitiveMembers", 20)), 20, True, id="everybody"),
        pytest.param(_reviews((f"/groups/{ONE}/transitiveMembers", 20)), 20, False, id="one-of-three"),
        pytest.param(_reviews(("/users", 200), (f"/groups/{ONE}/members", 20)), 200, True, id="longest-ago-counts"),
        pytest.param(_reviews(("/users", 200), (f"/groups/{ALL}/members", 20)), 20, True, id="the-newest-of-each"),
        pytest.param(_reviews(("/users", None)), NOBODY, False, id="no-round-has-ended"),
        pytest.param(_reviews(("/users?$filter=(userType eq 'Guest')", 20)), NOBODY, False, id="of-others"),
        pytest.param(_reviews(), NOBODY, False, id="no-review"),
        pytest.param({**_reviews(("/users", 20)), paths.SKUS: plans("p1")}, LICENCE, LICENCE, id="no-licence"),
        pytest.param({**_reviews(("/users", 20)), paths.SKUS: plans("governance")}, 20, True, id="governance-will-do"),
        pytest.param({**_reviews(("/users", 20)), paths.USERS: USERS[:3]}, NOBODY, NOBODY, id="no-provider"),
        pytest.param({paths.ACCESS_REVIEWS: PERMISSION}, PERMISSION, PERMISSION, id="not-permitted"),
        pytest.param(
            {**_reviews(("/users", 20)), instances({"id": "r0"}): PERMISSION}, PERMISSION, PERMISSION, id="no-rounds"
        ),
        pytest.param(
            {**_reviews((f"/groups/{ALL}/members", 20)), paths.transitive_members(ALL): PERMISSION},
            PERMISSION,
            PERMISSION,
            id="a-group-that-may-not-be-read",
        ),
    ],
)
def test_when_the_provider_s_accounts_were_last_reviewed(
    changes: Mapping[str, object], days: object, covers: object
) -> None:
    assert look("gov_provider_reviews", changes) == {DAYS: days, COVERS: covers}


def test_names_those_whom_no_review_covered() -> None:
    found = taken("gov_provider_reviews", {**ANSWERS, **_reviews((f"/groups/{ONE}/members", 20))}, SETTINGS)
    assert found == [
        Seen(claim=COVERS, value=False, sample=3, people=pseudonyms("agent-2", "agent-3")),
        Seen(claim=DAYS, value=20, sample=1),
    ]
