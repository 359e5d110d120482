import pytest
from tests.support.people import account, ago, guest
from tests.support.probe_graph import DictGraph, scope_over
from tests.support.sign_in_log import AGENT, ALL, EMPTY, SHORT, THEIRS, log, named, signed_in

from seccheck.graph.graph import NOBODY, PERMISSION, SHAPE, THROTTLED, UnseenError
from seccheck.model.entra import Entra
from seccheck.probes.directory.paths import USERS
from seccheck.probes.directory.sign_in import SignIn
from seccheck.probes.directory.sign_ins import legacy_sign_ins, shows_any, sign_ins_of, window


def _found(answers: object, settings: Entra = THEIRS) -> tuple[SignIn, ...]:
    assert isinstance(answers, dict)
    return sign_ins_of(*scope_over(answers, settings))


def test_reads_successful_ones_of_the_provider_within_the_window_in_order() -> None:
    entries = [
        signed_in(days=1),
        signed_in(days=29),
        signed_in(days=31),
        signed_in("staff"),
        signed_in(status={"errorCode": 50126}),
    ]
    found = _found(log(entries, [AGENT, account("staff")]))
    assert [one.at.isoformat()[:10] for one in found] == ["2026-11-02", "2026-11-30"]


def test_asks_for_few_people_by_name_fifteen_at_a_time() -> None:
    names = [f"a{number:02}" for number in range(17)]
    answers = {
        USERS: [*(guest(name) for name in names), guest("off", accountEnabled=False)],
        named(*names[:15]): [signed_in("a03")],
        named(*names[15:], "off"): [signed_in("a16"), signed_in("off")],
    }
    assert sorted(one.user for one in _found(answers)) == ["a03", "a16", "off"]


@pytest.mark.parametrize("people", [1, 301], ids=["everybody-is-meant", "they-are-many"])
def test_asks_for_many_people_by_time_alone(people: int) -> None:
    settings = Entra(tenant=THEIRS.tenant) if people == 1 else THEIRS
    users = [guest(f"a{number}") for number in range(people)]
    answers = {USERS: users, ALL: [signed_in("a0"), signed_in("stranger")]}
    assert [one.user for one in _found(answers, settings)] == ["a0"]


def test_a_tape_that_answers_more_than_was_asked_counts_each_once() -> None:
    names = [f"a{number:02}" for number in range(16)]
    both = [signed_in("a00"), signed_in("a15")]
    answers = {USERS: [guest(name) for name in names], named(*names[:15]): both, named("a15"): both}
    assert len(_found(answers)) == 2


def test_the_log_is_read_once() -> None:
    tenant, scope = scope_over(log([signed_in()]), THEIRS)
    assert sign_ins_of(tenant, scope) is sign_ins_of(tenant, scope)
    graph = tenant.graph
    assert isinstance(graph, DictGraph)
    assert graph.asked.count(named("agent")) == 1


def test_takes_everybody_s_from_a_tape_that_has_no_others() -> None:
    answers = {USERS: [AGENT], ALL: [signed_in(), signed_in("stranger")]}
    assert [one.user for one in _found(answers)] == ["agent"]


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [([signed_in()], SHAPE, True), ([], [signed_in()], True), ([], [], False)],
    ids=["lately", "in-30-days", "never"],
)
def test_knows_whether_the_log_shows_anything(short: object, long: object, *, expected: bool) -> None:
    tenant, _ = scope_over({**dict.fromkeys((window(EMPTY, span=span) for span in SHORT), short), ALL: long})
    assert shows_any(tenant) is expected


def test_legacy_ones_are_everybody_s() -> None:
    entries = [signed_in("staff", clientAppUsed="POP3"), signed_in("staff")]
    tenant, _ = scope_over(log([], legacy=entries))
    assert [one.client for one in legacy_sign_ins(tenant)] == ["pop3"]


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        pytest.param(log([signed_in(status=None)]), SHAPE, id="an-entry"),
        pytest.param(log(THROTTLED), THROTTLED, id="the-log"),
        pytest.param({USERS: PERMISSION}, PERMISSION, id="accounts"),
        pytest.param({USERS: [account("staff")]}, NOBODY, id="no-account"),
        pytest.param({USERS: [guest("a' or '1' eq '1")]}, SHAPE, id="an-id-that-would-ask-for-more"),
    ],
)
def test_what_cannot_be_understood_is_said(answers: object, reason: str) -> None:
    with pytest.raises(UnseenError) as caught:
        _found(answers)
    assert caught.value.reason == reason


def test_ages_are_reckoned_from_the_tenant_s_now() -> None:
    assert f"createdDateTime ge {ago(30)}" in ALL
