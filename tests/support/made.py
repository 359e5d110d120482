"""A small world to report on: policies, dossier, client file and their judgement, all of model objects."""

import dataclasses
import datetime as dt
from collections.abc import Mapping

from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.judging.schema import close
from seccheck.model.client import ClientFile, Record, Review, ReviewedClaim, Tailoring, Waiver
from seccheck.model.dossier import Answer, Document, Dossier
from seccheck.model.duration import Duration
from seccheck.model.policy import Atom, Catalog, Claim, Expectation, Json, Kind, Policy, Requirement
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength
from seccheck.reports.wire.build import build_report
from seccheck.reports.wire.material import Material
from seccheck.reports.wire.report import Report

AS_OF = dt.date(2026, 12, 1)
SAID = dt.date(2026, 11, 2)
READ = dt.date(2026, 11, 20)
DIGESTS = {name: f"{n:064x}" for n, name in enumerate(("dossier", "client", "policies", "dpa", "pentest", "annex"), 1)}

KINDS = {
    "answer": (Strength.DECLARED, "questionnaire answer", "réponse au questionnaire"),
    "dpa": (Strength.DOCUMENTED, "Art. 28 agreement", "accord de sous-traitance art. 28"),
    "policy": (Strength.DOCUMENTED, "policy", "politique"),
    "pentest-report-independent": (Strength.ATTESTED, "independent pen-test report", "rapport de test indépendant"),
    "witnessed-test": (Strength.OBSERVED, "witnessed test", "test en présence du client"),
}


def claim(name: str, type_: Mapping[str, Json], *, by: AnsweredBy = AnsweredBy.PROVIDER, unit: str = "") -> Claim:
    """A claim asked for in both languages; ``document`` as its type makes it a document claim."""
    return Claim(
        id=name,
        pack=name.partition(".")[0],
        type=close(dict(type_), is_list=False),
        is_document="kind" in type_.get("properties", {}),
        answered_by=by,
        ask={"en": f"What about {name}?", "fr": f"Qu'en est-il de {name} ?"},
        unit=unit,
    )


def requirement(name: str, expect: Mapping[str, Json] | None = None, **changes: Json) -> Requirement:
    """A requirement of the pack ``p``: a blocker due before signature at `documented`, but for `changes`."""
    plain = Requirement(
        id=name,
        pack="p",
        version="1.0.0",
        title={"en": f"Title of {name}", "fr": f"Titre de {name} : l'essentiel"},
        statement={"en": "s", "fr": "s"},
        severity=Severity.BLOCKER,
        express=True,
        when=(),
        expect=_all_of(expect or {"a.ok": {"const": True}}),
        expect_from={},
        observe=(),
        agree=(),
        demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED},
        max_age=None,
        accepts=frozenset({"dpa", "policy", "pentest-report-independent", "witnessed-test"}),
        remedy={"en": f"Put {name} right.", "fr": f"Corriger {name}."},
        references={"gdpr": ("32(1)(b)",)},
    )
    observe = changes.pop("observe", None)
    when = changes.pop("when", None)
    return dataclasses.replace(plain, **changes, observe=_all_of(observe), when=_all_of(when))


def _all_of(mapping: Mapping[str, Json] | None) -> Expectation:
    return (tuple(Atom(claim=c, schema=s) for c, s in mapping.items()),) if mapping else ()


CLAIMS = (
    claim("a.ok", {"type": "boolean"}),
    claim("a.hours", {"type": "number", "minimum": 0}, unit="hours"),
    claim("a.pct", {"type": "number", "minimum": 0, "maximum": 100}, unit="percent"),
    claim("a.places", {"type": "array", "items": {"type": "string"}, "minItems": 0}),
    claim("a.own", {"type": "boolean"}, by=AnsweredBy.CLIENT),
    claim("look.resets", {"type": "integer", "minimum": 0}, by=AnsweredBy.LOOK),
    claim(
        "a.dpa",
        {
            "type": "object",
            "properties": {"kind": {"type": "string"}, "dated": {"type": "string", "format": "date"}},
            "required": ["kind"],
        },
    ),
    claim("engagement.remote_access", {"type": "boolean"}, by=AnsweredBy.CLIENT),
)


def catalog(*requirements: Requirement) -> Catalog:
    """The policies of a world with just these requirements."""
    policy = Policy(
        id="p", version="1.0.0", title={"en": "Pack", "fr": "Lot"}, claims=CLAIMS, requirements=requirements
    )
    return Catalog(
        policies=(policy,),
        kinds={k: Kind(id=k, strength=s, title={"en": en, "fr": fr}) for k, (s, en, fr) in KINDS.items()},
        data={},
        claims={c.id: c for c in CLAIMS},
        requirements={r.id: r for r in requirements},
        digest=DIGESTS["policies"],
    )


