import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.small import faults_of, told, write

from seccheck.model.wording import Wording
from seccheck.reading.catalog import load_catalog
from seccheck.reading.policy_files import gather
from seccheck.reading.shipped import policies_folder
from seccheck.reading.wording import load_wording

HEAD = "schema: seccheck-wording/1\n"
OWN = (
    HEAD
    + """\
choices:
  ipsec-vpn: {en: Tunnel, fr: Tunnel chiffré}
  env.client_link:tls-vpn: {en: Web tunnel, fr: Tunnel web}
  mixed: {en: A bit of each, fr: Un peu de tout}
  purple: {en: Purple, fr: Violet, de: Lila}
fields:
  city: {en: Town, fr: Commune}
"""
)


def own_words(folder: Path, text: str = OWN, name: str = "words.yaml") -> Path:
    return write(folder / "wording", name, text)


def test_the_shipped_words_are_there() -> None:
    wording = load_wording()
    assert wording.of_choice("mfa.enforcement", "conditional-access") == {
        "en": "Conditional Access",
        "fr": "Accès conditionnel",
    }
    assert wording.of_field("ac.roster", "person_ref")["en"] == "Person (a pseudonym will do)"


@pytest.mark.parametrize(
    ("claim", "value", "english"),
    [
        ("engagement.nis2_entity", True, "Yes"),
        ("engagement.nis2_entity", False, "No"),
        ("engagement.nis2_entity", "unknown", "Not known"),
        ("cml.price_model", "per-user", "Price per user"),
        ("mfa.enforcement", "per-user", "Account by account (per-user MFA)"),
        ("gdpr.tls_min_version", "1.2", "TLS 1.2"),
        ("engagement.services", "n1", "n1"),
    ],
    ids=["true", "false", "third", "of one claim", "of the others", "numeric", "without a word"],
)
def test_a_value_is_worded_by_its_claim_then_by_itself(claim: str, value: str | bool, english: str) -> None:
    assert load_wording().of_choice(claim, value)["en"] == english


@pytest.mark.parametrize("named", ["folder", "file", "both"])
def test_own_words_come_before_the_shipped_ones(tmp_path: Path, named: str) -> None:
    own_words(tmp_path)
    file = write(tmp_path, "own.yaml", "")
    own = {"folder": [tmp_path], "file": [file], "both": [file, tmp_path]}[named]
    wording, shipped = load_wording(own), load_wording()
    assert wording.of_choice("env.client_link", "ipsec-vpn") == {"en": "Tunnel", "fr": "Tunnel chiffré"}
    assert wording.of_choice("env.client_link", "tls-vpn")["fr"] == "Tunnel web"
    assert wording.of_choice("own.colour", "purple")["de"] == "Lila"
    assert wording.of_field("engagement.sites", "city")["en"] == "Town"
    assert wording.of_field("engagement.sites", "country") == shipped.of_field("engagement.sites", "country")
    assert len(wording.choices) == len(shipped.choices) + 2


def test_a_shipped_word_for_one_claim_yields_only_to_one_for_that_claim(tmp_path: Path) -> None:
    own_words(tmp_path)
    wording = load_wording([tmp_path])
    assert wording.of_choice("cml.price_model", "mixed")["en"] == "A bit of each"
    assert wording.of_choice("ac.model", "mixed")["en"] == "Several of these models"


def test_of_several_own_folders_the_last_one_decides(tmp_path: Path) -> None:
    for folder, word in (("a", "First"), ("b", "Second")):
        own_words(tmp_path / folder, f"{HEAD}choices: {{x: {{en: {word}, fr: {word}}}}}\n")
    assert load_wording([tmp_path / "a", tmp_path / "b"]).of_choice("c.d", "x")["en"] == "Second"
    assert load_wording([tmp_path / "b", tmp_path / "a"]).of_choice("c.d", "x")["en"] == "First"


def test_files_of_one_folder_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name, word in (("2.yaml", "Second"), ("1.yaml", "First"), ("3.yml", "No YAML by its name")):
        own_words(tmp_path, f"{HEAD}fields: {{x: {{en: {word}, fr: {word}}}}}\n", name)
    assert load_wording([tmp_path]).of_field("c.d", "x")["en"] == "Second"


