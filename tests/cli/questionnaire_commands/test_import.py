from pathlib import Path

import pytest
from tests.support import tiny
from tests.support.command_line import typed

from seccheck.reading.strict_yaml import load

IMPORT = ("questionnaire", "import")
HEAD = {
    "name": "Atlas",
    "legal_name": "Atlas SARL",
    "country": "MA",
    "by": "Service manager",
    "role": "Service manager",
    "on": "2026-11-02",
}
DOCUMENT = "\ndocuments:\n  dpa: {kind: dpa, title: Agreement, path: documents/dpa.pdf}"


@pytest.fixture(autouse=True)
def _new(folder: Path) -> None:
    (folder / "new").mkdir()


def form(name: str = "q.yaml", *, head: bool = True, more: str = "", **answers: str) -> None:
    """A form of the tiny policy, filled in."""
    text = typed("questionnaire", "new", "--policy", "tiny").stdout
    for key, value in (HEAD if head else {}).items():
        text = text.replace(f"  {key}: null\n", f"  {key}: {value}\n", 1)
    for key, value in answers.items():
        text = text.replace(f"  tiny.{key}: null\n", f"  tiny.{key}: {value}\n")
    Path(name).write_text(text.replace("\ndocuments:", more) if more else text)


def test_a_filled_form_becomes_a_dossier_that_opens_the_gate() -> None:
    form(ok="true", hours="12")
    found = typed(*IMPORT, "q.yaml", "-o", "new/provider.yaml")
    assert (found.exit_code, found.stdout) == (0, "")
    assert found.stderr == "written: new/provider.yaml (answers: 2)\nNext: seccheck verify new/provider.yaml\n"
    assert (
        Path("new/provider.yaml").read_text()
        == """\
# The provider's dossier: what it says and hands in. The documents lie beside this file.
schema: seccheck-dossier/1

provider:
  name: Atlas
  legal_name: Atlas SARL
  country: MA

engagement:
  remote_access: true

declared:
  by: Service manager
  role: Service manager
  on: 2026-11-02

answers:
  # ---- Tiny
  tiny.ok: true
  tiny.hours: 12
"""
    )
    assert typed("verify", "new/provider.yaml", "--policy", "tiny", "--as-of", tiny.AS_OF).exit_code == 0


DOSSIER = """\
# ours
schema: seccheck-dossier/1
provider: {name: Atlas, legal_name: "Atlas SARL", country: MA}   # as registered
declared: {by: Service manager, role: Service manager, on: 2026-10-01}
answers:
  # how fast we are
  tiny.hours: {value: 48, note: "contract"}   # to improve
captures: []
"""


@pytest.mark.parametrize(
    ("words", "target"),
    [
        (("--into", "new/provider.yaml"), "new/provider.yaml"),
        (("--into", "new/provider.yaml", "-o", "new/provider.yaml"), "new/provider.yaml"),
        (("--into", "new/provider.yaml", "-o", "new/next.yaml"), "new/next.yaml"),
    ],
    ids=["in-place", "same", "other"],
)
def test_answers_go_into_an_existing_dossier(words: tuple[str, ...], target: str) -> None:
    Path("new/provider.yaml").write_text(DOSSIER)
    form(head=False, ok="true", hours="12")
    found = typed(*IMPORT, "q.yaml", *words)
    assert found.exit_code == 0
    assert found.stderr.splitlines() == [
        "new: engagement.remote_access: true",
        "new: tiny.ok: true",
        "changed: tiny.hours: 48 → 12",
        f"written: {target} (answers: 2)",
        f"Next: seccheck verify {target}",
    ]
    assert Path(target).read_text() == DOSSIER.replace("value: 48", "value: 12").replace(
        "# to improve\n", "# to improve\n  tiny.ok: true\n"
    ).replace("declared:", "\nengagement:\n  remote_access: true\ndeclared:")
    if target != "new/provider.yaml":
        assert Path("new/provider.yaml").read_text() == DOSSIER


def test_a_second_import_of_the_same_changes_nothing() -> None:
    Path("new/provider.yaml").write_text(DOSSIER)
    form(ok="true", hours="12")
    typed(*IMPORT, "q.yaml", "--into", "new/provider.yaml")
    once = Path("new/provider.yaml").read_bytes()
    found = typed(*IMPORT, "q.yaml", "--into", "new/provider.yaml")
    assert found.stderr.splitlines()[0] == "answers that were there already: 2"
    assert Path("new/provider.yaml").read_bytes() == once


