"""Keeps what is sound of policies with faults, so that one bad part does not hide what else is wrong."""

from collections.abc import Iterator, Sequence

from seccheck.errors import InputFaultError
from seccheck.model.policy import Json
from seccheck.reading.faults import FaultBook
from seccheck.reading.marks import At, Pointer
from seccheck.reading.policy_files import PolicyFile
from seccheck.reading.policy_references import Pack, check_references
from seccheck.reading.schema_check import fits
from seccheck.reading.schemas import schema_of
from seccheck.reading.strict_yaml import load

_SCHEMA = "seccheck-policy/1"
_NO_VERSION = "0.0.0"


def salvage(files: Sequence[PolicyFile], engagement: Json) -> Json:
    """Plain data as of `compile_policies`, without every claim and requirement that is wrong or leans on what is.

    Args:
        files: all files, some of them with faults that were said already.
        engagement: the client's facts by name.
    """
    packs = list(_sound_packs(files))
    while True:
        for pack in packs:
            pack.book = _Pointers(name=pack.book.name, source=pack.file.data)
        check_references(packs, engagement, all_read=True)
        if not any(pack.book for pack in packs):
            break
        packs = [pack for pack in packs if not _prune(pack)]
    by_role = {role: [pack.data for pack in packs if pack.file.role == role] for role in ("policy", "kinds", "data")}
    return {
        "policies": by_role["policy"],
        "kinds": by_role["kinds"],
        "data": by_role["data"],
        "engagement": engagement,
    }


class _Pointers(FaultBook):
    """A book that also remembers where its faults stand."""

    def __init__(self, *, name: str, source: bytes) -> None:
        super().__init__(name=name, source=source)
        self.pointers: list[Pointer] = []

    def add(self, message: str, *pointer: str | int, at: At = "value", hint: str = "") -> None:
        super().add(message, *pointer, at=at, hint=hint)
        self.pointers.append(pointer)


def _sound_packs(files: Sequence[PolicyFile]) -> Iterator[Pack]:
    for file in files:
        try:
            data = load(file.data, name=str(file.path))
        except InputFaultError:
            continue
        schema = schema_of(file.role)
        data = _reduced(file, data, schema) if file.role == "policy" and isinstance(data, dict) else data
        if fits(data, schema) and data.get("id", file.stem) == file.stem:
            yield Pack(file=file, data=data, book=_Pointers(name=str(file.path), source=file.data), valid=True)


def _reduced(file: PolicyFile, data: dict[str, Json], schema: Json) -> Json:
    """The policy with a sound head and only those claims and requirements that fit the schema."""
    own = schema["properties"]
    head = {"id": file.stem, "version": _NO_VERSION, "title": {"en": file.stem, "fr": file.stem}}
    given = {
        key: value for key, value in data.items() if key in head and key != "id" and _fits(value, own[key], schema)
    }
    claims, requirements = data.get("claims"), data.get("requirements")
    named = claims.items() if isinstance(claims, dict) else ()
    listed = requirements if isinstance(requirements, list) else []
    return {
        "schema": _SCHEMA,
        **head,
        **given,
        "claims": {id_: claim for id_, claim in named if _fits({id_: claim}, own["claims"], schema)},
        "requirements": [r for r in listed if _fits([r], own["requirements"], schema)],
    }


def _fits(value: Json, part: Json, schema: Json) -> bool:
    return fits(value, {**part, "definitions": schema["definitions"]})


def _prune(pack: Pack) -> bool:
    """Take out what has a fault; True where the whole pack has to go."""
    pointers = pack.book.pointers if isinstance(pack.book, _Pointers) else []
    gone = {pointer[:2] for pointer in pointers}
    for key in ("claims", "kinds"):
        if key in pack.data:
            pack.data[key] = {id_: part for id_, part in pack.data[key].items() if (key, id_) not in gone}
    if "requirements" in pack.data:
        listed = enumerate(pack.data["requirements"])
        pack.data["requirements"] = [part for number, part in listed if ("requirements", number) not in gone]
    return ("id",) in gone
