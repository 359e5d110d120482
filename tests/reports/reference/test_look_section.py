import dataclasses

import pytest
from tests.reports.explained.test_look import DESK, LOOK
from tests.support.small import catalog

from seccheck.reports.reference.look_section import look_section

SEEN = dataclasses.replace(LOOK, claims=("entra.accounts", "entra.nothing"))


def test_a_look_is_told_whole() -> None:
    heading, facts, needs, claims = look_section("en", catalog(), SEEN)
    assert heading == '<a id="entra.x.look"></a>\n\n## `entra.x.look` Title'
    assert facts.splitlines() == [
        "- **Looks at**: At.",
        "- **May be believed**: Because.",
        "- **Cannot see**: Not that.",
        "- **Keeps about people**: Counts.",
        "- **Rule out first**: VPN.",
        "- **Licence**: Entra ID P1",
        "- **In the tenant**: of the client",
    ]
    assert needs.splitlines()[2:] == ["| `A.Read.All` | to read |", "| `B.Read.All` | to see |"]
    assert claims.splitlines()[0] == "| Says something about | Fact | Used by |"
    assert len(claims.splitlines()) == 3, "a claim of which the catalogue knows nothing has no row"


def test_a_claim_leads_to_its_fact_and_to_the_requirements_that_use_it() -> None:
    claims = list(look_section("en", catalog(), SEEN))[-1]
    assert "[`entra.accounts`](../looks.md#entra.accounts)" in claims
    assert "](../policies/" in claims.splitlines()[-1]


def test_a_look_outside_a_tenant_has_no_permissions_and_leads_to_its_kind() -> None:
    _, facts, claims = look_section("fr", catalog(), DESK)
    assert facts.splitlines()[-1] == "- **Type de preuve**\u202f: [`dpa`](../evidence-kinds.md#dpa)"
    assert "Licence" not in facts
    assert claims.splitlines()[0] == "| Renseigne sur | Fait | Sert à |"


@pytest.mark.parametrize("hostile", ["<script>", "| a | b |", "[x](http://x)"], ids=["html", "table", "link"])
def test_what_a_probe_says_is_shown_and_does_nothing(hostile: str) -> None:
    text = "\n".join(look_section("en", catalog(), dataclasses.replace(SEEN, keeps={"en": hostile, "fr": hostile})))
    assert hostile not in text
