import pytest

from seccheck.flow import captured
from seccheck.graph import graph
from seccheck.judging.expectation import EXPIRED_DATA
from seccheck.judging.view import WRONG_TYPE
from seccheck.reports.plain.gap_words import look_text, reason_text

REASONS = sorted(
    {value for name, value in vars(graph).items() if name.isupper() and isinstance(value, str)}
    | {captured.WRONG_NONCE, captured.NOT_THEN, captured.BROKEN_SEAL, captured.NOT_SIGNED, EXPIRED_DATA, WRONG_TYPE}
)


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_words_in_both_languages(reason: str) -> None:
    english, french = reason_text("en", reason), reason_text("fr", reason)
    assert len({reason, english, french}) == 3


def test_a_detail_stands_behind_and_a_new_code_for_itself() -> None:
    assert reason_text("en", "permission", "403") == "permission missing (403)"
    assert reason_text("fr", "full moon") == "full moon"


@pytest.mark.parametrize(
    ("look", "text"),
    [("look:entra.x@t", "entra.x@t"), ("capture:entra.x@t", "capture entra.x@t"), ("probe-entra", "probe-entra")],
)
def test_a_look_is_called_by_its_name(look: str, text: str) -> None:
    assert look_text("en", look) == text
