from seccheck.bundles.broken import BrokenError


def test_what_does_not_hold_has_a_code_a_place_and_exit_code_5() -> None:
    error = BrokenError("json", "it is no JSON", member="data/run.json")
    assert (error.reason, error.detail, error.member, error.exit_code) == ("json", "it is no JSON", "data/run.json", 5)
    (fault,) = error.faults
    assert (fault.message, str(fault.place)) == ("it is no JSON", "data/run.json")


def test_what_concerns_the_whole_has_no_place() -> None:
    assert BrokenError("zip", "the archive is cut off").faults[0].place is None
