import re

import pytest
from tests.reports.explained.test_look import DESK, LOOK
from tests.support.small import catalog

from seccheck.flow.looking.told import told_of_all
from seccheck.probes.known import all_names
from seccheck.reading.catalog import load_catalog
from seccheck.reports.reference.pages import Pages, reference_pages

_PLACE = re.compile(r'<a id="([^"]+)"></a>')
_LINK = re.compile(r"\]\(([^)#]*)(?:#([^)]+))?\)")


@pytest.fixture(scope="module", params=["en", "fr"])
def pages(request: pytest.FixtureRequest) -> Pages:
    return reference_pages(load_catalog(), request.param, told_of_all())


def test_there_is_a_page_for_everything() -> None:
    assert list(reference_pages(catalog(), "en")) == [
        "README.md",
        "policies/gdpr.md",
        "claims/gdpr.md",
        "policies/mfa.md",
        "claims/mfa.md",
        "claims/engagement.md",
        "looks.md",
        "evidence-kinds.md",
        "frameworks.md",
        "reference-data.md",
    ]


def test_looks_have_their_pages_and_the_index_leads_to_them() -> None:
    pages = reference_pages(catalog(), "en", (LOOK, DESK))
    assert list(pages)[7:10] == ["looks/README.md", "looks/entra-x.md", "looks/itsm.md"]
    assert "- [Looks](looks/README.md)" in pages["README.md"]
    assert "looks/README.md" not in reference_pages(catalog(), "en")["README.md"]


def test_every_page_says_where_it_comes_from(pages: Pages) -> None:
    for path, text in pages.items():
        assert "seccheck policy docs" in text.splitlines()[0], path
        assert text.endswith("\n")
        assert "\n\n\n" not in text


def test_every_link_leads_somewhere(pages: Pages) -> None:
    for path, text in pages.items():
        for target, place in _LINK.findall(text):
            folder, _, _ = path.rpartition("/")
            there = target.removeprefix("../") if target.startswith("../") else f"{folder}/{target}".lstrip("/")
            assert there in pages, f"{path}: {target}"
            assert not place or f'<a id="{place}"></a>' in pages[there], f"{path}: {target}#{place}"


def test_every_requirement_claim_and_kind_has_its_place(pages: Pages) -> None:
    known = load_catalog()
    places = _PLACE.findall("".join(pages.values()))
    assert {id_.lower() for id_ in known.requirements} <= set(places)
    assert known.claims.keys() | known.kinds.keys() | set(all_names()) <= set(places)
    assert [path for path in pages if path.startswith("looks/") and len(set(_PLACE.findall(pages[path]))) == 0] == [
        "looks/README.md"
    ]


def test_every_shipped_requirement_shows_an_example_either_way(pages: Pages) -> None:
    text = "".join(pages.values())
    known = load_catalog()
    for label in ("**Passes**", "**Fails**") if "**Passes**" in text else ("**Satisfait**", "**Ne satisfait pas**"):
        assert text.count(label) == len(known.requirements)


def test_the_index_counts() -> None:
    index = reference_pages(catalog(), "en")["README.md"]
    assert "3 requirements and" in index
    assert "| [Data protection](policies/gdpr.md) | 2 | [6](claims/gdpr.md) |" in index
    assert "- [Kinds of evidence](evidence-kinds.md)" in index