def test_blank_answers_take_nothing_away() -> None:
    Path("new/provider.yaml").write_text(DOSSIER)
    form(head=False, ok="false")
    assert typed(*IMPORT, "q.yaml", "--into", "new/provider.yaml").exit_code == 0
    assert (
        '  tiny.hours: {value: 48, note: "contract"}   # to improve\n  tiny.ok: false\n'
        in Path("new/provider.yaml").read_text()
    )


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "could not be taken over, as listed above: 1\nwritten: new/provider.yaml (answers: 1)\n"),
        (
            "fr",
            "n'ont pas pu être repris, voir ci-dessus : 1\nécrit : new/provider.yaml (réponses : 1)\n",
        ),
    ],
)
def test_what_cannot_be_read_is_listed_and_the_rest_is_written(lang: str, said: str) -> None:
    form(ok="oui", hours="12")
    found = typed(*IMPORT, "q.yaml", "-o", "new/provider.yaml", "--lang", lang)
    assert found.exit_code == 3
    first, *_ = found.stderr.splitlines()
    assert first.startswith("q.yaml:")
    assert '`tiny.ok` must be true or false, not the text "oui"' in first
    assert said in found.stderr.translate({0x2019: "'", 0x202F: " "})
    assert load(Path("new/provider.yaml").read_bytes(), name="p")["answers"] == {"tiny.hours": 12}


def test_nothing_readable_writes_nothing() -> None:
    form(head=False)
    found = typed(*IMPORT, "q.yaml", "-o", "new/provider.yaml")
    assert (found.exit_code, found.stdout) == (3, "")
    assert "q.yaml: nothing is answered that could be read\n  Fill in at least one answer." in found.stderr
    assert not Path("new/provider.yaml").exists()


def test_documents_that_are_missing_are_named_and_no_failure() -> None:
    form(ok="{value: true, documents: [dpa]}", hours="{value: 12, documents: [sla]}", more=DOCUMENT)
    found = typed(*IMPORT, "q.yaml", "-o", "new/provider.yaml")
    assert found.exit_code == 3, "a document that nobody describes is not taken over"
    assert "q.yaml: the answer to `tiny.hours` names the document `sla`, which is described nowhere" in found.stderr
    assert "not there yet: documents/dpa.pdf" in found.stderr
    form(ok="{value: true, documents: [dpa]}", more=DOCUMENT)
    assert typed(*IMPORT, "q.yaml", "-o", "new/provider.yaml", "--force").exit_code == 0


def test_two_forms_that_differ_answer_nothing() -> None:
    form("a.yaml", ok="true", hours="12")
    form("b.yaml", ok="true", hours="24")
    found = typed(*IMPORT, "a.yaml", "b.yaml", "-o", "new/provider.yaml")
    assert found.exit_code == 3
    assert "a.yaml: `tiny.hours` is 12 here and 24 in b.yaml: neither is taken over" in found.stderr
    assert "b.yaml: `tiny.hours` is 24 here and 12 in a.yaml: neither is taken over" in found.stderr
    assert load(Path("new/provider.yaml").read_bytes(), name="p")["answers"] == {"tiny.ok": True}


def test_a_form_of_another_version_is_taken_over_where_ids_allow() -> None:
    form(ok="true")
    text = (
        Path("q.yaml").read_text().replace("tiny@1.0.0", "tiny@0.9.0").replace("  tiny.hours: null", "  tiny.days: 1")
    )
    Path("q.yaml").write_text(text)
    found = typed(*IMPORT, "q.yaml", "-o", "new/provider.yaml")
    assert found.exit_code == 0
    assert "policy tiny: the form was drawn from version 0.9.0, 1.0.0 is loaded" in found.stderr
    assert "no longer asked, left out: tiny.days" in found.stderr


