from collections.abc import Mapping

import pytest
from tests.support.audit_log import before, entry, path_of
from tests.support.people import NOW, ago
from tests.support.probe_graph import DictGraph

from seccheck.graph.graph import PERMISSION, SHAPE, UnseenError
from seccheck.model.policy import Json
from seccheck.probes.directory.audits import done, goes_back
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import moment

START = moment(ago(30)) or NOW


def _done(*entries: Json) -> list[tuple[str, str]]:
    tenant = Tenant(DictGraph({path_of(30, "Delete user", "Disable account"): list(entries)}))
    return [(found.activity, found.by) for found in done(tenant, START, ("Delete user", "Disable account"))]


def test_reads_what_was_done_in_order() -> None:
    found = _done(
        entry("Disable account", "a", "x", days=2),
        entry("Delete user", "b", "x", days=3),
        entry("Update user", "c", "x", days=3),
        entry("Delete user", "d", "x", days=31),
        entry("Delete user", "e", "x", days=1, result="failure"),
    )
    assert found == [("Delete user", "b"), ("Disable account", "a")]


def test_an_application_has_no_account() -> None:
    assert _done(entry("Delete user", "a", "x", initiatedBy={"app": {"displayName": "sync"}, "user": None})) == [
        ("Delete user", "")
    ]


@pytest.mark.parametrize(
    "more",
    [{"activityDateTime": None}, {"activityDisplayName": None}, {"targetResources": None}],
    ids=["no-moment", "no-activity", "no-targets"],
)
def test_an_entry_that_cannot_be_understood_is_said(more: Json) -> None:
    with pytest.raises(UnseenError, match=SHAPE):
        _done(entry("Delete user", "a", "x", **more))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(before(25, [entry("x", "a", "b", days=29)]), True, id="in-the-longest-span"),
        pytest.param(before(25, SHAPE, [entry("x", "a", "b", days=25.01)]), True, id="the-shortest-is-enough"),
        pytest.param(before(25, [entry("x", "a", "b", days=days) for days in (1, 26)]), True, id="a-tape-with-more"),
        pytest.param(before(25, [entry("x", "a", "b", days=days) for days in (1, 24, 31)]), False, id="only-others"),
        pytest.param(before(25, []), False, id="none"),
    ],
)
def test_knows_whether_the_log_goes_back(answers: Mapping[str, object], *, expected: bool) -> None:
    assert goes_back(Tenant(DictGraph(answers)), moment(ago(25)) or NOW) is expected


def test_a_refusal_is_no_empty_log() -> None:
    with pytest.raises(UnseenError, match=PERMISSION):
        goes_back(Tenant(DictGraph(before(25, PERMISSION))), moment(ago(25)) or NOW)
