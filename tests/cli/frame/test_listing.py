import pytest

from seccheck.cli.frame.listing import show


def test_texts_stand_behind_their_labels(capsys: pytest.CaptureFixture[str]) -> None:
    show([("", "Title"), ("a", "one"), ("long", "two"), ("", "Next"), ("b", "three")])
    assert capsys.readouterr().out == "Title\n  a     one\n  long  two\n\nNext\n  b     three\n"


def test_long_texts_are_wrapped_and_hostile_ones_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    show([("label", "word " * 40), ("x", "\x1b::error")])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 100
    assert lines[1].startswith("         word")
    assert lines[-1] == "  x      \\x1b\\x3a:error"


def test_nothing_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    show([])
    assert capsys.readouterr().out == ""
