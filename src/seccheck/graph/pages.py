"""Reads a list to its end, page by page, wherever the pages come from."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from seccheck.graph.errand import errand
from seccheck.graph.graph import SHAPE, TOO_LONG, Item, UnseenError

MOST_PAGES = 10_000
"""Ten million accounts, or a hundred thousand policies: beyond, somebody plays with us."""
_LINK = "@odata.nextLink"

Fetch = Callable[[str], Item]


def items_of(first: str, fetch: Fetch, *, path: str, ahead: bool = False) -> Iterator[Item]:
    """The items of all pages.

    Args:
        first: link of the first page.
        fetch: gives the page at a link; checks where it leads.
        path: for the errors.
        ahead: read one page ahead, from the third on, when it is clear that the whole list is wanted.

    Raises:
        UnseenError: a page was not answered, or is none; the pages go in a circle or never end.
    """
    return rest_of(fetch(first), fetch, path=path, first=first, ahead=ahead)


def rest_of(page: Item, fetch: Fetch, *, path: str, first: str = "", ahead: bool = False) -> Iterator[Item]:
    """The items of a list whose first `page` is there already; see `items_of`."""
    seen = {hash(first)}
    while True:
        link = next_link(page, path)
        upcoming = None
        if link:
            _check(link, seen, path)
            if ahead and len(seen) > 2:  # noqa: PLR2004  # the second page was wanted, so the third will be
                upcoming = errand(_bound(fetch, link))
        yield from _values(page, path)
        if not link:
            return
        page = upcoming.result() if upcoming else fetch(link)


def next_link(page: Item, path: str) -> str:
    """Where the next page is, as it stands; empty on the last one.

    Raises:
        UnseenError: `SHAPE`.
    """
    link = page.get(_LINK)
    if link is None:
        return ""
    if not isinstance(link, str) or not link:
        raise UnseenError(SHAPE, "nextLink", path=path)
    return link


def whole(page: Item, fetch: Fetch, *, path: str) -> Item:
    """`page` with all its items, of the following pages as well.

    Raises:
        UnseenError: as `items_of`.
    """
    if _LINK not in page:
        if "$expand" in path and _is_cut(page):
            raise UnseenError(TOO_LONG, "a list inside the object is cut off", path=path)
        return page
    rest = {key: value for key, value in page.items() if key != _LINK}
    return rest | {"value": list(rest_of(page, fetch, path=path))}


def _check(link: str, seen: set[int], path: str) -> None:
    if hash(link) in seen:
        raise UnseenError(TOO_LONG, "the pages go in a circle", path=path)
    seen.add(hash(link))
    if len(seen) > MOST_PAGES:
        raise UnseenError(TOO_LONG, f"more than {MOST_PAGES} pages", path=path)


def _values(page: Item, path: str) -> list[Item]:
    values: Any = page.get("value")
    if not isinstance(values, list) or not all(isinstance(value, Mapping) for value in values):
        raise UnseenError(SHAPE, "no list of objects", path=path)
    if "$expand" in path and any(map(_is_cut, values)):
        raise UnseenError(TOO_LONG, "a list inside an object is cut off", path=path)
    return values


def _is_cut(item: Item) -> bool:
    """Whether a list inside `item` goes on elsewhere."""
    waiting: list[Any] = [item]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Mapping):
            if any(key.endswith(_LINK) for key in value):
                return True
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return False


def _bound(fetch: Fetch, link: str) -> Callable[[], Item]:
    return lambda: fetch(link)