def dossier(answers: Mapping[str, Json] | None = None, *, name: str = "Atlas", **changes: Json) -> Dossier:
    """A dossier with these answers: a value, or a value and the ids of documents behind it."""
    given = Dossier(
        path="atlas/provider.yaml",
        digest=DIGESTS["dossier"],
        name=name,
        provider={"name": name, "legal_name": "Atlas SARL", "country": "MA"},
        engagement={},
        declared_by="Service manager",
        declared_role="Service manager",
        declared_on=SAID,
        answers=answers_of(answers or {}),
        documents=tuple(document(d) for d in ("dpa", "pentest", "annex")),
    )
    return dataclasses.replace(given, **changes)


def answers_of(given: Mapping[str, Json]) -> tuple[Answer, ...]:
    """Answers as in a dossier or client file."""
    return tuple(_answer(name, value) for name, value in given.items())


def _answer(name: str, given: Json) -> Answer:
    value, *documents = given if isinstance(given, tuple) else (given,)
    return Answer(claim=name, value=value, documents=tuple(documents))


def document(name: str) -> Document:
    """A document of the dossier."""
    kind = {"dpa": "dpa", "pentest": "pentest-report-independent"}.get(name, "policy")
    return Document(id=name, kind=kind, title=name, path=f"documents/{name}.pdf", sha256=DIGESTS[name], size=10)


def review(name: str, claims: Mapping[str, Json], **changes: Json) -> Review:
    """A review that accepts the document as it stands and finds these claims on page 2."""
    plain = Review(
        provider="",
        document=name,
        replaces="",
        sha256=DIGESTS[name],
        by="Compliance officer",
        second="",
        on=READ,
        rejected="",
        kind=document(name).kind,
        issuer="Atlas SARL",
        dated=dt.date(2026, 9, 1),
        valid_until=None,
        signed=True,
        covers=None,
        claims=tuple(ReviewedClaim(claim=c, value=v, page=2) for c, v in claims.items()),
    )
    return dataclasses.replace(plain, **changes)


def record(values: Mapping[str, Json], **changes: Json) -> Record:
    """A test that the client witnessed."""
    plain = Record(
        provider="", kind="witnessed-test", on=READ, by="Service owner", second="", sample=12, values=values, sha256=""
    )
    return dataclasses.replace(plain, **changes)


def waiver(requirement_id: str, digest: str = "0" * 64, **changes: Json) -> Waiver:
    """A waiver with both approvers, in force on the day."""
    plain = Waiver(
        provider="",
        requirement=requirement_id,
        reason="The site moves in March.",
        compensating="Doors are guarded.",
        approver="CIO",
        second_approver="CISO",
        on=READ,
        until=dt.date(2027, 3, 31),
        digest=digest,
    )
    return dataclasses.replace(plain, **changes)


def tailoring(requirement_id: str, **changes: Json) -> Tailoring:
    """A looser tailoring, in force on the day."""
    plain = Tailoring(
        provider="",
        requirement=requirement_id,
        reason="Agreed with the DPO.",
        by="DPO",
        on=SAID,
        until=dt.date(2027, 10, 31),
        expect=(Atom(claim="a.hours", schema={"maximum": 72}),),
        demand={Gate.PRE_CONTRACT: Strength.DECLARED},
        severity=Severity.MAJOR,
    )
    return dataclasses.replace(plain, **changes)


def client(**changes: Json) -> ClientFile:
    """A client file that says nothing but what `changes` say."""
    plain = ClientFile(
        path="seccheck.yaml", digest=DIGESTS["client"], client="Example Industries", engagement={}, declared_on=SAID
    )
    return dataclasses.replace(plain, **changes)


def material(
    *requirements: Requirement,
    answers: Mapping[str, Json] | None = None,
    own: ClientFile | None = None,
    gate: Gate = Gate.PRE_CONTRACT,
    **changes: Json,
) -> Material:
    """Everything a report is built from, judged by the real judge."""
    known, handed_in = catalog(*requirements), dossier(answers, **changes)
    file = own or client()
    gathered = gather(known, handed_in, file)
    terms = terms_for(file, handed_in.name)
    judgement = judge_gate(known, gathered.facts, gate=gate, as_of=AS_OF, terms=terms)
    return Material(
        catalog=known, dossier=handed_in, client=file, gathered=gathered, judgement=judgement, profile="express"
    )


def report(*requirements: Requirement, **given: Json) -> Report:
    """The report on a small world; `given` as for `material`."""
    return build_report(material(*requirements, **given))


MONTH = Duration(months=1)
