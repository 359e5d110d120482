import json
import re

import pytest
from tests.support.command_line import typed


def test_all_policies_are_listed() -> None:
    found = typed("catalog")
    assert (found.exit_code, found.stderr) == (0, "")
    lines = found.stdout.splitlines()
    assert any(line.startswith("mfa 1.") for line in lines)
    assert "MFA-ADMIN-PHR" in found.stdout
    assert lines[-3] == "161 of 161 requirements"
    assert re.fullmatch(r"Looks: \d+; `seccheck catalog --looks` lists them.", lines[-1])
    assert max(map(len, lines)) <= 100


@pytest.mark.usefixtures("folder")
def test_own_policies_stand_beside_them() -> None:
    lines = typed("catalog", "--policy", "own", "--pack", "tiny", "--lang", "fr").stdout.splitlines()
    assert lines[0] == "tiny 1.0.0\u202f: Petite"
    assert "  TINY-OK     Tout va bien (bloquante, express\u202f; déclaré pre-contract et run)" in lines
    assert lines[-1] == "3 exigences sur 164"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["--severity", "major"], ["TINY-HOURS"]),
        (["--gate", "run"], ["TINY-OK"]),
        (["--strength", "observed"], ["TINY-SEEN"]),
        (["--gate", "transition", "--strength", "observed"], []),
        (["--profile", "express"], ["TINY-OK", "TINY-HOURS"]),
        (["--profile", "full"], ["TINY-OK", "TINY-HOURS", "TINY-SEEN"]),
        (["--reference", "gdpr:32(1)(b)"], ["TINY-OK"]),
        (["--reference", "gdpr", "--reference", "iso27001_2022:A.8.5"], []),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("folder")
def test_filters(words: list[str], names: list[str]) -> None:
    found = typed("catalog", "--policy", "own", "--pack", "tiny", "-f", "json", *words)
    assert (found.exit_code, found.stderr) == (0, "")
    assert [requirement["id"] for requirement in json.loads(found.stdout)] == names


def test_the_express_profile() -> None:
    assert typed("catalog", "--profile", "express").stdout.endswith("\n36 of 161 requirements\n")
    assert len(json.loads(typed("catalog", "--profile", "express", "-f", "json").stdout)) == 36


def test_json_is_the_same_in_both_languages() -> None:
    words = ("catalog", "-f", "json", "--pack", "mfa", "--pack", "gdpr")
    english = typed(*words).stdout
    assert english == typed(*words, "--lang", "fr").stdout
    assert {requirement["pack"] for requirement in json.loads(english)} == {"mfa", "gdpr"}


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "No requirement fits (0 of 161)."),
        ("fr", "Aucune exigence ne répond à ces critères (0 sur 161)."),
    ],
)
def test_nothing_found_is_no_fault(lang: str, line: str) -> None:
    found = typed("catalog", "--pack", "looks", "--lang", lang)
    assert (found.exit_code, found.stdout.splitlines()) == (0, [line])


def test_an_unknown_framework_is_wrong_usage() -> None:
    found = typed("catalog", "--reference", "iso27001:A.8.5")
    assert (found.exit_code, found.stdout) == (2, "")
    assert "Frameworks: iso27001_2022, " in found.stderr


@pytest.mark.parametrize(("lang", "words"), [("en", "fit every filter given"), ("fr", "chacun des filtres")])
def test_help(lang: str, words: str) -> None:
    assert words in " ".join(typed("catalog", "--lang", lang, "--help").stdout.split())


def test_looks_are_listed_apart() -> None:
    found = typed("catalog", "--looks")
    assert (found.exit_code, found.stderr) == (0, "")
    assert "entra.ca.report_only" in found.stdout
    assert "MFA-ADMIN-PHR" not in found.stdout
    assert re.fullmatch(r"Looks: \d+", found.stdout.splitlines()[-1])
    listed = json.loads(typed("catalog", "--looks", "-f", "json").stdout)
    assert next(look["permissions"] for look in listed if look["id"] == "entra.ca.report_only") == ["Policy.Read.All"]


def test_a_filtered_list_says_nothing_of_looks() -> None:
    assert "--looks" not in typed("catalog", "--pack", "mfa").stdout
