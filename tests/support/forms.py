"""A small form that has an answer of every shape, and the catalogue it is drawn from."""

import dataclasses
from functools import cache
from typing import Any

from seccheck.model.policy import Catalog, Claim, Kind, Policy
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength
from seccheck.model.wording import Wording
from seccheck.questionnaire.form import CLIENT, PROVIDER, Choice, Form, Question, Reason, Section, Test
from seccheck.questionnaire.question import question_of

_TEXT = {"type": "string", "minLength": 1}
_DATE = {"type": "string", "format": "date"}
_COUNTRY = {"type": "string", "pattern": "^[A-Z]{2}$"}
_ROW = {
    "type": "object",
    "properties": {
        "name": _TEXT,
        "country": _COUNTRY,
        "tier": {"type": "integer", "minimum": 1},
        "signed": {"type": "boolean"},
        "role": {"enum": ["host", "helper, on call"]},
        "since": _DATE,
    },
    "required": ["name", "country"],
    "additionalProperties": False,
}
TYPES: dict[str, Any] = {
    "mfa.enforced": {"type": "boolean"},
    "mfa.method": {"enum": ["fido2", "sms", "1", "none"]},
    "mfa.pct": {"type": "number", "minimum": 0, "maximum": 100},
    "mfa.count": {"type": "integer", "minimum": 0},
    "mfa.reviewed_on": _DATE,
    "mfa.vault": _TEXT,
    "mfa.policy": "document",
    "gdpr.topics": {"type": "array", "items": {"enum": ["access", "logs, kept", "backup"]}, "uniqueItems": True},
    "gdpr.weak": {"type": "array", "items": {"enum": ["sms", "none"]}, "uniqueItems": True},
    "gdpr.domains": {"type": "array", "items": _TEXT},
    "gdpr.countries": {"type": "array", "items": _COUNTRY},
    "gdpr.subprocessors": {"type": "array", "items": _ROW},
    "engagement.services": {"type": "array", "items": _TEXT},
    "engagement.personal_data": {"type": "boolean"},
    "engagement.access_model": {"enum": ["member", "b2b-guest"]},
    "engagement.sites": {
        "type": "array",
        "items": {"type": "object", "properties": {"country": _COUNTRY, "city": _TEXT}, "required": ["country"]},
    },
}
"""By claim; one or more of every shape."""
_UNITS = {"mfa.pct": "percent", "mfa.count": "days"}
_WHEN = (
    (Test(fact="personal_data", values=(True,)), Test(fact="access_model", values=("b2b-guest",))),
    (Test(fact="unasked", values=("x",)),),
)
_TITLES = {
    "mfa": {"en": "Multi-factor authentication", "fr": "Authentification multifacteur"},
    "gdpr": {"en": "Data protection (GDPR)", "fr": "Protection des donn\u00e9es (RGPD)"},
}
_KINDS = {
    "dpa": Kind(id="dpa", strength=Strength.DOCUMENTED, title={"en": "Agreement", "fr": "Accord, sign\u00e9"}),
    "plan": Kind(id="plan", strength=Strength.DOCUMENTED, title={"en": "Plan", "fr": "Plan d'action"}),
    "certificate": Kind(id="certificate", strength=Strength.ATTESTED, title={"en": "Certificate", "fr": "Certificat"}),
    "probe": Kind(id="probe", strength=Strength.OBSERVED, title={"en": "Probe", "fr": "Sonde"}),
}
WORDING = Wording(
    choices={
        "sms": {"en": "Text message (SMS)", "fr": "Message texte (SMS)"},
        "backup": {"en": "@Backup", "fr": "=A1"},
    },
    fields={"name": {"en": "Company name", "fr": "Raison sociale"}, "tier": {"en": "+Tier", "fr": "+Rang"}},
)


@cache
def catalog() -> Catalog:
    """The claims of `TYPES` and a few kinds of document."""
    claims = {id_: _claim(id_, type_) for id_, type_ in TYPES.items()}
    policies = tuple(
        Policy(
            id=pack,
            version="1.2.0",
            title=title,
            claims=tuple(claim for claim in claims.values() if claim.pack == pack),
            requirements=(),
        )
        for pack, title in _TITLES.items()
    )
    return Catalog(policies=policies, kinds=_KINDS, data={}, claims=claims, requirements={}, digest="")


@cache
def form(audience: str = PROVIDER, client: str = "Example Industries") -> Form:
    """All claims of `TYPES`, some of them asked only under conditions, with some facts stated."""
    facts = tuple(question_of(c, WORDING) for c in catalog().claims.values() if c.pack == "engagement")
    stated = {"services": ["n1", "n2"], "sites": [{"country": "MA", "city": "Casablanca"}]}
    return Form(
        audience=audience,
        gate=Gate.PRE_CONTRACT,
        profile="full",
        client=client,
        policies={policy.id: policy.version for policy in catalog().policies},
        facts=facts,
        stated=stated if audience == PROVIDER else {},
        sections=tuple(
            Section(id=policy.id, title=policy.title, questions=tuple(map(_question, policy.claims)))
            for policy in catalog().policies
        ),
        kinds=tuple(Choice(value=k.id, label=k.title) for k in _KINDS.values() if k.strength is not Strength.OBSERVED),
    )


def client_form() -> Form:
    """The same for the client's own side."""
    return form(CLIENT)


def _claim(id_: str, type_: Any) -> Claim:  # noqa: ANN401 - JSON Schema, or the word document
    words = id_.partition(".")[2].replace("_", " ")
    return Claim(
        id=id_,
        pack=id_.partition(".")[0],
        type={"type": "object"} if type_ == "document" else type_,
        is_document=type_ == "document",
        answered_by=AnsweredBy.BOTH,
        ask={"en": f"=What about {words}?", "fr": f"=Qu'en est-il de {words} ?"},
        hint={"en": f"-Say it of {words}.", "fr": f"-Dites-le de {words}."} if id_ != "mfa.vault" else {},
        unit=_UNITS.get(id_, ""),
    )


def _question(claim: Claim) -> Question:
    question = question_of(claim, WORDING)
    why = Reason(
        requirement="MFA-ALL",
        title={"en": "@Every account has a second factor", "fr": "@Chaque compte a un second facteur"},
        severity=Severity.BLOCKER,
        demanded=Strength.DOCUMENTED,
    )
    return dataclasses.replace(
        question,
        why=(why,),
        evidence=tuple(Choice(value=k.id, label=k.title) for k in _KINDS.values())[: 0 if claim.unit else 2],
        shown_when=_WHEN if claim.id == "mfa.pct" else _WHEN[:1] if claim.id == "gdpr.topics" else (),
    )
