"""Makes frozen, slotted, keyword-only dataclasses without the compilation that makes the usual ones slow to start."""

import dataclasses
from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")

_put = object.__setattr__


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(dataclasses.field,))
def record(cls: type[T]) -> type[T]:
    """`cls` as a dataclass: frozen, with slots, its fields given by name, compared and hashed by their values.

    `dataclasses.dataclass(frozen=True, ...)` compiles six methods for every class, half a millisecond each time; here
    all classes share theirs. `dataclasses.fields` and `dataclasses.replace` work as ever.
    """
    made = dataclasses.dataclass(kw_only=True, slots=True, init=False, repr=False, eq=False)(cls)
    fields = dataclasses.fields(made)  # type: ignore[arg-type]  # it is a dataclass now
    _put_all(made, fields)
    return made


def _put_all(made: type, fields: tuple[dataclasses.Field[Any], ...]) -> None:
    names = tuple(field.name for field in fields)
    methods: dict[str, Callable[..., Any]] = {
        "__init__": _init(made.__name__, fields),
        "__setattr__": _frozen,
        "__delattr__": _frozen,
        "__eq__": lambda self, other: (
            _values(self, names) == _values(other, names) if type(other) is made else NotImplemented
        ),
        "__hash__": lambda self: hash(_values(self, names)),
        "__repr__": lambda self: _shown(self, names),
        "__reduce__": lambda self: (_restored, (made, _values(self, names))),
    }
    for name, method in methods.items():
        setattr(made, name, method)


def _init(title: str, fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    names = frozenset(field.name for field in fields)
    given = {f.name: f.default for f in fields if f.default is not dataclasses.MISSING}
    made = {f.name: f.default_factory for f in fields if f.default_factory is not dataclasses.MISSING}

    def init(self: object, **values: object) -> None:
        for name, value in values.items():
            if name not in names:
                raise TypeError(f"{title} has no field {name!r}")
            _put(self, name, value)
        if len(values) == len(names):
            return
        for name in names - values.keys():
            if name in given:
                _put(self, name, given[name])
            elif name in made:
                _put(self, name, made[name]())
            else:
                raise TypeError(f"{title} needs the field {name!r}")

    return init


def _values(self: object, names: tuple[str, ...]) -> tuple[object, ...]:
    return tuple(getattr(self, name) for name in names)


def _frozen(self: object, name: str, *_value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change field {name!r} of {type(self).__name__}")


def _shown(self: object, names: tuple[str, ...]) -> str:
    return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


def _restored(made: type[T], values: tuple[object, ...]) -> T:
    """A pickled record, put together again."""
    return made(**dict(zip((f.name for f in dataclasses.fields(made)), values, strict=True)))  # type: ignore[arg-type]  # made by `record`
