import datetime as dt
import hashlib
from pathlib import Path

import pytest
from tests.support import small
from tests.support.small import told, write

from seccheck.model.dossier import Document
from seccheck.reading import document_entries
from seccheck.reading.document_entries import covers_of, read_documents
from seccheck.reading.faults import FaultBook
from seccheck.reading.strict_yaml import load


def read(folder: Path, lines: str) -> tuple[tuple[Document, ...], FaultBook]:
    text = f"documents:\n{lines}"
    notes = small.book(text)
    entries = load(text.encode(), name="f")["documents"]
    return read_documents(entries, folder, small.catalog(), notes), notes


FULL = """\
  dpa:
    kind: dpa
    title: Agreement
    path: documents/dpa.pdf
    issuer: Atlas
    dated: 2026-09-01
    valid_until: 2029-08-31
    signed: true
    covers: {services: [n1], sites: [MA, FR]}
  soc: {kind: soc2-type2, title: Report, path: soc.pdf}
"""


def test_documents_are_read_with_their_fingerprints(tmp_path: Path) -> None:
    write(tmp_path, "documents/dpa.pdf", "agreement")
    write(tmp_path, "soc.pdf", "report")
    (dpa, soc), notes = read(tmp_path, FULL)
    assert not notes
    assert dpa == Document(
        id="dpa",
        kind="dpa",
        title="Agreement",
        path="documents/dpa.pdf",
        sha256=hashlib.sha256(b"agreement").hexdigest(),
        size=9,
        issuer="Atlas",
        dated=dt.date(2026, 9, 1),
        valid_until=dt.date(2029, 8, 31),
        signed=True,
        covers={"services": ("n1",), "sites": ("MA", "FR")},
    )
    assert (soc.issuer, soc.dated, soc.valid_until, soc.signed, soc.covers) == ("", None, None, None, None)


def test_all_faults_of_all_documents_come_together(tmp_path: Path) -> None:
    write(tmp_path, "here.pdf", "x")
    (tmp_path / "link.pdf").symlink_to("here.pdf")
    _, notes = read(
        tmp_path,
        "  a: {kind: dpa, title: A, path: gone.pdf}\n"
        "  b: {kind: dpa, title: B, path: ../here.pdf}\n"
        "  c: {kind: dpa, title: C, path: link.pdf}\n"
        "  d: {kind: probe-entra, title: D, path: here.pdf}\n"
        "  e: {kind: contrct, title: E, path: here.pdf}\n"
        "  f: {kind: zzz, title: F, path: here.pdf}\n"
        "  g: {kind: dpa, title: G}\n"
        "  h: {kind: dpa, title: H, path: here.pdf, dated: 2026-02-30}\n"
        "  i: [here.pdf]\n"
        "  j: {kind: answer, title: J, path: gone-too.pdf}\n",
    )
    assert told(notes.faults()) == [
        "2:34 `gone.pdf`: there is no such file | Put the file there, or correct the path.",
        (
            "3:34 `../here.pdf`: the path leads out of the folder with `..` | Give a relative "
            "path inside the folder, such as `documents/dpa.pdf`."
        ),
        "4:34 `link.pdf`: the path leads through a link | Put the file itself into the folder.",
        (
            "5:13 `probe-entra` is observed: no document can be of that kind | Give the kind of "
            "the file itself, such as contract or policy."
        ),
        "6:13 `contrct` is no known kind of evidence | Did you mean `contract`?",
        "7:13 `zzz` is no known kind of evidence | `seccheck catalog` lists the kinds.",
        "8:3 `path` is missing | Add `path:`.",
        (
            '9:51 `dated` must be a real date written as 2026-11-02, not the text "2026-02-30" | '
            "A date such as 2026-11-02."
        ),
        "10:6 `i` must be keys with values, not a list of 1 items | Write keys with values, such as `key: value`.",
        (
            "11:13 `answer` is declared: no document can be of that kind | Give the kind of the "
            "file itself, such as contract or policy."
        ),
        "11:37 `gone-too.pdf`: there is no such file | Put the file there, or correct the path.",
    ]


def test_a_document_is_the_file_that_was_attached(tmp_path: Path) -> None:
    write(tmp_path, "dpa.pdf", "agreement")
    digest = hashlib.sha256(b"agreement").hexdigest()
    entry = "  dpa: {{kind: dpa, title: Agreement, path: dpa.pdf, sha256: '{}'}}\n"
    (same,), notes = read(tmp_path, entry.format(digest))
    assert not notes
    assert same.sha256 == digest
    _, notes = read(tmp_path, entry.format("0" * 64))
    hint = f"The one that lies there has {digest}. Put the right file in its place, or attach this one anew."
    assert told(notes.faults()) == [f"2:61 `dpa.pdf` is not the file that was attached | {hint}"]


def test_all_documents_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_entries, "MAX_TOTAL", 5)
    lines = "".join(f"  d{n}: {{kind: dpa, title: A, path: a{n}.pdf}}\n" for n in range(4))
    for n in range(4):
        write(tmp_path, f"a{n}.pdf", "123")
    documents, notes = read(tmp_path, lines)
    assert len(documents) == 2
    assert told(notes.faults()) == ["3:7 the documents have more than 5 bytes together | Hand in fewer."]


def test_scope_is_none_where_nothing_is_said() -> None:
    assert covers_of(None) is None
    assert covers_of({"sites": []}) == {"sites": ()}
