import pytest

from seccheck.conditional_access.cause import Cause
from seccheck.conditional_access.effective import Hole, Verdict
from seccheck.probes.directory.holes import told

CODES = (
    "or-grant",
    "weaker-control",
    "unknown-control",
    "report-only",
    "unlicensed-risk",
    "unknown-condition",
    "excluded-user",
    "excluded-group",
    "excluded-role",
    "excluded-guest-type",
    "unresolved-group",
    "unresolved-guest",
    "scoped-role",
    "application",
    "application-group",
    "application-filter",
    "action",
    "client",
    "platform",
    "flow",
    "user-risk",
    "sign-in-risk",
    "insider-risk",
    "device-filter",
    "location",
    "security-defaults",
    "too-intricate",
)


def _hole(*causes: tuple[str, str], **paths: tuple[str, ...]) -> Hole:
    named = tuple(Cause(code=code, policy=policy, name=policy.upper()) for code, policy in causes)
    return Hole(paths=tuple(paths.items()), causes=named)


def _verdict(people: int, *holes: Hole) -> Verdict:
    return Verdict(people=tuple(f"u{n}" for n in range(people)), covered="no", holes=holes)


@pytest.mark.parametrize("code", CODES)
def test_every_cause_has_words_of_its_own_in_both_languages(code: str) -> None:
    said = told([_verdict(3, _hole((code, "p")))])
    strange = told([_verdict(3, _hole(("never-heard-of", "p")))])
    assert all(text.endswith("(3).") for text in said.values())
    assert said["en"] != said["fr"]
    assert said != strange or code == "unknown-condition"


def test_without_a_policy_there_is_none_to_blame() -> None:
    assert told([_verdict(2, _hole())]) == {
        "en": "No policy asks for it (2).",
        "fr": "Aucune politique ne l'exige (2).",
    }


def test_nothing_open_needs_no_words() -> None:
    assert told([]) == {}


def test_the_cause_of_most_people_comes_first_and_each_once() -> None:
    few, many = _hole(("or-grant", "a"), ("excluded-user", "b")), _hole(("or-grant", "a"))
    said = told([_verdict(1, few, few), _verdict(4, many)])
    assert said["en"] == "A: another control may be chosen instead (5). B: leaves out accounts by name (1)."


def test_tells_what_is_left_open() -> None:
    said = told([_verdict(1, _hole(("platform", "a"), platform=("linux", "other"), client=("browser",)))])
    assert said["en"] == "A: does not speak to every platform (left open: linux, other) (1)."


def test_a_policy_that_speaks_to_the_path_is_told_before_those_that_do_not() -> None:
    said = told([_verdict(1, _hole(("platform", "a"), ("report-only", "b"), platform=("linux",)))])
    assert said["en"] == "B: only reports (1)."


def test_of_those_that_do_not_the_nearest_is_told() -> None:
    said = told([_verdict(1, _hole(("platform", "a"), ("client", "b"), platform=("linux",)))])
    assert said["en"].startswith("A: ")
    assert "B:" not in said["en"]


def test_policies_made_for_something_else_are_passed_over() -> None:
    hole = _hole(("platform", "a"), platform=("linux",))
    assert told([_verdict(1, hole)], frozenset({"a"}))["en"] == "No policy asks for it (1)."


def test_a_policy_without_a_name_goes_by_its_id() -> None:
    said = told([_verdict(1, Hole(paths=(), causes=(Cause(code="report-only", policy="id"),)))])
    assert said["en"] == "id: only reports (1)."


def test_long_lists_are_cut_and_counted() -> None:
    said = told([_verdict(1, _hole(*(("report-only", f"p{n:02}") for n in range(15))))])
    assert said["en"].count("only reports") == 12
    assert said["en"].endswith(" Further causes: 3.")
    assert said["fr"].endswith(" Autres causes : 3.")


def test_words_of_a_stranger_stay_words() -> None:
    said = told([_verdict(1, Hole(paths=(), causes=(Cause(code="report-only", policy="p", name="{values} {0}"),)))])
    assert said["en"] == "{values} {0}: only reports (1)."
