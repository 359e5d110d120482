import datetime as dt
import hashlib
import json
from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import faults_of, told, write

from seccheck.model.client import ClientFile
from seccheck.reading.client_file import open_client_file, read_client_file

FULL = """\
schema: seccheck-client/1
client: Example Industries
engagement:
  sites: [{country: MA}]
  remote_access: true
  nis2_entity: unknown
  hds_activities_needed: []
declared: {by: IT department, on: 2026-11-10}
answers:
  gdpr.price_weight_pct: {value: 35, documents: [scoring]}
  mfa.accounts: 40
documents:
  scoring: {kind: contract, title: Grid, path: documents/scoring.pdf, dated: 2026-11-05}
policies: [packs]
profile: express
unreviewed_documents: count
second_reviewer: blockers
"""


TENANT, OTHER = "11111111-1111-4111-8111-111111111111", "99999999-9999-4999-8999-999999999999"


def read(folder: Path, text: str | bytes) -> ClientFile:
    return read_client_file(open_client_file(write(folder, "seccheck.yaml", text)), small.catalog())


def said(folder: Path, text: str | bytes) -> list[str]:
    return told(faults_of(lambda: read(folder, text)))


def test_a_client_file_is_read_as_written(tmp_path: Path) -> None:
    write(tmp_path, "documents/scoring.pdf", "grid")
    file = read(tmp_path, FULL)
    assert (file.path, file.client) == (str(tmp_path / "seccheck.yaml"), "Example Industries")
    assert file.digest == hashlib.sha256(FULL.encode()).hexdigest()
    assert file.engagement["nis2_entity"] == "unknown"
    assert file.engagement["hds_activities_needed"] == []
    assert (file.profile, file.policies, file.unreviewed_count) == ("express", ("packs",), True)
    assert file.second_reviewer == "blockers"
    assert file.declared_on == dt.date(2026, 11, 10)
    assert [(a.claim, a.value, a.documents) for a in file.answers] == [
        ("gdpr.price_weight_pct", 35, ("scoring",)),
        ("mfa.accounts", 40, ()),
    ]
    assert file.documents[0].sha256 == hashlib.sha256(b"grid").hexdigest()


def test_what_is_left_out_is_empty(tmp_path: Path) -> None:
    file = read(tmp_path, "schema: seccheck-client/1\nclient: Example\n")
    assert file == ClientFile(path=file.path, digest=file.digest, client="Example", engagement={})


def test_own_policies_are_found_from_the_files_folder(tmp_path: Path) -> None:
    raw = open_client_file(write(tmp_path, "a/seccheck.yaml", FULL))
    assert raw.policies == (tmp_path / "a" / "packs",)
    assert open_client_file(write(tmp_path, "b.yaml", small.CLIENT)).policies == ()


BAD: dict[str, tuple[str, str]] = {
    "unknown key": ("waiver: []", "4:1 `waiver` is not known here | Did you mean `waivers`?"),
    "fact": (
        "engagement: {remote_acess: true}",
        "4:14 `remote_acess` is not known here | Did you mean `remote_access`?",
    ),
    "fact's type": ("engagement: {third_country: MA}", '4:29 `third_country` must be true or false, not the text "MA"'),
    "fact's choice": ("engagement: {access_model: vpn}", '4:28 `access_model` must be one of "member"'),
    "profile": ("profile: short", '4:10 `profile` must be one of "express", "full"'),
    "unread": ("unreviewed_documents: true", '4:23 `unreviewed_documents` must be one of "count", not true'),
    "review without digest": (
        "reviews: [{document: a, by: x, on: 2026-11-20, kind: dpa, claims: {}}]",
        "4:11 `sha256` is missing",
    ),
    "digest": (
        "reviews: [{document: a, sha256: abc, by: x, on: 2026-11-20, kind: dpa, claims: {}}]",
        "4:33 `sha256` is not written as expected",
    ),
    "page": (
        (
            f"reviews: [{{document: a, sha256: {'a' * 64}, by: x, on: 2026-11-20, kind: dpa, "
            f"claims: {{gdpr.dpa: {{page: 0}}}}}}]"
        ),
        "4:159 `page` must be at least 1",
    ),
    "waiver's end": (
        (
            "waivers: [{requirement: X, reason: r, compensating: c, approver: a, on: 2026-11-20, "
            "until: ever, facts: abcdef01}]"
        ),
        "4:92 `until` must be a real date",
    ),
    "waiver's facts": (
        (
            "waivers: [{requirement: X, reason: r, compensating: c, approver: a, on: 2026-11-20, "
            "until: 2026-12-20, facts: x}]"
        ),
        "4:111 `facts` is not written as expected",
    ),
    "keyword": (
        "tailoring: [{requirement: X, reason: r, by: a, on: 2026-11-20, expect: {mfa.accounts: {max: 3}}}]",
        "4:88 `max` is not known here",
    ),
    "unknown claim": (
        "answers: {mfa.acounts: 1}",
        "4:11 there is no claim `mfa.acounts` | Did you mean `mfa.accounts`?",
    ),
    "provider's claim": ("answers: {mfa.enforced: true}", "4:11 `mfa.enforced` is answered by the provider only"),
    "missing document": (
        "documents: {grid: {kind: contract, title: G, path: gone.pdf}}",
        "4:52 `gone.pdf`: there is no such file",
    ),
    "missing look": ("looks: [gone.json]", "0:0 there is no such file"),
}


