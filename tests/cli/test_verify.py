import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tests.support import tiny
from tests.support.command_line import typed

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "report.schema.json").read_text())
CONSOLE_SCRIPT = Path(sys.executable).with_name("seccheck")
NOW = ("--policy", "tiny", "--as-of", tiny.AS_OF)
GO = "before signature (2 of "

pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    ("provider", "options", "code", "decision"),
    [
        ("good", (), 0, f"GO {GO}"),
        ("good", ("--strict",), 0, f"GO {GO}"),
        ("slow", (), 0, f"GO WITH CONDITIONS {GO}"),
        ("slow", ("--strict",), 1, f"GO WITH CONDITIONS {GO}"),
        ("bad", (), 1, f"NO-GO {GO}"),
        ("good", ("--gate", "run"), 0, "GO WITH CONDITIONS in the run phase (3 of "),
        ("good", ("--gate", "run", "--profile", "express"), 0, "GO WITH CONDITIONS in the run phase (2 of "),
    ],
)
def test_one_provider(provider: str, options: tuple[str, ...], code: int, decision: str) -> None:
    found = typed("verify", f"providers/{provider}", *NOW, *options)
    assert (found.exit_code, found.stderr) == (code, "")
    assert found.stdout.splitlines()[0] == f"{provider} (Atlas SARL, MA)"
    assert found.stdout.splitlines()[1].startswith(decision)
    assert found.stdout.splitlines()[-1].endswith("It is not legal advice.")


def test_a_look_that_failed_leaves_it_undecided() -> None:
    look = {"provider": "good", "gaps": [{"look": "probe-entra", "reason": "permission", "claims": ["tiny.seen"]}]}
    Path("look.json").write_text(json.dumps({"evidence": [], **look}))
    Path("seccheck.yaml").write_text(f"{tiny.CLIENT}looks: [look.json]\n")
    found = typed("verify", "providers/good", *NOW, "--gate", "go-live")
    assert found.exit_code == 4
    assert "This is undecided" in found.stdout
    assert "permission missing" in found.stdout
    parsed = json.loads(typed("verify", "providers/good", *NOW, "--gate", "go-live", "-f", "json").stdout)
    assert (parsed["decision"], parsed["undecided"]) == ("no-go", True)


def test_several_providers_are_one_array_and_the_worst_decides() -> None:
    found = typed("verify", "providers", *NOW, "-f", "json")
    assert found.exit_code == 1
    reports = json.loads(found.stdout)
    assert [(r["provider"]["name"], r["decision"]) for r in reports] == [
        ("bad", "no-go"),
        ("good", "go"),
        ("slow", "go-with-conditions"),
    ]
    for report in reports:
        jsonschema.Draft202012Validator(SCHEMA).validate(report)


def test_a_bad_dossier_is_said_and_the_others_are_judged() -> None:
    Path("providers/slow/provider.yaml").write_text("schema: seccheck-dossier/1\nschema: twice\n")
    found = typed("verify", "providers", *NOW)
    assert found.exit_code == 3
    assert "providers/slow/provider.yaml:2:1: " in found.stderr
    assert "schema: twice\n" in found.stderr
    assert "providers/slow/provider.yaml: could not be read or judged" in found.stderr
    assert "ALL PROVIDERS (2)" in found.stdout


def test_the_result_is_the_same_in_both_languages() -> None:
    english = typed("verify", "providers", *NOW, "-f", "json", "--lang", "en")
    french = typed("verify", "providers", *NOW, "-f", "json", "--lang", "fr")
    assert english.stdout_bytes == french.stdout_bytes
    assert english.exit_code == french.exit_code


@pytest.mark.parametrize(
    ("options", "env", "line"),
    [
        (("--lang", "fr"), {}, "NO-GO avant signature"),
        ((), {"SECCHECK_LANG": "fr"}, "NO-GO avant signature"),
        ((), {"LANG": "fr_FR.UTF-8"}, "NO-GO avant signature"),
        (("--lang", "en"), {"SECCHECK_LANG": "fr"}, "NO-GO before signature"),
    ],
    ids=["option", "own-variable", "locale", "option-wins"],
)
def test_the_reader_chooses_the_language(options: tuple[str, ...], env: dict[str, str], line: str) -> None:
    assert line in typed("verify", "providers/bad", *NOW, *options, env=env).stdout


def test_files_are_written_whole_and_stdout_stays_empty() -> None:
    found = typed("verify", "providers/slow", *NOW, "-o", "out.json", "-o", "out.txt", "-v")
    assert (found.exit_code, found.stdout) == (0, "")
    assert re.fullmatch(r"slow: GO WITH CONDITIONS .*: no blocker holds the gate\.\n", found.stderr)
    assert json.loads(Path("out.json").read_text())["decision"] == "go-with-conditions"
    assert "ALL REQUIREMENTS" in Path("out.txt").read_text()
    assert sorted(path.name for path in Path().glob("*out*")) == ["out.json", "out.txt"]


def test_a_dash_is_stdout_beside_files() -> None:
    found = typed("verify", "providers/good", *NOW, "-o", "out.json", "-o", "-")
    assert found.stdout.startswith("good (Atlas SARL, MA)")
    assert found.stderr == ""
    assert Path("out.json").exists()


