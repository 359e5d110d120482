import datetime as dt
import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.support import small
from tests.support.small import faults_of, told, write

from seccheck.errors import InputFaultError
from seccheck.model.dossier import Dossier
from seccheck.reading.dossier import read_dossier
from seccheck.reading.strict_yaml import load

FULL = """\
schema: seccheck-dossier/1
provider:
  name: Atlas
  legal_name: Atlas SARL
  country: MA
  contact: security@atlas.example
engagement:
  services: [n1, n2]
  sites: [{country: MA, city: Casablanca}]
  personal_data: true
declared: {by: Service manager, role: Head of service, on: 2026-11-02}
answers:
  mfa.admin_phr_pct: 100
  mfa.enforced:
  gdpr.dpa: dpa
documents:
  dpa: {kind: dpa, title: Agreement, path: documents/dpa.pdf}
captures: [captures/entra.zip]
"""


def read(folder: Path, text: str | bytes) -> Dossier:
    return read_dossier(write(folder, "provider.yaml", text), small.catalog())


def said(folder: Path, text: str | bytes) -> list[str]:
    return told(faults_of(lambda: read(folder, text)))


def test_a_dossier_is_read_as_written(tmp_path: Path) -> None:
    write(tmp_path, "documents/dpa.pdf", "agreement")
    dossier = read(tmp_path, FULL)
    assert (dossier.path, dossier.name) == (str(tmp_path / "provider.yaml"), "Atlas")
    assert dossier.digest == hashlib.sha256(FULL.encode()).hexdigest()
    assert dossier.provider["contact"] == "security@atlas.example"
    assert dossier.engagement["sites"] == [{"country": "MA", "city": "Casablanca"}]
    assert (dossier.declared_by, dossier.declared_role) == ("Service manager", "Head of service")
    assert dossier.declared_on == dt.date(2026, 11, 2)
    assert [(a.claim, a.value, a.documents) for a in dossier.answers] == [
        ("mfa.admin_phr_pct", 100, ()),
        ("gdpr.dpa", None, ("dpa",)),
    ]
    assert [d.id for d in dossier.documents] == ["dpa"]
    assert dossier.captures == ("captures/entra.zip",)


def test_its_json_spelling_says_the_same(tmp_path: Path) -> None:
    plain = read(tmp_path, small.DOSSIER)
    spelt = read(tmp_path, json.dumps(load(small.DOSSIER.encode(), name="f"), indent=1))
    assert (spelt.answers, spelt.provider, spelt.declared_on) == (plain.answers, plain.provider, plain.declared_on)
    assert spelt.digest != plain.digest


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + small.DOSSIER.replace("\n", "\r\n").encode()
    assert read(tmp_path, text).answers == read(tmp_path, small.DOSSIER).answers


def test_every_fault_is_said_at_once_with_its_place(tmp_path: Path) -> None:
    text = (
        "schema: seccheck-dossier/1\n"
        "provder: {}\n"
        "provider: {name: Atlas, country: Morocco}\n"
        "engagement: {personal_data: maybe, remot_access: true, zzz: 1}\n"
        "declared: {by: x, role: y, on: 2026-02-30}\n"
        "answers:\n"
        "  mfa.admin_phr_pct: all\n"
        "  mfa.enforcd: true\n"
        "  gdpr.dpa: dap\n"
        "documents:\n"
        "  dpa: {kind: dpa, title: A, path: gone.pdf}\n"
        "captures: [../entra.zip]\n"
    )
    lines = said(tmp_path, text)
    assert [line.partition(" |")[0] for line in lines] == [
        "2:1 `provder` is not known here",
        "3:1 `legal_name` is missing",
        '3:34 `country` is not written as expected, not the text "Morocco"',
        '4:29 `personal_data` must be true or false, not the text "maybe"',
        "4:36 `remot_access` is no fact of an engagement",
        "4:56 `zzz` is no fact of an engagement",
        '5:32 `on` must be a real date written as 2026-11-02, not the text "2026-02-30"',
        '7:22 `mfa.admin_phr_pct` must be a number, not the text "all"',
        "8:3 there is no claim `mfa.enforcd`",
        "9:13 there is no document `dap`",
        "11:36 `gone.pdf`: there is no such file",
        "12:12 the path leads out of the folder with `..`",
    ]


SECTIONS = {
    "schema": (
        "schema: seccheck-dossier/1",
        "schema: seccheck-client/1",
        "1:9 the file does not say `schema: seccheck-dossier/1`",
    ),
    "no answers": (
        "answers:\n  mfa.admin_phr_pct: 100",
        "answers: {}",
        "7:1 the dossier answers nothing | Answer at least one question.",
    ),
    "all unanswered": ("mfa.admin_phr_pct: 100", "mfa.admin_phr_pct:", "7:1 the dossier answers nothing"),
    "answers left out": ("answers:\n  mfa.admin_phr_pct: 100", "", "1:1 `answers` is missing | Add `answers:`."),
    "answers as a list": (
        "answers:\n  mfa.admin_phr_pct: 100",
        "answers: [100]",
        "7:10 `answers` must be keys with values, not a list of 1 items",
    ),
    "documents as a list": ("answers:", "documents: [a.pdf]\nanswers:", "7:12 `documents` must be keys with values"),
    "document's id": (
        "answers:",
        "documents: {'a b': {kind: dpa, title: A, path: a}}\nanswers:",
        "7:13 `a b` is no valid name here",
    ),
    "engagement as text": ("answers:", "engagement: n1\nanswers:", "7:13 `engagement` must be keys with values"),
    "unknown place": ("country: MA", "country: MA\n  planet: Earth", "6:3 `planet` is not known here"),
    "empty name": ("name: Atlas\n", 'name: ""\n', "3:9 `name` must not be empty"),
}


@pytest.mark.parametrize(("old", "new", "line"), SECTIONS.values(), ids=SECTIONS)
def test_a_faulty_section_is_explained(tmp_path: Path, old: str, new: str, line: str) -> None:
    assert old in small.DOSSIER
    lines = said(tmp_path, small.DOSSIER.replace(old, new, 1))
    assert any(found.startswith(line) for found in lines), lines


def test_an_answer_of_the_wrong_section_is_still_checked_when_another_is_broken(tmp_path: Path) -> None:
    text = small.DOSSIER.replace("on: 2026-11-02", "on: soon").replace(
        "mfa.admin_phr_pct: 100", "mfa.admin_phr_pct: 101"
    )
    assert len(said(tmp_path, text)) == 2


def test_a_missing_dossier_is_a_fault(tmp_path: Path) -> None:
    (fault,) = faults_of(lambda: read_dossier(tmp_path / "provider.yaml", small.catalog()))
    assert fault.message == "there is no such file"


PIECES = st.sampled_from(
    [
        "100",
        "{}",
        "[]",
        "null",
        "true",
        "'x'",
        "-1",
        "{value: 3}",
        "[{}]",
        "2026-11-02",
        "dpa",
        "{documents: [dpa]}",
        "1e999",
    ]
)


@given(
    where=st.sampled_from(["Atlas\n", "MA\n", "Service manager", "2026-11-02", "100\n", "seccheck-dossier/1"]),
    piece=PIECES,
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_a_broken_value_anywhere_gives_faults_or_a_dossier(tmp_path: Path, where: str, piece: str) -> None:
    end = "\n" if where.endswith("\n") else ""
    try:
        dossier = read(tmp_path, small.DOSSIER.replace(where, piece + end, 1))
    except InputFaultError as error:
        faults = error.faults
    else:
        faults = ()
        assert dossier.answers
    assert all(fault.place is not None and fault.place.line for fault in faults)
