import dataclasses
import datetime as dt
import functools
from functools import partial
from pathlib import Path

import pytest
from tests.support import keys
from tests.support.captures import NONCE, TENANT, capture_bytes
from tests.support.captures import put as put_bytes
from tests.support.capturing import KEY, GrantingSeed, comparable, means, put, taken, wish_for
from tests.support.tape_graph import seed_graph
from tests.support.tenants.bad import bad
from tests.support.tenants.good import good
from tests.support.tenants.home import home
from tests.support.tenants.names import CLIENT_TENANT
from tests.support.tenants.partners import delegation
from tests.support.tenants.seed import Seed

from seccheck.bundles.capture_seal import NAMESPACE
from seccheck.errors import InputFaultError
from seccheck.flow.captured import CLIENT_SIDE, MOST_EMERGENCY, captured_facts
from seccheck.flow.capturing.take import take_capture
from seccheck.model.capture import Nonce
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.entra import BreakGlass, Entra, People
from seccheck.model.evidence import Facts, Gap
from seccheck.model.policy import Catalog, Json
from seccheck.model.scale import Strength
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.known import looks_of, probe_of
from seccheck.probes.pseudonyms.names import Namer
from seccheck.probes.taking import take
from seccheck.reading.catalog import load_catalog

LOOK = "entra.tenant.identity"
ASKED = Nonce(provider="Atlas", nonce=NONCE, tenant=TENANT, issued=dt.date(2026, 11, 1), until=dt.date(2026, 11, 30))


@functools.cache
def catalog() -> Catalog:
    return load_catalog(examples=False)


def dossier(folder: Path, *captures: str) -> Dossier:
    return Dossier(
        path=str(folder / "provider.yaml"),
        digest="",
        name="Atlas",
        provider={"name": "Atlas"},
        engagement={},
        declared_by="",
        declared_role="",
        declared_on=dt.date(2026, 11, 2),
        answers=(),
        documents=(),
        captures=captures,
    )


def client(folder: Path, *asked: Nonce, entra: Entra | None = None, **trust: str) -> ClientFile:
    return ClientFile(engagement={}, path=str(folder / "seccheck.yaml"), nonces=asked, entra=entra, trust=trust)


def brought(folder: Path, data: bytes, file: ClientFile) -> Facts:
    return captured_facts(dossier(folder, put_bytes(folder, data)), file, catalog())


def test_a_capture_that_answers_a_question_is_captured_evidence(tmp_path: Path) -> None:
    facts = brought(tmp_path, capture_bytes(), client(tmp_path, ASKED))
    assert facts.evidence
    for word in facts.evidence:
        assert (word.strength, word.kind) == (Strength.CAPTURED, "capture-entra")
        assert word.source == f"capture:{LOOK}@{TENANT}"
        assert word.seen_at == dt.date(2026, 11, 20)
        assert word.where == "captures/entra.zip"
        assert len(word.digest) == 64
        assert word.note == {} or "emergency" not in word.note["en"]


def test_without_captures_nothing_is_said(tmp_path: Path) -> None:
    assert captured_facts(dossier(tmp_path), client(tmp_path, ASKED), catalog()) == Facts()


def altered(**changes: Json) -> Nonce:
    return dataclasses.replace(ASKED, **changes)


OTHER = "22222222-1111-4111-8111-111111111111"
REFUSED: dict[str, tuple[tuple[Nonce, ...], Entra | None, str, str]] = {
    "no question": ((), None, "wrong-nonce", ""),
    "another nonce": ((altered(nonce="n" + "B" * 22),), None, "wrong-nonce", ""),
    "another provider's nonce": ((altered(provider="Rif"),), None, "wrong-nonce", ""),
    "too late": ((altered(until=dt.date(2026, 11, 19)),), None, "outside-its-time", "2026-11-20"),
    "too early": ((altered(issued=dt.date(2026, 11, 21)),), None, "outside-its-time", "2026-11-20"),
    "another tenant": ((altered(tenant=OTHER),), None, "wrong-tenant", TENANT),
    "not the client's tenant": ((altered(tenant=""),), Entra(tenant=OTHER), "wrong-tenant", TENANT),
    "no tenant named": ((altered(tenant=""),), None, "undeclared", "nonces.tenant"),
    "people named as nobody is called in it": (
        (altered(tenant=""),),
        Entra(tenant=TENANT, people=People(accounts=("ciso@atlas.example",))),
        "undeclared",
        "entra.people.accounts",
    ),
    "the client's tenant, about another provider": (
        (altered(tenant=""),),
        Entra(tenant=TENANT, provider="Rif"),
        "undeclared",
        "entra.provider",
    ),
}


