import datetime as dt
from pathlib import Path

import pytest
from tests.support import review_world

from seccheck.flow.half_filled import HalfFilled, half_filled
from seccheck.model.dossier import Answer
from seccheck.model.policy import Catalog, Json
from seccheck.questionnaire.filled import Filled
from seccheck.reading.catalog import load_catalog

AS_OF = dt.date(2026, 12, 1)
RULES = {"kind": "policy", "title": "The rules", "path": "documents/rules.txt"}


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Catalog:
    monkeypatch.chdir(tmp_path)
    review_world.world()
    return load_catalog([Path("own")], examples=False)


def taken(catalog: Catalog, **said: Json) -> HalfFilled:
    return half_filled(Filled(file="q.xlsx", audience="provider", **said), catalog, review_world.PROVIDER, AS_OF)


def test_a_blank_form_says_nothing_and_is_no_fault(catalog: Catalog) -> None:
    half = taken(catalog)
    assert (half.dossier.answers, half.unread, half.absent) == ((), (), ())
    assert half.dossier.declared_on == AS_OF


def test_documents_that_are_there_count_and_others_are_to_be_attached(catalog: Catalog) -> None:
    half = taken(
        catalog,
        answers={"own.dpa": {"documents": ["dpa"]}, "own.scheme": {"value": "closed", "documents": ["rules", "dpa"]}},
        documents={"rules": RULES, "dpa": {"kind": "dpa", "path": "dpa.pdf"}},
    )
    assert [document.id for document in half.dossier.documents] == ["rules"]
    assert half.dossier.answers == (Answer(claim="own.scheme", value="closed", documents=("rules",)),)
    assert [(held.id, held.title, sorted(held.claims)) for held in half.absent] == [
        ("dpa", "dpa", ["own.dpa", "own.scheme"])
    ]
    assert half.paths == {"dpa": "dpa.pdf"}


@pytest.mark.parametrize(
    ("said", "place", "message"),
    [
        pytest.param({"answers": {"own.hours": {"value": "soon"}}}, "q.xlsx:Own!C3", "soon", id="type"),
        pytest.param({"answers": {"own.odd": {"value": 1}}}, "q.xlsx: own.odd", "no claim", id="unknown-claim"),
        pytest.param(
            {"documents": {"d": {"kind": "policy", "title": "D", "path": "../../etc/passwd"}}},
            "q.xlsx: d",
            "passwd",
            id="path-outside",
        ),
        pytest.param({"documents": {"d": {**RULES, "kind": "odd"}}}, "q.xlsx: d", "no known kind", id="unknown-kind"),
    ],
)
def test_what_cannot_be_read_is_said_and_left_out(
    catalog: Catalog, said: dict[str, Json], place: str, message: str
) -> None:
    half = taken(catalog, places={"own.hours": "q.xlsx:Own!C3"}, **said)
    (fault,) = half.unread
    assert (str(fault.place), half.dossier.answers, half.dossier.documents) == (place, (), ())
    assert message in fault.message


def test_the_head_is_taken_as_far_as_it_is_sound(catalog: Catalog) -> None:
    head = {
        "provider": {"name": "Atlas"},
        "engagement": {"remote_access": True, "personal_data": "perhaps", "odd": 1},
        "declared": {"by": "Manager", "on": "2026-11-02"},
    }
    dossier = taken(catalog, head=head).dossier
    assert (dossier.name, dossier.engagement) == ("Atlas", {"remote_access": True})
    assert dossier.declared_on == dt.date(2026, 11, 2)
    assert taken(catalog, head={"declared": {"on": "soon"}}).dossier.declared_on == AS_OF