@pytest.mark.parametrize("words", [("--policy", "own"), ("--client", "seccheck.yaml")], ids=["policy", "client"])
def test_own_policies_must_be_named(words: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form(ok="true")
    (away := tmp_path / "away").mkdir()
    monkeypatch.chdir(away)
    (away / "dossier").mkdir()
    Path("seccheck.yaml").write_text("schema: seccheck-client/1\nclient: Another\n")
    found = typed(*IMPORT, "../q.yaml", "-o", "dossier/provider.yaml")
    assert found.exit_code == 0, "its head was taken over"
    assert "policy tiny 1.0.0, from which the form was drawn, is not loaded" in found.stderr
    assert "no longer asked, left out: tiny.ok" in found.stderr
    option, path = words
    assert typed(*IMPORT, "../q.yaml", "-o", "dossier/p.yaml", option, f"../{path}").exit_code == 0
    assert "tiny.ok: true" in Path("dossier/p.yaml").read_text()


def test_a_clients_form_goes_into_its_own_file() -> None:
    text = typed("questionnaire", "new", "--for", "client", "--policy", "commercial", "--profile", "full").stdout
    filled = text.replace("cml.price_weight_pct: null", "cml.price_weight_pct: 35").replace(
        "on: null", "on: 2026-11-10"
    )
    Path("own.yaml").write_text(
        filled.replace("by: null", "by: IT department").replace("uses_entra: null", "uses_entra: true")
    )
    found = typed(*IMPORT, "own.yaml", "-o", "seccheck.yaml", "--into", "seccheck.yaml")
    assert (found.exit_code, found.stdout) == (0, "")
    assert "Next: seccheck verify PROVIDER --config seccheck.yaml" in found.stderr
    assert (
        Path("seccheck.yaml").read_text()
        == """\
schema: seccheck-client/1
client: Example Industries
engagement: {remote_access: true, uses_entra: true}

declared:
  by: IT department
  on: 2026-11-10

answers:
  # ---- Commercial terms
  cml.price_weight_pct: 35
policies: [own]
"""
    )
    assert typed("verify", "providers/good", "--policy", "tiny", "--as-of", tiny.AS_OF).exit_code == 0


def test_the_sides_do_not_mix() -> None:
    form(ok="true")
    found = typed(*IMPORT, "q.yaml", "--into", "seccheck.yaml")
    assert found.exit_code == 3
    assert "seccheck.yaml:1:9: the file does not say `schema: seccheck-dossier/1`" in found.stderr
    assert Path("seccheck.yaml").read_text() == tiny.CLIENT


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("q.yaml",), 2, "no file is named to write the answers to"),
        (("q.yaml", "-o", "taken.yaml"), 2, "taken.yaml is there already\n  Say --into to merge into it"),
        (("q.yaml", "-o", "taken.yaml", "--into", "providers/good/provider.yaml"), 2, "taken.yaml is there already"),
        (("q.yaml", "-o", "provider.yaml"), 2, "would lie beside the client file seccheck.yaml"),
        (("q.yaml", "-o", "q.yaml", "--force"), 2, "q.yaml is one of the files to import"),
        (("q.yaml", "-o", "new/provider.xlsx"), 2, "End the name in .yaml."),
        (("q.doc", "-o", "new/provider.yaml"), 2, "does not say in which form"),
        (("nowhere.yaml", "-o", "new/provider.yaml"), 3, "nowhere.yaml"),
        (("q.yaml", "--into", "nowhere.yaml"), 3, "nowhere.yaml"),
        (("seccheck.yaml", "q.yaml", "-o", "new/provider.yaml"), 2, "some of the files are the provider's"),
        (("q.yaml", "-o", "missing/provider.yaml"), 6, "cannot be written"),
        (("q.yaml", "-o", "new/provider.yaml", "--map", "nothing"), 3, "there is no mapping `nothing`"),
        ((), 2, "Missing argument"),
    ],
    ids=[
        *("no-output", "taken", "taken-into", "beside", "itself", "suffix"),
        *("form", "missing", "no-target", "sides", "folder", "map", "none"),
    ],
)
def test_what_cannot_be_has_its_exit_code(words: tuple[str, ...], code: int, said: str) -> None:
    form(ok="true")
    Path("taken.yaml").write_text("mine")
    found = typed(*IMPORT, *words)
    assert (found.exit_code, found.stdout) == (code, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr
    assert Path("taken.yaml").read_text() == "mine"


def test_hostile_text_is_shown_harmless() -> None:
    form(ok='{value: true, note: "::error::\\ta"}', hours="12")
    Path("new/provider.yaml").write_text(DOSSIER)
    found = typed(*IMPORT, "q.yaml", "--into", "new/provider.yaml")
    assert found.exit_code == 0
    assert "::error" not in found.stderr


@pytest.mark.parametrize(("lang", "said"), [("en", "and all the rest is written"), ("fr", "tout le reste est écrit")])
def test_help_says_what_exit_code_3_means(lang: str, said: str) -> None:
    assert said in typed("questionnaire", "import", "--lang", lang, "--help").stdout
