import json
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.captures import NONCE
from tests.support.command_line import typed
from tests.support.graph_server.authority import Credentials
from tests.support.graph_server.server import GraphServer, graph_server
from tests.support.tenants.good import good
from tests.support.tenants.names import CLIENT_APP
from tests.support.terminal import typed_on_a_terminal

from seccheck.flow.capturing.wish import Wish

SEED = good(people=5)
FEW = ("entra.app.user_consent", "entra.tenant.identity", "entra.tenant.licence")
"""Looks that no documented limit slows down."""


@pytest.fixture(scope="module")
def server() -> Iterator[GraphServer]:
    with graph_server(SEED) as running:
        yield running


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("SECRET", Credentials().secret)
    monkeypatch.setattr(Wish, "looks", FEW)
    return tmp_path


def words(server: GraphServer | None, *more: str) -> list[str]:
    known = ["capture", "entra", "-o", "entra.zip", "--nonce", NONCE, "--tenant", SEED.tenant, "--client", CLIENT_APP]
    known += ["--secret-env", "SECRET"]
    if server is not None:
        known += ["--graph-url", server.graph_url, "--authority", server.authority, "--ca-bundle", str(server.ca_file)]
    return [*known, *more]


def head() -> dict[str, object]:
    with zipfile.ZipFile("entra.zip") as found:
        said: dict[str, object] = json.loads(found.read("capture.json"))
    return said


def test_a_capture_is_taken_and_what_came_of_it_said(server: GraphServer, folder: Path) -> None:
    found = typed(*words(server, "--yes", "--people", "people.csv"))
    assert (found.exit_code, found.stdout) == (0, "")
    text = " ".join(found.stderr.split())
    assert f"A capture of the tenant {SEED.tenant}, in answer to the question {NONCE}" in text
    assert "everything could be seen" in text
    key = f"the key of the pseudonyms stays with you: {folder}/config/seccheck/capture.key"
    assert "".join(key.split()) in "".join(text.split())  # a long path may run over several lines
    assert head()["looks"] == list(FEW)
    assert head()["nonce"] == NONCE
    lines = Path("people.csv").read_text().splitlines()
    assert lines[0] == "pseudonym,account"
    assert len(lines) == len(SEED.users) + 1
    assert all(re.fullmatch(r"p-[0-9a-f]{12},.+@.+", line) for line in lines[1:])
    assert stat.S_IMODE(Path("people.csv").stat().st_mode) == 0o600
    assert not any(line.partition(",")[2] in Path("entra.zip").read_text("latin-1") for line in lines[1:])
    assert sorted(path.name for path in folder.iterdir()) == ["config", "entra.zip", "people.csv"]


def test_the_same_key_gives_the_same_pseudonyms(server: GraphServer) -> None:
    for n in ("1", "2"):
        typed(*words(server, "--yes", "-o", f"{n}.zip", "--people", f"{n}.csv", "--key", "own.key"))
    assert Path("1.csv").read_bytes() == Path("2.csv").read_bytes()
    assert stat.S_IMODE(Path("own.key").stat().st_mode) == 0o600


def test_what_could_not_be_seen_ends_with_its_own_code() -> None:
    with graph_server(SEED, permissions=("Organization.Read.All",)) as running:
        found = typed(*words(running, "--yes", "--lang", "fr"))
    assert found.exit_code == 4
    text = " ".join(found.stderr.split())
    assert "n’a pu être constaté, et votre client le verra (1)" in text  # noqa: RUF001 - French is written so
    assert "autorisation manquante" in text
    assert head()["scopes"] == ["Organization.Read.All"]


def test_permissions_to_write_are_told() -> None:
    with graph_server(SEED, permissions=("Organization.Read.All", "Policy.ReadWrite.ConditionalAccess")) as running:
        found = typed(*words(running, "--yes"))
    assert "may also change things (Policy.ReadWrite.ConditionalAccess)" in " ".join(found.stderr.split())


def test_who_cannot_sign_in_writes_nothing(server: GraphServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "wrong")
    found = typed(*words(server, "--yes"))
    assert found.exit_code == 4
    assert "signing in was refused" in found.stderr
    assert not Path("entra.zip").exists()


def test_without_a_terminal_consent_must_be_given_beforehand() -> None:
    found = typed(*words(None))
    assert found.exit_code == 2
    assert "a capture needs your consent" in found.stderr
    assert "--yes" in found.stderr
    assert not Path("config").exists()


@pytest.mark.parametrize(("answer", "lang"), [("n\n", "en"), ("\n", "en"), ("non\n", "fr")], ids=["no", "enter", "non"])
def test_who_does_not_agree_is_left_alone(answer: str, lang: str, folder: Path) -> None:
    asked = "[y/N] " if lang == "en" else "[o/N] "
    code, shown = typed_on_a_terminal(words(None, "--lang", lang), [(asked, answer)], folder=folder)
    assert code == 130
    assert ("nothing was read, nothing was written" if lang == "en" else "rien n’a été lu") in shown  # noqa: RUF001 - same
    assert not list(folder.iterdir())


def test_who_agrees_at_a_terminal_gets_on(server: GraphServer, folder: Path) -> None:
    code, shown = typed_on_a_terminal(words(server), [("[y/N] ", "yes\n")], folder=folder, env={"SECRET": "wrong"})
    assert (code, "signing in was refused" in shown) == (4, True)


USAGE = {
    "no way to sign in": (["--secret-env", ""], "Say how to sign in"),
    "two ways": (["--device-code"], "Say how to sign in"),
    "no nonce": (["--nonce", "x"], "is no nonce"),
    "no name for a capture": (["-o", "x.json"], "no name for a capture"),
    "an address in the clear": (["--graph-url", "http://graph.example", "--yes"], "https"),
}


@pytest.mark.parametrize(("more", "why"), USAGE.values(), ids=USAGE)
def test_wrong_usage_is_said_before_anybody_is_asked(more: list[str], why: str) -> None:
    found = typed(*words(None, *more))
    assert found.exit_code == 2
    assert why in found.stderr
    assert not Path("entra.zip").exists()


def test_help_speaks_both_languages() -> None:
    assert "read-only" in typed("capture", "entra", "--help").stdout
    assert "lecture seule" in typed("capture", "entra", "--lang", "fr", "--help").stdout
