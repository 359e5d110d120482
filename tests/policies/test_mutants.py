"""No threshold of the shipped policies can move by a step without an example beside it failing."""

import dataclasses
from collections.abc import Mapping

import pytest
from tests.support.mutants import mutants

from seccheck.judging.example import run_examples
from seccheck.model.policy import Catalog, Requirement
from seccheck.reading.catalog import load_catalog

EQUIVALENT: Mapping[tuple[str, str], str] = {
    ("AC-TENANCY", "expect: ac.tenancy_controls[0] items enum without vault-per-client"): (
        "the second alternative asks less of every list that holds vault-per-client, so the first decides about none"
    ),
}
"""Mutants that judge all facts as the real requirement does, each with the reason."""

FEWEST = 1000
"""So many thresholds there are at least: fewer would mean that the mutants are not made."""


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


def survives(catalog: Catalog, mutant: Requirement) -> bool:
    alone = dataclasses.replace(catalog, requirements={mutant.id: mutant})
    return all(result.passed for result in run_examples(alone, mutant))


@pytest.mark.slow
def test_every_threshold_has_an_example_on_either_side(catalog: Catalog) -> None:
    made = [pair for requirement in catalog.requirements.values() for pair in mutants(catalog, requirement)]
    survivors = {(mutant.id, what) for what, mutant in made if survives(catalog, mutant)}
    assert len(made) >= FEWEST
    assert survivors == EQUIVALENT.keys()


def test_the_real_requirements_pass_their_own_examples(catalog: Catalog) -> None:
    assert [r.id for r in catalog.requirements.values() if not survives(catalog, r)] == []


def test_every_requirement_has_a_threshold_to_move(catalog: Catalog) -> None:
    assert [r.id for r in catalog.requirements.values() if not any(mutants(catalog, r))] == []
