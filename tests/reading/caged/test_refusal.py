from seccheck.reading.caged.refusal import RefusedError


def test_it_says_what_is_wrong_and_what_to_do() -> None:
    refused = RefusedError("too wide", "Make it narrower.", line=3)
    assert (str(refused), refused.message, refused.hint, refused.line) == (
        "too wide",
        "too wide",
        "Make it narrower.",
        3,
    )
