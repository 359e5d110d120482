"""Rule 10: only the client's own word makes a requirement not applicable."""

import datetime as dt

import pytest
from tests.support.judged import LATER, TODAY, expectation, fact, gap, said, view

from seccheck.judging.applicability import applicability
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Json

REMOTE, HEALTH = {"engagement.remote": {"const": True}}, {"engagement.health": {"const": True}}
BOTH = {**REMOTE, **HEALTH}


def word(name: str, *, value: bool) -> Evidence:
    return said(f"engagement.{name}", value)


YES_R, NO_R = fact("remote", value=True), fact("remote", value=False)
YES_H, NO_H = fact("health", value=True), fact("health", value=False)


@pytest.mark.parametrize(
    ("when", "words", "applies", "confirm"),
    [
        pytest.param([], [], True, (), id="no condition"),
        pytest.param([REMOTE], [YES_R], True, (), id="yes"),
        pytest.param([REMOTE], [NO_R], False, (), id="no"),
        pytest.param([REMOTE], [], True, ("engagement.remote",), id="silence"),
        pytest.param([REMOTE], [word("remote", value=True)], True, (), id="the provider's yes"),
        pytest.param([REMOTE], [word("remote", value=False)], True, ("engagement.remote",), id="the provider's no"),
        pytest.param([BOTH], [YES_R, YES_H], True, (), id="all of: yes and yes"),
        pytest.param([BOTH], [YES_R, NO_H], False, (), id="all of: yes and no"),
        pytest.param([BOTH], [YES_R], True, ("engagement.health",), id="all of: yes and silence"),
        pytest.param([BOTH], [NO_R], False, (), id="all of: no beats silence"),
        pytest.param([BOTH], [], True, ("engagement.remote", "engagement.health"), id="all of: silence and silence"),
        pytest.param([BOTH], [NO_R, NO_H], False, (), id="all of: no and no"),
        pytest.param([REMOTE, HEALTH], [YES_R], True, (), id="any of: yes and silence"),
        pytest.param([REMOTE, HEALTH], [NO_R], True, ("engagement.health",), id="any of: no and silence"),
        pytest.param([REMOTE, HEALTH], [NO_R, NO_H], False, (), id="any of: no and no"),
        pytest.param([REMOTE, HEALTH], [NO_R, YES_H], True, (), id="any of: no and yes"),
        pytest.param([REMOTE, REMOTE], [], True, ("engagement.remote",), id="asked once"),
    ],
)
def test_what_cannot_be_decided_applies(
    when: list[dict[str, Json]], words: list[Evidence], confirm: tuple[str, ...], *, applies: bool
) -> None:
    found = applicability(view(*words), expectation(*when))
    assert (found.applies, found.confirm) == (applies, confirm)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param([fact("remote", value=False, void="remembered")], id="only remembered"),
        pytest.param([fact("remote", value=False, valid_until=TODAY - dt.timedelta(days=1))], id="no longer valid"),
        pytest.param([fact("remote", "no")], id="of the wrong type"),
        pytest.param([said("engagement.remote", kind="witnessed-test", value=False)], id="a record is no engagement"),
    ],
)
def test_a_no_that_is_not_the_clients_word_of_today_does_not_decide(words: list[Evidence]) -> None:
    assert applicability(view(*words), expectation(REMOTE)).applies


def test_a_gap_beside_the_clients_no_changes_nothing() -> None:
    assert not applicability(view(NO_R, gaps=[gap("engagement.remote")]), expectation(REMOTE)).applies


@pytest.mark.parametrize(
    ("limit", "applies"),
    [
        pytest.param(said("c.count", 5), True, id="the provider's limit"),
        pytest.param(said("c.count", 5, "witnessed-test"), False, id="the client's record"),
    ],
)
def test_a_limit_that_the_provider_stated_does_not_decide(limit: Evidence, *, applies: bool) -> None:
    when = expectation({"engagement.floor": {"minimum": {"$claim": "c.count"}}})
    assert applicability(view(fact("floor", 3), limit), when).applies is applies


@pytest.mark.parametrize(
    ("day", "applies"),
    [
        pytest.param(LATER, False, id="a list in force"),
        pytest.param(LATER + dt.timedelta(days=1), True, id="an expired list"),
    ],
)
def test_an_expired_list_does_not_decide(day: dt.date, *, applies: bool) -> None:
    when = expectation({"engagement.non_adequate_countries": {"items": {"enum": {"$data": "adequacy.countries"}}}})
    assert applicability(view(fact("non_adequate_countries", ["MA"]), as_of=day), when).applies is applies
