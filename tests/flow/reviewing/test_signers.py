import pytest
from tests.support import made
from tests.support.reviewing import Script

from seccheck.errors import UsageFaultError
from seccheck.flow.reviewing.dialog import Dialog
from seccheck.flow.reviewing.signers import Signers, wants_second


def test_each_person_is_asked_for_once() -> None:
    script = Script("DPO", " dpo ", "CISO")
    dialog, signers = Dialog(script, "en"), Signers("", "")
    assert signers.second(dialog, wanted=False) == ""
    assert [signers.first(dialog), signers.first(dialog)] == ["DPO", "DPO"]
    assert [signers.second(dialog, wanted=True) for _ in range(2)] == ["CISO", "CISO"]
    assert "must be another person" in script.shown
    assert len(script.asked) == 3


def test_nobody_yet_is_an_answer() -> None:
    dialog, signers = Dialog(Script(""), "en"), Signers("DPO", "")
    assert [signers.second(dialog, wanted=True) for _ in range(2)] == ["", ""]


def test_who_the_command_line_names_is_not_asked_for() -> None:
    dialog, signers = Dialog(Script(), "en"), Signers(" DPO ", "CISO")
    assert (signers.first(dialog), signers.second(dialog, wanted=True)) == ("DPO", "CISO")
    script = Script("CISO", "DPO")
    assert Signers("", "CISO").first(Dialog(script, "en")) == "DPO"


@pytest.mark.parametrize(
    ("by", "second"), [("DPO", "dpo"), ("Head of  IT", "head of it"), ("D\u202e", ""), ("", "C\x1b")]
)
def test_one_person_cannot_sign_twice_nor_hide(by: str, second: str) -> None:
    with pytest.raises(UsageFaultError):
        Signers(by, second)


def test_the_client_file_says_whether_two_are_wanted() -> None:
    known = made.catalog(made.requirement("A"))
    for second, expected in (("", False), ("blockers", True), ("all", True)):
        assert wants_second(known, made.client(second_reviewer=second), ["a.ok"]) is expected
    assert not wants_second(known, made.client(second_reviewer="blockers"), ["a.hours"])
