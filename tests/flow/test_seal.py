import hashlib
import json
import stat
import subprocess
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
from tests.support import sealed

from seccheck.bundles.commitment import commit
from seccheck.bundles.facts_file import FactsFile
from seccheck.bundles.manifest import bundle_id, manifest_of, read_manifest
from seccheck.bundles.run_file import Previous, Run
from seccheck.bundles.verify_text import verify_text
from seccheck.errors import InputFaultError, SeccheckError, UsageFaultError
from seccheck.flow.seal import seal
from seccheck.flow.sealing.evidence import raw_files
from seccheck.flow.sealing.order import Order
from seccheck.reading.policy_sources import policy_sources
from seccheck.reports.wire.report import Report

SCHEMAS = Path(__file__).parents[2] / "schemas"


@pytest.fixture
def world(tmp_path: Path) -> Path:
    sealed.world(tmp_path)
    return tmp_path


def test_every_member_stands_where_the_layout_says(world: Path) -> None:
    made = sealed.small(world)
    members = sealed.members(made.path)
    evidence = ("client-file", "document-paper", "document-unread", "dossier", "record-1")
    policies = {name for name in members if name.startswith("data/policy/")}
    assert set(members) - policies == {
        "VERIFY.txt",
        "bagit.txt",
        "manifest-sha256.txt",
        "data/run.json",
        "data/facts.json",
        "data/result.json",
        "data/declaration/provider.json",
        *(f"disclosed/{id_}/{part}" for id_ in evidence for part in ("salt", "content")),
    }
    assert {
        "data/policy/index.json",
        "data/policy/files/own/tiny.yaml",
        "data/policy/schemas/policy.schema.json",
    } < policies


def test_each_member_holds_what_it_must(world: Path) -> None:
    made = sealed.small(world)
    members = sealed.members(made.path)
    assert members["bagit.txt"] == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    assert members["VERIFY.txt"] == verify_text()
    assert members["data/policy/files/own/tiny.yaml"] == sealed.POLICY.encode()
    assert members["disclosed/dossier/content"] == (world / "atlas" / "provider.yaml").read_bytes()
    assert members["disclosed/dossier/salt"] == sealed.CHANCE.salt("dossier")
    for name, schema in (("run", "bundle-run"), ("facts", "bundle-facts"), ("result", "report")):
        plain = json.loads(members[f"data/{name}.json"])
        jsonschema.validate(plain, json.loads((SCHEMAS / f"{schema}.schema.json").read_text()))
    assert Run.from_json(members["data/run.json"]) == made.run
    assert FactsFile.from_json(members["data/facts.json"]).provider.name == "Atlas"
    assert json.loads(members["data/result.json"])["decision"] == made.report.decision


def test_the_manifest_binds_all_data_and_nothing_else(world: Path) -> None:
    made = sealed.small(world)
    members = sealed.members(made.path)
    data = {name: content for name, content in members.items() if name.startswith("data/")}
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in data.items()}
    assert members["manifest-sha256.txt"] == made.manifest == manifest_of(hashes)
    assert read_manifest(made.manifest) == hashes
    assert made.id == bundle_id(made.manifest)
    checked = subprocess.run(
        ["sha256sum", "--strict", "--quiet", "-c", "manifest-sha256.txt"],  # noqa: S607 - the stock command
        cwd=made.path,
        check=True,
        capture_output=True,
    )
    assert checked.stdout == b""


def test_commitments_bind_the_evidence(world: Path) -> None:
    made = sealed.small(world)
    members = sealed.members(made.path)
    for id_, one in made.run.commitments.items():
        salt, content = (members[f"disclosed/{id_}/{part}"] for part in ("salt", "content"))
        assert one.commitment == commit(content, salt)
    facts = FactsFile.from_json(members["data/facts.json"])
    assert facts.provider.sha256 == made.run.commitments["dossier"].commitment
    (reviewed,) = (word for word in facts.evidence if word.where == "paper")
    assert reviewed.digest == made.run.commitments["document-paper"].commitment


def test_the_same_chance_gives_the_same_bytes_in_a_folder_and_in_an_archive(world: Path) -> None:
    first, again = sealed.small(world, "a"), sealed.small(world, "b")
    archive, twice = sealed.small(world, "a.zip"), sealed.small(world, "b.zip")
    assert sealed.members(first.path) == sealed.members(again.path) == sealed.members(archive.path)
    assert archive.path.read_bytes() == twice.path.read_bytes()
    assert {first.id, again.id, archive.id, twice.id} == {first.id}


def test_another_chance_changes_only_what_is_random(world: Path) -> None:
    first, other = (sealed.small(world, name, Order()) for name in ("a", "b"))
    one, two = sealed.members(first.path), sealed.members(other.path)
    differ = {name for name in one if one[name] != two[name]}
    assert differ == {
        "manifest-sha256.txt",
        "data/run.json",
        "data/facts.json",
        "data/result.json",
        "data/declaration/provider.json",
        *(name for name in one if name.endswith("/salt")),
    }
    assert first.id != other.id
    assert first.run.nonce != other.run.nonce


