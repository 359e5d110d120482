import pytest

from seccheck.judging.recordable import claims_shown, kinds_showing, seen_kinds, wants_sample, written_kinds
from seccheck.model.policy import Catalog, Claim, Kind
from seccheck.model.scale import AnsweredBy, Gate, Severity, Strength
from seccheck.probes import desk, known
from seccheck.reading.catalog import load_catalog


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog(examples=False)


def test_what_was_seen_is_of_observed_kinds_that_no_machine_takes(catalog: Catalog) -> None:
    assert [kind.id for kind in seen_kinds(catalog)] == [
        *("witnessed-test", "call-test", "client-log-extract", "itsm-extract-client", "ticket-sample"),
        *("survey-result", "document-check", "site-visit-report", "vulnscan-client"),
    ]


def test_what_was_written_is_of_kinds_that_only_the_client_can_bring(catalog: Catalog) -> None:
    found = {kind.id for kind in written_kinds(catalog)}
    assert {"signoff-record", "decision-record", "waiver-register", "acceptance-record"} <= found
    assert found.isdisjoint({"contract", "dpa", "policy", "report-kpi", "answer", "capture-entra", "statement"})


@pytest.mark.parametrize(
    ("requirement", "kind", "claims"),
    [
        (
            "AC-KILLSWITCH",
            "witnessed-test",
            {"ac.killswitch_procedure", "ac.killswitch_minutes", "witness.killswitch_residual_access"},
        ),
        ("AC-KILLSWITCH", "call-test", set()),
        ("PPA-RESTORE", "witnessed-test", {"ppa.restore_on", "ppa.restore_ok"}),
        ("PPA-SIGNOFF", "signoff-record", {"ppa.signoffs"}),
        ("PPA-GONOGO", "decision-record", {"ppa.decision_record"}),
        ("GOV-SLA-MET", "itsm-extract-client", {"itsm.sla_in_time_pct", "gov.sla_in_time_pct"}),
    ],
    ids=["kill switch", "not accepted", "restore", "sign-off", "decision", "both sides of an agreement"],
)
def test_a_kind_shows_the_claims_of_the_requirements_that_accept_it(
    catalog: Catalog, requirement: str, kind: str, claims: set[str]
) -> None:
    found = claims_shown(catalog, catalog.requirements[requirement], kind)
    assert claims <= set(found)
    assert bool(claims) == bool(found)
    assert len(found) == len(set(found))


def test_facts_of_the_engagement_are_no_record(catalog: Catalog) -> None:
    kinds = (*seen_kinds(catalog), *written_kinds(catalog))
    named = {c for r in catalog.requirements.values() for k in kinds for c in claims_shown(catalog, r, k.id)}
    assert not [name for name in named if catalog.claims[name].pack == "engagement"]


def test_what_only_a_look_can_know_is_not_shown_in_writing(catalog: Catalog) -> None:
    requirement = catalog.requirements["AC-KILLSWITCH"]
    written, seen = (claims_shown(catalog, requirement, kind) for kind in ("procedure", "witnessed-test"))
    assert set(seen) - set(written) == {"witness.killswitch_minutes", "witness.killswitch_residual_access"}


def test_every_claim_that_no_probe_knows_can_be_recorded(catalog: Catalog) -> None:
    probed = {claim for name in known.look_names() for claim in known.probe_of(name).CLAIMS}
    probed |= {claim for name in desk.desk_names() for claim in desk.desk_probe(name).CLAIMS}
    looked = {claim.id for claim in catalog.claims.values() if claim.answered_by is AnsweredBy.LOOK}
    assert {"witness.killswitch_minutes", "witness.vishing_resets_granted"} <= looked - probed
    assert not [claim for claim in sorted(looked - probed) if not kinds_showing(catalog, claim)]


def test_each_blocker_that_go_live_wants_observed_has_a_probe_or_a_record(catalog: Catalog) -> None:
    seen = {kind.id for kind in seen_kinds(catalog)}
    for requirement in catalog.requirements.values():
        if requirement.severity is Severity.BLOCKER and requirement.demand.get(Gate.GO_LIVE) is Strength.OBSERVED:
            kinds = {k for k in requirement.accepts if k in seen or k.startswith("probe-")}
            assert kinds, requirement.id


@pytest.mark.parametrize(
    ("kind", "unit", "type_", "by", "wanted"),
    [
        ("witnessed-test", "percent", "number", AnsweredBy.PROVIDER, True),
        ("witnessed-test", "", "integer", AnsweredBy.LOOK, True),
        ("witnessed-test", "days", "integer", AnsweredBy.LOOK, False),
        ("witnessed-test", "", "integer", AnsweredBy.PROVIDER, False),
        ("witnessed-test", "minutes", "number", AnsweredBy.LOOK, False),
        ("offer-scoring", "percent", "number", AnsweredBy.CLIENT, False),
    ],
    ids=["share", "count of failures", "days", "a count that is answered", "measure", "weight in a grid"],
)
def test_a_share_or_a_count_wants_a_sample(
    catalog: Catalog, kind: str, unit: str, type_: str, by: AnsweredBy, *, wanted: bool
) -> None:
    claim = Claim(id="a.b", pack="a", type={"type": type_}, unit=unit, answered_by=by)
    assert wants_sample(claim, catalog.kinds[kind]) is wanted


def test_a_kind_without_requirements_is_not_offered(catalog: Catalog) -> None:
    more = {**catalog.kinds, "walk": Kind(id="walk", strength=Strength.OBSERVED, title={})}
    lone = Catalog(
        policies=(), kinds=more, data={}, claims=catalog.claims, requirements=catalog.requirements, digest=""
    )
    assert "walk" not in {kind.id for kind in (*seen_kinds(lone), *written_kinds(lone))}
