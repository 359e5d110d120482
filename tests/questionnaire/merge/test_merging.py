from pathlib import Path
from typing import Any

import pytest
from tests.support import small
from tests.support.forms_filled import CURRENT, DPA, filled, merged

from seccheck.errors import InputFaultError
from seccheck.questionnaire.form import CLIENT
from seccheck.questionnaire.merge import merging
from seccheck.questionnaire.merge.change import Version
from seccheck.reading.dossier import read_dossier
from seccheck.reading.strict_yaml import load

HEAD = {
    "provider": {"name": "Atlas", "legal_name": "Atlas SARL", "country": "MA"},
    "declared": {"by": "CISO", "role": "CISO", "on": "2026-11-02"},
}


def said(text: str) -> Any:  # noqa: ANN401 - any JSON value
    return load(text.encode(), name="f.yaml")


def test_a_filled_form_becomes_a_dossier_that_can_be_verified(tmp_path: Path) -> None:
    small.write(tmp_path, "documents/dpa.pdf", "agreement")
    form = filled({"mfa.enforced": False, "gdpr.dpa": {"documents": ["dpa"]}}, head=HEAD, documents={"dpa": DPA})
    done = merged(form, folder=tmp_path)
    assert (done.answers, done.unchanged, done.unread, done.gone, done.versions) == (2, 0, (), (), ())
    assert (done.absent, done.missing) == ((), ())
    dossier = read_dossier(small.write(tmp_path, "provider.yaml", done.text), small.catalog())
    assert [(a.claim, a.value, a.documents) for a in dossier.answers] == [
        ("gdpr.dpa", None, ("dpa",)),
        ("mfa.enforced", False, ()),
    ]


def test_an_existing_dossier_keeps_all_that_the_form_does_not_say(tmp_path: Path) -> None:
    before = small.DOSSIER.replace("answers:\n", "# mine\nanswers:   # all\n  mfa.enforced: true   # since May\n")
    done = merged(filled({"mfa.admin_phr_pct": 98, "gdpr.breach_notice_hours": 24}), folder=tmp_path, into=before)
    assert done.text == before.replace(
        "answers:   # all\n", "answers:   # all\n\n  # ---- Data protection\n  gdpr.breach_notice_hours: 24\n"
    ).replace("pct: 100", "pct: 98")
    assert [(c.name, c.before, c.after) for c in done.changes] == [
        ("gdpr.breach_notice_hours", None, {"value": 24}),
        ("mfa.admin_phr_pct", {"value": 100}, {"value": 98}),
    ]
    assert done.answers == 3


def test_what_says_nothing_new_changes_nothing(tmp_path: Path) -> None:
    done = merged(filled({"mfa.admin_phr_pct": 100.0}), folder=tmp_path, into=small.DOSSIER)
    assert (done.text, done.changes, done.unchanged) == (small.DOSSIER, (), 1)


@pytest.mark.parametrize("brought", [True, False], ids=["form", "file"])
def test_a_document_may_be_described_on_either_side(brought: bool, tmp_path: Path) -> None:
    text = small.DOSSIER + ("" if brought else "documents:\n  dpa: {kind: dpa, title: A, path: dpa.pdf}\n")
    form = filled({"mfa.enforced": {"value": True, "documents": ["dpa"]}}, documents={"dpa": DPA} if brought else {})
    done = merged(form, folder=tmp_path, into=text)
    assert done.unread == ()
    assert said(done.text)["answers"]["mfa.enforced"] == {"value": True, "documents": ["dpa"]}
    assert done.absent == (("documents/dpa.pdf",) if brought else ())


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("en", "the answer to `mfa.enforced` names the document `sla`, which is described nowhere: it is left out"),
        ("fr", "la réponse à « mfa.enforced » cite le document « sla »"),
    ],
)
def test_a_document_that_nobody_describes_is_left_out(lang: str, message: str, tmp_path: Path) -> None:
    answers = {"mfa.enforced": {"value": True, "documents": ["sla", "dpa"]}, "gdpr.dpa": {"documents": ["nda"]}}
    places = {"mfa.enforced": "q.xlsx:MFA!D4"}
    done = merged(filled(answers, documents={"dpa": DPA}, places=places), folder=tmp_path, lang=lang)
    assert said(done.text)["answers"] == {"mfa.enforced": {"value": True, "documents": ["dpa"]}}
    assert [str(fault.place) for fault in done.unread] == ["q.xlsx:MFA!D4", "q.xlsx"]
    assert message in done.unread[0].message.replace("\u202f", " ")


