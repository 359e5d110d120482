import dataclasses
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support import sealed
from tests.support.socket_audit import audited

from seccheck.bundles.box import open_box
from seccheck.bundles.broken import BrokenError
from seccheck.bundles.canonical import dumped
from seccheck.bundles.facts_file import FactsFile
from seccheck.bundles.policy_members import read_policies
from seccheck.bundles.run_file import Run
from seccheck.flow import replay as module
from seccheck.flow.replay import Change, Replay, replay, replayed
from seccheck.model.policy import Json

SRC = Path(__file__).parents[2] / "src"
ELSEWHERE = """
import sys
def refuse(event, arguments):
    if event.startswith(("socket.", "urllib.", "subprocess.")):
        raise SystemExit(f"{event}{arguments}")
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        raise SystemExit(f"writes {arguments}")
sys.addaudithook(refuse)
from pathlib import Path
from seccheck.bundles.box import open_box
from seccheck.flow.replay import replayed
with open_box(Path(sys.argv[1])) as box:
    sys.stdout.buffer.write(replayed(box))
"""


@pytest.fixture
def world(tmp_path: Path) -> Path:
    sealed.world(tmp_path)
    return tmp_path


def again(path: Path) -> Replay:
    with open_box(path) as box:
        return replay(box)


def in_another_process(path: Path, *, seed: str, zone: str, home: Path) -> bytes:
    """A fresh process in another place, that may write nothing and connect to nothing."""
    done = subprocess.run(
        [
            sys.executable,
            "-B",
            "-I",
            "-X",
            "utf8=0",
            "-c",
            f"import sys; sys.path.insert(0, {str(SRC)!r})\n{ELSEWHERE}",
            path,
        ],
        cwd="/",
        env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "HOME": str(home), "PATH": os.environ["PATH"]},
        capture_output=True,
        check=False,
    )
    assert not done.returncode, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("name", ["bundle", "bundle.zip"])
@pytest.mark.parametrize(
    ("example", "asked"),
    [
        ("atlas", ("seccheck.yaml", "pre-contract", "express")),
        ("strong", ("strong.yaml", "go-live", "full")),
    ],
)
def test_an_example_comes_out_the_same_elsewhere(
    tmp_path: Path, name: str, example: str, asked: tuple[str, str, str]
) -> None:
    config, gate, profile = asked
    made = sealed.example(example, tmp_path / name, config=config, gate=gate, profile=profile)
    result = sealed.members(made.path)["data/result.json"]
    home = tmp_path / "home"
    home.mkdir()
    for seed, zone in (("0", "Pacific/Kiritimati"), ("1", "America/Los_Angeles")):
        assert in_another_process(made.path, seed=seed, zone=zone, home=home) == result
    assert list(home.rglob("*")) == []
    assert json.loads(result)["decision"] == made.report.decision


def test_nothing_is_asked_of_any_network(world: Path) -> None:
    path = sealed.small(world).path
    with audited() as seen:
        assert again(path).is_identical
    assert seen == []


def test_the_originals_are_not_needed(world: Path) -> None:
    path = sealed.small(world, "bundle.zip").path
    moved = path.rename(world / "moved.zip")
    for name in ("own/tiny.yaml", "seccheck.yaml", "atlas/provider.yaml"):
        (world / name).unlink()
    assert again(moved).is_identical


