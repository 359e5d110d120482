import dataclasses
import datetime as dt
from collections.abc import Iterator

import pytest
from tests.support import judged

from seccheck.errors import InputFaultError, input_fault
from seccheck.graph.graph import UnseenError
from seccheck.model.evidence import Facts, Gap
from seccheck.model.policy import Kind
from seccheck.model.scale import Strength
from seccheck.probes.noting import Note, noted
from seccheck.probes.probe import Seen, Unseen

DAY, EARLIER = dt.date(2026, 12, 1), dt.date(2026, 11, 20)
CLAIMS = ("look.a", "look.b", "look.c")


def note() -> Note:
    plain = judged.catalog()
    claims = {name: judged.claim(name, {"type": "integer"}) for name in CLAIMS}
    kinds = {"probe-x": Kind(id="probe-x", strength=Strength.OBSERVED, title={})}
    return Note(
        claims=CLAIMS,
        rule_out={"en": "A delay.", "fr": "Un délai."},
        catalog=dataclasses.replace(plain, claims=claims, kinds=kinds),
        source="look:x.y@here",
        kind=lambda _claim: "probe-x",
        day=DAY,
    )


def gaps(facts: Facts) -> list[tuple[str, tuple[str, ...], str]]:
    return [(gap.reason, gap.claims, gap.detail) for gap in facts.gaps]


def test_what_is_seen_is_evidence_as_of_its_own_day() -> None:
    facts = noted(note(), lambda: iter([Seen(claim="look.a", value=3, sample=7, on=EARLIER, people=("p-1",))]))
    (word,) = facts.evidence
    assert (word.claim, word.value, word.sample, word.people) == ("look.a", 3, 7, ("p-1",))
    assert (word.kind, word.strength, word.source) == ("probe-x", Strength.OBSERVED, "look:x.y@here")
    assert (word.seen_at, word.rule_out) == (EARLIER, {"en": "A delay.", "fr": "Un délai."})
    assert not facts.gaps


def test_without_a_day_of_its_own_it_is_of_the_day_of_looking() -> None:
    (word,) = noted(note(), lambda: iter([Seen(claim="look.a", value=3)])).evidence
    assert word.seen_at == DAY


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (Seen(claim="look.a", value=0, sample=0), "nobody"),
        (Seen(claim="look.a", value="three"), "shape"),
        (Seen(claim="look.unheard", value=3), "shape"),
        (Unseen(claims=("look.a",), reason="permission"), "permission"),
    ],
)
def test_what_says_nothing_is_a_gap(item: Seen | Unseen, reason: str) -> None:
    facts = noted(note(), lambda: iter([item]))
    assert not facts.evidence
    assert [gap.reason for gap in facts.gaps] == [reason]


@pytest.mark.parametrize(
    ("error", "reason", "detail"),
    [
        (UnseenError("timeout", "30 s"), "timeout", "30 s"),
        (KeyError("secret"), "shape", "KeyError"),
        (ZeroDivisionError(), "shape", "ZeroDivisionError"),
    ],
)
def test_what_ends_a_look_early_leaves_the_rest_open(error: Exception, reason: str, detail: str) -> None:
    def look() -> Iterator[Seen | Unseen]:
        yield Seen(claim="look.a", value=1)
        yield Unseen(claims=("look.b",), reason="beta")
        raise error

    facts = noted(note(), look)
    assert [word.claim for word in facts.evidence] == ["look.a"]
    assert gaps(facts) == [("beta", ("look.b",), ""), (reason, ("look.c",), detail)]


def test_one_gap_stands_for_all_claims_of_one_reason() -> None:
    items = [Unseen(claims=(claim,), reason="permission", detail="X.Read") for claim in CLAIMS]
    facts = noted(note(), lambda: iter(items))
    assert facts.gaps == (Gap(look="look:x.y@here", reason="permission", claims=CLAIMS, detail="X.Read", seen_at=DAY),)


def test_a_fault_of_the_clients_own_files_is_told_at_once() -> None:
    def look() -> Iterator[Seen | Unseen]:
        yield Seen(claim="look.a", value=1)
        raise input_fault("is damaged", file="tickets.csv")

    with pytest.raises(InputFaultError, match="is damaged"):
        noted(note(), look)


def test_an_odd_shape_is_shown_to_those_who_ask(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def look() -> Iterator[Seen | Unseen]:
        nothing: dict[str, int] = {}
        yield Seen(claim="look.a", value=nothing["it"])

    noted(note(), look)
    assert capsys.readouterr().err == ""
    monkeypatch.setenv("SECCHECK_DEBUG", "1")
    noted(note(), look)
    assert "KeyError" in capsys.readouterr().err
