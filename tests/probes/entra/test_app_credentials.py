from collections.abc import Mapping

import pytest
from tests.support.people import NOW
from tests.support.probe_graph import TENANT, taken, values
from tests.support.tenants.sharing import application, graph_principal, principal, secret

from seccheck.graph.graph import ELSEWHERE, NOBODY, PERMISSION, SHAPE, UNDECLARED
from seccheck.model.entra import Approved, Entra, People
from seccheck.model.policy import Json
from seccheck.probes.directory.applications import APPLICATIONS, PRINCIPALS
from seccheck.probes.probe import Seen

OWN, AGE = "entra.app.credentials", "entra.app_secret_max_age_days"
HOME = "22222222-2222-4222-8222-222222222222"
SETTINGS = Entra(tenant=TENANT, people=People(home_tenants=(HOME,)), approved=Approved(apps=("named",)))


GRAPH = graph_principal()


def _answers(registered: object, *principals: Json) -> Mapping[str, object]:
    return {APPLICATIONS: registered, PRINCIPALS: [GRAPH, *principals]}


def _registered(id_: str, *secrets: Json) -> Json:
    return application(id_, id_, passwordCredentials=list(secrets))


def _theirs(id_: str, *secrets: Json) -> Json:
    return principal(id_, id_, HOME, passwordCredentials=list(secrets))


SHORT, LONG = secret(NOW, age=60, life=180), secret(NOW, age=300, life=720)
OURS = _registered("ours")


@pytest.mark.parametrize(
    ("answers", "own", "age"),
    [
        pytest.param(_answers([OURS], _theirs("t", SHORT)), True, 60, id="the-provider's-secret"),
        pytest.param(_answers([OURS], _theirs("t", SHORT, LONG)), False, 300, id="the-oldest-counts"),
        pytest.param(
            _answers([_registered("ours", LONG)], _theirs("t", SHORT)), False, 60, id="our-own-secret-is-long"
        ),
        pytest.param(_answers([_registered("named", SHORT)]), True, 60, id="an-application-that-the-file-names"),
        pytest.param(_answers([_registered("named")]), True, 0, id="registered-here-and-without-any-secret"),
        pytest.param(_answers([], _theirs("t")), True, ELSEWHERE, id="secrets-kept-in-its-own-tenant"),
        pytest.param(_answers([], _theirs("t"), _theirs("u", SHORT)), True, ELSEWHERE, id="some-kept-there"),
        pytest.param(_answers([], _theirs("t"), _theirs("u", LONG)), False, 300, id="what-is-seen-is-old-enough"),
        pytest.param(_answers([OURS]), True, NOBODY, id="no-application-of-the-provider"),
        pytest.param(_answers([]), NOBODY, NOBODY, id="no-application"),
        pytest.param(_answers([], principal("t", "t", HOME, keyCredentials=None)), SHAPE, SHAPE, id="not-told"),
        pytest.param(_answers(PERMISSION), PERMISSION, PERMISSION, id="not-permitted"),
    ],
)
def test_says_how_long_and_how_old(answers: Mapping[str, object], own: object, age: object) -> None:
    assert values(taken("app_credentials", answers, SETTINGS)) == {OWN: own, AGE: age}


def test_a_file_that_names_nobody_leaves_only_the_provider_open() -> None:
    assert values(taken("app_credentials", _answers([OURS]))) == {OWN: True, AGE: UNDECLARED}


def test_names_applications_by_id_alone() -> None:
    own, age = taken("app_credentials", _answers([_registered("named", LONG), OURS]), SETTINGS)
    note = {"en": "Applications: named.", "fr": "Applications : named."}
    assert own == Seen(claim=OWN, value=False, sample=2, note=note)
    assert age == Seen(claim=AGE, value=300, sample=1)


def test_a_secret_made_for_later_has_no_age() -> None:
    answers = _answers([_registered("named", secret(NOW, age=-5, life=30))])
    assert values(taken("app_credentials", answers, SETTINGS))[AGE] == 0
