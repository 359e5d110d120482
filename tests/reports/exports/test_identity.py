import hashlib
import uuid

from hypothesis import given
from hypothesis import strategies as st
from tests.support import made, story
from tests.support.exported import written

from seccheck.reports.exports.identity import report_digest, stable_id


def test_the_digest_is_that_of_the_file_that_json_writes() -> None:
    report = story.report()
    assert report_digest(report) == hashlib.sha256(written("json", report)).hexdigest()
    assert report_digest(made.report(made.requirement("R"))) != report_digest(report)


@given(st.lists(st.text(), max_size=3), st.lists(st.text(), max_size=3))
def test_an_id_is_a_uuid_of_version_5_and_differs_with_the_words(one: list[str], other: list[str]) -> None:
    assert uuid.UUID(stable_id(*one)).version == 5
    assert (stable_id(*one) == stable_id(*other)) == (one == other)


def test_an_id_stays_what_it_is() -> None:
    assert stable_id("Atlas", "risk", "MFA-01") == "b29818a2-d0c5-5608-bc24-3855ca6652d8"