@pytest.mark.parametrize(("asked", "entra", "reason", "detail"), REFUSED.values(), ids=REFUSED)
def test_a_capture_that_answers_no_question_is_a_gap(
    asked: tuple[Nonce, ...], entra: Entra | None, reason: str, detail: str, tmp_path: Path
) -> None:
    facts = brought(tmp_path, capture_bytes(), client(tmp_path, *asked, entra=entra))
    assert facts == Facts(
        gaps=(
            Gap(
                look=f"capture:{LOOK}@{TENANT}",
                reason=reason,
                claims=probe_of(LOOK).CLAIMS,
                detail=detail,
                seen_at=dt.date(2026, 11, 20),
            ),
        )
    )


@pytest.mark.parametrize("day", ["2026-11-01", "2026-11-30"])
def test_the_first_and_the_last_day_count(day: str, tmp_path: Path) -> None:
    moment = dt.datetime.fromisoformat(f"{day}T23:59:59Z")
    assert brought(tmp_path, capture_bytes(taken_at=moment), client(tmp_path, ASKED)).evidence


def test_a_tape_of_another_tenant_says_nothing(tmp_path: Path) -> None:
    tape = {"GET /v1.0/organization": {"value": [{"id": OTHER}]}}
    (gap,) = brought(tmp_path, capture_bytes(tape), client(tmp_path, ASKED)).gaps
    assert (gap.reason, gap.detail) == ("wrong-tenant", OTHER)


def test_looks_that_it_was_not_taken_for_or_that_nobody_knows_are_not_taken(tmp_path: Path) -> None:
    data = capture_bytes(looks=("entra.tenant.licence", "entra.no.such_look", "entra.bg.break_glass"))
    facts = brought(tmp_path, data, client(tmp_path, ASKED))
    assert {gap.look for gap in facts.gaps} == {f"capture:entra.tenant.licence@{TENANT}"}


def test_a_signature_that_does_not_hold_makes_a_gap(tmp_path: Path) -> None:
    key = keys.make_key(tmp_path)
    for sign in (lambda _: b"no signature", lambda said: keys.signed(said + b" ", NAMESPACE, key)):
        (gap,) = brought(tmp_path, capture_bytes(sign=sign), client(tmp_path, ASKED)).gaps
        assert gap.reason == "broken-seal"


def signed_with(key: Path, said: bytes) -> bytes:
    return keys.signed(said, NAMESPACE, key)


def test_where_the_client_asks_for_signatures_only_those_of_its_list_count(tmp_path: Path) -> None:
    key, other = keys.make_key(tmp_path), keys.make_key(tmp_path, "other")
    (tmp_path / "signers").write_text(f'manager@atlas.example namespaces="{NAMESPACE}" {keys.public(key)}\n')
    strict, mild = client(tmp_path, ASKED, captures="signers"), client(tmp_path, ASKED)
    made = {name: capture_bytes(sign=partial(signed_with, k)) for name, k in (("a", key), ("b", other))}
    assert brought(tmp_path, made["a"], strict).evidence
    assert brought(tmp_path, made["b"], mild).evidence
    for data in (made["b"], capture_bytes()):
        (gap,) = brought(tmp_path, data, strict).gaps
        assert gap.reason == "not-signed"
    (tmp_path / "signers").unlink()
    with pytest.raises(InputFaultError, match="no such file"):
        brought(tmp_path, made["a"], strict)


def test_a_capture_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputFaultError, match="no ZIP archive"):
        brought(tmp_path, b"PDF", client(tmp_path, ASKED))
    with pytest.raises(InputFaultError, match="no such file"):
        captured_facts(dossier(tmp_path, "captures/gone.zip"), client(tmp_path, ASKED), catalog())


def asked_for(seed: Seed) -> Nonce:
    day = seed.now.date()
    return dataclasses.replace(ASKED, tenant=seed.tenant, issued=day, until=day)


def test_in_the_providers_own_tenant_everybody_is_meant(tmp_path: Path) -> None:
    seed = good(people=5)
    path = put(tmp_path, taken(seed))
    facts = captured_facts(dossier(tmp_path, path), client(tmp_path, asked_for(seed)), catalog())
    (word,) = (word for word in facts.evidence if word.claim == "entra.auth.mfa_coverage")
    assert word.sample is not None
    assert word.sample > 5
    sides = {probe_of(word.source.partition(":")[2].partition("@")[0]).SIDE for word in facts.evidence}
    assert sides <= {"provider", "both", "partner"}


@pytest.mark.parametrize("seed", [good(people=8), bad(people=12)], ids=["good", "bad"])
def test_in_the_clients_tenant_it_says_what_the_client_itself_would_see(seed: Seed, tmp_path: Path) -> None:
    settings = Entra(
        tenant=seed.tenant,
        people=People(groups=(seed.people_group,), home_tenants=(seed.provider.tenant,)),
        break_glass=BreakGlass(groups=seed.break_glass_groups, users=seed.break_glass),
    )
    names = looks_of(*CLIENT_SIDE)
    tenant = Tenant(seed_graph(seed))
    online = take(names, tenant, Scope(settings, tenant), catalog=catalog())
    path = put(
        tmp_path,
        taken(
            seed,
            is_clients=True,
            break_glass=seed.break_glass,
            groups=(seed.people_group, *seed.break_glass_groups),
            home_tenants=(seed.provider.tenant,),
        ),
    )
    file = client(tmp_path, asked_for(seed), entra=settings)
    captured = captured_facts(dossier(tmp_path, path), file, catalog())
    namer = Namer(KEY, seed.tenant)
    mapped = {tenant.pseudonym(one["id"]): namer.id(one["id"]) for one in seed.users}
    assert comparable(online, mapped) == comparable(captured, {})
    assert {word.strength for word in captured.evidence} == {Strength.CAPTURED}


