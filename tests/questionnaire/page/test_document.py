import base64
import hashlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.page.document import assemble, embedded

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def page(**parts: str) -> str:
    given_: dict[str, str] = {
        "lang": "en",
        "title": "T",
        "without_script": "W",
        "style": "p{}",
        "script": "1;",
        **parts,
    }
    return assemble(**given_, form={"a": 1}, words={"b": 2})


@given(JSON)
def test_embedded_json_says_the_same_and_holds_nothing_of_markup(value: object) -> None:
    text = embedded(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")


def test_nothing_is_loaded_and_only_the_own_script_and_style_may_run() -> None:
    text = page(script="let a = 1;\n", style="p { margin: 0 }")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["form-action"] == rules["base-uri"] == "'none'"
    for name, part in (("script-src", "let a = 1;\n"), ("style-src", "p { margin: 0 }")):
        digest = base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
        assert f">{part}</" in text


@pytest.mark.parametrize("part", ["title", "without_script", "lang"])
def test_words_around_the_questions_are_escaped(part: str) -> None:
    text = page(**{part: '<b>"&'})
    assert "<b>" not in text
    assert "&lt;b&gt;&quot;&amp;" in text


def test_a_blank_page_holds_no_answers() -> None:
    assert '<script type="application/json" id="answers">null</script>' in page()
    assert '<script type="application/json" id="form">{"a":1}</script>' in page()
