import pytest
from tests.support.record_world import desk
from tests.support.reviewing import Script

from seccheck.flow.recording.values import Nothing, ValueDialog
from seccheck.flow.recording.words import said
from seccheck.flow.reviewing.dialog import Dialog
from seccheck.model.policy import Json

NOTHING = Nothing()


def asked(claim: str, *lines: str, lang: str = "en", likely: str = "") -> tuple[Json | Nothing, Script]:
    at, script = desk(), Script(*lines)
    dialog = ValueDialog(Dialog(script, lang, said), at.catalog, at.wording)
    return dialog.ask(at.catalog.claims[claim], likely=likely), script


@pytest.mark.parametrize(
    ("claim", "lines", "value"),
    [
        ("own.cut_minutes", ("22",), 22),
        ("own.cut_minutes", ("-",), NOTHING),
        ("own.proved", ("perhaps", "y"), True),
        ("own.share_pct", ("101", "99"), 99),
        ("own.level", ("medium", "low"), "low"),
        ("own.names", ("a; b",), ["a", "b"]),
        ("own.names", ("none",), []),
        ("own.words", ("", "it held"), "it held"),
        ("own.thing", ("a", "{name: a}"), {"name": "a"}),
        ("own.plan", ("n",), NOTHING),
        ("own.plan", ("y", "", "Atlas", "2026-09-01", "-", "y", "-", "-"), "document"),
        ("own.doors", ("A", "y", "", "", "y"), "rows asked"),
        ("own.doors", ("", "y"), []),
        ("own.doors", ("", "n"), NOTHING),
    ],
)
def test_a_value_is_asked_until_it_fits(claim: str, lines: tuple[str, ...], value: Json | Nothing) -> None:
    found, script = asked(claim, *lines, likely="plan")
    if value == "document":
        value = {"kind": "plan", "issuer": "Atlas", "dated": "2026-09-01", "signed": True}
    elif value == "rows asked":
        assert len(script.asked) == 4
        value = [{"name": "A", "shut": True}]
    assert found == value


def test_rows_are_asked_field_by_field_and_what_is_optional_may_be_left_out() -> None:
    found, script = asked("own.doors", "A", "perhaps", "n", "by the stairs", "B", "y", "", "")
    assert found == [{"note": "by the stairs", "name": "A", "shut": False}, {"name": "B", "shut": True}]
    assert script.asked[0].startswith("Row 1, Name (text)")
    assert "Enter: not stated" in script.asked[3]
    assert script.asked[-1].startswith("Row 3")


def test_a_table_that_does_not_fit_as_a_whole_is_asked_again() -> None:
    found, script = asked("own.doors", "A", "y", "", "A", "y", "", "", "A", "y", "", "")
    assert found == [{"name": "A", "shut": True}]
    assert "One thing is named twice" in script.shown


def test_a_column_that_must_be_there_is_asked_until_it_is() -> None:
    found, script = asked("own.doors", "A", "", "y", "", "")
    assert found == [{"name": "A", "shut": True}]
    assert "Please write something." in script.shown


def test_what_choices_mean_is_said_where_their_names_do_not() -> None:
    _, script = asked("com.languages", "", "n", lang="fr")
    assert "  A1: A1 (découverte)\n" in script.shown
    _, script = asked("own.level", "low")
    assert "low:" not in script.shown.replace("[", "")


def test_a_question_is_put_in_the_readers_language() -> None:
    _, script = asked("own.cut_minutes", "12,5", lang="fr")
    assert script.asked[0].startswith("Constat (un nombre")