def test_the_sealing_version_stands_in_the_result_not_the_running_one(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sealed.small(world)
    for name in (
        "seccheck.__version__",
        "seccheck.reports.wire.material.__version__",
        "seccheck.reading.catalog.__version__",
    ):
        monkeypatch.setattr(name, "99.0.0")
    found = again(made.path)
    assert found.is_identical
    assert found.report.tool["version"] == made.run.engine.version


def test_what_was_kept_of_policies_is_used_only_where_allowed_and_never_written(
    world: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = world / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    path = sealed.small(world).path
    (kept,) = cache.rglob("policies-*.json")
    for one in cache.rglob("*.json"):
        one.unlink()
    with open_box(path) as box:
        assert replay(box, recall=True).is_identical
        assert not list(cache.rglob("*.json"))
        kept.write_text("not what was kept")
        assert replayed(box) == sealed.members(path)["data/result.json"]


def resealed(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A folder with other members; the manifest is nothing that judging again asks for."""
    members = dict(sealed.members(path))
    change(members)
    return sealed.put(path.with_name("changed"), members)


def changing(member: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        assert re.search(old, members[member].decode())
        members[member] = re.sub(old, new, members[member].decode(), count=1).encode()

    return change


def test_a_flipped_result_is_found_with_what_changed(world: Path) -> None:
    path = resealed(sealed.small(world).path, changing("data/result.json", '"decision":"no-go"', '"decision":"go"'))
    found = again(path)
    assert (found.is_identical, found.is_same_engine) == (False, True)
    assert found.changes == (Change(what="decision", before="go", after="no-go"),)


def test_a_byte_that_changes_no_outcome_is_found_too(world: Path) -> None:
    path = resealed(sealed.small(world).path, changing("data/result.json", "SARL", "SA"))
    found = again(path)
    assert (found.is_identical, found.changes) == (False, ())


def test_an_edited_fact_comes_out_otherwise(world: Path) -> None:
    path = resealed(sealed.small(world).path, changing("data/facts.json", '"value":true}', '"value":false}'))
    assert again(path).is_identical is False
    change = changing("data/facts.json", '("claim":"tiny.ok".*?"value":)true', r"\1false")
    path = resealed(path, change)
    assert Change(what="TINY-OK@pre-contract", before="demonstrated", after="refuted") in again(path).changes


def test_another_semantics_number_compares_outcomes(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sealed.small(world).path
    monkeypatch.setattr(module, "SEMANTICS", 2)
    found = again(path)
    assert (found.is_identical, found.is_same_engine, found.changes) == (True, False, ())
    other = resealed(path, changing("data/result.json", '("id":"TINY-OK".*?"outcome":)"demonstrated"', r'\1"refuted"'))
    assert again(other).changes == (Change(what="TINY-OK@pre-contract", before="refuted", after="demonstrated"),)


@pytest.mark.parametrize(
    "result", [[], {}, {"requirements": 1, "left_behind": [1, {"id": "R", "gate": "run"}]}], ids=str
)
def test_a_strangers_result_is_compared_all_the_same(world: Path, result: Json) -> None:
    def change(members: dict[str, bytes]) -> None:
        members["data/result.json"] = dumped(result)

    found = again(resealed(sealed.small(world).path, change))
    assert Change(what="TINY-OK@pre-contract", before="", after="demonstrated") in found.changes


def drop(member: str) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        del members[member]

    return change


def strange_schema(members: dict[str, bytes]) -> None:
    """Policies that fit a schema of the stranger's own, and no judgement."""
    policy = b"schema: seccheck-policy/1\nid: tiny\nrequirements: 5\n"
    members["data/policy/files/own/tiny.yaml"] = policy
    members["data/policy/schemas/policy.schema.json"] = b"true"
    repin(members)


def broken_policy(members: dict[str, bytes]) -> None:
    members["data/policy/files/own/tiny.yaml"] = b"schema: ["
    repin(members)


def fetching(members: dict[str, bytes]) -> None:
    facts = FactsFile.from_json(members["data/facts.json"])
    (tailoring,) = facts.tailoring
    (atom,) = tailoring.expect
    there = dataclasses.replace(atom, schema={"$ref": "http://127.0.0.1:9/x"})
    facts = dataclasses.replace(facts, tailoring=(dataclasses.replace(tailoring, expect=(there,)),))
    members["data/facts.json"] = facts.to_json()


def nothing_due(members: dict[str, bytes]) -> None:
    facts = FactsFile.from_json(members["data/facts.json"])
    members["data/facts.json"] = dataclasses.replace(facts, selected=("TINY-SEEN",)).to_json()


def repin(members: dict[str, bytes]) -> None:
    """Let the run name the policies that are there now."""
    names = tuple(members)
    digest = read_policies(members.__getitem__, names).digest
    run = Run.from_json(members["data/run.json"])
    members["data/run.json"] = dataclasses.replace(run, policy=digest).to_json()


@pytest.mark.parametrize(
    ("change", "reason", "why"),
    [
        (drop("data/run.json"), "missing", "is missing"),
        (drop("data/facts.json"), "missing", "is missing"),
        (drop("data/result.json"), "missing", "is missing"),
        (drop("data/policy/index.json"), "policy", "list of the policies is missing"),
        (changing("data/run.json", "Atlas", "Other"), "replay", "another provider"),
        (changing("data/run.json", "pre-contract", "run"), "replay", "another provider, client, gate or day"),
        (changing("data/run.json", "2026-12-01", "2026-12-02"), "replay", "day"),
        (changing("data/run.json", "Example", "Another"), "replay", "client"),
        (
            changing("data/policy/files/own/tiny.yaml", "minimum: 98.5", "minimum: 1.5"),
            "policy",
            "not those that the run",
        ),
        (
            changing("data/run.json", '"schema":"seccheck-bundle/1"', '"schema":"seccheck-bundle/2"'),
            "format",
            "bundle/2",
        ),
        (changing("data/facts.json", '"gate"', '"gate":1,"gate"'), "json", "given twice"),
        (broken_policy, "replay", "cannot be judged again"),
        (strange_schema, "replay", "cannot be judged again"),
        (fetching, "replay", "cannot be judged again"),
        (nothing_due, "replay", "nothing is due"),
    ],
    ids=[
        "no run",
        "no facts",
        "no result",
        "no policies",
        "provider",
        "gate",
        "day",
        "client",
        "policy",
        "later",
        "twice",
        "yaml",
        "schema",
        "fetching",
        "nothing due",
    ],
)
def test_what_cannot_be_judged_again_says_why(
    world: Path, change: Callable[[dict[str, bytes]], None], reason: str, why: str
) -> None:
    path = resealed(sealed.small(world).path, change)
    with audited() as seen, pytest.raises(BrokenError, match=why) as caught:
        again(path)
    assert caught.value.reason == reason
    assert seen == []
