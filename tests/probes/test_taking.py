import dataclasses
import threading
from collections.abc import Callable, Iterator

import pytest
from tests.support import made
from tests.support.probe_graph import NOW, TENANT, DictGraph

from seccheck.errors import InputFaultError, input_fault
from seccheck.graph.graph import BETA, LICENCE, NOBODY, PERMISSION, SHAPE, UnseenError
from seccheck.model.entra import Entra
from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.policy import Catalog, Json, Kind
from seccheck.model.scale import Strength
from seccheck.probes.directory.paths import CA_POLICIES, SKUS
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Need, Probe, Seen, Unseen
from seccheck.probes.taking import run, take
from seccheck.reading.catalog import load_catalog

ABOUT = About(
    title={"en": "t"},
    looks_at={"en": "l"},
    may_be_believed={"en": "b"},
    cannot_see={"en": "c"},
    first_rule_out={"en": "r"},
)
P1 = {
    "capabilityStatus": "Enabled",
    "servicePlans": [{"servicePlanName": "AAD_PREMIUM", "provisioningStatus": "Success"}],
}


class Looking:
    """A probe that does as it is told."""

    def __init__(self, says: Callable[[Tenant], Iterator[Seen | Unseen]], licence: str) -> None:
        self.says = says
        self.CLAIMS: tuple[str, ...] = ("a.ok", "a.pct")
        self.NEEDS: tuple[Need, ...] = ()
        self.LICENCE = licence
        self.SIDE = "both"
        self.ABOUT = ABOUT

    def look(self, tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG002 - what it says is fixed
        return self.says(tenant)


def catalog() -> Catalog:
    plain = made.catalog()
    kinds = {
        name: Kind(id=name, strength=strength, title={"en": name, "fr": name})
        for name, strength in (("probe-entra", Strength.OBSERVED), ("capture-entra", Strength.CAPTURED))
    }
    return dataclasses.replace(plain, kinds={**plain.kinds, **kinds})


def ran(
    *says: Callable[[Tenant], Iterator[Seen | Unseen]],
    kind: str = "observed",
    answers: dict[str, Json] | None = None,
    licence: str = "free",
    **options: Json,
) -> Facts:
    tenant = Tenant(DictGraph(answers or {}, kind=kind))
    probes: dict[str, Probe] = {f"entra.x.look{n}": Looking(one, licence) for n, one in enumerate(says)}
    return run(probes, tenant, Scope(Entra(tenant=TENANT), tenant), catalog=catalog(), **options)


def seeing(*items: Seen | Unseen, then: Exception | None = None) -> Callable[[Tenant], Iterator[Seen | Unseen]]:
    def says(_tenant: Tenant) -> Iterator[Seen | Unseen]:
        yield from items
        if then is not None:
            raise then

    return says


def gap(*claims: str, reason: str, detail: str = "", kind: str = "look") -> Gap:
    source = f"{kind}:entra.x.look0@{TENANT}"
    return Gap(look=source, reason=reason, claims=claims, detail=detail, seen_at=NOW.date())


OK = Seen(claim="a.ok", value=True, sample=3, people=("p-1",), note={"en": "n", "fr": "n"})


def test_what_is_seen_becomes_evidence_with_all_that_was_told() -> None:
    (word,) = ran(seeing(OK)).evidence
    assert word == Evidence(
        claim="a.ok",
        value=True,
        strength=Strength.OBSERVED,
        kind="probe-entra",
        source=f"look:entra.x.look0@{TENANT}",
        seen_at=NOW.date(),
        sample=3,
        people=("p-1",),
        note={"en": "n", "fr": "n"},
        rule_out={"en": "r"},
    )


def test_answers_that_were_brought_are_captured_and_of_another_source() -> None:
    found = ran(seeing(OK, Unseen(claims=("a.pct",), reason=BETA)), kind="captured")
    assert [(w.strength, w.kind, w.source) for w in found.evidence] == [
        (Strength.CAPTURED, "capture-entra", f"capture:entra.x.look0@{TENANT}")
    ]
    assert found.gaps == (gap("a.pct", reason=BETA, kind="capture"),)


@pytest.mark.parametrize(
    ("items", "then", "seen", "gaps"),
    [
        pytest.param((OK,), None, ["a.ok"], (), id="the-rest-is-not-spoken-of"),
        pytest.param(
            (OK,),
            UnseenError(PERMISSION, "403"),
            ["a.ok"],
            (gap("a.pct", reason=PERMISSION, detail="403"),),
            id="breaks-off",
        ),
        pytest.param((), UnseenError(PERMISSION), [], (gap("a.ok", "a.pct", reason=PERMISSION),), id="fails-at-once"),
        pytest.param(
            (OK, Unseen(claims=("a.pct",), reason=BETA, detail="d")),
            UnseenError(PERMISSION),
            ["a.ok"],
            (gap("a.pct", reason=BETA, detail="d"),),
            id="nothing-is-left-to-say",
        ),
        pytest.param((), KeyError("id"), [], (gap("a.ok", "a.pct", reason=SHAPE, detail="KeyError"),), id="odd-shape"),
        pytest.param(
            (), AttributeError("x"), [], (gap("a.ok", "a.pct", reason=SHAPE, detail="AttributeError"),), id="none"
        ),
        pytest.param((), TypeError("x"), [], (gap("a.ok", "a.pct", reason=SHAPE, detail="TypeError"),), id="type"),
        pytest.param((Seen(claim="a.ok", value=True, sample=0),), None, [], (gap("a.ok", reason=NOBODY),), id="nobody"),
        pytest.param(
            (Seen(claim="a.pct", value=101),),
            None,
            [],
            (gap("a.pct", reason=SHAPE, detail="a value of another type"),),
            id="not-of-the-claims-type",
        ),
        pytest.param(
            (Seen(claim="no.such", value=True),),
            None,
            [],
            (gap("no.such", reason=SHAPE, detail="a value of another type"),),
            id="no-such-claim",
        ),
    ],
)
def test_every_end_of_a_look_is_evidence_or_a_gap(
    items: tuple[Seen | Unseen, ...], then: Exception | None, seen: list[str], gaps: tuple[Gap, ...]
) -> None:
    found = ran(seeing(*items, then=then))
    assert [word.claim for word in found.evidence] == seen
    assert found.gaps == gaps


@pytest.mark.parametrize(
    ("licence", "skus", "reason"),
    [
        ("p1", [P1], ""),
        ("p2", [P1], LICENCE),
        ("p1", [], LICENCE),
        ("free", [], ""),
        ("p2", PERMISSION, ""),
    ],
    ids=["has-it", "lacks-it", "has-none", "needs-none", "cannot-be-told"],
)
def test_a_look_without_its_licence_is_not_taken(licence: str, skus: Json, reason: str) -> None:
    found = ran(seeing(OK), answers={SKUS: skus}, licence=licence)
    assert [word.claim for word in found.evidence] == ([] if reason else ["a.ok"])
    assert found.gaps == ((gap("a.ok", "a.pct", reason=reason, detail=licence),) if reason else ())


def test_a_fault_of_the_clients_own_settings_is_no_gap() -> None:
    with pytest.raises(InputFaultError, match="no such certificate"):
        ran(seeing(then=input_fault("no such certificate")), seeing(OK))


def test_the_order_is_that_of_the_names_whichever_look_ends_first() -> None:
    second_is_done = threading.Event()

    def slow(_tenant: Tenant) -> Iterator[Seen | Unseen]:
        assert second_is_done.wait(10)
        yield Seen(claim="a.ok", value=False)

    def quick(_tenant: Tenant) -> Iterator[Seen | Unseen]:
        yield Seen(claim="a.ok", value=True)
        second_is_done.set()

    steps: list[int] = []
    found = ran(slow, quick, step=lambda: steps.append(1))
    assert [word.value for word in found.evidence] == [False, True]
    assert len(steps) == 2


def test_no_more_looks_at_once_than_asked_for() -> None:
    lock, now, most = threading.Lock(), [0], [0]

    def says(_tenant: Tenant) -> Iterator[Seen | Unseen]:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        yield OK
        with lock:
            now[0] -= 1

    assert len(ran(*[says] * 9, workers=2).evidence) == 9
    assert most[0] <= 2


def test_no_looks_are_nothing() -> None:
    assert ran() == Facts()


def test_looks_are_found_by_name_and_each_is_taken_once() -> None:
    policies = [{"id": "1", "state": "enabled"}]
    tenant = Tenant(DictGraph({CA_POLICIES: policies, SKUS: [P1]}))
    names = ("entra.ca.report_only", "entra.ca.report_only")
    found = take(names, tenant, Scope(Entra(tenant=TENANT), tenant), catalog=load_catalog(()))
    assert [(word.claim, word.value, word.sample) for word in found.evidence] == [("entra.ca.report_only", True, 1)]
    assert found.gaps == ()


def test_who_works_on_probes_sees_where_an_odd_shape_was_met(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran(seeing(then=KeyError("id")))
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("SECCHECK_DEBUG", "1")
    ran(seeing(then=KeyError("id")))
    assert "KeyError: 'id'" in capsys.readouterr().err


def test_claims_that_fail_for_one_reason_are_one_gap() -> None:
    items = (Unseen(claims=("a.ok",), reason=BETA), Unseen(claims=("a.pct",), reason=BETA))
    assert ran(seeing(*items)).gaps == (gap("a.ok", "a.pct", reason=BETA),)
