import dataclasses

from tests.support.small import catalog

from seccheck.reports.reference.requirement_section import requirement_section


def section(id_: str, lang: str = "en") -> str:
    return "\n\n".join(requirement_section(lang, catalog(), catalog().requirements[id_]))


def test_a_section_says_all_of_its_requirement() -> None:
    text = section("MFA-ADMIN-PHR")
    for part in (
        '<a id="mfa-admin-phr"></a>\n\n## MFA-ADMIN-PHR Administrators\n\nEvery administrator has it.',
        "| Severity | blocker |\n| --- | --- |",
        "**Applies when**\n\n- Does the provider reach the client's systems from a distance? **yes**",
        "**Expected**\n\n- Share of administrators with phishing-resistant MFA? **100%** ([`mfa.admin_phr_pct`](../",
        "**Expected as well, in the run phase and later**\n\n- When was the last review? **at most 92 days ago**",
        "**Put to the test by a look or a record**\n\n- Weak administrators **at most 0**",
        "**Must agree**\n\n- mfa.accounts with entra.accounts, within 3",
        "```yaml\nwhen:\n",
        "**Remedy**\n\nEnrol them.",
        "**References**\n\n- ISO/IEC 27001:2022: A.8.5",
        "**Passes** (demonstrated before signature",
    ):
        assert part in text


def test_one_of_several_cases_is_enough() -> None:
    text = section("GDPR-NOTICE")
    assert (
        "**Expected**\n\nOne of these is enough:\n\n- Case 1\n  - Within how many hours? **at most 24 hours**" in text
    )
    assert "- Case 2\n  - Attach the agreement. **kind: dpa; date: at most 365 days ago**" in text
    assert "References" not in text
    assert "Must agree" not in text


def test_what_has_no_words_leads_to_the_condition() -> None:
    known = catalog()
    atom = known.requirements["GDPR-MAP"].expect[0][0]
    odd = dataclasses.replace(atom, claim="mfa.methods", schema={"items": {"pattern": "^f"}})
    requirement = dataclasses.replace(known.requirements["GDPR-MAP"], expect=((odd,),))
    text = "\n\n".join(requirement_section("fr", known, requirement))
    assert "Quelles méthodes\u202f? **voir la condition ci-dessous**" in text
    assert 'mfa.methods: {"items": {"pattern": "^f"}}' in text


def test_french_is_french() -> None:
    text = section("MFA-ADMIN-PHR", "fr")
    assert (
        "**S\u2019applique si**\n\n- Le prestataire accède-t-il à distance aux systèmes du client\u202f? **oui**"
        in text
    )
    assert "| Exigé | avant signature\u202f: documenté |" in text
    assert "mfa.accounts avec entra.accounts, à 3 près" in text
