import dataclasses

from tests.reports.explained.test_look import DESK, LOOK
from tests.support.small import catalog

from seccheck.reports.reference.look_index import look_pages

OTHER = dataclasses.replace(LOOK, id="entra.x.other", licence="free", side="partner")


def test_there_is_a_page_for_each_family_and_an_index() -> None:
    pages = look_pages("en", catalog(), (LOOK, OTHER, DESK))
    assert list(pages) == ["looks/README.md", "looks/entra-x.md", "looks/itsm.md"]
    family = pages["looks/entra-x.md"]
    assert "Looks: 2." in family
    assert family.index('<a id="entra.x.look">') < family.index('<a id="entra.x.other">')


def test_the_index_names_every_look_by_family() -> None:
    index = look_pages("en", catalog(), (LOOK, OTHER, DESK))["looks/README.md"]
    assert "Looks: 3." in index
    assert "## [entra.x](entra-x.md)" in index
    assert "| [`entra.x.look`](entra-x.md#entra.x.look) | Title | of the client | Entra ID P1 |" in index
    assert "## [Tickets, calls and surveys](itsm.md)" in index
    assert "| [`itsm.look`](itsm.md#itsm.look) | Desk | [`dpa`](../evidence-kinds.md#dpa) |" in index


def test_the_index_says_what_a_pseudonym_is() -> None:
    assert "pseudonyme désigne un compte" in look_pages("fr", catalog(), (LOOK,))["looks/README.md"]


def test_every_page_says_where_it_comes_from() -> None:
    pages = look_pages("fr", catalog(), (LOOK, DESK))
    assert all(page.startswith("Page tirée des constats par seccheck policy docs.") for page in pages.values())


def test_without_looks_there_are_no_pages() -> None:
    assert look_pages("en", catalog(), ()) == {}
