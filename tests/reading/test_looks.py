import dataclasses
import datetime as dt
import hashlib
import json
from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import told, write

from seccheck.model.evidence import Evidence, Gap
from seccheck.model.policy import Json
from seccheck.model.scale import Strength
from seccheck.reading.catalog import load_catalog
from seccheck.reading.faults import FaultBook
from seccheck.reading.looks import NOBODY, RecordedLooks, is_recorded_look, read_looks

SEEN: dict[str, Json] = {
    "claim": "entra.weak_admins",
    "value": 0,
    "kind": "probe-entra",
    "source": "look:entra.roles@contoso",
    "seen_at": "2026-11-20",
}
GAP = {"look": "entra.roles@contoso", "reason": "permission", "claims": ["entra.accounts"]}


def read(folder: Path, *files: object) -> tuple[RecordedLooks, FaultBook]:
    names = [f"looks/{n}.json" for n in range(len(files))]
    for name, content in zip(names, files, strict=True):
        write(folder, name, content if isinstance(content, str | bytes) else json.dumps(content, indent=1))
    notes = small.book("looks: []")
    return read_looks(names, folder, small.catalog(), notes), notes


def test_a_look_is_read_as_observed(tmp_path: Path) -> None:
    look = {
        "provider": "Atlas",
        "evidence": [{**SEEN, "sample": 7}],
        "gaps": [{**GAP, "detail": "403", "seen_at": "2026-11-20"}],
    }
    looks, notes = read(tmp_path, look)
    digest = hashlib.sha256((tmp_path / "looks/0.json").read_bytes()).hexdigest()
    assert not notes
    assert looks.faults == ()
    assert looks.seen == (
        (
            "Atlas",
            Evidence(
                claim="entra.weak_admins",
                value=0,
                strength=Strength.OBSERVED,
                kind="probe-entra",
                source="look:entra.roles@contoso",
                seen_at=dt.date(2026, 11, 20),
                digest=digest,
                where="looks/0.json",
                sample=7,
            ),
        ),
    )
    assert looks.gaps == (
        (
            "Atlas",
            Gap(
                look="entra.roles@contoso",
                reason="permission",
                claims=("entra.accounts",),
                detail="403",
                seen_at=dt.date(2026, 11, 20),
            ),
        ),
    )


def test_several_looks_come_in_order_and_for_any_provider(tmp_path: Path) -> None:
    looks, _ = read(tmp_path, {"evidence": [SEEN], "gaps": []}, {"evidence": [{**SEEN, "value": 3}], "gaps": [GAP]})
    assert [(provider, word.value, word.sample) for provider, word in looks.seen] == [("", 0, None), ("", 3, None)]
    assert looks.gaps[0][1].detail == ""


def test_a_look_at_nobody_is_a_gap(tmp_path: Path) -> None:
    looks, notes = read(tmp_path, {"evidence": [{**SEEN, "sample": 0}], "gaps": []})
    assert not notes
    assert (looks.seen, looks.faults) == ((), ())
    assert looks.gaps == (
        (
            "",
            Gap(
                look="look:entra.roles@contoso",
                reason=NOBODY,
                claims=("entra.weak_admins",),
                seen_at=dt.date(2026, 11, 20),
            ),
        ),
    )