@pytest.mark.parametrize(("line", "found"), BAD.values(), ids=BAD)
def test_a_faulty_client_file_is_explained(tmp_path: Path, line: str, found: str) -> None:
    lines = said(tmp_path, small.CLIENT + line + "\n")
    assert any(told_line.startswith(found) for told_line in lines), lines


def test_an_answer_needs_a_date(tmp_path: Path) -> None:
    text = (
        "schema: seccheck-client/1\nclient: Example\nanswers:\n  mfa.accounts: 3\n  "
        "gdpr.price_weight_pct: {value: 3, on: 2026-11-10}\n"
    )
    (line,) = said(tmp_path, text)
    assert line.startswith("4:3 `mfa.accounts` has no date | Add `declared:")


def test_a_dossier_is_no_client_file(tmp_path: Path) -> None:
    (line,) = said(tmp_path, small.DOSSIER)
    assert line.startswith("1:9 the file does not say `schema: seccheck-client/1`")


def test_faults_of_the_file_and_of_its_looks_come_together(tmp_path: Path) -> None:
    write(tmp_path, "look.json", '{"evidence": [], "gaps": [], "more": 1}')
    lines = said(tmp_path, small.CLIENT + "looks: [look.json]\nanswers: {mfa.acounts: 1}\n")
    assert [line.partition(" |")[0] for line in lines] == [
        "1:30 `more` is not known here",
        "5:11 there is no claim `mfa.acounts`",
    ]


@pytest.mark.parametrize(
    ("source", "entra", "is_fault"),
    [
        pytest.param(f"look:entra.roles@{OTHER}", f"entra: {{tenant: {TENANT}}}\n", True, id="another"),
        pytest.param(f"look:entra.roles@{TENANT.upper()}", f"entra: {{tenant: {TENANT}}}\n", False, id="in-capitals"),
        pytest.param(
            f"look:entra.roles@{OTHER}",
            f"entra: {{tenant: {TENANT}, people: {{home_tenants: [{OTHER}]}}}}\n",
            False,
            id="the-provider-s-own",
        ),
        pytest.param("look:mail.domains@atlas.example", f"entra: {{tenant: {TENANT}}}\n", False, id="no-tenant-s"),
        pytest.param(f"look:entra.roles@{OTHER}", "", False, id="no-tenant-is-named"),
    ],
)
def test_looks_into_another_tenant_say_nothing_of_this_one(
    tmp_path: Path, source: str, entra: str, *, is_fault: bool
) -> None:
    word = {"claim": "entra.weak_admins", "value": 0, "kind": "probe-entra", "source": source, "seen_at": "2026-11-20"}
    write(tmp_path, "look.json", json.dumps({"evidence": [word], "gaps": []}))
    lines = said(tmp_path, small.CLIENT + entra + "looks: [look.json]\n") if is_fault else []
    assert bool(lines) is is_fault
    if is_fault:
        assert lines[0].startswith(f"5:9 these are looks into the tenant `{OTHER}`, which `entra` does not name")
    else:
        path = write(tmp_path, "seccheck.yaml", small.CLIENT + entra + "looks: [look.json]\n")
        assert len(read_client_file(open_client_file(path), small.catalog()).looks) == 1


def test_what_is_to_stand_there_can_be_read_before_it_does(tmp_path: Path) -> None:
    path = write(tmp_path, "seccheck.yaml", FULL)
    write(tmp_path, "documents/scoring.pdf", "grid")
    new = FULL.replace("Example Industries", "Example Works").encode()
    file = read_client_file(open_client_file(path, new), small.catalog())
    assert (file.client, file.digest) == ("Example Works", hashlib.sha256(new).hexdigest())
    assert path.read_text() == FULL
    bad = faults_of(lambda: open_client_file(path, b"schema: seccheck-client/1\n"))
    assert [fault.place.file for fault in bad if fault.place] == [str(path)]
