import json

from tests.reports.explained.test_look import LOOK

from seccheck.reports.explained.looks_json import looks_json


def test_a_look_is_an_object_on_a_line() -> None:
    text = looks_json((LOOK, LOOK))
    assert len(text.splitlines()) == 4
    assert json.loads(text)[0] == {
        "id": "entra.x.look",
        "title": {"en": "Title", "fr": "Titre"},
        "licence": "p1",
        "side": "client",
        "permissions": ["A.Read.All", "B.Read.All"],
        "claims": ["entra.x.look", "entra.y"],
        "keeps": {"en": "Counts.", "fr": "Des nombres."},
    }


def test_no_looks_are_an_empty_list() -> None:
    assert looks_json(()) == "[]\n"
