from collections.abc import Callable

import pytest
from tests.support import contract_of_exports as contract
from tests.support import story
from tests.support.exported import accepted, exported, found, worlds
from tests.support.published import faults

from seccheck.model.policy import Json

SCHEMA = "oscal/oscal_poam_schema.json"


@pytest.mark.parametrize("world", worlds())
def test_it_is_valid_by_the_published_schema(world: str) -> None:
    contract.is_valid("oscal_poam", SCHEMA, world)


@pytest.mark.parametrize("world", ["hostile", "hostile-gap"])
def test_hostile_text_does_no_harm(world: str) -> None:
    contract.is_harmless("oscal_poam", world)


def test_the_same_report_gives_the_same_bytes_in_every_language() -> None:
    contract.is_the_same_again("oscal_poam", accepted())


@pytest.mark.parametrize("count", [0, 1, 2])
def test_several_providers_are_an_array_of_documents(count: int) -> None:
    contract.is_an_array_of_several("oscal_poam", SCHEMA, [story.report()] * count)


@pytest.mark.parametrize("world", worlds())
def test_every_reference_has_its_target(world: str) -> None:
    document = exported("oscal_poam", worlds()[world]())
    defined = list(found(document, "uuid"))
    assert len(defined) == len(set(defined))
    for key in ("observation-uuid", "risk-uuid", "actor-uuid", "subject-uuid", "component-uuid"):
        assert set(found(document, key)) <= set(defined), key
    assert {party for parties in found(document, "party-uuids") for party in parties} <= set(defined)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.update({"poam-items": []}),
        lambda d: d["poam-items"][0].pop("title"),
        lambda d: d["risks"][0].update(status="very bad"),
    ],
    ids=["empty", "untitled", "status"],
)
def test_the_schema_has_teeth(spoil: Callable[[Json], object]) -> None:
    document = exported("oscal_poam", story.report())
    spoil(document["plan-of-action-and-milestones"])
    assert faults(SCHEMA, document)
