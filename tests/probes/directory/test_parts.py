from collections.abc import Callable, Iterator

import pytest
from tests.support.probe_graph import scope_over
from tests.support.staffed import plans

from seccheck.graph.graph import LICENCE, PERMISSION, SHAPE, UnseenError
from seccheck.probes.directory.parts import every, part, pseudonyms, require
from seccheck.probes.directory.paths import SKUS
from seccheck.probes.directory.user import User
from seccheck.probes.probe import Seen, Unseen


def _refused(reason: str) -> Callable[[], bool]:
    def check() -> bool:
        raise UnseenError(reason, "detail")

    return check


def _yes() -> bool:
    return True


def _no() -> bool:
    return False


def test_a_part_that_sees_everything_says_it() -> None:
    seen = Seen(claim="a", value=1)
    assert list(part(("a",), lambda: [seen])) == [seen]


def test_a_part_that_cannot_see_the_end_says_nothing_of_what_it_saw_before() -> None:
    def half() -> Iterator[Seen]:
        yield Seen(claim="a", value=1)
        raise UnseenError(PERMISSION, "why")

    assert list(part(("a", "b"), half)) == [Unseen(claims=("a", "b"), reason=PERMISSION, detail="why")]


@pytest.mark.parametrize(
    ("has", "wanted", "goes_on"),
    [
        pytest.param(["p2"], ["p2"], True, id="has-it"),
        pytest.param(["p2"], ["p1"], True, id="p2-brings-p1"),
        pytest.param(["governance"], ["p2", "governance"], True, id="one-is-enough"),
        pytest.param(["p1"], ["p2", "governance"], False, id="has-neither"),
        pytest.param([], ["p1"], False, id="has-nothing"),
    ],
)
def test_goes_on_only_with_a_licence(has: list[str], wanted: list[str], *, goes_on: bool) -> None:
    tenant, _ = scope_over({SKUS: plans(*has)})
    if goes_on:
        require(tenant, *wanted)
    else:
        with pytest.raises(UnseenError) as caught:
            require(tenant, *wanted)
        assert (caught.value.reason, caught.value.detail) == (LICENCE, " / ".join(wanted))


@pytest.mark.parametrize(
    ("checks", "expected"),
    [
        pytest.param([], True, id="nothing-asked"),
        pytest.param([_yes, _yes], True, id="all-hold"),
        pytest.param([_yes, _no], False, id="one-fails"),
        pytest.param([_refused(SHAPE), _no], False, id="a-failure-after-the-unseen"),
        pytest.param([_no, _refused(SHAPE)], False, id="a-failure-before-the-unseen"),
        pytest.param([_yes, _refused(SHAPE), _refused(PERMISSION)], SHAPE, id="the-first-unseen"),
    ],
)
def test_a_failure_decides_and_what_is_unseen_never_passes(checks: list[Callable[[], bool]], expected: object) -> None:
    try:
        found: object = every(checks)
    except UnseenError as error:
        found = error.reason
    assert found == expected


def test_pseudonyms_are_sorted_and_given_once() -> None:
    tenant, _ = scope_over({})
    users = (User(id="b", upn="b@x"), "a", "b")
    assert pseudonyms(tenant, users) == tuple(sorted((tenant.pseudonym("a"), tenant.pseudonym("b"))))
