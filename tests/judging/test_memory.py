"""Rule 7: what earlier looks said is carried forward, to deny and never to support."""

import dataclasses
import datetime as dt

import pytest
from tests.support.judged import TODAY, fact, gap, no, said, view, yes

from seccheck.judging.memory import REMEMBERED, remember
from seccheck.model.evidence import Evidence, Facts, Gap

BEFORE = TODAY - dt.timedelta(days=7)


@pytest.mark.parametrize(
    ("earlier", "now", "standing"),
    [
        pytest.param([no(seen_at=BEFORE)], [], [(False, REMEMBERED)], id="withdrawn"),
        pytest.param([no()], [no()], [(False, "")], id="still there"),
        pytest.param([no(seen_at=BEFORE)], [yes()], [(True, "")], id="a newer word of the same source"),
        pytest.param([no()], [yes(seen_at=BEFORE)], [(False, REMEMBERED)], id="an older word of the same source"),
        pytest.param([no()], [yes()], [(True, ""), (False, REMEMBERED)], id="a word of the same day"),
        pytest.param([no()], [yes(source="client")], [(True, ""), (False, REMEMBERED)], id="another source"),
        pytest.param(
            [no("witnessed-test", "client", seen_at=BEFORE)],
            [yes(source="client")],
            [(False, REMEMBERED), (True, "")],
            id="a weaker word of the same source",
        ),
        pytest.param(
            [no("contract", seen_at=BEFORE)],
            [no("contract", seen_at=BEFORE, void="gone")],
            [(False, "gone")],
            id="void now",
        ),
        pytest.param(
            [no("contract", seen_at=BEFORE, void="gone")],
            [no("contract", seen_at=BEFORE)],
            [(False, "")],
            id="void then",
        ),
        pytest.param([no("contract", void="gone")], [], [(False, "gone")], id="why it was void is kept"),
        pytest.param(
            [no(seen_at=BEFORE)], [yes(seen_at=TODAY + dt.timedelta(days=1))], [(False, REMEMBERED)], id="not said yet"
        ),
    ],
)
def test_a_word_stands_until_its_source_speaks_again(
    earlier: list[Evidence], now: list[Evidence], standing: list[tuple[bool, str]]
) -> None:
    known = remember(Facts(evidence=tuple(earlier)), Facts(evidence=tuple(now)))
    found = [(w.value, w.void) for w in view(*known.evidence).words["c.flag"]]
    assert sorted(found) == sorted(standing)


@pytest.mark.parametrize(
    ("now", "standing"),
    [
        pytest.param([], [(True, REMEMBERED)], id="withdrawn"),
        pytest.param([fact("remote", value=True)], [(True, "")], id="stated again"),
        pytest.param([fact("remote", value=False)], [(False, "")], id="stated otherwise"),
        pytest.param(
            [said("engagement.remote", value=False)], [(False, ""), (True, REMEMBERED)], id="only by the provider"
        ),
    ],
)
def test_a_standing_word_is_replaced_by_another(now: list[Evidence], standing: list[tuple[bool, str]]) -> None:
    known = remember(Facts(evidence=(fact("remote", value=True),)), Facts(evidence=tuple(now)))
    found = [(w.value, w.void) for w in view(*known.evidence).words["engagement.remote"]]
    assert sorted(found) == sorted(standing)


LOOKED = said("look.count", 1, "probe-entra")
ALSO = said("look.flag", kind="probe-entra", value=True)


@pytest.mark.parametrize(
    ("one", "earlier", "now", "kept"),
    [
        pytest.param(gap("look.count"), [], [], True, id="not looked again"),
        pytest.param(gap("look.count"), [], [LOOKED], False, id="looked again"),
        pytest.param(gap("look.count"), [LOOKED], [LOOKED], True, id="what was seen then is no new look"),
        pytest.param(gap("look.count", "look.flag"), [], [LOOKED], True, id="looked at half of it"),
        pytest.param(gap("look.count", "look.flag"), [], [LOOKED, ALSO], False, id="looked at all of it"),
        pytest.param(gap("look.count", look="ent"), [], [LOOKED], True, id="another look"),
        pytest.param(gap("look.count"), [], [dataclasses.replace(LOOKED, seen_at=BEFORE)], True, id="an older look"),
        pytest.param(gap("look.count", seen_at=None), [], [LOOKED], False, id="a gap without a date"),
        pytest.param(
            gap("look.count", look="witnessed-test"),
            [],
            [said("look.count", 1, "witnessed-test")],
            False,
            id="a record",
        ),
        pytest.param(gap(), [], [LOOKED], True, id="a gap about nothing"),
    ],
)
def test_a_gap_stays_until_somebody_looks_again(
    one: Gap, earlier: list[Evidence], now: list[Evidence], *, kept: bool
) -> None:
    known = remember(Facts(evidence=tuple(earlier), gaps=(one,)), Facts(evidence=tuple(now)))
    assert (one in known.gaps) is kept


def test_nothing_is_kept_twice() -> None:
    facts = Facts(evidence=(LOOKED, yes()), gaps=(gap("c.flag"),))
    assert sorted(w.claim for w in remember(facts, facts).evidence) == ["c.flag", "look.count"]
    assert remember(facts, facts).gaps == facts.gaps
    once = remember(facts, Facts())
    assert remember(facts, once) == once
