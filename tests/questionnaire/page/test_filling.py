"""A person fills the page in: every shape of answer, by mouse and by keyboard, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.support.browser import opened
from tests.support.pages import card, page_in, part

PERCENT = "mfa.admin_phr_pct"
NUMBERS = {
    "many": "Write one number in digits, such as 24 or 99.5.",
    "101": "Too high: write 100 or less.",
    "-1": "Too low: write 0 or more.",
    "1,234": "This can mean two numbers. Write 1234 without a separator, or 1.2340 if you mean decimals.",
    "5 %": "Write one number in digits, such as 24 or 99.5.",
    "99.5": "",
    "0,5": "",
    " 100 ": "",
}


@pytest.fixture
def page(context: BrowserContext, tmp_path: Path) -> Iterator[Page]:
    with opened(context, page_in(tmp_path)) as one:
        yield one


def state(question: Locator, expected: str) -> None:
    expect(question.locator(".state")).to_have_text(expected)


@pytest.mark.parametrize(("typed", "fault"), NUMBERS.items())
def test_a_number_is_held_against_its_type_and_told_beside_the_field(page: Page, typed: str, fault: str) -> None:
    question = card(page, PERCENT)
    box = question.locator("input.number")
    box.fill(typed)
    box.blur()
    line = question.locator(".fault")
    expect(line).to_have_text(fault)
    expect(box).to_have_attribute("aria-invalid", "true") if fault else expect(box).not_to_have_attribute(
        "aria-invalid", "true"
    )
    assert line.get_attribute("id") in (box.get_attribute("aria-describedby") or "").split()
    state(question, "To correct" if fault else "Answered, no document")


def test_nothing_is_said_to_be_wrong_while_somebody_types(page: Page) -> None:
    question = card(page, PERCENT)
    question.locator("input.number").press_sequentially("10x")
    expect(question.locator(".fault")).to_be_hidden()


def test_a_chosen_answer_can_be_taken_back(page: Page) -> None:
    question = card(page, "ac.named_only")
    question.get_by_label("No").check()
    state(question, "Answered, no document")
    question.get_by_role("button", name="Clear").click()
    state(question, "Open")


def test_none_of_these_excludes_the_others(page: Page) -> None:
    question = card(page, "ac.log_sources")
    question.get_by_label("signin").check()
    question.get_by_label("vpn").check()
    question.get_by_label("None of these").check()
    assert question.locator("input:checked").count() == 1
    question.get_by_label("vpn").check()
    assert question.locator("input:checked").evaluate_all("all => all.map(one => one.parentNode.textContent)") == [
        "vpn"
    ]


def test_a_list_takes_one_a_line_or_that_there_is_none(page: Page) -> None:
    question = card(page, "gdpr.declared_tenants")
    question.get_by_label("There is none").check()
    state(question, "Answered, no document")
    question.locator("textarea").fill("one\n\n two ")
    expect(question.get_by_label("There is none")).to_be_disabled()
    expect(question.get_by_label("There is none")).not_to_be_checked()
    question.locator("textarea").fill("")
    state(question, "Open")


def test_rows_are_added_filled_told_of_and_removed(page: Page) -> None:
    question = card(page, "ac.shared_accounts")
    question.get_by_role("button", name="Add a row").click()
    expect(question.get_by_label("There is none")).to_be_hidden()
    page.keyboard.type("support1")  # the focus is where the person goes on
    expect(question.locator(".fault:visible")).to_have_count(0)
    question.get_by_role("button", name="Add a row").click()
    page.get_by_role("button", name="Next open question").focus()
    expect(question.locator(".fault:visible")).to_have_text(["Please fill this in."] * 2)  # an empty row says nothing
    question.locator("[id$='-0-1']").fill("Legacy tool")
    question.locator("select").first.select_option(label="Yes")
    state(question, "Answered, no document")
    question.get_by_role("button", name="Remove row 1").click()
    state(question, "Open")
    expect(question.get_by_role("button", name="Add a row")).to_be_focused()
    question.get_by_role("button", name="Remove row 1").click()
    question.get_by_label("There is none").check()
    state(question, "Answered, no document")


def test_an_unfinished_date_is_told(page: Page) -> None:
    question = card(page, "gdpr.dpa_effective_on")
    question.locator("input[type=date]").focus()
    page.keyboard.type("02")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(question.locator(".fault")).to_have_text("Give a whole date: day, month and year.")


def test_what_does_not_apply_is_folded_with_its_reason_and_still_answerable(page: Page) -> None:
    question = card(page, "gdpr.scc_version")
    state(question, "Open")
    part(page, "service").locator('[data-claim="transfer_tool"]').get_by_label("bcr").check()
    question = card(page, "gdpr.scc_version")
    state(question, "Does not apply")
    expect(question.locator(".off-reason")).to_have_text(
        "Does not seem to apply: “Which transfer tool of chapter V GDPR is used?” is answered “bcr”."
    )
    expect(question.locator(".body")).to_be_hidden()
    opener = question.get_by_role("button", name="Answer all the same")
    expect(opener).to_have_attribute("aria-expanded", "false")
    opener.click()
    question.locator(".body input, .body select").first.wait_for()
    expect(opener).to_have_attribute("aria-expanded", "true")


def test_what_is_stated_by_the_client_is_filled_in(page: Page) -> None:
    facts = part(page, "service")
    expect(facts.locator('[data-claim="services"] textarea')).to_have_value("n1")
    expect(facts.locator('[data-claim="remote_access"]').get_by_label("Yes")).to_be_checked()
    expect(facts.locator('[data-claim="transfer_tool"] input:checked')).to_have_count(0)


def test_the_language_changes_everything_and_loses_nothing(page: Page) -> None:
    question = card(page, PERCENT)
    box = question.locator("input.number")
    box.fill("many")
    box.blur()
    page.get_by_role("button", name="Français").click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page).to_have_title("Questionnaire de sécurité")
    expect(box).to_have_value("many")
    expect(question.locator(".fault")).to_have_text("Écrivez un seul nombre en chiffres, comme 24 ou 99,5.")
    expect(question.locator(".state")).to_have_text("À corriger")
    expect(page.get_by_role("button", name="Prochaine question sans réponse")).to_be_visible()
    text = page.locator("main section:visible").inner_text()
    assert "Answer" not in text
    assert "What shows it" not in text


def test_progress_counts_what_applies(page: Page) -> None:
    bar = page.locator("aside progress")
    before = (bar.get_attribute("value"), bar.get_attribute("max"))
    card(page, "ac.named_only").get_by_label("Yes").check()
    part(page, "service").locator('[data-claim="transfer_tool"]').get_by_label("bcr").check()
    after = (bar.get_attribute("value"), bar.get_attribute("max"))
    assert int(after[0] or 0) == int(before[0] or 0) + 2
    assert int(after[1] or 0) < int(before[1] or 0)
    expect(page.locator('a[href="#policy-access-control"] .count').first).to_have_text("1/14")


def test_the_next_open_question_is_one_key_away(page: Page) -> None:
    page.get_by_role("button", name="Next open question").press("Enter")
    expect(page.get_by_label("What does your client call you?")).to_be_focused()
    page.keyboard.type("Atlas Assistance")
    page.get_by_role("button", name="Next open question").press("Enter")
    expect(page.get_by_label("Legal name of your company")).to_be_focused()


def test_questions_are_answered_with_the_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the questions")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Atlas Assistance")
    expect(page.get_by_label("What does your client call you?")).to_have_value("Atlas Assistance")
    page.locator('main .turn a[href="#service"]').press("Enter")
    expect(page.locator("section#service h2")).to_be_focused()
    question = card(page, "ac.named_only")
    question.get_by_label("Yes").focus()
    page.keyboard.press("ArrowRight")
    expect(question.get_by_label("No")).to_be_checked()
    question.locator("summary", has_text="Add a note").press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("until March")
    expect(question.locator("summary", has_text="Your note")).to_be_visible()
