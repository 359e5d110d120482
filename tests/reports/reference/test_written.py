import dataclasses

import yaml
from tests.support.small import catalog

from seccheck.model.policy import Agreement
from seccheck.reading.expectation import expectation_of
from seccheck.reports.reference.written import written_lines


def test_the_conditions_read_as_the_policy_writes_them() -> None:
    requirement = catalog().requirements["MFA-ADMIN-PHR"]
    assert yaml.safe_load("\n".join(written_lines(requirement))) == {
        "when": {"engagement.remote_access": {"const": True}},
        "expect": {"mfa.admin_phr_pct": {"const": 100}},
        "expect_from": {"run": {"mfa.review_on.age_days": {"maximum": 92}}},
        "observe": {"entra.weak_admins": {"maximum": 0}},
        "agree": [{"declared": "mfa.accounts", "observed": "entra.accounts", "within": 3}],
    }


def test_several_cases_are_a_list_and_what_is_not_asked_is_left_out() -> None:
    cases = [{"a.x": {"const": 1}, "a.y": {"const": 2}}, {"a.z": {"const": 3}}]
    bare = dataclasses.replace(
        catalog().requirements["GDPR-MAP"],
        expect=expectation_of(cases),
        agree=(Agreement(declared="a.x", observed="a.y"),),
    )
    assert yaml.safe_load("\n".join(written_lines(bare))) == {
        "expect": cases,
        "agree": [{"declared": "a.x", "observed": "a.y", "within": 0}],
    }