BAD: dict[str, tuple[Json, str]] = {
    "claim": (
        {"evidence": [{**SEEN, "claim": "entra.weak_admin"}], "gaps": []},
        "there is no claim `entra.weak_admin` | Did you mean `entra.weak_admins`?",
    ),
    "far claim": (
        {"evidence": [{**SEEN, "claim": "zzz"}], "gaps": []},
        "there is no claim `zzz` | `seccheck catalog` lists the claims.",
    ),
    "claim of a gap": (
        {"evidence": [], "gaps": [{**GAP, "claims": ["entra.account"]}]},
        "there is no claim `entra.account`",
    ),
    "value": ({"evidence": [{**SEEN, "value": "0"}], "gaps": []}, "`value` must be a whole number"),
    "no value": ({"evidence": [{**SEEN, "value": None}], "gaps": []}, "`value` is missing"),
    "kind": ({"evidence": [{**SEEN, "kind": "witnessed-test"}], "gaps": []}, "`witnessed-test` is no kind of probe"),
    "captured kind": (
        {"evidence": [{**SEEN, "kind": "probe-import"}], "gaps": []},
        "`probe-import` is no kind of probe",
    ),
    "unknown kind": (
        {"evidence": [{**SEEN, "kind": "probe-entr"}], "gaps": []},
        "`probe-entr` is no kind of probe | Did you mean `probe-entra`?",
    ),
    "source": ({"evidence": [{**SEEN, "source": "provider"}], "gaps": []}, "`source` is not written as expected"),
    "date": ({"evidence": [{**SEEN, "seen_at": "2026-02-30"}], "gaps": []}, "`seen_at` must be a real date"),
    "sample": ({"evidence": [{**SEEN, "sample": -1}], "gaps": []}, "`sample` must be at least 0"),
    "key": ({"evidence": [], "gaps": [], "strength": "observed"}, "`strength` is not known here"),
    "no gaps": ({"evidence": []}, "`gaps` is missing"),
    "gap without claims": ({"evidence": [], "gaps": [{**GAP, "claims": []}]}, "`claims` must have at least one item"),
    "list": ([SEEN], "the content must be keys with values"),
    "broken": ('{"evidence": [', "not valid YAML"),
    "utf-16": ("{}".encode("utf-16"), "the file is not UTF-8"),
}


@pytest.mark.parametrize(
    ("kind", "strength"),
    [
        ("itsm-extract-client", Strength.OBSERVED),
        ("client-log-extract", Strength.OBSERVED),
        ("survey-result", Strength.OBSERVED),
        ("report-kpi", Strength.DOCUMENTED),
    ],
)
def test_a_look_at_the_clients_own_files_has_the_strength_of_its_kind(
    tmp_path: Path, kind: str, strength: Strength
) -> None:
    write(tmp_path, "looks/0.json", json.dumps({"evidence": [{**SEEN, "kind": kind}], "gaps": []}))
    catalog = load_catalog((), examples=False)
    known = dataclasses.replace(catalog, claims={**catalog.claims, **small.catalog().claims})

    looks = read_looks(["looks/0.json"], tmp_path, known, small.book("looks: []"))
    assert looks.faults == ()
    assert [(word.kind, word.strength) for _, word in looks.seen] == [(kind, strength)]


@pytest.mark.parametrize(("content", "said"), BAD.values(), ids=BAD)
def test_a_faulty_look_is_explained_in_its_own_file(tmp_path: Path, content: Json, said: str) -> None:
    looks, notes = read(tmp_path, content)
    assert not notes
    (line,) = told(looks.faults)
    assert said in line
    assert looks.faults[0].place is not None
    assert looks.faults[0].place.file == str(tmp_path / "looks/0.json")


def test_faults_of_all_looks_come_together(tmp_path: Path) -> None:
    looks, _ = read(tmp_path, "[", {"evidence": [{**SEEN, "value": -1}], "gaps": []}, "- x")
    assert len(looks.faults) == 3


@pytest.mark.parametrize("path", ["../look.json", "/etc/passwd", "a\\b"])
def test_a_look_lies_beside_the_client_file(tmp_path: Path, path: str) -> None:
    notes = small.book("looks: []")
    assert read_looks([path], tmp_path, small.catalog(), notes).seen == ()
    assert len(notes.faults()) == 1


def test_what_a_look_told_beside_its_value_is_read_back(tmp_path: Path) -> None:
    told_beside = {"people": ["p-1"], "note": {"en": "n", "fr": "n"}, "rule_out": {"en": "r"}}
    looks, _ = read(tmp_path, {"evidence": [{**SEEN, **told_beside}], "gaps": []})
    ((_, word),) = looks.seen
    assert (word.people, word.note, word.rule_out) == (("p-1",), {"en": "n", "fr": "n"}, {"en": "r"})


@pytest.mark.parametrize(
    ("content", "is_one"),
    [
        ('{"evidence": [], "gaps": []}', True),
        ('{"provider": "Atlas", "gaps": 1, "evidence": 2}', True),
        ('{"evidence": []}', False),
        ("[]", False),
        ("schema: seccheck-client/1", False),
        ("{", False),
        ("", False),
    ],
)
def test_recorded_looks_are_known_by_their_two_lists(tmp_path: Path, content: str, is_one: bool) -> None:
    assert is_recorded_look(write(tmp_path, "look.json", content)) is is_one
