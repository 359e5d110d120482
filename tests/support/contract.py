"""A small contract: duties of every sort between a client and a provider, for tests of the annex."""

import dataclasses
import datetime as dt

from tests.support import made

from seccheck.model.duration import Duration
from seccheck.model.policy import Json, Kind
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reports.annex.document import Document
from seccheck.reports.annex.draft import draft
from seccheck.reports.annex.terms import Change, Chapter, Condition, Duty, Provider, Scope, Terms

HOSTILE = (
    "<script>alert(1)</script> *b* [x](http://evil.example) | `c` ##vso[x] ::error \x1b[2J\u202e\x00\ud800 ]]> & \"'"
)
"""What a stranger would put into a name."""

DEMAND = {Gate.GO_LIVE: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED}


def kind(name: str, strength: Strength, english: str, french: str) -> Kind:
    """A kind of evidence."""
    return Kind(id=name, strength=strength, title={"en": english, "fr": french})


KINDS = (
    kind("register", Strength.DOCUMENTED, "register", "registre"),
    kind("config-export", Strength.DOCUMENTED, "export supplied by provider", "export fourni par le prestataire"),
    kind("probe-import", Strength.CAPTURED, "imported probe", "sonde importée"),
    kind("probe-entra", Strength.OBSERVED, "Entra probe", "sonde Entra"),
    kind("probe-tls", Strength.OBSERVED, "TLS probe", "sonde TLS"),
)


def duty(name: str, **changes: Json) -> Duty:
    """A major duty of the provider: documented at go-live, observed in the run phase, at most 30 days old."""
    requirement = dataclasses.replace(
        made.requirement(name),
        statement={
            "en": f"The provider keeps {name} as the client asks.",
            "fr": f"Le prestataire tient {name} comme le client le demande.",
        },
        max_age=Duration(days=30),
        references={"gdpr": ("32(1)(b)", "28(3)"), "soc2": ("CC6.1",), "iso27001_2022": ("A.8.5",)},
    )
    plain = Duty(
        requirement=requirement, debtor="provider", severity=Severity.MAJOR, demand=DEMAND, kinds=KINDS[:1] + KINDS[3:]
    )
    inner = {
        key: changes.pop(key) for key in ("statement", "remedy", "max_age", "references", "title") if key in changes
    }
    return dataclasses.replace(plain, requirement=dataclasses.replace(requirement, **inner), **changes)


def change(name: str, **changes: Json) -> Change:
    """A looser tailoring of the requirement `name`."""
    hours = {"en": "How many hours?", "fr": "Combien d'heures ?"}
    condition = Condition(claim="a.hours", ask=hours, derived="", unit="hours", schema={"maximum": 72})
    given = {"demand": {Gate.RUN: Strength.DOCUMENTED}, "severity": Severity.MINOR, **changes}
    return Change(tailoring=made.tailoring(name, **given), conditions=(condition,))


def stricter(name: str) -> Change:
    """A tailoring without an end."""
    return change(name, until=None, demand={Gate.GO_LIVE: Strength.ATTESTED}, severity=Severity.BLOCKER)


def duties() -> tuple[Duty, ...]:
    """One of every sort."""
    return (
        duty("PLAIN"),
        duty(
            "BOTH",
            debtor="both",
            severity=Severity.BLOCKER,
            max_age=None,
            confirm=({"en": "Is it so?", "fr": "Est-ce vrai ?"},),
        ),
        duty("OWN", debtor="client", severity=Severity.MINOR, demand={Gate.RUN: Strength.DECLARED}, references={}),
        duty("LOOSER", change=change("LOOSER")),
        duty("STRICTER", change=stricter("STRICTER"), demand={Gate.GO_LIVE: Strength.ATTESTED}, kinds=()),
    )


def terms(*given: Duty, **changes: Json) -> Terms:
    """What is agreed on `given`, by default on duties of every sort."""
    chosen = given or duties()
    plain = Terms(
        client="Example Industries",
        provider=Provider(name="Atlas", legal_name="Atlas SARL", country="MA"),
        gate=Gate.GO_LIVE,
        as_of=made.AS_OF,
        chapters=(Chapter(title={"en": "Pack", "fr": "Lot"}, duties=chosen),),
        derogations=tuple(made.waiver(d.requirement.id) for d in chosen if d.requirement.id == "BOTH"),
        known=9,
        digests={"dossier": "d" * 64, "client": "c" * 64, "policies": "b" * 64},
        scope=Scope(services=("N1", "N2"), sites=("Casablanca (MA)", "Lille (FR)")),
    )
    return dataclasses.replace(plain, **changes)


def hostile(lang: str = "en") -> Document:
    """An annex in which every stranger's text is hostile."""
    own = made.tailoring("R", reason=HOSTILE, by=HOSTILE)
    given = duty("R", change=Change(tailoring=own, conditions=()), statement={"en": HOSTILE, "fr": HOSTILE})
    waiver = made.waiver("R", reason=HOSTILE, compensating=HOSTILE, approver=HOSTILE, until=dt.date(2027, 1, 1))
    strangers = Provider(name=HOSTILE, legal_name=f"{HOSTILE} Ltd", country=HOSTILE)
    scope = Scope(services=(HOSTILE,), sites=(HOSTILE,))
    return draft(terms(given, client=HOSTILE, provider=strangers, derogations=(waiver,), scope=scope), lang)
