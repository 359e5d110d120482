"""A small provider with two documents to read, a client file, and a policy of the client's own, all on disk."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from tests.support.reviewing import Script, pages_of, put

from seccheck.flow.grounds import Asked
from seccheck.flow.review import Chosen, sit_down
from seccheck.flow.reviewing.desk import Desk, Request, lay_out
from seccheck.flow.reviewing.signers import Signers
from seccheck.flow.reviewing.walk import Tools, Walk
from seccheck.model.scale import Gate
from seccheck.reports.report import Page

READ = dt.date(2026, 11, 20)

POLICY = """\
schema: seccheck-policy/1
id: own
version: 1.0.0
title: {en: Own, fr: Propre}
claims:
  own.dpa: {type: document, ask: {en: Attach the agreement., fr: Joignez l'accord.}}
  own.hours:
    type: {type: number, minimum: 0}
    unit: hours
    ask: {en: Within how many hours is a breach told?, fr: "En combien d'heures une violation est-elle signalée ?"}
  own.scheme: {type: {enum: [open, closed]}, ask: {en: Which scheme is used?, fr: Quel régime est appliqué ?}}
  own.places:
    type: {type: array, items: {type: object, properties: {country: {type: string}}, required: [country]}}
    ask: {en: Where?, fr: "Où ?"}
requirements:
  - id: OWN-DPA
    title: {en: There is an agreement, fr: Il y a un accord}
    statement: {en: There must be one., fr: Il en faut un.}
    severity: blocker
    expect:
      own.dpa: {properties: {kind: {const: dpa}, signed: {const: true}}}
      own.hours: {maximum: 24}
    demand: {pre-contract: documented}
    accepts: [dpa, contract]
    remedy: {en: Sign it., fr: Le signer.}
    references: {gdpr: ["28(3)"]}
  - id: OWN-SCHEME
    title: {en: The scheme is closed, fr: Le régime est fermé}
    statement: {en: It must be closed., fr: Il doit l'être.}
    severity: major
    expect: {own.scheme: {const: closed}, own.places: {items: {properties: {country: {const: FR}}}}}
    demand: {pre-contract: documented}
    accepts: [policy, contract]
    remedy: {en: Close it., fr: Le fermer.}
    references: {}
"""
CLIENT = """\
schema: seccheck-client/1
client: Example Industries   # us
policies: [own]

# end
"""
DOSSIER = """\
schema: seccheck-dossier/1
provider: {name: Atlas, legal_name: Atlas SARL, country: MA}
declared: {by: Service manager, role: Service manager, on: 2026-11-02}
answers:
  own.dpa: dpa
  own.hours: {value: 24, documents: [dpa], note: article 6}
  own.scheme: {value: closed, documents: [rules]}
  own.places: {value: [{country: FR}], documents: [rules]}
documents:
  dpa: {kind: dpa, title: The agreement, path: documents/dpa.txt, issuer: Atlas, dated: 2026-09-01, signed: true}
  rules: {kind: policy, title: The rules, path: documents/rules.txt}
"""
DPA = "Agreement\nA breach is told within 24 hours.\n"
RULES = "Rules\nThe scheme is closed. We work in FR.\n"
PROVIDER, CONFIG = Path("provider"), Path("seccheck.yaml")

ACCEPTED = ("", "", "", "", "y", "", "", "a")
"""Kind, issuer, two dates, signed, two scopes, verdict."""
DPA_READ = ("", "y", "y", *ACCEPTED)
"""Everything confirmed about the agreement, in the order asked."""
RULES_READ = ("", "y", "y", *ACCEPTED)


def world() -> None:
    """Write all files into the working directory."""
    (PROVIDER / "documents").mkdir(parents=True)
    Path("own").mkdir()
    Path("own/own.yaml").write_text(POLICY)
    CONFIG.write_text(CLIENT)
    (PROVIDER / "provider.yaml").write_text(DOSSIER)
    (PROVIDER / "documents" / "dpa.txt").write_text(DPA)
    (PROVIDER / "documents" / "rules.txt").write_text(RULES)


def rewrite(path: Path, *changes: tuple[str, str]) -> None:
    """Put other text in place of some, which must be there."""
    text = path.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text)


def desk(on: dt.date = READ, *, gate: Gate = Gate.PRE_CONTRACT) -> Desk:
    """The desk of a reviewer on the day `on`."""
    asked = Asked(gate=gate, profile="full", policies=("own",))
    return lay_out(Request(provider=PROVIDER, asked=asked, as_of=on), writes=True)


def sit(
    *lines: str,
    on: dt.date = READ,
    document: str = "",
    by: str = "Compliance officer",
    second: str = "",
    script: Script | None = None,
    lang: str = "en",
    write: Callable[[Path, bytes], None] = put,
) -> tuple[Script, Walk, tuple[str, ...]]:
    """One sitting with these answers; what was shown, what was kept, and what is left."""
    asker = script or Script(*lines)
    tools = Tools(read_pdf=pages_of, write=write, opens=script is not None)
    walk, begin = sit_down(
        desk(on), Chosen(document=document), asker, Page(lang=lang), signers=Signers(by, second), tools=tools
    )
    return asker, walk, begin()


def outcomes(on: dt.date = READ) -> dict[str, str]:
    """What came out of each requirement on the day `on`."""
    return {j.requirement.id: j.outcome.word for j in desk(on).judged().judgement.requirements if j.demanded}
