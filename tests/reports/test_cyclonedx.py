from collections.abc import Callable

import pytest
from tests.support import contract_of_exports as contract
from tests.support import story
from tests.support.exported import accepted, exported, found, worlds
from tests.support.published import faults

from seccheck.model.policy import Json

SCHEMA = "cyclonedx/bom-1.6.SNAPSHOT.schema.json"


@pytest.mark.parametrize("world", worlds())
def test_it_is_valid_by_the_published_schema(world: str) -> None:
    contract.is_valid("cyclonedx", SCHEMA, world)


@pytest.mark.parametrize("world", ["hostile", "hostile-gap"])
def test_hostile_text_does_no_harm(world: str) -> None:
    contract.is_harmless("cyclonedx", world)


def test_the_same_report_gives_the_same_bytes_in_every_language() -> None:
    contract.is_the_same_again("cyclonedx", accepted())


@pytest.mark.parametrize("count", [0, 1, 2])
def test_several_providers_are_an_array_of_documents(count: int) -> None:
    contract.is_an_array_of_several("cyclonedx", SCHEMA, [story.report()] * count)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.update(specVersion=1.6),
        lambda d: d.update(serialNumber="1"),
        lambda d: d["declarations"].update(verdict="go"),
        lambda d: d["declarations"]["attestations"][0]["map"][0]["conformance"].update(score=2),
        lambda d: d["metadata"].update(timestamp="today"),
    ],
    ids=["version", "serial", "unknown-key", "score", "moment"],
)
def test_the_schema_has_teeth(spoil: Callable[[Json], object]) -> None:
    document = exported("cyclonedx", story.report())
    spoil(document)
    assert faults(SCHEMA, document)


@pytest.mark.parametrize("world", worlds())
def test_every_reference_has_its_target(world: str) -> None:
    document = exported("cyclonedx", worlds()[world]())
    defined = list(found(document, "bom-ref"))
    assert len(defined) == len(set(defined))
    one = [ref for key in ("requirement", "assessor", "target") for ref in found(document, key)]
    many = ("claims", "evidence", "counterEvidence", "mitigationStrategies")
    listed = [ref for key in many for refs in found(document, key) for ref in refs if isinstance(ref, str)]
    assert set(one) | set(listed) <= set(defined)
