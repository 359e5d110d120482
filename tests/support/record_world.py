"""A client with a policy of its own that asks for records of every shape, and a provider's dossier, all on disk."""

import dataclasses
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tests.support.reviewing import Script, put

from seccheck.flow.recording.desk import Desk, Request, lay_out
from seccheck.flow.recording.given import Given
from seccheck.flow.recording.sitting import Sitting
from seccheck.model.client import Record
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reports.report import Page

TODAY = dt.date(2026, 11, 20)
CONFIG, PROVIDER = Path("seccheck.yaml"), Path("provider")

POLICY = """\
schema: seccheck-policy/1
id: own
version: 1.0.0
title: {en: Own, fr: Propre}
claims:
  own.cut_minutes:
    type: {type: number, minimum: 0}
    unit: minutes
    ask: {en: How long did it take?, fr: "Combien de temps ?"}
    hint: {en: From the order on., fr: À partir de l'ordre.}
    answered_by: look
  own.left_over:
    type: {type: integer, minimum: 0}
    ask: {en: What still worked?, fr: "Que restait-il ?"}
    answered_by: look
  own.share_pct:
    type: {type: number, minimum: 0, maximum: 100}
    unit: percent
    ask: {en: Which share?, fr: "Quelle part ?"}
  own.proved: {type: {type: boolean}, ask: {en: Was it proved?, fr: "Est-ce prouvé ?"}}
  own.level: {type: {enum: [low, high]}, ask: {en: Which level?, fr: "Quel niveau ?"}}
  own.names: {type: {type: array, items: {type: string}}, ask: {en: Which names?, fr: "Quels noms ?"}}
  own.words: {type: {type: string}, ask: {en: What was said?, fr: "Qu'a-t-on dit ?"}}
  own.doors:
    type:
      type: array
      uniqueItems: true
      items:
        type: object
        properties: {note: {type: string}, name: {type: string}, shut: {type: boolean}}
        required: [name, shut]
    ask: {en: Which doors?, fr: "Quelles portes ?"}
  own.plan: {type: document, ask: {en: Show the plan., fr: Montrez le plan.}}
  own.thing:
    type: {type: object, properties: {name: {type: string}}, required: [name]}
    ask: {en: Which thing?, fr: "Quelle chose ?"}
  own.agreed: {type: {type: boolean}, ask: {en: Is it agreed?, fr: "Est-ce convenu ?"}, answered_by: client}
requirements:
  - id: OWN-CUT
    title: {en: It can be cut, fr: On peut couper}
    statement: {en: It must be cut within an hour., fr: La coupure prend moins d'une heure.}
    severity: blocker
    expect: {own.proved: {const: true}, own.plan: {properties: {kind: {const: plan}}}}
    observe: {own.cut_minutes: {maximum: 60}, own.left_over: {maximum: 0}}
    demand: {go-live: observed}
    accepts: [witnessed-test, plan]
    remedy: {en: Write a script., fr: Écrire un script.}
    references: {gdpr: ["32(1)(b)"]}
  - id: OWN-REST
    title: {en: The rest holds, fr: Le reste tient}
    statement: {en: All of it must hold., fr: Tout doit tenir.}
    severity: major
    when: {engagement.remote_access: {const: true}}
    expect:
      own.share_pct: {minimum: 90}
      own.level: {const: high}
      own.names: {contains: {const: a}}
      own.words: {const: yes}
      own.doors: {items: {properties: {shut: {const: true}}}}
      own.thing: {properties: {name: {const: a}}}
      own.proved: {const: true}
    demand: {transition: documented, run: observed}
    accepts: [witnessed-test, ticket-sample, procedure]
    remedy: {en: Hold it., fr: Le tenir.}
    references: {}
  - id: OWN-AGREED
    title: {en: It is agreed, fr: C'est convenu}
    statement: {en: It must be., fr: Il le faut.}
    severity: minor
    expect: {own.agreed: {const: true}}
    demand: {go-live: documented}
    accepts: [signoff-record]
    remedy: {en: Agree., fr: Convenir.}
    references: {}
"""
CLIENT = """\
schema: seccheck-client/1
client: Example Industries   # us
policies: [own]
engagement: {remote_access: true}

records:   # what we did
  - {provider: Atlas, kind: site-visit-report, on: 2026-10-07, by: CISO, values: {env.phys_controls: [badge]}}   # one

# end
"""
DOSSIER = """\
schema: seccheck-dossier/1
provider: {name: Atlas, legal_name: Atlas SARL, country: MA}
declared: {by: Service manager, role: Service manager, on: 2026-11-02}
answers: {}
"""


def world() -> None:
    """Write all files into the working directory."""
    for folder in (PROVIDER, Path("own"), Path("records")):
        folder.mkdir()
    Path("own/own.yaml").write_text(POLICY)
    CONFIG.write_text(CLIENT)
    (PROVIDER / "provider.yaml").write_text(DOSSIER)
    Path("records/test.pdf").write_bytes(b"what was seen")


def desk(kind: str = "witnessed-test", *, provider: str = "Atlas", claims: tuple[str, ...] = ("OWN-CUT",)) -> Desk:
    """The desk for a record of `kind`."""
    return lay_out(Request(kind=kind, provider=provider, claims=claims, today=TODAY), writes=True)


def listing_desk(provider: str = "Atlas") -> Desk:
    """The desk of somebody who named no claim, so that a list is shown: of one requirement only."""
    at = desk(provider=provider)
    return dataclasses.replace(at, request=dataclasses.replace(at.request, claims=()))


def sit(
    *lines: str,
    given: Given | None = None,
    at: Desk | None = None,
    lang: str = "en",
    write: Callable[[Path, bytes], None] = put,
) -> tuple[Script, bool]:
    """One sitting with these answers; what was shown, and whether the record was written."""
    asker = Script(*lines)
    sitting = Sitting(at or listing_desk(), given or Given(), asker, Page(lang=lang), write)
    return asker, sitting.hold()


def records() -> tuple[Record, ...]:
    """The records of the client file as it lies there."""
    return read_client_file(open_client_file(CONFIG), desk().catalog).records
