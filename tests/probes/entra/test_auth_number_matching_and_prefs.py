from tests.support.probe_graph import taken

from seccheck.graph.graph import BETA
from seccheck.probes.probe import Unseen


def test_says_that_v1_does_not_know_and_asks_nothing() -> None:
    found = taken("auth_number_matching_and_prefs", {})
    assert found == [
        Unseen(
            claims=("entra.auth.number_matching_and_prefs",),
            reason=BETA,
            detail="/beta/policies/authenticationMethodsPolicy",
        )
    ]
