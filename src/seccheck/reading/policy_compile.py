"""Compiles policy files to checked plain data; the faults of all of them are said together."""

import json
from collections.abc import Mapping, Sequence

from seccheck.errors import Fault, InputFaultError
from seccheck.model.policy import Json
from seccheck.reading.faults import FaultBook, raise_all
from seccheck.reading.marks import At, Pointer
from seccheck.reading.policy_files import PolicyFile
from seccheck.reading.policy_references import Pack, check_references
from seccheck.reading.schema_check import check
from seccheck.reading.strict_yaml import load

_INSIDE, _LONGEST_ID = 2, 60
"""Steps that lead to a requirement, and how much of its id is shown."""


def compile_policies(files: Sequence[PolicyFile], schemas: Mapping[str, bytes]) -> Json:
    """Plain data of all files: ``{"policies": [...], "kinds": [...], "data": [...], "engagement": {...}}``.

    Args:
        files: all files in the order of their names.
        schemas: what each role of file is checked by, and ``client``, whose ``engagement`` holds the facts that
            policies may use; as published in `schemas/`.

    Raises:
        InputFaultError: every fault of every file.
    """
    packs, broken = _parse(files)
    checks = {role: json.loads(schemas[role]) for role in ("policy", "kinds", "data")}
    for pack in packs:
        pack.valid = check(pack.data, checks[pack.file.role], pack.book)
        _check_id(pack)
    engagement = json.loads(schemas["client"])["properties"]["engagement"]["properties"]
    check_references(packs, engagement, all_read=not broken)
    raise_all(*(pack.book for pack in packs), also=broken)
    by_role = {role: [pack.data for pack in packs if pack.file.role == role] for role in checks}
    return {
        "policies": by_role["policy"],
        "kinds": by_role["kinds"],
        "data": by_role["data"],
        "engagement": engagement,
    }


class _PolicyBook(FaultBook):
    """A book whose faults say which requirement they are about."""

    def __init__(self, *, name: str, source: bytes, data: Json) -> None:
        super().__init__(name=name, source=source)
        listed = data.get("requirements") if isinstance(data, dict) else None
        self._listed = listed if isinstance(listed, list) else []

    def add(self, message: str, *pointer: str | int, at: At = "value", hint: str = "") -> None:
        super().add(f"{self._owner(pointer)}{message}", *pointer, at=at, hint=hint)

    def _owner(self, pointer: Pointer) -> str:
        if pointer[:1] != ("requirements",) or len(pointer) <= _INSIDE:
            return ""
        requirement = self._listed[int(pointer[1])]
        named = requirement.get("id") if isinstance(requirement, dict) else None
        return f"{named[:_LONGEST_ID]}: " if isinstance(named, str) and pointer[2] != "id" else ""


def _parse(files: Sequence[PolicyFile]) -> tuple[list[Pack], list[Fault]]:
    packs: list[Pack] = []
    broken: list[Fault] = []
    for file in files:
        name = str(file.path)
        try:
            data = load(file.data, name=name)
            packs.append(Pack(file=file, data=data, book=_PolicyBook(name=name, source=file.data, data=data)))
        except InputFaultError as error:
            broken.extend(error.faults)
    return packs, broken


def _check_id(pack: Pack) -> None:
    """A part is found by its file's name, so the id inside must say the same."""
    if pack.valid and pack.data.get("id", pack.file.stem) != pack.file.stem:
        message = f"the id is `{pack.data['id']}`, but the file is called `{pack.file.path.name}`"
        pack.book.add(message, "id", hint=f"Write `id: {pack.file.stem}`, or rename the file.")
