from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.support import sealed
from tests.support.small import POLICIES

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.policy_members import policy_members, read_policies
from seccheck.reading.catalog import catalog_of
from seccheck.reading.policy_files import PolicyFile
from seccheck.reading.policy_sources import PolicySources, policy_sources

INDEX = "data/policy/index.json"
SOURCES = policy_sources(shipped=POLICIES)
MEMBERS = policy_members(SOURCES)


def read(members: Mapping[str, bytes]) -> PolicySources:
    return read_policies(members.__getitem__, tuple(members))


def test_every_byte_is_there_and_comes_back() -> None:
    again = read(MEMBERS)
    assert again.digest == SOURCES.digest
    assert [(file.name, file.role, file.data) for file in again.files] == [
        (file.name, file.role, file.data) for file in SOURCES.files
    ]
    assert again.schemas == SOURCES.schemas
    assert MEMBERS["data/policy/files/mfa.yaml"] == (POLICIES / "mfa.yaml").read_bytes()
    assert catalog_of(again, recall=False, keep=False) == catalog_of(SOURCES)


def test_own_policies_keep_their_names_and_roles(tmp_path: Path) -> None:
    sealed.world(tmp_path)
    members = policy_members(policy_sources([tmp_path / "own"], shipped=POLICIES))
    assert members["data/policy/files/own/tiny.yaml"] == sealed.POLICY.encode()
    assert "tiny" in [policy.id for policy in catalog_of(read(members), recall=False, keep=False).policies]


def test_names_that_no_member_has_and_names_given_twice_are_called_by_their_content() -> None:
    files = [
        ("own/É.yaml", b"a"),
        ("own/x.yaml", b"a"),
        ("own/x.yaml", b"a"),
        ("own/x.yaml", b"a"),
        ("own/x.yaml", b"b"),
    ]
    made = [PolicyFile(name=name, path=Path(name), role="kinds", data=data) for name, data in files]
    members = policy_members(PolicySources(files=tuple(made), schemas=SOURCES.schemas))
    assert len(members) == len(files) + 4 + 1
    assert sum("/by-sha256/" in name for name in members) == 4
    assert [(file.name, file.data) for file in read(members).files] == files


def without(name: str) -> dict[str, bytes]:
    return {member: content for member, content in MEMBERS.items() if member != name}


def spelt(old: str, new: str) -> dict[str, bytes]:
    index = MEMBERS[INDEX].decode()
    assert old in index
    return {**MEMBERS, INDEX: index.replace(old, new, 1).encode()}


@pytest.mark.parametrize(
    ("members", "reason", "why"),
    [
        (without(INDEX), "policy", "missing"),
        (without("data/policy/files/mfa.yaml"), "policy", "exactly"),
        ({**MEMBERS, "data/policy/files/more.yaml": b""}, "policy", "exactly"),
        (spelt("data/policy/files/mfa.yaml", "data/policy/files/gdpr.yaml"), "policy", "exactly"),
        (spelt("data/policy/files/mfa.yaml", "data/run.json"), "policy", "exactly"),
        (spelt('"role":"policy"', '"role":"client"'), "policy", "no role"),
        (spelt('"data":"data/', '"date":"data/'), "policy", "unknown"),
        (spelt('"name":', '"title":'), "policy", "`title` is unknown"),
        (spelt("seccheck-policies/1", "seccheck-policies/2"), "format", "policies/2"),
        ({**MEMBERS, INDEX: b"{"}, "json", "not the JSON"),
    ],
    ids=["no list", "gone", "extra", "twice", "elsewhere", "role", "schema", "key", "later", "no json"],
)
def test_the_list_names_exactly_what_is_there(members: dict[str, bytes], reason: str, why: str) -> None:
    with pytest.raises(BrokenError, match=why) as caught:
        read(members)
    assert (caught.value.reason, caught.value.member) == (reason, INDEX)