def test_emergency_accounts_are_left_aside_on_the_providers_word_and_that_is_said(tmp_path: Path) -> None:
    seed = good(people=5)
    file = client(tmp_path, asked_for(seed))
    samples = []
    for named in ((), seed.break_glass):
        path = put(tmp_path, taken(seed, break_glass=named))
        words = captured_facts(dossier(tmp_path, path), file, catalog()).evidence
        (word,) = (word for word in words if word.claim == "entra.auth.mfa_coverage")
        samples.append(word.sample or 0)
    assert samples[0] - samples[1] == len(seed.break_glass)
    assert "2 of the provider's emergency accounts are left aside" in word.note["en"]
    assert "2 comptes de secours du prestataire" in word.note["fr"]


def test_a_long_list_of_emergency_accounts_leaves_nobody_aside(tmp_path: Path) -> None:
    seed = good(people=5)
    many = tuple(one["id"] for one in seed.users[: MOST_EMERGENCY + 1])
    path = put(tmp_path, take_capture(wish_for(seed, break_glass=many), GrantingSeed(seed), means(catalog())))
    words = captured_facts(dossier(tmp_path, path), client(tmp_path, asked_for(seed)), catalog()).evidence
    assert not any("left aside" in word.note.get("en", "") for word in words)


@pytest.mark.parametrize("by_pseudonyms", [False, True], ids=["names", "pseudonyms"])
def test_a_team_list_counts_where_it_calls_people_by_their_pseudonyms(by_pseudonyms: bool, tmp_path: Path) -> None:
    seed = good(people=5)
    namer = Namer(KEY, seed.tenant)
    team = [namer.id(one["id"]) if by_pseudonyms else str(one["mail"]) for one in seed.accounts]
    (tmp_path / "team.csv").write_text("\n".join(("account", *team)))
    settings = Entra(tenant=seed.tenant, people=People(groups=(seed.people_group,), roster="team.csv"))
    path = put(tmp_path, taken(seed, is_clients=True, groups=(seed.people_group,)))
    facts = captured_facts(dossier(tmp_path, path), client(tmp_path, asked_for(seed), entra=settings), catalog())
    words = {word.claim: word.value for word in facts.evidence}
    gaps = {claim: gap.reason for gap in facts.gaps for claim in gap.claims}
    if by_pseudonyms:
        assert words["entra.user.roster_match"] is True
    else:
        assert gaps["entra.user.roster_match"] == "undeclared"


def test_a_tape_that_does_not_say_whose_it_is_is_taken_at_its_heads_word(tmp_path: Path) -> None:
    tape = {"GET /v1.0/organization": {"unseen": "permission", "detail": ""}}
    facts = brought(tmp_path, capture_bytes(tape), client(tmp_path, ASKED))
    assert {gap.reason for gap in facts.gaps} == {"permission"}


def test_of_the_partner_tenant_the_delegation_of_this_client_is_seen_and_no_others(tmp_path: Path) -> None:
    seed = home()
    other = delegation("33333333-3333-4333-8333-333333333333", seed.now)
    seed = dataclasses.replace(seed, gdap=(*seed.gdap, other))
    made = taken(seed, customer=CLIENT_TENANT)
    assert b"33333333-3333-4333-8333-333333333333" not in b"".join(made.pieces)
    file = client(tmp_path, asked_for(seed), entra=Entra(tenant=CLIENT_TENANT))
    facts = captured_facts(dossier(tmp_path, put(tmp_path, made)), file, catalog())
    found = {word.claim: (word.kind, word.value) for word in facts.evidence if word.claim.startswith("partner.")}
    assert set(found) == {
        f"partner.gdap_{what}" for what in ("duration_days", "has_full_control", "roles", "auto_extend")
    }
    assert {kind for kind, _ in found.values()} == {"capture-gdap"}
    assert found["partner.gdap_has_full_control"] == ("capture-gdap", False)


def test_where_nobody_said_whose_delegation_is_meant_it_is_a_gap(tmp_path: Path) -> None:
    seed = home()
    file = client(tmp_path, asked_for(seed), entra=Entra(tenant=CLIENT_TENANT))
    facts = captured_facts(dossier(tmp_path, put(tmp_path, taken(seed))), file, catalog())
    gaps = {claim: gap.reason for gap in facts.gaps for claim in gap.claims}
    assert gaps["partner.gdap_roles"] == "not-on-tape"
