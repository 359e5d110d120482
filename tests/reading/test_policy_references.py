from pathlib import Path

import pytest
from tests.support.small import told

from seccheck.model.policy import Json
from seccheck.reading.faults import FaultBook
from seccheck.reading.policy_files import PolicyFile, Role
from seccheck.reading.policy_references import Pack, check_references
from seccheck.reading.strict_yaml import load

FACTS = {"remote_access": {"type": "boolean"}}


def pack(name: str, text: str, role: Role = "policy", *, valid: bool = True) -> Pack:
    data = text.encode()
    file = PolicyFile(name=name, path=Path(name), role=role, data=data)
    return Pack(file=file, data=load(data, name=name), book=FaultBook(name=name, source=data), valid=valid)


def said(packs: list[Pack], *, all_read: bool = True) -> list[str]:
    check_references(packs, FACTS, all_read=all_read)
    return [line for part in packs for line in told(part.book.faults())]


def one(expect: str, **more: str) -> str:
    keys = "".join(f", {key}: {value}" for key, value in more.items())
    return f"{{claims: {{a.x: {{}}}}, requirements: [{{id: A-1, expect: {expect}{keys}}}]}}"


def test_claims_facts_kinds_and_lists_of_all_files_are_known_to_each() -> None:
    packs = [
        pack(
            "a.yaml",
            one("{b.y: {enum: {$data: eea.countries}}, engagement.remote_access: {const: true}}", accepts="[dpa]"),
        ),
        pack("b.yaml", "{claims: {b.y: {}}, requirements: []}"),
        pack("data/kinds.yaml", "{kinds: {dpa: {}}}", "kinds"),
        pack("data/eea.yaml", "{id: eea, lists: {countries: [FR]}}", "data"),
    ]
    assert said(packs) == []


def test_what_no_file_defines_is_said_in_the_file_that_refers_to_it() -> None:
    packs = [pack("a.yaml", one("{b.y: {}}", accepts="[dpa]", agree="[{declared: a.x, observed: c.z}]"))]
    assert said(packs) == [
        "1:55 no policy defines the claim `b.y` | `seccheck catalog` lists the claims.",
        "1:75 `dpa` is no known kind of evidence | `seccheck catalog` lists the kinds.",
        "1:115 no policy defines the claim `c.z` | `seccheck catalog` lists the claims.",
    ]


def test_nothing_seems_missing_while_a_file_could_not_be_parsed() -> None:
    assert said([pack("a.yaml", one("{b.y: {}}"))], all_read=False) == []


def test_a_pack_with_faults_still_lends_its_claims_and_is_not_looked_into() -> None:
    packs = [
        pack("a.yaml", one("{b.y: {}}")),
        pack("b.yaml", "{claims: {b.y: {}}, requirements: [{expect: {zzz.z: {}}}]}", valid=False),
    ]
    assert said(packs) == []


@pytest.mark.parametrize("shape", ["[]", "{claims: []}", "{claims: 3, kinds: x}"])
def test_any_shape_of_a_broken_pack_is_survived(shape: str) -> None:
    assert said([pack("a.yaml", shape, valid=False)]) == []


TWICE: dict[str, tuple[Role, str, str]] = {
    "claim": (
        "policy",
        "{claims: {a.x: {}}, requirements: []}",
        "1:11 `a.x` is defined twice, first at one/p.yaml:1:11",
    ),
    "requirement": (
        "policy",
        "{claims: {}, requirements: [{id: A-1, expect: {}}]}",
        "1:30 `A-1` is defined twice, first at",
    ),
    "kind": ("kinds", "{kinds: {dpa: {}}}", "1:10 `dpa` is defined twice, first at one/p.yaml:1:10"),
    "lists": ("data", "{id: p, lists: {}}", "1:2 `data p` is defined twice, first at one/p.yaml:1:2"),
}


@pytest.mark.parametrize(("role", "text", "line"), TWICE.values(), ids=TWICE)
def test_what_is_defined_twice_names_both_places(role: Role, text: str, line: str) -> None:
    first, second = pack("one/p.yaml", text, role), pack("two/p.yaml", text, role)
    lines = said([first, second])
    assert any(found.startswith(line) for found in lines), lines
    assert not first.book


def test_two_files_of_kinds_may_both_be_called_so() -> None:
    packs = [pack(f"{where}/kinds.yaml", f"{{kinds: {{{where}: {{}}}}}}", "kinds") for where in ("one", "two")]
    assert said(packs) == []


EXPECTATIONS: dict[str, tuple[Json, int]] = {
    "nothing": ("{}", 0),
    "all-of": ("{z.a: {}, z.b: {}}", 2),
    "any-of": ("[{z.a: {}}, {a.x: {}, z.b: {}}]", 2),
}


@pytest.mark.parametrize(("written", "count"), EXPECTATIONS.values(), ids=EXPECTATIONS)
@pytest.mark.parametrize("part", ["when", "observe", "expect_from"])
def test_every_part_of_a_requirement_is_looked_through(part: str, written: str, count: int) -> None:
    value = f"{{run: {written}}}" if part == "expect_from" else written
    assert len(said([pack("a.yaml", one("{a.x: {}}", **{part: value}))])) == count
