from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import told

from seccheck.model.wording import Wording
from seccheck.questionnaire.blank.reading import read_yaml
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.paper import Known

HEADER = "# seccheck-questionnaire/1 audience=provider policies=mfa@1.0.0,gdpr@1.0.0\n"
DOSSIER = f"""\
{HEADER}schema: seccheck-dossier/1
provider: {{name: Atlas, country: null}}
declared: {{by: null, on: 2026-11-02}}
answers:
  # a comment
  mfa.admin_phr_pct: 98
  mfa.enforced: null
  mfa.methods: []
  gdpr.dpa: dpa
  gdpr.breach_notice_hours: {{value: 24, documents: [dpa], note: "article 9"}}
documents:
  dpa: {{kind: dpa, title: Agreement, path: documents/dpa.pdf, dated: 2026-09-01}}
"""


def read(folder: Path, text: str, name: str = "q.yaml") -> Filled:
    path = small.write(folder, name, text)
    return read_yaml(path, Known(catalog=small.catalog(), wording=Wording(), lang="en"))


def test_a_filled_form_says_what_is_in_it(tmp_path: Path) -> None:
    assert read(tmp_path, DOSSIER) == Filled(
        file=str(tmp_path / "q.yaml"),
        audience=PROVIDER,
        policies={"mfa": "1.0.0", "gdpr": "1.0.0"},
        head={"provider": {"name": "Atlas"}, "declared": {"on": "2026-11-02"}},
        answers={
            "mfa.admin_phr_pct": {"value": 98},
            "mfa.methods": {"value": []},
            "gdpr.dpa": {"documents": ["dpa"]},
            "gdpr.breach_notice_hours": {"value": 24, "documents": ["dpa"], "note": "article 9"},
        },
        documents={"dpa": {"kind": "dpa", "title": "Agreement", "path": "documents/dpa.pdf", "dated": "2026-09-01"}},
    )


def test_what_is_wrong_is_said_with_its_place_and_the_rest_is_kept(tmp_path: Path) -> None:
    text = DOSSIER.replace("98", "198").replace("enforced: null", "enforced: oui").replace("name: Atlas", "nom: Atlas")
    form = read(tmp_path, text.replace("kind: dpa", "kind: dap"))
    assert list(form.answers) == ["mfa.methods", "gdpr.dpa", "gdpr.breach_notice_hours"]
    assert (form.head, form.documents) == ({"declared": {"on": "2026-11-02"}}, {})
    assert [line.partition(" ")[0] for line in told(form.unread)] == ["3:12", "7:22", "8:17", "13:15"]


def test_the_form_may_be_spelt_as_json(tmp_path: Path) -> None:
    form = read(tmp_path, '{"schema": "seccheck-dossier/1", "answers": {"mfa.enforced": false}}', "q.json")
    assert (form.answers, form.policies, form.unread) == ({"mfa.enforced": {"value": False}}, {}, ())


def test_a_client_form_is_the_clients_word(tmp_path: Path) -> None:
    text = "schema: seccheck-client/1\nclient: Example\nengagement: {remote_access: true}\n"
    form = read(tmp_path, text + "answers: {gdpr.price_weight_pct: 40, mfa.enforced: true}\n")
    assert form.audience == CLIENT
    assert form.head == {"client": {"name": "Example"}, "engagement": {"remote_access": True}}
    assert form.answers == {"gdpr.price_weight_pct": {"value": 40}}
    assert "answered by the provider only" in form.unread[0].message


def test_answers_to_claims_that_nobody_knows_are_left_for_the_merge_to_judge(tmp_path: Path) -> None:
    form = read(
        tmp_path, "schema: seccheck-dossier/1\nanswers: {old.a: 1, old.b: {value: 2, note: x}, old.c: {x: 1}}\n"
    )
    assert form.answers == {
        "old.a": {"value": 1},
        "old.b": {"value": 2, "note": "x"},
        "old.c": {"value": {"x": 1}},
    }
    assert form.unread == ()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("answers: [1]", "`answers` must hold claims with answers"),
        ("documents: [1]", "`documents` must hold ids"),
        ("provider: Atlas", "`provider` must hold keys with values"),
        ("captures: [captures/entra.zip]", "`captures` is no part of a questionnaire"),
        ("reviews: []", "`reviews` is no part of a questionnaire"),
        ("client: Example", "`client` is no part of a questionnaire"),
    ],
    ids=["answers", "documents", "head", "captures", "reviews", "client"],
)
def test_parts_of_another_shape_or_another_file_are_said(part: str, said: str, tmp_path: Path) -> None:
    form = read(tmp_path, f"schema: seccheck-dossier/1\n{part}\n")
    assert said in form.unread[0].message
    assert form.unread[0].place is not None
    assert form.unread[0].place.line == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a: 1\n",
        "schema: seccheck-policy/1\n",
        "schema: [seccheck-dossier/1]\n",
        "schema: seccheck-dossier/1\na: &x 1\n",
        "schema: seccheck-dossier/1\nschema: seccheck-dossier/1\n",
        "schema: seccheck-dossier/1\nanswers: {mfa.enforced: !!bool true}\n",
        "schema: seccheck-dossier/1\nanswers: {mfa.enforced: true\n",
    ],
    ids=["empty", "other", "policy", "list", "anchor", "twice", "tag", "open"],
)
def test_what_is_no_such_form_is_refused_as_a_whole(text: str, tmp_path: Path) -> None:
    small.faults_of(lambda: read(tmp_path, text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    known = Known(catalog=small.catalog(), wording=Wording(), lang="en")
    small.faults_of(lambda: read_yaml(tmp_path / "none.yaml", known))
