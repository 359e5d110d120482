"""Texts that policies, wording or people bring are shown as text: nothing in them runs, loads or ends a block."""

import dataclasses
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect
from tests.support.browser import opened
from tests.support.pages import form, page_in, part

from seccheck.questionnaire.form import Choice, Form

TEXTS = {
    "script": "</script><script>document.title = 'run'</script>",
    "image": "<img src=https://example.com/x onerror=\"document.title = 'run'\">",
    "comment": "<!-- <script> ]]> &lt;b&gt; &amp;",
    "separators": "one\u2028two\u2029three",
    "places": "{n} {title} ${1} $& __proto__ constructor",
    "quotes": "\" ' ` \\ \\u003c",
}


def told_everywhere(text: str) -> Form:
    """The short form, with `text` in every place that shows words."""
    both = {"en": text, "fr": text}
    drawn = form()
    sections = tuple(
        dataclasses.replace(
            section,
            title=both,
            questions=tuple(
                dataclasses.replace(
                    question,
                    ask=both,
                    tip=both,
                    choices=tuple(Choice(value=c.value, label=both) for c in question.choices),
                    fields=tuple(dataclasses.replace(field, label=both) for field in question.fields),
                    evidence=tuple(Choice(value=c.value, label=both) for c in question.evidence),
                    why=tuple(dataclasses.replace(reason, title=both) for reason in question.why),
                )
                for question in section.questions
            ),
        )
        for section in drawn.sections
    )
    kinds = tuple(Choice(value=kind.value, label=both) for kind in drawn.kinds)
    return dataclasses.replace(drawn, client=text, sections=sections, kinds=kinds)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_hostile_words_are_only_shown(context: BrowserContext, tmp_path: Path, text: str) -> None:
    with opened(context, page_in(tmp_path, told_everywhere(text))) as page:
        expect(page).to_have_title("Security questionnaire")
        section = part(page, "policy-access-control")
        section.get_by_role("button", name="Add a row").first.click()
        shown = section.evaluate(
            "node => [...node.querySelectorAll('h2, h4, .tip, .field-label')].map(n => n.textContent)"
        )
        assert len(shown) > 20
        assert {one.removesuffix("optional") for one in shown} == {text}
        assert page.locator("img, iframe, object, embed, link, main script").count() == 0
        page.get_by_role("button", name="Français").click()
        expect(page).to_have_title("Questionnaire de sécurité")


def test_what_a_person_types_is_only_text_in_a_saved_copy_too(context: BrowserContext, tmp_path: Path) -> None:
    with opened(context, page_in(tmp_path)) as page:
        name = page.get_by_label("What does your client call you?")
        name.fill(TEXTS["script"])
        with page.expect_download() as download:
            page.locator("aside").get_by_role("button", name="Save a copy").click()
        copy = tmp_path / "copy.html"
        download.value.save_as(copy)
        page.evaluate("localStorage.clear()")
    with opened(context, copy) as page:
        expect(page.get_by_label("What does your client call you?")).to_have_value(TEXTS["script"])
        expect(page).to_have_title("Security questionnaire")


def test_the_policy_of_the_page_lets_no_other_script_run(context: BrowserContext, tmp_path: Path) -> None:
    path = page_in(tmp_path)
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(path.as_uri())
    page.evaluate(
        """() => {
          const script = document.createElement('script');
          script.textContent = "document.title = 'run'";
          document.body.append(script);
          document.body.append(Object.assign(new Image(), {src: 'https://example.com/x.png'}));
        }"""
    )
    expect(page).to_have_title("Security questionnaire")
    assert len([text for text in refused if "Content Security Policy" in text]) == 2
