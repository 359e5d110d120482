"""Turns the conditions of a policy or a tailoring, as written, into atoms."""

from collections.abc import Iterator

from seccheck.model.policy import Atom, Expectation, Json


def atoms_of(conditions: Json) -> tuple[Atom, ...]:
    """One atom for each claim of a mapping of claims to conditions."""
    return tuple(Atom(claim=claim, schema=schema) for claim, schema in conditions.items())


def expectation_of(data: Json) -> Expectation:
    """Any-of over a list of mappings; one mapping stands for itself, nothing for no expectation."""
    if not data:
        return ()
    branches = data if isinstance(data, list) else [data]
    return tuple(atoms_of(branch) for branch in branches)


def mappings_of(data: Json) -> Iterator[tuple[tuple[int, ...], Json]]:
    """Each mapping of an expectation as written, with the steps that lead to it."""
    if isinstance(data, list):
        yield from (((position,), branch) for position, branch in enumerate(data))
    elif data:
        yield (), data
