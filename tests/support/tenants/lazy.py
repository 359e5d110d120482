"""A list whose items are made when they are looked at, so that a tenant of 100,000 people fits anywhere."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Lazy(Sequence[T]):
    """`size` items; `make` gives the one at a place, the same one every time."""

    def __init__(self, size: int, make: Callable[[int], T]) -> None:
        self._size, self._make = size, make

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> list[T]: ...
    def __getitem__(self, place: int | slice) -> T | list[T]:
        if isinstance(place, slice):
            return [self._make(one) for one in range(*place.indices(self._size))]
        return self._make(range(self._size)[place])

    def __iter__(self) -> Iterator[T]:
        return (self._make(place) for place in range(self._size))