def test_nobody_can_be_reached_through_what_is_sealed_for_good(world: Path) -> None:
    members = sealed.members(sealed.small(world).path)
    for name in ("data/facts.json", "data/result.json", "data/declaration/provider.json", "data/run.json"):
        for word in (b"desk@", b"jane@", b"99 00 42", str(world).encode()):
            assert word not in members[name], (name, word)
    assert b"desk@" in members["disclosed/document-paper/content"]


def extras(report: Report, run: Run) -> Mapping[str, bytes]:
    pages = {f"data/report.{lang}.html": f"<p>{report.decision}".encode() for lang in ("en", "fr")}
    return {**pages, "data/exports/junit.xml": f"<x n='{run.sequence}'/>".encode()}


def test_exports_signatures_and_trust_find_their_places(world: Path) -> None:
    order = sealed.ordered(
        extras=extras,
        sign=lambda manifest: {"signatures/assessor.sig": bundle_id(manifest).encode()},
        trust={"trust/allowed_signers": b"list"},
        previous=Previous(id="c" * 64, sequence=7),
        chain="chain",
        audience="auditor",
    )
    made = sealed.small(world, order=order)
    members = sealed.members(made.path)
    assert members["signatures/assessor.sig"] == made.id.encode()
    assert members["data/report.fr.html"] == f"<p>{made.report.decision}".encode()
    assert "data/exports/junit.xml" in read_manifest(made.manifest)
    assert members["trust/allowed_signers"] == b"list"
    assert made.run.trust == {"trust/allowed_signers": hashlib.sha256(b"list").hexdigest()}
    assert (made.run.sequence, made.run.chain, made.run.audience) == (8, "chain", "auditor")


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (sealed.ordered(extras=lambda _report, _run: {"data/run.json": b""}), "no place for an export"),
        (sealed.ordered(extras=lambda _report, _run: {"disclosed/x": b""}), "beneath data/"),
        (sealed.ordered(sign=lambda _manifest: {"data/x": b""}), "beneath signatures/"),
        (sealed.ordered(trust={"data/x": b""}), "beneath trust/"),
    ],
    ids=["twice", "outside", "signature", "trust"],
)
def test_hooks_that_write_elsewhere_are_a_mistake_of_ours(world: Path, order: Order, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        sealed.small(world, order=order)
    assert not (world / "bundle").exists()


def test_files_are_as_open_as_the_umask_lets_them(world: Path) -> None:
    made = sealed.small(world)
    (world / "usual").mkdir()
    assert stat.S_IMODE(made.path.stat().st_mode) == stat.S_IMODE((world / "usual").stat().st_mode)


@pytest.mark.parametrize("name", ["bundle", "bundle.zip"])
@pytest.mark.parametrize(
    ("spoil", "kind", "why"),
    [
        (lambda w: (w / "atlas" / "documents" / "paper.txt").write_text("other"), InputFaultError, "changed since"),
        (lambda w: (w / "atlas" / "provider.yaml").write_text("other"), InputFaultError, "changed since"),
        (lambda w: (w / "own" / "tiny.yaml").write_text("other"), InputFaultError, "policies changed"),
        (lambda w: (w / "bundle").mkdir() or (w / "bundle.zip").touch(), UsageFaultError, "stands there already"),
    ],
    ids=["document", "dossier", "policy", "target"],
)
def test_what_is_sealed_is_what_was_judged(
    world: Path, name: str, spoil: object, kind: type[SeccheckError], why: str
) -> None:
    judged = sealed.material(world)
    evidence = raw_files(judged)
    assert callable(spoil)
    spoil(world)
    before = sorted(world.iterdir())
    with pytest.raises(kind, match=why):
        seal(judged, policy_sources([world / "own"]), evidence, world / name, sealed.ORDER)
    assert sorted(world.iterdir()) == before


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("reason: Faster here", "reason: ask jane@corp.fr", "data/facts.json:"),
        ("by: Compliance officer", "by: jane@corp.fr", "data/facts.json:"),
        ("client: Example Industries", 'client: "+33 1 99 00 42 10"', "data/facts.json:"),
    ],
)
def test_people_in_the_clients_own_words_are_refused_with_their_place(
    tmp_path: Path, old: str, new: str, place: str
) -> None:
    sealed.world(tmp_path, client=sealed.CLIENT.replace(old, new))
    with pytest.raises(InputFaultError, match="would be sealed for good") as caught:
        sealed.small(tmp_path)
    assert str(caught.value.faults[0].place).startswith(place)
    assert not (tmp_path / "bundle").exists()


def test_people_in_own_policies_are_refused(world: Path) -> None:
    policy = world / "own" / "tiny.yaml"
    policy.write_text(sealed.POLICY + "# kept by jane@corp.fr\n")
    with pytest.raises(InputFaultError) as caught:
        sealed.small(world)
    line = sealed.POLICY.count("\n") + 1
    assert str(caught.value.faults[0].place) == f"data/policy/files/own/tiny.yaml:{line}:11"
