import pytest
from tests.support.libraries import CATALOG
from tests.support.small import faults_of

from seccheck.model.policy import Json
from seccheck.reading.foreign.library import Library, Refusals
from seccheck.reading.foreign.oscal import read_oscal


def read(data: Json) -> tuple[Library, list[str]]:
    refusals = Refusals()
    library = read_oscal(data, refusals, name="cat.json")
    return library, [f"{'/'.join(map(str, pointer))} {message}" for message, pointer in refusals.noted]


def controls(*listed: Json, **metadata: Json) -> Json:
    return {"catalog": {"metadata": {"oscal-version": "1.2.0", **metadata}, "controls": list(listed)}}


def test_every_control_is_an_item_its_enhancements_too() -> None:
    library, refused = read(CATALOG)
    assert [(item.ref, item.title) for item in library.items] == [
        ("AC-1", {"en": "Access rules"}),
        ("ac-1.1", {"en": "Automation"}),
    ]
    assert refused == [
        "catalog/groups/0/controls/0/controls/1 ac-1.2 is withdrawn, and left out",
        "catalog/groups/0/controls/1 ac-9 has neither a title nor a statement, and is left out",
    ]


def test_a_statement_is_put_together_and_its_parameters_filled_in() -> None:
    library, _ = read(CATALOG)
    assert library.items[0].statement["en"] == (
        "Rules are reviewed [weekly; every [a period]]: a. by [the owner] [[round]] [lost]"
    )
    assert library.items[1].statement == {"en": "Automation"}


def test_the_catalog_says_its_language() -> None:
    library, _ = read(controls({"title": "Règle"}, language="fr", title="Catalogue"))
    assert (library.title, library.items[0].title) == ({"fr": "Catalogue"}, {"fr": "Règle"})
    assert read(controls({"title": "A"}))[0].title == {}


def test_a_control_without_a_title_is_called_by_its_statement() -> None:
    library, _ = read(controls({"parts": [{"name": "statement", "prose": "Do it."}]}))
    assert (library.items[0].ref, library.items[0].title) == ("", {"en": "Do it."})


def test_what_a_statement_says_is_bounded() -> None:
    params = [{"id": f"p{n}", "label": f"x {{{{ insert: param, p{n + 1} }}}}" * 40} for n in range(30)]
    prose = "{{ insert: param, p0 }}" * 1000
    library, _ = read(controls({"title": "A", "params": params, "parts": [{"name": "statement", "prose": prose}]}))
    assert len(library.items[0].statement["en"]) == 10_000


@pytest.mark.parametrize(
    "data", [{"catalog": None}, controls(**{"oscal-version": "2.0.0"}), {"catalog": {"metadata": []}}]
)
def test_another_version_is_refused(data: Json) -> None:
    (fault,) = faults_of(lambda: read(data))
    assert "version 1 is read" in fault.message


def test_controls_of_any_shape_are_read() -> None:
    empty = {"title": "B", "parts": [{"name": "statement", "prose": 1.5, "parts": [{"prose": None}]}]}
    assert read(controls(empty))[0].items[0].statement == {"en": "1.5"}
    library, refused = read(
        controls(None, "text", {"id": 3, "title": "A", "params": "x", "parts": {"name": 1}, "props": [1]})
    )
    assert [item.ref for item in library.items] == ["3"]
    assert len(refused) == 2
