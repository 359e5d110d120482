import pytest

from seccheck.cli.frame.remarks import remark_on
from seccheck.flow.looking.round import NOT_THEN, UNDATED


@pytest.mark.parametrize("code", [NOT_THEN, UNDATED])
def test_every_remark_is_worded_in_both_languages(code: str) -> None:
    english, french = remark_on(code, "en"), remark_on(code, "fr")
    assert english.endswith(".")
    assert french.endswith(".")
    assert english != french
