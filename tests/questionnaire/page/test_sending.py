"""From the page to the file: what was typed is what the dossier's reader reads, and a saved copy says the same."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.support.browser import opened
from tests.support.pages import card, catalog, fill_head, form, known, page_in, part

from seccheck.model.dossier import Dossier
from seccheck.questionnaire.form import CLIENT
from seccheck.questionnaire.papers.html import read
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.dossier import read_dossier

NASTY = 'a "quoted" \\ text: # no comment\n- no item </script> é 😀 \u2028\u202e\x07'
CLEANED = 'a "quoted" \\ text: # no comment\n- no item </script> é 😀'
EXPECTED: dict[str, Any] = {
    "ac.named_only": False,
    "ac.shared_accounts": [
        {"account": "yes", "reason": "2026-01-01", "vaulted": True, "expires_on": "2027-01-31"},
        {"account": "- b: {c}", "reason": "null", "vaulted": False},
    ],
    "ac.leaver_hours": 1234.5,
    "ac.log_sources": ["signin", "vpn"],
    "com.main_language_level": "B2",
    "gdpr.dpa_effective_on": "2026-09-01",
    "gdpr.declared_tenants": [],
    "gov.pas_security_officer": CLEANED,
    "mfa.admin_phr_pct": 0,
}


def answer_every_shape(page: Page) -> None:
    card(page, "ac.named_only").get_by_label("No", exact=True).check()
    rows = card(page, "ac.shared_accounts")
    for position, (account, reason, vaulted) in enumerate([("yes", "2026-01-01", "Yes"), ("- b: {c}", "null", "No")]):
        rows.get_by_role("button", name="Add a row").click()
        rows.locator(f"[id$='-{position}-0']").fill(account)
        rows.locator(f"[id$='-{position}-1']").fill(reason)
        rows.locator(f"[id$='-{position}-2']").select_option(label=vaulted)
    rows.locator("[id$='-0-4']").fill("2027-01-31")
    card(page, "ac.leaver_hours").locator("input.number").fill("1 234,5")
    for label in ("vpn", "signin"):
        card(page, "ac.log_sources").get_by_label(label).check()
    card(page, "com.main_language_level").locator("select").select_option(label="B2")
    card(page, "gdpr.dpa_effective_on").locator("input").first.fill("2026-09-01")
    card(page, "gdpr.declared_tenants").get_by_label("There is none").check()
    card(page, "gov.pas_security_officer").locator("textarea").first.fill(NASTY)
    card(page, "mfa.admin_phr_pct").locator("input.number").fill("0")
    sites = part(page, "service").locator('[data-claim="sites"]')
    sites.get_by_role("button", name="Add a row").click()
    page.keyboard.type("ma")


def attach(page: Page, folder: Path) -> Path:
    file = folder / "documents" / "Matrice de rôles (signée).pdf"
    file.parent.mkdir()
    file.write_bytes(b"role matrix" * 1000)
    question = card(page, "ac.role_matrix")
    question.locator("input[type=file]").set_input_files(file)
    question.get_by_label("Matrice de rôles").wait_for()
    shown = card(page, "ac.named_only")
    shown.locator("summary", has_text="Name documents").click()
    shown.get_by_label("Matrice de rôles").check()
    shown.locator("summary", has_text="Add a note").click()
    shown.locator(".note textarea").fill("page 2")
    entry = part(page, "documents").locator(".document")
    entry.get_by_label("Kind of document").select_option(label="role matrix")
    entry.get_by_label("Issued by").fill("Atlas Assistance")
    entry.get_by_label("Dated").fill("2026-09-01")
    entry.get_by_label("Signed?").select_option(label="Yes")
    entry.locator("summary", has_text="Scope").click()
    entry.get_by_label("Sites covered").fill("MA\nFR")
    return file


def written(page: Page, folder: Path) -> Path:
    part(page, "send")
    with page.expect_download() as download:
        page.get_by_role("button", name="Write the file").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def values(dossier: Dossier) -> dict[str, Any]:
    return {answer.claim: answer.value for answer in dossier.answers if answer.value is not None}


@pytest.mark.slow
def test_the_file_says_what_was_typed_and_so_does_a_copy(context: BrowserContext, tmp_path: Path) -> None:
    with opened(context, page_in(tmp_path)) as page:
        fill_head(page)
        answer_every_shape(page)
        file = attach(page, tmp_path)
        path = written(page, tmp_path)
        expect(page.locator("#send")).to_contain_text("questions are still open")
        expect(page.locator("#send .files")).to_have_text(f"documents/{file.name}")
        with page.expect_download() as download:
            page.locator("#send").get_by_role("button", name="Save a copy").click()
        copy = tmp_path / "copy.html"
        download.value.save_as(copy)
    assert path.name == "provider.yaml"
    head = path.read_text(encoding="utf-8").splitlines()[0]
    assert head.startswith("# seccheck-questionnaire/1 audience=provider gate=pre-contract profile=express lang=en ")
    assert f"mfa@{form().policies['mfa']}" in head

    dossier = read_dossier(path, catalog())
    assert values(dossier) == EXPECTED
    assert dossier.provider == {"name": "Atlas Assistance", "legal_name": "Atlas Assistance SARL", "country": "MA"}
    assert dossier.engagement == {
        "services": ["n1"],
        "sites": [{"country": "MA"}],
        "remote_access": True,
        "personal_data": True,
    }
    assert (dossier.declared_by, str(dossier.declared_on)) == ("Service manager", "2026-11-02")
    (document,) = dossier.documents
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert f'sha256: "{digest}"' in path.read_text(encoding="utf-8")
    assert (document.id, document.kind, document.sha256) == ("matrice-de-roles-signee", "role-matrix", digest)
    assert (document.signed, document.covers) == (True, {"sites": ("MA", "FR")})
    named = {a.claim: (a.documents, a.note) for a in dossier.answers if a.documents}
    assert named == {"ac.role_matrix": ((document.id,), ""), "ac.named_only": ((document.id,), "page 2")}
    assert "  ac.role_matrix: " + f'"{document.id}"' in path.read_text(encoding="utf-8").splitlines()

    filled = read(copy, known())
    assert filled.unread == ()
    assert {claim: parts["value"] for claim, parts in filled.answers.items() if "value" in parts} == EXPECTED
    assert filled.answers["ac.named_only"] == {"value": False, "documents": [document.id], "note": "page 2"}
    assert filled.answers["ac.role_matrix"] == {"documents": [document.id]}
    assert filled.head["provider"] == dossier.provider
    assert filled.head["engagement"] == dossier.engagement
    assert filled.head["declared"] == {"by": "Service manager", "role": "Service manager", "on": "2026-11-02"}
    assert filled.documents[document.id]["sha256"] == digest
    assert filled.policies == form().policies
    assert filled.audience == "provider"


def test_faults_are_listed_first_and_lead_to_their_fields(context: BrowserContext, tmp_path: Path) -> None:
    with opened(context, page_in(tmp_path)) as page:
        box = card(page, "mfa.admin_phr_pct").locator("input.number")
        box.fill("many")
        part(page, "send")
        page.get_by_role("button", name="Write the file").click()
        summary = page.locator(".summary")
        expect(summary).to_be_focused()
        expect(summary.locator("h3")).to_have_text("6 things must be corrected before the file can be written")
        summary.get_by_role("link").last.press("Enter")
        expect(box).to_be_focused()
        fill_head(page)
        part(page, "send")
        expect(summary.locator("li")).to_have_count(1)
        card(page, "mfa.admin_phr_pct").locator("input.number").fill("100")
        part(page, "send")
        expect(summary).to_be_hidden()
        written(page, tmp_path)


def test_an_empty_form_is_not_written(context: BrowserContext, tmp_path: Path) -> None:
    with opened(context, page_in(tmp_path)) as page:
        fill_head(page)
        part(page, "send")
        page.get_by_role("button", name="Write the file").click()
        expect(page.locator(".notice > span")).to_have_text("Nothing is answered yet: answer at least one question.")


def test_the_client_gets_a_part_of_its_own_file(context: BrowserContext, tmp_path: Path) -> None:
    drawn = form(CLIENT)
    with opened(context, page_in(tmp_path, drawn)) as page:
        part(page, "who").get_by_label("Who answers?").fill("IT department")
        part(page, "service").locator('[data-claim="nis2_entity"]').get_by_label("No", exact=True).check()
        page.locator('[data-claim="min_insurance_eur"] input').fill("1 000 000")
        card(page, "cml.price_weight_pct", drawn).locator("input.number").fill("35")
        path = written(page, tmp_path)
    client = read_client_file(open_client_file(path), catalog())
    assert client.client == "Example Industries"
    assert client.engagement["nis2_entity"] is False
    assert client.engagement["min_insurance_eur"] == 1000000
    assert [(answer.claim, answer.value) for answer in client.answers] == [("cml.price_weight_pct", 35)]


def test_files_of_one_name_are_told_apart_and_removal_is_asked(context: BrowserContext, tmp_path: Path) -> None:
    files = [tmp_path / folder / "a.pdf" for folder in ("1", "2")]
    for position, file in enumerate(files):
        file.parent.mkdir()
        file.write_bytes(b"x" * position)
    con = tmp_path / "con.pdf"
    con.write_bytes(b"")
    with opened(context, page_in(tmp_path)) as page:
        documents = part(page, "documents")
        notice = page.locator(".notice > span")
        chooser = page.locator("#attach-files")
        chooser.set_input_files(files[0])
        documents.locator(".document").wait_for()
        chooser.set_input_files(files[0])
        expect(notice).to_have_text("“a.pdf” is attached already.")
        chooser.set_input_files(files[1])
        expect(notice).to_contain_text("Another file named “a.pdf” is attached already.")
        chooser.set_input_files(con)
        expect(notice).to_contain_text("its name holds characters that some systems refuse")
        expect(documents.locator(".document")).to_have_count(1)
        documents.get_by_label("Replace the file a.pdf").set_input_files(files[1])
        expect(documents).to_contain_text(hashlib.sha256(b"x").hexdigest())
        documents.get_by_role("button", name="Remove a.pdf").click()
        page.get_by_role("button", name="Yes, go on").click()
        expect(documents.locator(".document")).to_have_count(0)
