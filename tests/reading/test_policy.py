import datetime as dt

from tests.support.small import POLICIES

from seccheck.model.duration import Duration
from seccheck.model.policy import Agreement, Atom
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength
from seccheck.reading.claim_type import DOCUMENT_TYPE
from seccheck.reading.policy import engagement_claims, kinds_of, policy_of, reference_data_of
from seccheck.reading.schema_check import fits
from seccheck.reading.schemas import schema_of
from seccheck.reading.strict_yaml import load


def plain(name: str) -> dict[str, object]:
    return dict(load((POLICIES / name).read_bytes(), name=name))


def test_a_policy_is_built_as_written() -> None:
    examples = {"MFA-ADMIN-PHR": [{"name": "good"}]}
    policy = policy_of(plain("mfa.yaml"), examples)
    assert (policy.id, policy.version, policy.title["fr"]) == ("mfa", "1.0.0", "Authentification multifacteur")
    (requirement,) = policy.requirements
    assert (requirement.id, requirement.pack, requirement.version) == ("MFA-ADMIN-PHR", "mfa", "1.0.0")
    assert (requirement.severity, requirement.express) == (Severity.BLOCKER, True)
    assert requirement.when == ((Atom(claim="engagement.remote_access", schema={"const": True}),),)
    assert requirement.expect == ((Atom(claim="mfa.admin_phr_pct", schema={"const": 100}),),)
    assert requirement.expect_from == {Gate.RUN: ((Atom(claim="mfa.review_on.age_days", schema={"maximum": 92}),),)}
    assert requirement.observe == ((Atom(claim="entra.weak_admins", schema={"maximum": 0}),),)
    assert requirement.agree == (Agreement(declared="mfa.accounts", observed="entra.accounts", within=3),)
    assert requirement.demand == {Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.RUN: Strength.OBSERVED}
    assert (requirement.max_age, requirement.accepts) == (
        Duration(days=30),
        frozenset({"config-export", "probe-entra"}),
    )
    assert requirement.references == {"iso27001_2022": ("A.8.5",)}
    assert requirement.examples == ({"name": "good"},)


def test_what_a_policy_leaves_out_has_its_default() -> None:
    policy = policy_of(plain("gdpr.yaml"), {})
    notice = policy.requirements[0]
    assert (notice.express, notice.when, notice.observe, notice.agree, notice.expect_from) == (False, (), (), (), {})
    assert (notice.max_age, notice.references, notice.examples) == (None, {}, ())
    assert len(notice.expect) == 2


def test_claims_are_closed_and_know_who_answers() -> None:
    claims = {
        claim.id: claim
        for name in ("mfa.yaml", "gdpr.yaml", "looks.yaml")
        for claim in policy_of(plain(name), {}).claims
    }
    assert claims["mfa.admin_phr_pct"].unit == "percent"
    assert claims["mfa.admin_phr_pct"].hint["en"].startswith("A configuration export")
    assert (claims["mfa.enforced"].hint, claims["mfa.enforced"].unit) == ({}, "")
    assert (claims["gdpr.dpa"].is_document, claims["gdpr.dpa"].type) == (True, DOCUMENT_TYPE)
    assert not fits([{"country": "MA", "other": 1}], claims["gdpr.locations"].type)
    assert [
        claims[c].answered_by for c in ("mfa.enforced", "gdpr.price_weight_pct", "mfa.accounts", "entra.accounts")
    ] == [
        AnsweredBy.PROVIDER,
        AnsweredBy.CLIENT,
        AnsweredBy.BOTH,
        AnsweredBy.LOOK,
    ]


def test_facts_of_the_engagement_are_claims_of_the_client() -> None:
    facts = {c.id: c for c in engagement_claims(schema_of("client")["properties"]["engagement"]["properties"])}
    sites = facts["engagement.sites"]
    assert (sites.pack, sites.answered_by, sites.is_document) == ("engagement", AnsweredBy.CLIENT, False)
    assert fits([{"country": "MA", "city": "Casablanca"}], sites.type)
    assert not fits([{"country": "MA", "planet": "Earth"}], sites.type)
    assert not fits([{"country": "Morocco"}], sites.type)
    assert facts["engagement.min_insurance_eur"].unit == "euros"
    assert all(set(fact.ask) == {"en", "fr"} and "description" not in fact.type for fact in facts.values())
    assert [fits(v, facts["engagement.nis2_entity"].type) for v in (True, "unknown", "true", None)] == [
        True,
        True,
        False,
        False,
    ]


def test_kinds_and_reference_data() -> None:
    kinds = kinds_of(plain("data/kinds.yaml"))
    assert (kinds["soc2-type2"].id, kinds["soc2-type2"].strength) == ("soc2-type2", Strength.ATTESTED)
    data = reference_data_of(plain("data/adequacy.yaml"))
    assert (data.id, data.as_of, data.until) == ("adequacy", dt.date(2026, 8, 5), dt.date(2027, 2, 1))
    assert data.lists == {"countries": ("AD", "CH")}
