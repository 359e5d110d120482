import dataclasses

import pytest
from tests.support.small import catalog

from seccheck.reports.reference.lists import data_blocks, framework_blocks, kind_blocks, natural_order


def test_kinds_are_listed_the_weakest_first() -> None:
    (block,) = kind_blocks("en", catalog())
    lines = block.splitlines()
    assert lines[0] == "| Kind | Title | Strength |"
    assert lines[2] == '| <a id="answer"></a>`answer` | answer | declared |'
    assert lines[-1].endswith("| observed |")


def test_references_lead_to_the_requirements_that_name_them() -> None:
    known = catalog()
    notice = dataclasses.replace(known.requirements["GDPR-NOTICE"], references={"iso27001_2022": ("A.8.5", "A.8.10")})
    more = dataclasses.replace(known, requirements={**known.requirements, notice.id: notice})
    head, rows = framework_blocks("en", more)
    assert head == '<a id="iso27001_2022"></a>\n\n## ISO/IEC 27001:2022'
    assert rows.splitlines()[2:] == [
        "| A.8.5 | [`GDPR-NOTICE`](policies/gdpr.md#gdpr-notice), [`MFA-ADMIN-PHR`](policies/mfa.md#mfa-admin-phr) |",
        "| A.8.10 | [`GDPR-NOTICE`](policies/gdpr.md#gdpr-notice) |",
    ]


def test_reference_data_says_where_it_comes_from_and_how_long_it_holds() -> None:
    assert list(data_blocks("en", catalog())) == [
        '<a id="adequacy"></a>\n\n## adequacy',
        "As of 2026-08-05, until 2027-02-01.",
        "Source: A list for the tests.",
        "| List | Values |\n| --- | --- |\n| `countries` | AD, CH |",
    ]


@pytest.mark.parametrize(
    "ordered",
    [["A.5.9", "A.5.10", "A.8.1"], ["21(2)(b)", "21(2)(j)", "28(3)"], ["7", "A"], ["CC6.1", "CC6.10"]],
)
def test_numbers_count_as_numbers(ordered: list[str]) -> None:
    assert sorted([*ordered[1:], ordered[0]], key=natural_order) == ordered
