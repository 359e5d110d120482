"""The query options of Graph that are used: `$filter` as a function over items, and the others read from a URL."""

import datetime as dt
import re
from collections.abc import Callable
from urllib.parse import unquote

from tests.support.tenants.seed import Obj

from seccheck.model.policy import Json

Test = Callable[[Json], bool]
_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)")
_FUNCTIONS: dict[str, Callable[[str, str], bool]] = {
    "startswith": lambda value, part: value.startswith(part),
    "endswith": lambda value, part: value.endswith(part),
    "contains": lambda value, part: part in value,
}


class FilterError(ValueError):
    """A `$filter` that this Graph does not understand."""


def options(query: str) -> dict[str, str]:
    """The options of a query string by name, such as ``$filter``; encoded or not."""
    parts = (part.partition("=") for part in query.split("&") if part)
    return {unquote(name): unquote(value.replace("+", " ")) for name, _, value in parts}


def matcher(text: str) -> Test:
    """Whether an item satisfies the `$filter` in `text`.

    Raises:
        FilterError: not understood.
    """
    tokens = _tokens(text)
    parser = _Parser(tokens)
    test = parser.either()
    if parser.next:
        raise FilterError(f"unexpected {parser.next!r} in {text!r}")
    return test


def value_at(item: Json, path: str) -> Json:
    """The value at ``a/b`` in `item`, None where there is none."""
    for part in path.split("/"):
        item = item.get(part) if isinstance(item, dict) else None
    return item


def order(text: str) -> tuple[Callable[[Obj], str], bool]:
    """The key and whether to reverse, of an `$orderby` with one property."""
    path, _, way = text.partition(",")[0].strip().partition(" ")
    return (lambda item: str(value_at(item, path) or "")), way.strip().lower() == "desc"


def _tokens(text: str) -> list[str]:
    found, place = [], 0
    while place < len(text.rstrip()):
        match = _TOKEN.match(text, place)
        if not match:
            raise FilterError(f"cannot read {text[place:]!r}")
        found.append(match[1])
        place = match.end()
    return found


class _Parser:
    """Recursive descent over the tokens of one `$filter`."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens, self._place = tokens, 0

    @property
    def next(self) -> str:
        return self._tokens[self._place] if self._place < len(self._tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.next
        if not token or (expected and token != expected):
            raise FilterError(f"expected {expected or 'something'}, found {token!r}")
        self._place += 1
        return token

    def either(self) -> Test:
        tests = [self._both()]
        while self.next == "or":
            self.take()
            tests.append(self._both())
        return lambda item: any(test(item) for test in tests)

    def _both(self) -> Test:
        tests = [self._one()]
        while self.next == "and":
            self.take()
            tests.append(self._one())
        return lambda item: all(test(item) for test in tests)

    def _one(self) -> Test:
        word = self.take()
        if word == "not":
            test = self._one()
            return lambda item: not test(item)
        if word == "(":
            test = self.either()
            self.take(")")
            return test
        if word.lower() in _FUNCTIONS and self.next == "(":
            return self._function(_FUNCTIONS[word.lower()])
        if word.endswith("/any") and self.next == "(":
            return self._any(word.removesuffix("/any"))
        return self._comparison(word)

    def _function(self, holds: Callable[[str, str], bool]) -> Test:
        self.take("(")
        path = self.take()
        self.take(",")
        part = str(_literal(self.take())).casefold()
        self.take(")")
        return lambda item: holds(str(value_at(item, path) or "").casefold(), part)

    def _any(self, path: str) -> Test:
        self.take("(")
        name, _, first = self.take().partition(":")
        if first:  # no blank stood behind the colon
            self._place -= 1
            self._tokens[self._place] = first
        prefix = f"{name}/"
        for place in range(self._place, len(self._tokens)):
            token = self._tokens[place]
            self._tokens[place] = "." if token == name else token.removeprefix(prefix)
        test = self.either()
        self.take(")")
        return lambda item: any(
            test(one if isinstance(one, dict) else {".": one}) for one in value_at(item, path) or ()
        )

    def _comparison(self, path: str) -> Test:
        operator = self.take()
        if operator == "in":
            return self._in(path)
        wanted = _literal(self.take())
        if operator == "eq":
            return lambda item: _same(value_at(item, path), wanted)
        if operator == "ne":
            return lambda item: not _same(value_at(item, path), wanted)
        compare = {"gt": (1,), "ge": (0, 1), "lt": (-1,), "le": (-1, 0)}.get(operator)
        if compare is None:
            raise FilterError(f"unknown operator {operator!r}")
        return lambda item: _order(value_at(item, path), wanted) in compare

    def _in(self, path: str) -> Test:
        self.take("(")
        wanted = [_literal(self.take())]
        while self.next == ",":
            self.take()
            wanted.append(_literal(self.take()))
        self.take(")")
        return lambda item: any(_same(value_at(item, path), one) for one in wanted)


def _literal(token: str) -> Json:
    if token.startswith("'"):
        return token[1:-1].replace("''", "'")
    known: dict[str, Json] = {"true": True, "false": False, "null": None}
    if token in known:
        return known[token]
    return int(token) if re.fullmatch(r"-?\d+", token) else token


def _same(left: Json, right: Json) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        return left.casefold() == right.casefold()
    return type(left) is type(right) and bool(left == right)


def _order(left: Json, right: Json) -> int | None:
    left, right = _moment(left), _moment(right)
    if left is None or right is None or type(left) is not type(right):
        return None
    return int(left > right) - int(left < right)


def _moment(value: Json) -> Json:
    if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d", value):
        read = dt.datetime.fromisoformat(value)
        return read if read.tzinfo else read.replace(tzinfo=dt.UTC)
    return value
