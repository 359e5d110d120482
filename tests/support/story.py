"""One world in which every outcome occurs: for golden texts and for the closed schema."""

import datetime as dt

from tests.support import made

from seccheck.model.policy import Json, Requirement
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reports.wire.report import Report

GATE = Gate.GO_LIVE
_DEMAND = {Gate.GO_LIVE: Strength.DOCUMENTED}


def requirements() -> tuple[Requirement, ...]:
    """One requirement for each outcome, and one left behind."""
    due: dict[str, Json] = {"demand": _DEMAND}
    return (
        made.requirement("SHOWN", {"a.dpa": {"properties": {"kind": {"const": "dpa"}}}}, **due),
        made.requirement("CONTRA", {"a.hours": {"maximum": 24}}, severity=Severity.MAJOR, **due),
        made.requirement("REFUTED", {"a.places": {"maxItems": 0}}, severity=Severity.MAJOR, **due),
        made.requirement("WEAK", {"a.pct": {"const": 100}}, severity=Severity.MAJOR, **due),
        made.requirement(
            "STALE",
            {"a.ok": {"const": True}},
            accepts=frozenset({"pentest-report-independent"}),
            max_age=made.MONTH,
            **due,
        ),
        made.requirement("OWN", {"a.own": {"const": True}}, severity=Severity.MINOR, **due),
        made.requirement(
            "LOOK",
            {"a.pct": {"minimum": 90}},
            observe={"look.resets": {"maximum": 0}},
            demand={Gate.GO_LIVE: Strength.OBSERVED},
            severity=Severity.MAJOR,
        ),
        made.requirement("ASIDE", when={"engagement.remote_access": {"const": True}}, **due),
        made.requirement("LATER", demand={Gate.RUN: Strength.DOCUMENTED}),
        made.requirement("LEFT", {"a.own": {"const": True}}, demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED}),
    )


def answers() -> dict[str, Json]:
    """What the provider says."""
    return {
        "a.dpa": (None, "dpa"),
        "a.hours": 24,
        "a.places": ["Casablanca", "Lille"],
        "a.pct": (100, "annex"),
        "a.ok": (True, "pentest"),
    }


def client(**changes: Json) -> Json:
    """What the client reviewed and decided."""
    reviews = (
        made.review("dpa", {"a.dpa": None, "a.hours": 72}),
        made.review("pentest", {"a.ok": True}, dated=dt.date(2025, 1, 10)),
    )
    given = {
        "engagement": {"remote_access": False},
        "reviews": reviews,
        "waivers": (made.waiver("REFUTED"),),
        "tailoring": (made.tailoring("WEAK", expect=(), demand={}),),
        **changes,
    }
    return made.client(**given)


def report(**changes: Json) -> Report:
    """The report on that world; `changes` are laid over the client file."""
    return made.report(*requirements(), answers=answers(), own=client(**changes), gate=GATE)