@pytest.mark.parametrize("text", [HEAD, HEAD + "choices:\nfields:\n"], ids=["bare", "empty"])
def test_a_file_may_say_nothing(tmp_path: Path, text: str) -> None:
    own_words(tmp_path, text)
    assert load_wording([tmp_path]) == load_wording()


@pytest.mark.parametrize("own", ["", "policies", "missing/own.yaml"], ids=["no words", "no folder", "no file"])
def test_own_policies_need_no_words(tmp_path: Path, own: str) -> None:
    assert load_wording([tmp_path / own]) == load_wording()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("choices: {}", ["1:1 `schema` is missing"]),
        ("schema: seccheck-policy/1", ["1:9 the file does not say `schema: seccheck-wording/1`"]),
        (HEAD + "choices: {a: {en: A}}", ["2:11 `fr` is missing"]),
        (HEAD + "choices: {a: {en: A, fr: ~}}", ["2:11 `fr` is missing"]),
        (HEAD + "choices: {a: {en: A, fr: 3}}", ["2:26 `fr` must be text, not 3"]),
        (HEAD + 'fields: {a: {en: "", fr: A}}', ["2:18 `en` must not be empty"]),
        (HEAD + f"fields: {{a: {{en: A, fr: {'x' * 81}}}}}", ["2:25 `fr` must have at most 80 characters"]),
        (HEAD + "words: {}", ["2:1 `words` is not known here"]),
        (HEAD + "fields: {a: A, b: B}", ["2:13 `a` must be keys with values", "2:19 `b` must be keys with values"]),
        (HEAD + "choices: {a: {en: A, fr: A}, a: {en: B, fr: B}}", ["2:30 `a` is given twice"]),
        (HEAD + "choices: {true: {en: A, fr: A}}", ["2:11 the key `true` is not text"]),
        (HEAD + "choices: [", ["2:10 not valid YAML"]),
    ],
    ids=[
        "no schema", "other format", "one language", "null", "number", "empty", "too long", "unknown key", "all faults",
        "twice", "a key that is no text", "no YAML",
    ],
)  # fmt: skip
def test_a_fault_is_said_with_its_place(tmp_path: Path, text: str, said: list[str]) -> None:
    path = own_words(tmp_path, text)
    faults = faults_of(lambda: load_wording([tmp_path]))
    assert {fault.place.file for fault in faults if fault.place} == {str(path)}
    assert [line for line, start in zip(told(faults), said, strict=True) if not line.startswith(start)] == []


def test_faults_of_several_files_are_said_at_once_and_each_once(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        own_words(tmp_path / folder, HEAD + "choices: {a: {en: A}}")
    policies = [tmp_path / "a" / "one.yaml", tmp_path / "a" / "two.yaml", tmp_path / "b"]
    faults = faults_of(lambda: load_wording(policies))
    files = [Path(fault.place.file).parts[-3] for fault in faults if fault.place]
    assert files == ["a", "b"]


def test_what_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "wording" / "words.yaml").mkdir(parents=True)
    (fault,) = faults_of(lambda: load_wording([tmp_path]))
    assert fault.place
    assert fault.place.file == str(tmp_path / "wording" / "words.yaml")


def test_words_are_no_part_of_the_policies(tmp_path: Path) -> None:
    write(
        tmp_path, "own.yaml", (policies_folder() / "staffing.yaml").read_bytes().replace(b"id: staffing", b"id: own", 1)
    )
    before = [file.name for file in gather(policies_folder(), [tmp_path])]
    own_words(tmp_path, "no words at all")
    assert [file.name for file in gather(policies_folder(), [tmp_path])] == before
    assert not [name for name in before if "wording" in name]


def test_verify_never_reads_them() -> None:
    code = "import seccheck.flow.verify, sys; print('seccheck.reading.wording' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert run.stdout == "False\n"


def test_no_words_at_all_show_what_the_policies_say() -> None:
    claims = load_catalog(examples=False).claims
    assert Wording().of_choice("engagement.nis2_entity", True) == {"en": "true", "fr": "true"}  # noqa: FBT003 - a value of JSON
    assert Wording().of_field(next(iter(claims)), "name") == {"en": "name", "fr": "name"}
