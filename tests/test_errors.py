"""Errors say where, what and which exit code."""

import pytest

from seccheck.errors import (
    Fault,
    InputFaultError,
    OutputFaultError,
    Place,
    SeccheckError,
    UsageFaultError,
    input_fault,
)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place(file="provider.yaml"), "provider.yaml"),
        (Place(file="provider.yaml", line=4), "provider.yaml:4"),
        (Place(file="provider.yaml", line=4, column=13), "provider.yaml:4:13"),
    ],
)
def test_a_place_reads_as_editors_understand_it(place: Place, shown: str) -> None:
    assert str(place) == shown


@pytest.mark.parametrize(
    ("error", "code"),
    [(UsageFaultError, 2), (InputFaultError, 3), (OutputFaultError, 6), (SeccheckError, 70)],
)
def test_each_error_has_its_designed_exit_code(error: type[SeccheckError], code: int) -> None:
    assert error.exit_code == code


def test_an_error_carries_all_its_faults() -> None:
    faults = (Fault(message="one"), Fault(message="two", place=Place(file="f")))
    error = InputFaultError(*faults)
    assert error.faults == faults
    assert str(error) == "one; two"


def test_an_input_fault_names_its_file_where_there_is_one() -> None:
    assert input_fault("gone", file="x.yaml", hint="look").faults[0].place == Place(file="x.yaml")
    assert input_fault("nothing due").faults[0].place is None
