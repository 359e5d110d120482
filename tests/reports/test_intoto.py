import base64
import json

import pytest
from tests.support import contract_of_exports as contract
from tests.support import made, story
from tests.support.exported import accepted, exported, worlds, written
from tests.support.published import faults

from seccheck.model.policy import Json
from seccheck.reports.report import Page

ENVELOPE, STATEMENT = "intoto/envelope.schema.json", "intoto/statement.schema.json"


def payload(envelope: Json) -> Json:
    return json.loads(base64.b64decode(envelope["payload"], validate=True))


@pytest.mark.parametrize("world", worlds())
def test_envelope_and_statement_are_as_specified(world: str) -> None:
    envelope = exported("intoto", worlds()[world]())
    assert faults(ENVELOPE, envelope) == []
    assert faults(STATEMENT, payload(envelope)) == []


@pytest.mark.parametrize(
    ("schema", "spoil"),
    [
        (ENVELOPE, {"payload": "not base64!"}),
        (ENVELOPE, {"payloadType": "text/plain"}),
        (ENVELOPE, {"signatures": [{"keyid": "k"}]}),
        (STATEMENT, {"_type": "https://in-toto.io/Statement/v0.1"}),
        (STATEMENT, {"subject": []}),
        (STATEMENT, {"subject": [{"name": "x", "digest": {"sha256": "0"}}]}),
        (STATEMENT, {"predicateType": "no uri"}),
    ],
)
def test_the_schemas_have_teeth(schema: str, spoil: Json) -> None:
    envelope = exported("intoto", story.report())
    assert faults(schema, {**(envelope if schema == ENVELOPE else payload(envelope)), **spoil})


def test_hostile_text_does_no_harm() -> None:
    contract.is_harmless("intoto", "hostile")


def test_the_same_report_gives_the_same_bytes_in_every_language() -> None:
    contract.is_the_same_again("intoto", accepted())


@pytest.mark.parametrize("count", [0, 1, 3])
def test_several_providers_are_a_line_each(count: int) -> None:
    reports = [made.report(made.requirement("R"), name=f"P{n}") for n in range(count)]
    lines = written("intoto", *reports, page=Page(several=True)).splitlines()
    names = [payload(json.loads(line))["predicate"]["provider"]["name"] for line in lines]
    assert names == [f"P{n}" for n in range(count)]
