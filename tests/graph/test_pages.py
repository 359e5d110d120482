import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.graph import pages
from seccheck.graph.graph import ERROR, SHAPE, TOO_LONG, Item, UnseenError
from seccheck.graph.pages import items_of, next_link, whole
from seccheck.model.policy import Json

LINK = "@odata.nextLink"
PATH = "/v1.0/users"


def page(*ids: int, link: Json = None, **more: Json) -> dict[str, Json]:
    return {"value": [{"id": id_} for id_ in ids], **({LINK: link} if link is not None else {}), **more}


def book(*all_pages: dict[str, Json]) -> Callable[[str], Item]:
    """Pages by their number; `book` is asked for "0", "1" ..."""
    return lambda link: all_pages[int(link)]


def ids(items: Iterator[Item]) -> list[Json]:
    return [item["id"] for item in items]


@pytest.mark.parametrize("ahead", [False, True])
def test_a_list_goes_on_to_its_end_through_empty_pages(*, ahead: bool) -> None:
    fetch = book(page(1, 2, link="1"), page(link="2"), page(3, link="3"), page(link="4"), page(4))
    assert ids(items_of("0", fetch, path=PATH, ahead=ahead)) == [1, 2, 3, 4]


@given(st.lists(st.lists(st.integers(), max_size=4), min_size=1, max_size=8), st.booleans())
def test_whatever_the_pages_all_items_come_in_order(lists: list[list[int]], ahead: bool) -> None:  # drawn
    made = [page(*one, link=str(n + 1) if n + 1 < len(lists) else None) for n, one in enumerate(lists)]
    assert ids(items_of("0", book(*made), path=PATH, ahead=ahead)) == [id_ for one in lists for id_ in one]


@pytest.mark.parametrize(
    ("made", "reason", "read"),
    [
        ([page(1, link="0")], TOO_LONG, []),
        ([page(1, link="1"), page(2, link="2"), page(3, link="1")], TOO_LONG, [1, 2]),
        ([page(1, link=7)], SHAPE, []),
        ([page(1, link="")], SHAPE, []),
        ([{}], SHAPE, []),
        ([{"value": {}}], SHAPE, []),
        ([{"value": [1]}], SHAPE, []),
        ([page(1, link="1"), {"value": [None]}], SHAPE, [1]),
    ],
)
def test_a_list_without_a_sound_end_is_unseen(made: list[dict[str, Json]], reason: str, read: list[int]) -> None:
    seen: list[Json] = []
    with pytest.raises(UnseenError) as caught:
        seen.extend(item["id"] for item in items_of("0", book(*made), path=PATH))
    assert (caught.value.reason, caught.value.path, seen) == (reason, PATH, read)


def test_pages_that_never_end_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_PAGES", 50)
    asked = []

    def fetch(link: str) -> Item:
        asked.append(link)
        return page(link=str(int(link) + 1))

    with pytest.raises(UnseenError) as caught:
        ids(items_of("0", fetch, path=PATH))
    assert caught.value.reason == TOO_LONG
    assert len(asked) == 50


def test_a_page_ahead_is_asked_for_only_when_the_whole_list_is_wanted() -> None:
    asked: list[str] = []
    third = threading.Event()
    made = book(page(1, link="1"), page(2, link="2"), page(3, link="3"), page(4))

    def fetch(link: str) -> Item:
        asked.append(link)
        if link == "2":
            third.set()
        return made(link)

    items = items_of("0", fetch, path=PATH, ahead=True)
    assert next(items)["id"] == 1
    assert asked == ["0"]
    assert next(items)["id"] == 2
    assert third.wait(timeout=30)
    assert ids(items) == [3, 4]
    assert asked == ["0", "1", "2", "3"]


def test_what_goes_wrong_ahead_is_raised_where_the_page_is_wanted() -> None:
    def fetch(link: str) -> Item:
        if link == "2":
            raise UnseenError(ERROR, "broken")
        return page(int(link), link=str(int(link) + 1))

    items = items_of("0", fetch, path=PATH, ahead=True)
    assert [next(items)["id"], next(items)["id"]] == [0, 1]
    with pytest.raises(UnseenError, match="broken"):
        next(items)


def test_an_object_that_is_a_list_is_given_whole() -> None:
    fetch = book(page(1, link="1"), page(2))
    found = whole({**page(1, link="1"), "@odata.context": "c"}, fetch, path=PATH)
    assert found == {"@odata.context": "c", "value": [{"id": 1}, {"id": 2}]}


def test_an_object_that_is_no_list_stays_as_it_is() -> None:
    assert whole({"id": "x"}, book(), path=PATH) == {"id": "x"}


@pytest.mark.parametrize("nested", [{"members@odata.nextLink": "l"}, {"policy": {"rules": [{f"r{LINK}": "l"}]}}])
def test_an_expanded_list_that_goes_on_elsewhere_is_not_half_believed(nested: dict[str, Json]) -> None:
    path = f"{PATH}?$expand=members"
    with pytest.raises(UnseenError, match="cut off"):
        ids(items_of("0", book({"value": [{"id": 1}, {"id": 2, **nested}]}), path=path))
    with pytest.raises(UnseenError, match="cut off"):
        whole({"id": 1, **nested}, book(), path=path)
    assert whole({"id": 1, "members": [{"id": 2}]}, book(), path=path)


def test_the_last_page_says_so_in_two_ways() -> None:
    assert next_link({}, PATH) == next_link({LINK: None}, PATH) == ""
