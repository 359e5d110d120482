import dataclasses
import datetime as dt
import json
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.run_file import Commitment, Engine, Input, NotCollected, Previous, Probe, Run
from seccheck.model.policy import Json
from seccheck.model.scale import Gate

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "bundle-run.schema.json").read_text())
A = "a" * 64
LEAST = Run(
    sequence=1,
    chain="c" * 32,
    provider="Atlas",
    gate=Gate.GO_LIVE,
    as_of=dt.date(2026, 12, 1),
    engine=Engine(version="1.2.3", semantics=1),
    policy=A,
    nonce="0" * 32,
)
FULL = dataclasses.replace(
    LEAST,
    sequence=8,
    previous=Previous(id=A, sequence=7),
    client="Example Industries",
    audience="auditor",
    inputs=(Input(role="dossier", evidence="dossier"),),
    probes=(
        Probe(id="look:x", version="1", tenant="t", permissions=("User.Read.All",), requests=("GET /v1.0/users",)),
    ),
    commitments={
        "dossier": Commitment(
            commitment=A,
            media_type="application/yaml",
            personal_data="direct",
            retain_until=dt.date(2030, 1, 1),
            title="dossier",
        )
    },
    not_collected=(NotCollected(id="look:y", reason="permission"),),
    trust={"trust/allowed_signers": A},
)


@pytest.mark.parametrize("run", [LEAST, FULL], ids=["least", "full"])
def test_a_run_is_written_by_its_schema_and_read_back(run: Run) -> None:
    written = run.to_json()
    jsonschema.validate(json.loads(written), SCHEMA)
    assert Run.from_json(written) == run
    assert Run.from_json(written).to_json() == written


def test_the_schema_knows_each_field_and_no_other() -> None:
    classes = {c.__name__: c for c in (Commitment, Engine, Input, NotCollected, Previous, Probe)}
    parts = {"Run": (Run, SCHEMA), **{name: (classes[name], part) for name, part in SCHEMA["definitions"].items()}}
    assert {name: set(part["properties"]) for name, (_, part) in parts.items()} == {
        name: {field.name for field in dataclasses.fields(cls)} for name, (cls, _) in parts.items()
    }
    assert len(parts) == len(classes) + 1


def changed(**changes: Json) -> bytes:
    plain = json.loads(FULL.to_json())
    for name, value in changes.items():
        plain.pop(name) if value is None else plain.update({name: value})
    return json.dumps(plain).encode()


@pytest.mark.parametrize(
    ("changes", "reason", "why"),
    [
        ({"schema": "seccheck-bundle/2"}, "format", "seccheck-bundle/2"),
        ({"schema": None}, "format", "`None`"),
        ({"more": 1}, "run", "`more` is unknown"),
        ({"nonce": None}, "run", "`nonce` is missing"),
        ({"nonce": "0" * 31}, "run", "nonce"),
        ({"nonce": "A" * 32}, "run", "nonce"),
        ({"policy": A[:-1]}, "run", "digest"),
        ({"trust": {"trust/x": "?"}}, "run", "digest"),
        ({"sequence": 9}, "run", "sequence"),
        ({"sequence": 1}, "run", "sequence"),
        ({"previous": None}, "run", "sequence"),
        ({"previous": {"id": "x", "sequence": 7}}, "run", "sequence"),
        ({"audience": "everybody"}, "run", "audience"),
        ({"inputs": [{"role": "x", "evidence": "gone"}]}, "run", "`gone` has no commitment"),
        ({"gate": "later"}, "run", "no word"),
        ({"as_of": "1 December"}, "run", "no day"),
    ],
    ids=str,
)
def test_a_run_that_cannot_be_is_refused(changes: Mapping[str, Json], reason: str, why: str) -> None:
    with pytest.raises(BrokenError, match=why) as caught:
        Run.from_json(changed(**changes))
    assert (caught.value.reason, caught.value.member) == (reason, "data/run.json")


@pytest.mark.parametrize(
    ("id_", "commitment", "why"),
    [("dossier", {"personal_data": "some"}, "tell"), ("dossier", {"commitment": "x"}, "digest"), ("../x", {}, "no id")],
)
def test_commitments_are_looked_at(id_: str, commitment: Mapping[str, str], why: str) -> None:
    plain = {"commitment": A, "media_type": "text/plain", "personal_data": "none", **commitment}
    with pytest.raises(BrokenError, match=why):
        Run.from_json(changed(commitments={id_: plain}, inputs=[]))


def test_what_is_no_run_at_all_is_refused() -> None:
    for data, reason in ((b"[]", "format"), (b"{", "json")):
        with pytest.raises(BrokenError) as caught:
            Run.from_json(data)
        assert caught.value.reason == reason