def test_a_file_without_a_suffix_takes_the_named_format() -> None:
    assert typed("verify", "providers/good", *NOW, "-o", "report", "-f", "json").exit_code == 0
    assert json.loads(Path("report").read_text())["decision"] == "go"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("providers/good", "-o", "report"), 2, "does not say in which format"),
        (("providers/good", "-f", "docx"), 2, "no format is called 'docx'"),
        (("providers/good", "-f", "text", "-o", "seccheck.yaml"), 2, "is an input of this run"),
        (("providers/good", "-o", "nowhere/out.json"), 6, "nowhere/out.json: cannot be written"),
        (("providers/good", "--policy", "tinny"), 2, "Did you mean tiny?"),
        (("providers/good", "--as-of", "20261201"), 2, "is not a date such as 2026-12-01"),
        (("providers/good", "--as-of", "2026-02-30"), 2, "is not a date such as 2026-12-01"),
        (("providers/good", "--gate", "later"), 2, "'later' is not one of"),
        (("providers/good", "--lang", "xx"), 2, "'xx' is none of en, fr"),
        (("providers/missing",), 3, "providers/missing: "),
        (("providers/good", "--config", "missing.yaml"), 3, "missing.yaml"),
        (("providers/good", "--config", "providers/good/provider.yaml"), 3, "providers/good/provider.yaml"),
        ((), 2, "Missing argument"),
    ],
)
def test_what_goes_wrong_is_one_clear_message(words: tuple[str, ...], code: int, message: str) -> None:
    found = typed("verify", *words, *([] if "--policy" in words else NOW[:2]))
    assert found.exit_code == code
    assert message in found.stderr
    assert found.stdout == ""
    assert "Traceback" not in found.stderr


def test_an_input_is_never_overwritten_by_a_report() -> None:
    before = Path("seccheck.yaml").read_text()
    typed("verify", "providers/good", *NOW, "-f", "text", "-o", "./seccheck.yaml")
    assert Path("seccheck.yaml").read_text() == before


@pytest.mark.parametrize("code", ["0", "1", "2", "3", "4", "6", "70", "130"])
@pytest.mark.parametrize("lang", ["en", "fr"])
def test_help_lists_the_exit_codes(code: str, lang: str) -> None:
    text = typed("verify", "--lang", lang, "--help").stdout
    assert re.search(rf"^ +{code} +\w", text, flags=re.MULTILINE)


HOSTILE = "\u001b]0;title\u0007::error::x ##vso[task.complete]"


def test_a_hostile_name_prints_nothing_but_text() -> None:
    tiny.dossier(Path("evil"), tiny.BAD, name="Evil ::error:: ##vso[task.complete]")
    found = typed("verify", "evil", *NOW, "-v")
    assert found.exit_code == 1
    assert not any(order in found.stdout + found.stderr for order in ("::", "##vso[", "\x1b"))


def test_a_hostile_file_is_refused_and_the_message_stays_harmless() -> None:
    Path("evil").mkdir()
    Path("evil/provider.yaml").write_text(f"schema: x\n{HOSTILE}: 1\n")
    found = typed("verify", "evil", *NOW)
    assert found.exit_code == 3
    assert not any(order in found.stdout + found.stderr for order in ("::", "##vso[", "\x1b"))


def test_the_installed_command_does_the_same() -> None:
    command = [str(CONSOLE_SCRIPT), "verify", "providers/bad", *NOW, "-f", "json"]
    found = subprocess.run(command, capture_output=True, check=False)
    assert (found.returncode, found.stderr) == (1, b"")
    assert found.stdout == typed("verify", "providers/bad", *NOW, "-f", "json").stdout_bytes


def test_a_reader_who_leaves_is_no_error() -> None:
    command = f"{CONSOLE_SCRIPT} verify providers {' '.join(NOW)} -v; echo code $? >&2"
    found = subprocess.run(["/bin/sh", "-c", f"({command}) | true"], capture_output=True, check=False)
    assert found.stderr == b"code 1\n"


@pytest.mark.parametrize(("words", "code"), [("", 6), ("-o out.json", 0)], ids=["report", "file"])
def test_a_closed_stdout_is_said_where_it_matters(words: str, code: int) -> None:
    command = f"{CONSOLE_SCRIPT} verify providers/good {' '.join(NOW)} {words} >&-"
    found = subprocess.run(["/bin/sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert found.returncode == code
    assert (b"stdout is closed" in found.stderr) is (code == 6)


def test_a_full_disk_behind_stdout_is_said() -> None:
    command = [str(CONSOLE_SCRIPT), "verify", "providers/good", *NOW]
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert found.returncode == 6
    assert found.stderr == b"seccheck: stdout cannot be written: No space left on device\n"


def test_what_is_not_needed_is_not_imported() -> None:
    program = (
        "import sys\n"
        f"sys.argv = ['seccheck', 'verify', 'providers/good', *{NOW!r}, '-f', 'json']\n"
        "from seccheck.__main__ import main\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    loaded = set(found.stderr.split())
    assert {"click", "seccheck"} <= loaded
    assert loaded & {"jsonschema", "requests", "msal", "jinja2", "cryptography"} == set()
