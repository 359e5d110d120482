import datetime as dt
import json

from seccheck.model.evidence import Evidence, Facts, Gap
from seccheck.model.scale import Strength
from seccheck.reading.schema_check import fits
from seccheck.reading.schemas import schema_of
from seccheck.reports.looking.taken_json import recorded_json, taken_json

DAY = dt.date(2026, 11, 24)
WORD = Evidence(
    claim="c.pct",
    value=75,
    strength=Strength.OBSERVED,
    kind="probe-entra",
    source="look:entra.x@t",
    seen_at=DAY,
    sample=12,
    people=("p-1",),
    note={"fr": "\u202eTrou", "en": "Hole"},
)
BARE = Evidence(
    claim="c.list",
    value=[],
    strength=Strength.OBSERVED,
    kind="probe-entra",
    source="look:entra.x@t",
    seen_at=DAY,
)
GAP = Gap(look="look:entra.x@t", reason="permission", claims=("c.ok",), seen_at=DAY)
FACTS = Facts(evidence=(WORD, BARE), gaps=(GAP,))


def test_everything_is_told_to_programs() -> None:
    told = json.loads(taken_json(FACTS))
    assert told["evidence"][0] == {
        "claim": "c.pct",
        "value": 75,
        "strength": "observed",
        "kind": "probe-entra",
        "source": "look:entra.x@t",
        "seen_at": "2026-11-24",
        "sample": 12,
        "people": ["p-1"],
        "note": {"en": "Hole", "fr": "\u202eTrou"},
        "rule_out": {},
    }
    assert told["evidence"][1]["sample"] is None
    assert told["gaps"] == [
        {"look": "look:entra.x@t", "reason": "permission", "claims": ["c.ok"], "detail": "", "seen_at": "2026-11-24"}
    ]


def test_nothing_taken_is_two_empty_lists() -> None:
    assert json.loads(taken_json(Facts())) == {"evidence": [], "gaps": []}


def test_what_would_reorder_text_on_a_terminal_is_escaped() -> None:
    assert "\u202e" not in taken_json(FACTS)


def test_a_record_fits_its_schema_and_says_no_more_than_there_is() -> None:
    recorded = json.loads(recorded_json(FACTS, "Atlas"))
    assert fits(recorded, schema_of("look"))
    assert recorded["provider"] == "Atlas"
    assert recorded["evidence"][1] == {
        "claim": "c.list",
        "value": [],
        "kind": "probe-entra",
        "source": "look:entra.x@t",
        "seen_at": "2026-11-24",
    }
    assert "detail" not in recorded["gaps"][0]
    assert "provider" not in json.loads(recorded_json(FACTS, ""))


def test_entries_stand_on_a_line_each() -> None:
    assert len(taken_json(FACTS).splitlines()) == 9
