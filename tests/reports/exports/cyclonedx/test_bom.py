import dataclasses

from tests.support import story
from tests.support.exported import accepted

from seccheck.reports.exports.cyclonedx.bom import SCHEMA, VERSION, bom
from seccheck.reports.exports.identity import report_digest


def test_it_says_which_schema_it_follows() -> None:
    document = bom(story.report())
    assert (document["$schema"], document["specVersion"]) == (SCHEMA, VERSION)
    assert SCHEMA == "http://cyclonedx.org/schema/bom-1.6.schema.json", "as the published schema names itself"


def test_the_decision_is_in_the_summary_and_the_metadata() -> None:
    document = bom(story.report())
    (attestation,) = document["declarations"]["attestations"]
    facts = {p["name"]: p["value"] for p in document["metadata"]["properties"]}
    assert attestation["summary"] == "Atlas, as of 2026-12-01: NO-GO for go-live."
    assert facts["seccheck:decision"] == "no-go"
    assert facts["seccheck:report:sha256"] == report_digest(story.report())
    assert facts["seccheck:client-file:sha256"] == story.report().client_file.sha256  # type: ignore[union-attr]
    assert facts["seccheck:requirements"] == "10 of 10 judged"


def test_the_client_assesses_the_provider() -> None:
    declarations = bom(story.report())["declarations"]
    (assessor,) = declarations["assessors"]
    assert assessor["thirdParty"] is True
    assert assessor["organization"]["name"] == "Example Industries"
    assert declarations["targets"]["organizations"][0]["name"] == "Atlas"


def test_without_a_client_file_the_client_has_no_name_and_no_digest() -> None:
    document = bom(dataclasses.replace(story.report(), client_file=None))
    assert document["declarations"]["assessors"][0]["organization"]["name"] == "The client"
    assert "seccheck:client-file:sha256" not in str(document["metadata"])


def test_another_report_has_another_serial_number() -> None:
    assert bom(story.report())["serialNumber"] == bom(story.report())["serialNumber"]
    assert bom(story.report())["serialNumber"] != bom(accepted())["serialNumber"]
