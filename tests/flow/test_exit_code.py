import dataclasses

import pytest
from tests.support import made

from seccheck.errors import OutputFaultError, input_fault
from seccheck.flow.exit_code import exit_code, worst
from seccheck.flow.verify import Verified

REPORT = made.report(made.requirement("R"))


@pytest.mark.parametrize(
    ("decision", "undecided", "strict", "code"),
    [
        ("go", False, False, 0),
        ("go", False, True, 0),
        ("go-with-conditions", False, False, 0),
        ("go-with-conditions", False, True, 1),
        ("no-go", False, False, 1),
        ("no-go", True, False, 4),
        ("no-go", True, True, 4),
    ],
)
def test_one_provider(*, decision: str, undecided: bool, strict: bool, code: int) -> None:
    report = dataclasses.replace(REPORT, decision=decision, undecided=undecided)
    assert exit_code(Verified(file="f", report=report), strict=strict) == code


@pytest.mark.parametrize(
    ("verified", "code"),
    [
        (Verified(file="f", error=input_fault("x")), 3),
        (Verified(file="f", error=OutputFaultError()), 6),
        (Verified(file="f"), 3),
    ],
    ids=["input", "output", "nothing"],
)
def test_without_a_report_the_error_decides(verified: Verified, code: int) -> None:
    assert exit_code(verified, strict=False) == code


@pytest.mark.parametrize(
    ("codes", "code"),
    [([0], 0), ([0, 4], 4), ([4, 1, 0], 1), ([0, 1, 4, 3], 3), ([3, 6, 0], 6), ([], 3)],
)
def test_several_providers(codes: list[int], code: int) -> None:
    assert worst(codes) == code
