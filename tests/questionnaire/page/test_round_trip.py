"""What is embedded in a page comes out of it the same, in the copy as in the file, for every type of claim."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.support import forms
from tests.support.browser import opened
from tests.support.pages import page_in, part

from seccheck.questionnaire.page.content import key
from seccheck.questionnaire.page.document import embedded
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.papers.html import read
from seccheck.reading.strict_yaml import load

VALUES: list[dict[str, Any]] = [
    {
        "mfa.enforced": False,
        "mfa.method": "fido2",
        "mfa.pct": 12.345,
        "mfa.count": 1234567,
        "mfa.reviewed_on": "2026-09-01",
        "mfa.vault": "yes",
        "gdpr.topics": ["logs, kept", "backup"],
        "gdpr.weak": ["none"],
        "gdpr.domains": ["a.example", "# b", "2026-01-01", "null", " ".join("long" for _ in range(60))],
        "gdpr.countries": ["MA", "FR"],
        "gdpr.subprocessors": [
            {"name": "- x: 'y'", "country": "MA", "tier": 2, "signed": True, "role": "helper, on call"},
            {"name": "{}", "country": "FR", "since": "2026-02-28"},
        ],
    },
    {
        "mfa.enforced": True,
        "mfa.method": "1",
        "mfa.pct": 0,
        "mfa.count": 0,
        "mfa.vault": "two\nlines: \\n \"quoted\" 'single' \t é 😀 end",
        "gdpr.topics": [],
        "gdpr.weak": [],
        "gdpr.domains": [],
        "gdpr.countries": [],
        "gdpr.subprocessors": [],
    },
    {"mfa.pct": 0.1, "mfa.method": "none", "gdpr.weak": ["sms"], "mfa.vault": "true"},
]
HEAD = {
    "provider": {"name": "Atlas: Assistance", "legal_name": "Atlas", "country": "MA"},
    "declared": {"by": "Service manager", "role": "Head", "on": "2026-11-02"},
    "engagement": {
        "services": ["n1"],
        "sites": [{"country": "MA", "city": "Casablanca"}, {"country": "FR"}],
        "personal_data": True,
        "access_model": "b2b-guest",
    },
}
DOCUMENT = {
    "kind": "dpa",
    "title": "Agreement",
    "path": "documents/dpa v2.pdf",
    "dated": "2026-09-01",
    "signed": False,
    "covers": {"services": ["n1"], "sites": ["MA"]},
    "sha256": "ab" * 32,
}


def said(values: dict[str, Any], lang: str) -> dict[str, Any]:
    answers: dict[str, Any] = {claim: {"value": value} for claim, value in values.items()}
    answers["mfa.policy"] = {"documents": ["dpa"], "note": "page 3"}
    return {
        "schema": "seccheck-questionnaire/1",
        "form": key(forms.form()),
        "audience": "provider",
        "policies": {"mfa": "1.2.0", "gdpr": "1.2.0"},
        "lang": lang,
        "saved": "2026-11-02T10:00:00.000Z",
        "head": HEAD,
        "answers": answers,
        "documents": {"dpa": DOCUMENT},
        "files": {"dpa": {"name": "dpa v2.pdf", "size": 7}},
    }


def got(page: Page, button: str, path: Path) -> Path:
    with page.expect_download() as download:
        page.locator("#send").get_by_role("button", name=button).click()
    download.value.save_as(path)
    return path


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("values", VALUES, ids=["full", "empty", "few"])
def test_every_value_comes_back(context: BrowserContext, tmp_path: Path, values: dict[str, Any], lang: str) -> None:
    path, embedded_answers = page_in(tmp_path, forms.form()), said(values, lang)
    blank = path.read_text(encoding="utf-8")
    path.write_text(blank.replace(">null<", f">{embedded(embedded_answers)}<", 1), encoding="utf-8")
    write, copy = {"en": ("Write the file", "Save a copy"), "fr": ("Créer le fichier", "Enregistrer")}[lang]
    with opened(context, path) as page:
        part(page, "send")
        copied = got(page, copy, tmp_path / "copy.html")
        written = got(page, write, tmp_path / "provider.yaml")
    filled = read(copied, Known(catalog=forms.catalog(), wording=forms.WORDING, lang=lang))
    assert filled.unread == ()
    assert filled.answers == embedded_answers["answers"]
    assert filled.head == HEAD
    assert filled.documents == {"dpa": DOCUMENT}
    data = load(written.read_bytes(), name="provider.yaml")
    assert data == {
        "schema": "seccheck-dossier/1",
        **HEAD,
        "answers": {**values, "mfa.policy": {"documents": ["dpa"], "note": "page 3"}},
        "documents": {"dpa": DOCUMENT},
    }
