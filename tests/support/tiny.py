"""A small world on disk: one own policy, a client file, and dossiers that end in each decision."""

from pathlib import Path

AS_OF = "2026-12-01"

POLICY = """\
schema: seccheck-policy/1
id: tiny
version: 1.0.0
title: {en: Tiny, fr: Petite}
claims:
  tiny.ok: {type: {type: boolean}, ask: {en: Is it all right?, fr: "Tout va bien ?"}}
  tiny.hours: {type: {type: number, minimum: 0}, unit: hours, ask: {en: How fast?, fr: "Combien d'heures ?"}}
  tiny.seen: {type: {type: integer, minimum: 0}, answered_by: look, ask: {en: What was seen?, fr: "Qu'a-t-on vu ?"}}
requirements:
  - id: TINY-OK
    title: {en: It is all right, fr: Tout va bien}
    statement: {en: It must be all right., fr: Tout doit aller bien.}
    severity: blocker
    express: true
    expect: {tiny.ok: {const: true}}
    demand: {pre-contract: declared, run: declared}
    remedy: {en: Put it right., fr: Corriger.}
    references: {gdpr: ["32(1)(b)"]}
    examples:
      - {given: {tiny.ok: {value: true}}, gate: pre-contract, outcome: demonstrated}
      - {given: {tiny.ok: {value: false}}, gate: pre-contract, outcome: refuted}
  - id: TINY-HOURS
    title: {en: It is fast, fr: "C'est rapide"}
    statement: {en: It takes a day at most., fr: Un jour au plus.}
    severity: major
    express: true
    expect: {tiny.hours: {maximum: 24}}
    demand: {pre-contract: declared}
    remedy: {en: Be faster., fr: Accélérer.}
    references: {}
    examples:
      - {given: {tiny.hours: {value: 24}}, gate: pre-contract, outcome: demonstrated}
      - {given: {tiny.hours: {value: 25}}, gate: pre-contract, outcome: refuted}
  - id: TINY-SEEN
    title: {en: Nothing was seen, fr: Rien n'a été vu}
    statement: {en: Nothing may be seen., fr: Rien ne doit être vu.}
    severity: blocker
    expect: {tiny.ok: {const: true}}
    observe: {tiny.seen: {maximum: 0}}
    demand: {go-live: observed, transition: declared}
    remedy: {en: Look again., fr: Regarder encore.}
    references: {}
    examples:
      - {given: {tiny.ok: {value: true}}, gate: transition, outcome: demonstrated}
"""

CLIENT = """\
schema: seccheck-client/1
client: Example Industries
engagement: {remote_access: true}
policies: [own]
"""

DOSSIER = """\
schema: seccheck-dossier/1
provider: {name: "@NAME@", legal_name: Atlas SARL, country: MA}
declared: {by: Service manager, role: Service manager, on: 2026-11-02}
answers:
@ANSWERS@
"""

GOOD = "  tiny.ok: true\n  tiny.hours: 12"
SLOW = "  tiny.ok: true\n  tiny.hours: 48"
BAD = "  tiny.ok: false\n  tiny.hours: 12"


def world(folder: Path, **answers: str) -> Path:
    """Write the policy, the client file, and one dossier for each of `answers` under the provider's name."""
    (folder / "own").mkdir(parents=True, exist_ok=True)
    (folder / "own" / "tiny.yaml").write_text(POLICY)
    (folder / "seccheck.yaml").write_text(CLIENT)
    for name, given in answers.items():
        dossier(folder / "providers" / name, given, name=name)
    return folder


def dossier(folder: Path, answers: str = GOOD, *, name: str = "Atlas") -> Path:
    """Write one dossier; its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    text = DOSSIER.replace("@NAME@", name).replace("@ANSWERS@", answers)
    (folder / "provider.yaml").write_text(text)
    return folder
