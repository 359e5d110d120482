import dataclasses
from pathlib import Path

import pytest
from tests.support import sealed
from tests.support.example_files import EXAMPLES

from seccheck.errors import InputFaultError
from seccheck.flow.sealing.evidence import RawFile, raw_files
from seccheck.model.itsm import Extract, Itsm
from seccheck.model.team import TeamFile


def found(folder: Path) -> dict[str, RawFile]:
    return {file.id: file for file in raw_files(sealed.material(folder))}


@pytest.fixture
def world(tmp_path: Path) -> Path:
    sealed.world(tmp_path)
    return tmp_path


def test_everything_behind_a_verification_is_found(world: Path) -> None:
    files = found(world)
    assert {id_: (file.role, file.path.relative_to(world).as_posix()) for id_, file in files.items()} == {
        "dossier": ("dossier", "atlas/provider.yaml"),
        "document-paper": ("document", "atlas/documents/paper.txt"),
        "document-unread": ("document", "atlas/documents/unread.txt"),
        "client-file": ("client", "seccheck.yaml"),
        "record-1": ("record", "client/test.txt"),
    }
    assert all(file.sha256 and file.personal_data == "direct" for file in files.values())
    assert (files["dossier"].media_type, files["record-1"].media_type) == ("application/yaml", "text/plain")


def test_a_signature_and_a_tape_are_evidence_too(world: Path) -> None:
    (world / "atlas" / "provider.yaml.sig").write_text("signed")
    files = raw_files(sealed.material(world), tape=world / "tape.json")
    assert {file.id: file.media_type for file in files if file.role in ("signature", "tape")} == {
        "dossier.sig": "application/octet-stream",
        "tape": "application/json",
    }


def test_a_signature_that_is_a_link_is_none(world: Path) -> None:
    (world / "atlas" / "provider.yaml.sig").symlink_to("/etc/passwd")
    assert "dossier.sig" not in found(world)


def test_without_a_client_file_there_is_the_dossier_alone(world: Path) -> None:
    judged = sealed.material(world)
    alone = dataclasses.replace(judged, client=dataclasses.replace(judged.client, path=""))
    assert {file.role for file in raw_files(alone)} == {"dossier", "document"}


def test_of_the_clients_only_what_bears_on_the_provider(world: Path) -> None:
    other = sealed.CLIENT.replace("provider: Atlas, kind: witnessed-test", "provider: Other, kind: witnessed-test")
    sealed.world(world, client=other)
    assert "record-1" not in found(world)
    files = raw_files(sealed.verified(EXAMPLES / "atlas", EXAMPLES / "client" / "seccheck.yaml").material)  # type: ignore[arg-type]  # verified says so
    ids = {file.id for file in files}
    assert "client-document-guarantees-atlas" in ids
    assert "client-document-guarantees-rif" not in ids


def test_lists_extracts_and_captures_are_found(world: Path) -> None:
    judged = sealed.material(world)
    day = judged.judgement.as_of
    client = dataclasses.replace(
        judged.client,
        roster=(TeamFile(file="r.csv", on=day), TeamFile(file="x.csv", on=day, provider="Other")),
        accounts=(TeamFile(file="a.csv", on=day, provider="Atlas"), TeamFile(file="b.csv", on=day)),
        itsm=Itsm(on=day, tickets=Extract(file="t.xlsx", mapping="m"), surveys=Extract(file="s.csv", mapping="m")),
    )
    dossier = dataclasses.replace(judged.dossier, captures=("captures/a.zip", "captures/b.zip"))
    files = raw_files(dataclasses.replace(judged, client=client, dossier=dossier))
    named = {file.id: file.path.name for file in files}
    assert named["roster"] == "r.csv"
    assert (named["accounts"], named["accounts-2"]) == ("a.csv", "b.csv")
    assert (named["tickets"], named["surveys"]) == ("t.xlsx", "s.csv")
    assert (named["capture-1"], named["capture-2"]) == ("a.zip", "b.zip")
    assert {file.personal_data for file in files if file.role == "capture"} == {"pseudonymised"}
    elsewhere = dataclasses.replace(client, itsm=dataclasses.replace(client.itsm, provider="Other"))  # type: ignore[type-var]  # set above
    assert "tickets" not in {file.id for file in raw_files(dataclasses.replace(judged, client=elsewhere))}


def test_recorded_looks_are_found(world: Path) -> None:
    (world / "look.json").write_text('{"evidence": [], "gaps": []}')
    sealed.world(world, client=sealed.CLIENT + "looks: [look.json]\n")
    look = found(world)["look-1"]
    assert (look.path, look.sha256, look.personal_data) == (world / "look.json", "", "pseudonymised")


def test_documents_whose_ids_are_no_names_are_called_by_their_content(world: Path) -> None:
    judged = sealed.material(world)
    first, second = judged.dossier.documents
    odd = dataclasses.replace(first, id="x" * 200)
    upper = dataclasses.replace(second, id="Paper")
    dossier = dataclasses.replace(judged.dossier, documents=(odd, first, upper))
    ids = [file.id for file in raw_files(dataclasses.replace(judged, dossier=dossier)) if file.role == "document"]
    assert ids == [f"document-{first.sha256[:16]}", "document-paper", "document-paper-2"]


def test_a_client_file_that_changed_is_left_to_writing(world: Path) -> None:
    judged = sealed.material(world)
    (world / "seccheck.yaml").write_text("another")
    assert "record-1" not in {file.id for file in raw_files(judged)}
    (world / "seccheck.yaml").unlink()
    with pytest.raises(InputFaultError, match="no such file"):
        raw_files(judged)
