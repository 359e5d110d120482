import pytest

from seccheck.conditional_access.session import Session, read_session
from seccheck.conditional_access.strength import Met
from seccheck.model.policy import Json

NO, PERHAPS, YES = Met.NO, Met.PERHAPS, Met.YES
NEVER = float("inf")


def frequency(**more: Json) -> Session:
    return read_session({"sessionControls": {"signInFrequency": {"isEnabled": True, **more}}})


@pytest.mark.parametrize(
    ("more", "hours", "is_sure"),
    [
        pytest.param({"type": "hours", "value": 4}, 4, True, id="hours"),
        pytest.param({"type": "days", "value": 2, "frequencyInterval": "timeBased"}, 48, True, id="days"),
        pytest.param({"frequencyInterval": "everyTime"}, 0, True, id="every-time"),
        pytest.param(
            {"frequencyInterval": "everyTime", "authenticationType": "secondaryAuthentication"}, 0, False, id="second"
        ),
        pytest.param({"type": "hours", "value": 4, "frequencyInterval": "often"}, 4, False, id="unknown-interval"),
        pytest.param({"frequencyInterval": "often"}, 0, False, id="unknown-interval-alone"),
        pytest.param({"type": "weeks", "value": 1}, NEVER, True, id="unknown-unit"),
        pytest.param({"type": "hours", "value": 0}, NEVER, True, id="zero"),
        pytest.param({"type": "hours", "value": -3}, NEVER, True, id="negative"),
        pytest.param({"type": "hours", "value": True}, NEVER, True, id="true"),
        pytest.param({"type": "hours", "value": "4"}, NEVER, True, id="text"),
        pytest.param({"isEnabled": False, "type": "hours", "value": 4}, NEVER, True, id="off"),
        pytest.param({"isEnabled": "yes", "type": "hours", "value": 4}, NEVER, True, id="off-by-text"),
    ],
)
def test_reads_how_soon_one_must_sign_in_again(more: dict[str, Json], hours: float, is_sure: bool) -> None:
    found = frequency(**more)
    assert (found.hours, found.is_sure) == (hours, is_sure)


@pytest.mark.parametrize(
    ("session", "hours", "met"),
    [
        (Session(hours=4), 4, YES),
        (Session(hours=4), 3.9, NO),
        (Session(hours=4, is_sure=False), 8, PERHAPS),
        (Session(), NEVER, NO),
        (Session(hours=0), 0, YES),
    ],
    ids=["in-time", "too-late", "in-doubt", "no-limit", "every-time"],
)
def test_compares_with_what_is_asked(session: Session, hours: float, met: Met) -> None:
    assert session.within(hours) is met


@pytest.mark.parametrize(
    ("controls", "persistent", "restricted"),
    [
        pytest.param(None, NO, NO, id="null"),
        pytest.param("soon", NO, NO, id="text"),
        pytest.param({"persistentBrowser": {"isEnabled": True, "mode": "never"}}, YES, NO, id="never"),
        pytest.param({"persistentBrowser": {"isEnabled": True, "mode": "always"}}, NO, NO, id="always"),
        pytest.param({"persistentBrowser": {"isEnabled": False, "mode": "never"}}, NO, NO, id="never-but-off"),
        pytest.param({"applicationEnforcedRestrictions": {"isEnabled": True}}, NO, YES, id="application"),
        pytest.param(
            {"cloudAppSecurity": {"isEnabled": True, "cloudAppSecurityType": "blockDownloads"}}, NO, YES, id="block"
        ),
        pytest.param(
            {"cloudAppSecurity": {"isEnabled": True, "cloudAppSecurityType": "monitorOnly"}}, NO, NO, id="watch"
        ),
        pytest.param({"cloudAppSecurity": {"isEnabled": True}}, NO, PERHAPS, id="unknown-proxy"),
    ],
)
def test_reads_browsers_and_restrictions(controls: Json, persistent: Met, restricted: Met) -> None:
    found = read_session({"sessionControls": controls})
    assert (found.never_persistent, found.restricted) == (persistent, restricted)
