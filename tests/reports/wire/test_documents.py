import json

import pytest
from tests.support import made

from seccheck.reports.wire.documents import Documents
from seccheck.reports.wire.report import Report


def name(report: Report) -> str:
    return json.dumps({"name": report.provider.name})


@pytest.mark.parametrize(
    ("names", "several", "text"),
    [
        (["P"], False, '{"name": "P"}\n'),
        ([], True, "[]\n"),
        (["P"], True, '[\n{"name": "P"}\n]\n'),
        (["P", "Q"], True, '[\n{"name": "P"},\n{"name": "Q"}\n]\n'),
    ],
    ids=["one", "none", "array-of-one", "array-of-two"],
)
def test_one_object_or_one_array(names: list[str], several: bool, text: str) -> None:
    pieces: list[bytes] = []
    documents = Documents(pieces.append, name, several=several)
    for provider in names:
        documents.add(made.report(made.requirement("R"), name=provider))
        assert provider in b"".join(pieces).decode(), "written as soon as it is there"
    documents.close()
    assert b"".join(pieces).decode() == text
