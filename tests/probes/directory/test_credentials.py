import pytest
from tests.support.people import NOW
from tests.support.tenants.sharing import certificate, secret

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.applications import App
from seccheck.probes.directory.credentials import credentials_of


def _app(secrets: object = (), keys: object = ()) -> App:
    listed = {"passwordCredentials": secrets, "keyCredentials": keys}
    return App(id="a", parts=({k: list(v) if isinstance(v, tuple) else v for k, v in listed.items()},))


def _with(item: Json, **more: Json) -> Json:
    return {**item, **more}


FRESH = secret(NOW, age=10, life=180)
NEVER = _with(FRESH, endDateTime=None)
SIGN = _with(certificate(NOW, age=10, life=1000), usage="Sign", keyId="k", customKeyIdentifier="mark")
PUBLIC, PASSWORD = _with(SIGN, usage="Verify", keyId="other"), _with(NEVER, keyId="k")


@pytest.mark.parametrize(
    ("app", "long"),
    [
        pytest.param(_app((FRESH,)), [False], id="180-days"),
        pytest.param(_app((secret(NOW, age=10, life=181),)), [True], id="181-days"),
        pytest.param(_app((NEVER,)), [True], id="for-ever"),
        pytest.param(_app((), (certificate(NOW, age=10, life=365),)), [False], id="a-year"),
        pytest.param(_app((), (certificate(NOW, age=10, life=366),)), [True], id="more-than-a-year"),
        pytest.param(_app((secret(NOW, age=200, life=199),)), [], id="over"),
        pytest.param(_app((PASSWORD,), (SIGN, PUBLIC)), [], id="a-certificate-for-saml"),
        pytest.param(_app((NEVER,), (SIGN,)), [True], id="a-secret-beside-one-for-saml"),
        pytest.param(_app(), [], id="none"),
    ],
)
def test_knows_what_lives_too_long(app: App, long: list[bool]) -> None:
    assert [found.is_long for found in credentials_of(app, NOW)] == long


@pytest.mark.parametrize(
    "app",
    [
        pytest.param(_app(None), id="secrets-not-told"),
        pytest.param(_app((), None), id="certificates-not-told"),
        pytest.param(_app((_with(FRESH, startDateTime=None),)), id="no-start"),
        pytest.param(_app((_with(FRESH, endDateTime="soon"),)), id="an-end-that-is-no-date"),
        pytest.param(_app(({"startDateTime": FRESH["startDateTime"]},)), id="no-end-told"),
        pytest.param(_app(("secret",)), id="no-object"),
    ],
)
def test_what_is_not_told_is_not_short(app: App) -> None:
    with pytest.raises(UnseenError, match=SHAPE):
        credentials_of(app, NOW)
