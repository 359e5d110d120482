import pytest
from tests.support import judged as small
from tests.support.asking import DOCUMENTED, material, some_need

from seccheck.model.duration import Duration
from seccheck.model.policy import Json
from seccheck.reports.request.conditions import document_conditions
from seccheck.reports.request.need import Need


def of(properties: Json, **changes: Json) -> Need:
    return some_need(material(small.requirement(expect={"c.doc": {"properties": properties}}, **DOCUMENTED, **changes)))


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ([of({"kind": {"const": "policy"}})], ""),
        ([of({"signed": {"const": True}})], ", signed"),
        ([of({"signed": {"const": False}})], ""),
        ([of({"dated.age_days": {"maximum": 1095}})], ", dated at most 36 months ago"),
        ([of({"dated.age_days": {"maximum": 90}})], ", dated at most 90 days ago"),
        ([of({"valid_until.days_left": {"minimum": 30}})], ", valid for at least 30 days more"),
        ([of({}, max_age=Duration(months=6)), of({}, max_age=Duration(days=90))], ", dated at most 90 days ago"),
        ([of({}, max_age=Duration(months=6)), of({}, max_age=Duration(days=365))], ", dated at most 6 months ago"),
    ],
)
def test_the_strictest_condition_is_said(needs: list[Need], said: str) -> None:
    assert document_conditions("en", needs) == said


def test_what_is_no_document_has_no_such_conditions() -> None:
    assert document_conditions("en", [some_need(material(small.requirement(**DOCUMENTED)))]) == ""
