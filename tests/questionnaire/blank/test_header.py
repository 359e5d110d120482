import dataclasses

import pytest
from tests.support.fillers import whole_form

from seccheck.questionnaire.blank.header import header_of, policies_of
from seccheck.questionnaire.form import PROVIDER

FORM = dataclasses.replace(whole_form(PROVIDER), policies={"mfa": "1.0.0", "own-rules": "2.1.0-rc.1+b5"})
POLICIES = "policies=mfa@1.0.0,own-rules@2.1.0-rc.1+b5"
LINE = f"# seccheck-questionnaire/1 audience=provider gate=run profile=full lang=fr {POLICIES}"


def test_the_first_line_says_what_the_form_is() -> None:
    assert header_of(FORM, "fr") == LINE


@pytest.mark.parametrize(
    ("text", "policies"),
    [
        (f"{LINE}\n# and more\n", FORM.policies),
        (f"{LINE}\r\nschema: x\r\n", FORM.policies),
        (LINE.replace("audience=provider ", ""), FORM.policies),
        ("schema: seccheck-dossier/1\n", {}),
        (f"# mine\n{LINE}\n", {}),
        ("# seccheck-questionnaire/1 policies=\n", {}),
        ("# seccheck-questionnaire/1 policies=mfa,@1,a@@2,b@1@2,../x@1,ok@1\n", {"ok": "1"}),
        ("# seccheck-questionnaire/2 policies=mfa@1.0.0\n", {}),
        ("# seccheck-questionnaire/1 policies=" + "x" * 200 + "@1\n", {}),
        ("", {}),
    ],
    ids=["whole", "crlf", "less", "none", "not-first", "no-policy", "broken", "newer", "long", "empty"],
)
def test_its_policies_are_read_back_and_nothing_else(text: str, policies: dict[str, str]) -> None:
    assert policies_of(text) == policies
