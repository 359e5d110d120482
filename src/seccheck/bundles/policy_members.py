"""Puts every byte that policies are made of into a bundle, and takes them out again, for a catalogue of just these."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from seccheck.bundles.broken import BrokenError
from seccheck.bundles.canonical import dumped, loaded
from seccheck.bundles.layout import POLICY, POLICY_INDEX, refused_member
from seccheck.bundles.record_json import from_json, to_json
from seccheck.bundles.run_file import check_schema
from seccheck.model.record import record
from seccheck.reading.policy_files import PolicyFile, Role
from seccheck.reading.policy_sources import SCHEMAS, PolicySources

SCHEMA = "seccheck-policies/1"
MOST_BYTES = 64 * 1024 * 1024
"""Of all members together."""
_FILES, _SCHEMAS = f"{POLICY}files/", f"{POLICY}schemas/"
_ROLES: Mapping[str, Role] = {"policy": "policy", "kinds": "kinds", "data": "data"}


@record
class _File:
    name: str
    """Relative to the policies folder, ``own/...`` for the client's: the digest is over these names."""
    role: str
    member: str


@record
class _Index:
    schema: str = SCHEMA
    files: tuple[_File, ...]
    schemas: Mapping[str, str]
    """The member by what it checks."""


def policy_members(sources: PolicySources) -> Mapping[str, bytes]:
    """The members of `sources`, the list of them included."""
    members: dict[str, bytes] = {}
    files = []
    for file in sources.files:
        member = _member(file, members)
        members[member] = file.data
        files.append(_File(name=file.name, role=file.role, member=member))
    schemas = {name: f"{_SCHEMAS}{name}.schema.json" for name in SCHEMAS}
    members.update((member, sources.schemas[name]) for name, member in schemas.items())
    index = _Index(files=tuple(files), schemas=schemas)
    return {**members, POLICY_INDEX: dumped({"schema": SCHEMA, **to_json(index)})}


def read_policies(read: Callable[[str], bytes], names: tuple[str, ...]) -> PolicySources:
    """The sources in a bundle.

    Args:
        read: gives a member's bytes.
        names: all members of the bundle.

    Raises:
        BrokenError: ``policy``: the list does not name exactly what is there; ``json``, ``format``.
    """
    there = {name for name in names if name.startswith(POLICY)}
    if POLICY_INDEX not in there:
        raise _broken("the list of the policies is missing")
    index = _index(read(POLICY_INDEX))
    named = [*(file.member for file in index.files), *index.schemas.values()]
    if len(set(named)) < len(named) or {*named, POLICY_INDEX} != there:
        raise _broken("the list of the policies does not name exactly the files that are there")
    return PolicySources(
        files=tuple(
            PolicyFile(name=file.name, path=Path(file.name), role=_ROLES[file.role], data=read(file.member))
            for file in index.files
        ),
        schemas={name: read(member) for name, member in index.schemas.items()},
    )


def _index(data: bytes) -> _Index:
    plain = loaded(data, file=POLICY_INDEX)
    check_schema(plain, SCHEMA, POLICY_INDEX)
    try:
        index = from_json(_Index, plain)
    except ValueError as error:
        raise _broken(str(error)) from None
    if set(index.schemas) != set(SCHEMAS) or any(file.role not in _ROLES for file in index.files):
        raise _broken("a schema is missing or unknown, or a file has no role that is known")
    return index


def _member(file: PolicyFile, taken: Mapping[str, bytes]) -> str:
    """The member for `file`: called like it, or by its content where that name is none or is taken."""
    plain = f"{_FILES}{file.name}"
    if not refused_member(plain) and plain not in taken and "/by-sha256/" not in plain:
        return plain
    named = f"{_FILES}by-sha256/{hashlib.sha256(file.data).hexdigest()}"
    return next(m for n in range(len(taken) + 1) if (m := f"{named}{f'-{n}' if n else ''}.yaml") not in taken)


def _broken(detail: str) -> BrokenError:
    return BrokenError("policy", detail, member=POLICY_INDEX)
