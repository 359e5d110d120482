from seccheck.reading.catalog import load_catalog
from seccheck.reports.reference.framework_names import framework_name


def test_every_framework_of_the_shipped_policies_has_a_name() -> None:
    used = {framework for r in load_catalog(examples=False).requirements.values() for framework in r.references}
    assert used
    for lang in ("en", "fr"):
        assert [framework for framework in sorted(used) if framework_name(lang, framework) == framework] == []


def test_one_of_an_own_policy_is_called_by_its_key() -> None:
    assert framework_name("fr", "our_rules") == "our_rules"
    assert framework_name("fr", "gdpr") == "RGPD, règlement (UE) 2016/679"
