from collections.abc import Mapping

import pytest
from tests.support.people import account
from tests.support.probe_graph import scope_over, taken, values
from tests.support.sign_in_log import AGENT, THEIRS, log, signed_in

from seccheck.graph.graph import LICENCE, NOBODY, PERMISSION, SHAPE
from seccheck.probes.directory.paths import USERS
from seccheck.probes.probe import Seen

OWN, COUNT = "entra.log.legacy_signins", "entra.legacy_signins_30d"
STAFF = account("staff")
IMAP, POP = signed_in(clientAppUsed="IMAP4"), signed_in("staff", clientAppUsed="POP3")
NEW_NAME = signed_in(clientAppUsed="Telex", days=2)


@pytest.mark.parametrize(
    ("answers", "own", "count"),
    [
        pytest.param(log([signed_in()]), True, 0, id="none"),
        pytest.param(log([signed_in(), IMAP], legacy=[IMAP]), False, 1, id="the-provider-did"),
        pytest.param(log([signed_in()], [AGENT, STAFF], [POP]), False, 0, id="somebody-else-did"),
        pytest.param(log([signed_in(), NEW_NAME]), True, 1, id="by-a-protocol-that-the-filter-does-not-name"),
        pytest.param(log([], legacy=[IMAP]), False, 1, id="seen-in-one-of-two-places"),
        pytest.param(log([signed_in()], legacy=[signed_in()]), True, 0, id="a-tape-that-answers-everything"),
        pytest.param(log([signed_in(clientAppUsed=None)]), True, SHAPE, id="client-not-told"),
        pytest.param(log([signed_in(clientAppUsed=None), IMAP], legacy=[IMAP]), False, 1, id="enough-to-deny"),
        pytest.param(log([]), NOBODY, NOBODY, id="an-empty-log"),
        pytest.param(log([signed_in()], legacy=LICENCE), LICENCE, LICENCE, id="no-licence"),
        pytest.param({**log([signed_in()]), USERS: PERMISSION}, True, PERMISSION, id="accounts-cannot-be-seen"),
    ],
)
def test_says_who_signed_in_by_legacy_protocols(answers: Mapping[str, object], own: object, count: object) -> None:
    assert values(taken("log_legacy_signins", answers, THEIRS)) == {OWN: own, COUNT: count}


def test_names_people_by_pseudonym() -> None:
    answers = log([signed_in(), IMAP], [AGENT, STAFF], [IMAP, POP])
    tenant, _ = scope_over(answers)
    agent, staff = tenant.pseudonym("agent"), tenant.pseudonym("staff")
    assert taken("log_legacy_signins", answers, THEIRS) == [
        Seen(claim=OWN, value=False, people=tuple(sorted((agent, staff)))),
        Seen(claim=COUNT, value=1, sample=2, people=(agent,)),
    ]