def test_policies_of_other_versions_are_said_once(tmp_path: Path) -> None:
    one = filled({"mfa.enforced": True, "mfa.old": 1}, policies={"mfa": "0.9.0", "own": "2.0.0", "gdpr": "1.2.0"})
    other = filled({"mfa.old": 1}, policies={"mfa": "0.9.0"})
    done = merged(one, other, folder=tmp_path)
    assert done.gone == ("mfa.old",)
    assert done.versions == (
        Version(policy="mfa", drawn="0.9.0", loaded="1.0.0"),
        Version(policy="own", drawn="2.0.0", loaded=""),
    )


@pytest.mark.parametrize(
    ("audience", "head", "missing"),
    [
        (
            "provider",
            {"provider": {"name": "Atlas"}},
            ("provider.legal_name", "provider.country", "declared.by", "declared.role", "declared.on"),
        ),
        ("provider", HEAD, ()),
        (CLIENT, {}, ("client", "declared.by", "declared.on")),
        (CLIENT, {"client": {"name": "Example"}, "declared": {"by": "IT", "on": "2026-11-10"}}, ()),
    ],
    ids=["some", "none", "client", "client-whole"],
)
def test_what_the_file_must_still_say_is_known(
    audience: str, head: dict[str, Any], missing: tuple[str, ...], tmp_path: Path
) -> None:
    done = merged(filled({"mfa.accounts": 4}, audience=audience, head=head), folder=tmp_path)
    assert done.missing == missing


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (filled(), ["nothing is answered that could be read"]),
        (filled(head={"engagement": {"services": ["n1"]}}), ["nothing is answered that could be read"]),
        (filled({"mfa.enforced": "si"}), ["`mfa.enforced` must be true or false", "nothing is answered"]),
    ],
    ids=["blank", "client's-facts", "unreadable"],
)
def test_nothing_is_written_where_nothing_is_said(form: Any, said: list[str], tmp_path: Path) -> None:  # noqa: ANN401 - a form
    with pytest.raises(InputFaultError) as caught:
        merged(form, folder=tmp_path)
    assert all(part in fault.message for part, fault in zip(said, caught.value.faults, strict=True))


def test_the_clients_facts_are_its_own_word(tmp_path: Path) -> None:
    done = merged(filled(audience=CLIENT, head={"engagement": {"services": ["n1"]}}), folder=tmp_path)
    assert said(done.text)["engagement"] == {"services": ["n1"]}


@pytest.mark.parametrize(
    ("into", "message"),
    [
        (small.CLIENT, "the file does not say `schema: seccheck-dossier/1`"),
        ("schema: seccheck-dossier/1\nanswers: [1]\n", "`answers` must hold keys with values"),
        ("schema: seccheck-dossier/1\nprovider: Atlas\n", "`provider` must hold keys with values"),
        ("schema: seccheck-dossier/1\nanswers: &a {}\n", "names a part of the file"),
    ],
    ids=["other-side", "answers", "provider", "anchor"],
)
def test_a_file_that_cannot_be_edited_is_left_alone(into: str, message: str, tmp_path: Path) -> None:
    (fault, *_) = small.faults_of(lambda: merged(filled({"mfa.accounts": 4}), folder=tmp_path, into=into))
    assert message in fault.message


@pytest.mark.parametrize("into", ["", small.DOSSIER], ids=["new", "into"])
def test_what_could_not_be_read_again_is_not_written(into: str, tmp_path: Path) -> None:
    rows = [{"country": "FR", "note": "x" * 60_000}] * 90
    (fault,) = small.faults_of(lambda: merged(filled({"gdpr.locations": rows}), folder=tmp_path, into=into))
    assert "could not be read again" in fault.message


def test_a_text_that_says_something_else_is_a_bug(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "fresh_text", lambda *_: "schema: seccheck-dossier/1\n")
    with pytest.raises(RuntimeError, match="does not say what was meant"):
        merged(filled({"mfa.accounts": 4}), folder=tmp_path)


def test_a_file_of_windows_stays_one(tmp_path: Path) -> None:
    before = "\ufeff" + small.DOSSIER.replace("\n", "\r\n")
    done = merged(filled({"mfa.enforced": True}), folder=tmp_path, into=before)
    assert done.text == before.removeprefix("\ufeff") + "  mfa.enforced: true\r\n"


def test_a_file_in_json_stays_one(tmp_path: Path) -> None:
    before = '{"schema": "seccheck-dossier/1", "answers": {"mfa.accounts": 4}}\n'
    done = merged(filled({"mfa.accounts": 5, "mfa.enforced": True}, policies=CURRENT), folder=tmp_path, into=before)
    assert done.text == '{"schema": "seccheck-dossier/1", "answers": {"mfa.accounts": 5, "mfa.enforced": true}}\n'
