import dataclasses
import json
import re
from pathlib import Path

import pytest
from tests.support.capturing import KEY, GrantingSeed, means, put, taken, wish_for
from tests.support.tenants.good import good
from tests.support.tenants.seed import Seed

from seccheck.errors import OutputFaultError, UsageFaultError
from seccheck.flow.capturing.take import take_capture
from seccheck.graph.graph import PERMISSION, UnseenError
from seccheck.model.capture import Capture
from seccheck.probes.pseudonyms.names import Namer
from seccheck.reading.capture_file import read_capture

SEED = good(people=6)
NAMER = Namer(KEY, SEED.tenant)


def read(folder: Path, **more: tuple[str, ...]) -> Capture:
    return read_capture(
        folder, put(folder, take_capture(wish_for(SEED, is_clients=False, **more), GrantingSeed(SEED), means()))
    )


def test_a_capture_is_what_was_asked_for(tmp_path: Path) -> None:
    head = read(tmp_path).head
    assert (head.tenant, head.taken_at, head.version) == (SEED.tenant, SEED.now, "0.1.0")
    assert head.scopes == ("Policy.Read.All", "User.Read.All")
    assert head.looks == wish_for(SEED).looks
    assert head.break_glass == ()


def test_nobody_who_is_in_the_tenant_is_in_the_capture(tmp_path: Path) -> None:
    text = json.dumps(read(tmp_path).tape).lower()
    people = {one[key].lower() for one in SEED.users for key in ("id", "userPrincipalName", "displayName")}
    own = {name for name in people if not name.startswith(("support", "helpdesk", "svc"))}
    assert not {name for name in own if f'"{name}"' in text}
    assert "203.0.113" not in json.dumps({k: v for k, v in read(tmp_path).tape.items() if "auditLogs" in k})
    assert "+33" not in text


def test_the_same_tenant_and_key_give_the_same_bytes() -> None:
    assert taken(SEED).pieces == taken(SEED).pieces


def test_each_account_has_its_pseudonym_for_the_provider_alone() -> None:
    made = taken(SEED)
    assert made.accounts == {NAMER.id(one["id"]): one["userPrincipalName"].lower() for one in SEED.users}
    assert made.gaps == ()
    assert made.left_out == ()
    assert made.requests > 20


def test_emergency_accounts_are_named_by_name_id_or_group(tmp_path: Path) -> None:
    first, second = (next(one for one in SEED.users if one["id"] == id_) for id_ in SEED.break_glass)
    expected = tuple(sorted(map(NAMER.id, SEED.break_glass)))
    assert read(tmp_path, break_glass=(first["userPrincipalName"].upper(), second["id"])).head.break_glass == expected
    assert read(tmp_path, break_glass=SEED.break_glass_groups).head.break_glass == expected
    gone = ("dddddddd-1111-4111-8111-111111111111",)
    assert read(tmp_path, break_glass=gone).head.break_glass == ()
    with pytest.raises(UsageFaultError, match=r"has no account `nobody@atlas\.example`"):
        taken(SEED, break_glass=("nobody@atlas.example",))


def test_groups_and_home_tenants_are_kept_where_the_client_asks(tmp_path: Path) -> None:
    group, other = SEED.people_group, "dddddddd-1111-4111-8111-111111111111"
    tape = read(tmp_path, groups=(group, other), home_tenants=(SEED.provider.tenant,)).tape
    assert f"GET /v1.0/groups/{group}/transitiveMembers?$select=id&$top=999" in tape
    assert tape[f"GET /v1.0/groups/{other}/transitiveMembers?$select=id&$top=999"]["unseen"] == "not-found"
    assert any(SEED.provider.tenant in key for key in tape)


def refusing(path: str) -> GrantingSeed:
    return GrantingSeed(SEED, {path: UnseenError(PERMISSION, "403 x", path=path)})


def test_what_cannot_be_seen_is_told_and_sealed_as_such(tmp_path: Path) -> None:
    made = take_capture(wish_for(SEED), refusing("/v1.0/identity/conditionalAccess/policies"), means())
    assert {gap.reason for gap in made.gaps} == {PERMISSION}
    assert "capture" not in made.gaps[0].look
    tape = read_capture(tmp_path, put(tmp_path, made)).tape
    assert tape["GET /v1.0/identity/conditionalAccess/policies"] == {"unseen": PERMISSION, "detail": "403 x"}


def test_without_accounts_nobody_is_left_aside(tmp_path: Path) -> None:
    wish = wish_for(SEED, break_glass=SEED.break_glass)
    made = take_capture(wish, refusing("/v1.0/users"), means())
    assert made.accounts == {}
    assert read_capture(tmp_path, put(tmp_path, made)).head.break_glass == ()


def test_who_cannot_sign_in_captures_nothing() -> None:
    with pytest.raises(UnseenError, match="sign-in"):
        take_capture(wish_for(SEED), GrantingSeed(SEED, signs_in=False), means())


def renamed(**changes: str) -> Seed:
    first, *others = SEED.policies
    return dataclasses.replace(SEED, policies=({**first, **changes}, *others))


def test_a_policy_named_after_somebody_loses_the_name(tmp_path: Path) -> None:
    person = next(one for one in SEED.users if " " in one["displayName"])
    made = taken(renamed(displayName=f"All but {person['displayName']} ({person['userPrincipalName']})"))
    (policies,) = (
        body
        for key, body in read_capture(tmp_path, put(tmp_path, made)).tape.items()
        if key.endswith("Access/policies")
    )
    names = [policy["displayName"] for policy in policies["value"]]
    assert any(re.fullmatch(r"All but p-[0-9a-f]{12} \(.*p-[0-9a-f]{12}.*\)", name) for name in names)


def test_where_somebody_could_still_be_told_nothing_is_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.flow.capturing.take.found_people", lambda *_: ("name in GET /v1.0/users",) * 9)
    with pytest.raises(OutputFaultError) as caught:
        taken(SEED)
    assert "could" not in caught.value.faults[0].hint
    assert caught.value.faults[0].message.endswith(
        "name in GET /v1.0/users; name in GET /v1.0/users; name in GET /v1.0/users"
    )


def test_what_no_client_would_read_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seccheck.flow.capturing.take.MAX_CAPTURE", 1000)
    with pytest.raises(OutputFaultError, match=r"no client reads more than 1,000"):
        taken(SEED)
