from pathlib import Path

import pytest
from tests.support import looking_world as looking
from tests.support.probe_graph import TENANT, DictGraph

from seccheck.errors import UsageFaultError
from seccheck.flow.entra_check import preflight
from seccheck.graph.graph import PERMISSION, SIGN_IN, UnseenError
from seccheck.model.entra import Entra
from seccheck.model.policy import Json
from seccheck.probes.directory.paths import SKUS
from seccheck.reports.looking.preflight import Preflight, Sight

LOOK = "entra.ca.report_only"
ENTRA = {"tenant": TENANT, "client": TENANT, "credential": {"secret_env": "S"}}
P1 = {
    "capabilityStatus": "Enabled",
    "servicePlans": [{"servicePlanName": "AAD_PREMIUM", "provisioningStatus": "Success"}],
}


class Signed(DictGraph):
    """A tenant that says what the sign-in allows."""

    writes: tuple[str, ...] = ()
    allows: frozenset[str] | UnseenError = frozenset()

    def granted(self) -> frozenset[str]:
        if isinstance(self.allows, UnseenError):
            raise self.allows
        return self.allows


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(looking.world(tmp_path))
    looking.client(tmp_path, ENTRA)
    return tmp_path


def found(*granted: str, skus: Json, refused: UnseenError | None = None, words: tuple[str, ...] = (LOOK,)) -> Preflight:
    def opened(_settings: Entra, _folder: Path) -> Signed:
        graph = Signed({SKUS: skus})
        graph.allows = refused or frozenset(granted)
        return graph

    return preflight(words, config=None, opened=opened)


@pytest.mark.parametrize(
    ("granted", "skus", "sight"),
    [
        (("Policy.Read.All",), [P1], Sight(look=LOOK)),
        (("Policy.Read.All",), PERMISSION, Sight(look=LOOK)),
        (("Policy.Read.All",), [], Sight(look=LOOK, licence="p1")),
        (("User.Read.All",), [P1], Sight(look=LOOK, permissions=("Policy.Read.All",))),
    ],
    ids=["clear", "licences-unseen", "no-licence", "no-permission"],
)
def test_each_look_says_what_stands_in_its_way(granted: tuple[str, ...], skus: Json, sight: Sight) -> None:
    assert found(*granted, skus=skus).sights == (sight,)


def test_a_refused_sign_in_is_the_whole_answer() -> None:
    one = found(skus=[], refused=UnseenError(SIGN_IN, "AADSTS7000215"))
    assert (one.tenant, one.reason, one.detail, one.sights) == (TENANT, SIGN_IN, "AADSTS7000215", ())


def test_without_words_all_of_the_clients_side() -> None:
    assert len(found("Policy.Read.All", skus=[P1], words=()).sights) > 30


def test_without_settings_it_is_wrong_usage(folder: Path) -> None:
    looking.client(folder, None)
    with pytest.raises(UsageFaultError, match="does not say how to sign in"):
        found(skus=[])
