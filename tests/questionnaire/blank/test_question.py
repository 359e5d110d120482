import dataclasses
from typing import Any

import pytest

from seccheck.model.policy import Claim
from seccheck.model.scale import Severity, Strength
from seccheck.model.wording import Wording
from seccheck.questionnaire import form
from seccheck.questionnaire.blank.question import question_lines
from seccheck.questionnaire.form import Choice, Question, Reason
from seccheck.questionnaire.question import question_of

WORDING = Wording(
    choices={"push": {"en": "approval on a phone", "fr": "approbation sur téléphone"}},
    fields={"scope": {"en": "Scope", "fr": "Périmètre"}},
)
REASON = Reason(
    requirement="MFA-ALL",
    title={"en": "MFA for everybody", "fr": "MFA pour tous"},
    severity=Severity.BLOCKER,
    demanded=Strength.DOCUMENTED,
)
KIND = Choice(value="config-export", label={"en": "configuration export", "fr": "export de configuration"})
ROWS = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"scope": {"type": "string"}, "how": {"enum": ["push", "totp"]}},
        "required": ["scope"],
    },
}


def question(type_: object, **more: Any) -> Question:  # noqa: ANN401 - fields of any type
    claim = Claim(
        id="mfa.a",
        pack="mfa",
        type=type_,
        ask={"en": "Which ones?", "fr": "Lesquels ?"},
        hint={"en": "Name all.", "fr": "Citez-les tous."},
    )
    return dataclasses.replace(question_of(claim, WORDING), **more)


def lines(asked: Question, lang: str = "en") -> str:
    return "\n".join(question_lines(asked, lang, indent=2))


def test_a_question_says_all_that_helps_to_answer_it() -> None:
    conditions = (
        (form.Test(fact="remote_access", values=(True,)), form.Test(fact="access_model", values=("gdap", "mixed"))),
        (form.Test(fact="n2_servers", values=(True,)),),
    )
    asked = question(ROWS, why=(REASON,), evidence=(KIND,), shown_when=conditions)
    assert (
        lines(asked)
        == """
  # Which ones?
  #   Answer: a list with one entry for each, [] if there is none, with these fields:
  #   - scope (Scope): text
  #   - how (how; may be left out): one of these values: push: approval on a phone; totp
  #   Why it is asked: MFA for everybody (MFA-ALL, blocker).
  #   What shows it: configuration export (config-export).
  #   Tip: Name all.
  #   Only if remote_access is true and access_model is gdap or mixed or n2_servers is true.
  #   Example of the form only:
  #     mfa.a:
  #       - scope: text
  #         how: push
  mfa.a: null"""
    )


def test_it_does_so_in_french() -> None:
    asked = question({"enum": ["push", "no"]}, why=(REASON,))
    assert (
        lines(asked, "fr").translate({0x2019: "'", 0x202F: " "})
        == """
  # Lesquels ?
  #   Réponse : l'une de ces valeurs :
  #   - push : approbation sur téléphone
  #   - "no"
  #   Pourquoi cette question : MFA pour tous (MFA-ALL, bloquante).
  #   À ce jalon, la réponse seule suffit.
  #   Conseil : Citez-les tous.
  mfa.a: null"""
    )


def test_a_fact_of_the_service_needs_no_reason() -> None:
    said = lines(question({"type": "boolean"}))
    assert "Why" not in said
    assert "alone" not in said


@pytest.mark.parametrize(
    ("given", "line"), [(None, "  mfa.a: null"), (True, "  mfa.a: true"), (["n1"], "  mfa.a: [n1]")], ids=str
)
def test_what_is_known_already_stands_in_its_place(given: object, line: str) -> None:
    assert list(question_lines(question({"type": "boolean"}), "en", indent=2, given=given))[-1] == line


def test_a_policy_cannot_answer_its_own_question() -> None:
    evil = {"en": "Fine?\n  mfa.a: true", "fr": "Bien ?\n  mfa.a: true"}
    choice = Choice(value="x\n  mfa.a: true", label=evil)
    reason = dataclasses.replace(REASON, title=evil)
    asked = question(
        {"enum": ["x"]}, ask=evil, tip=evil, why=(reason,), choices=(choice,), evidence=(choice,), unit="a\nmfa.b: 1"
    )
    said = lines(asked).splitlines()
    assert [line for line in said if not line.strip().startswith("#")] == ["", "  mfa.a: null"]
