import hashlib
import subprocess
from pathlib import Path

import pytest
from tests.support import keys
from tests.support.time_stamps import RealAuthority

from seccheck.bundles.bundle_signing import ATTEST_NAMESPACE, BUNDLE_NAMESPACE
from seccheck.bundles.commitment import commit
from seccheck.bundles.declaration import NAMESPACE as DECLARATION
from seccheck.bundles.layout import ASSESSOR, MANIFEST, STAMP, VERIFY_TXT, disclosed
from seccheck.bundles.manifest import manifest_of
from seccheck.bundles.tsa_query import query_for
from seccheck.bundles.verify_text import verify_text

DOSSIER, SALT = b"schema: seccheck-dossier/1\n", b"\n" * 32
WHO = {"assessor": "assessor@client.example", "attestor": "attestor@auditor.example"}
WHO["manager"] = "manager@provider.example"


def commands() -> str:
    """The lines of commands, as they stand in the text."""
    lines = verify_text().decode().splitlines()
    kept = [n for n, line in enumerate(lines) if line.startswith("    ") and "  FR  " not in line]
    blocks: list[str] = []
    run: list[str] = []
    for n, line in enumerate(lines):
        if n in kept and (run or not lines[n - 1].strip()):
            run.append(line[4:])
        else:
            blocks += run
            run = []
    return "\n".join(line for line in blocks if not line.startswith("EN  "))


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder like a bundle, with the reader's own files beside it where the text says."""
    folder = tmp_path / "bundle"
    made = {name: keys.make_key(tmp_path, name) for name in WHO}
    (tmp_path / "allowed_signers").write_text("".join(f"{WHO[n]} {keys.public(key)}\n" for n, key in made.items()))
    run = f'{{\n"commitments":{{"dossier":"{commit(DOSSIER, SALT)}"}},\n"sequence":1\n}}\n'.encode()
    data = {"data/run.json": run, "data/exports/b.txt": b"b", "data/exports/a.txt": b"a", "data/z.txt": b""}
    manifest = manifest_of({name: hashlib.sha256(content).hexdigest() for name, content in data.items()})
    signature = keys.signed(manifest, BUNDLE_NAMESPACE, made["assessor"])
    authority = RealAuthority(tmp_path / "authority")
    (tmp_path / "authority.pem").write_bytes(authority.root.pem)
    rest = {
        MANIFEST: manifest,
        VERIFY_TXT: verify_text(),
        ASSESSOR: signature,
        STAMP: authority.answer(query_for(signature)),
        "signatures/attestor-1.sig": keys.signed(manifest, ATTEST_NAMESPACE, made["attestor"]),
        disclosed("dossier", "salt"): SALT,
        disclosed("dossier", "content"): DOSSIER,
        disclosed("dossier.sig", "content"): keys.signed(DOSSIER, DECLARATION, made["manager"]),
    }
    for name, content in (data | rest).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def run(folder: Path) -> tuple[list[bool], str]:
    """Runs all commands as written, one after the other: which of those that judge succeeded, and what they said."""
    lines = commands().replace("\\\n", "").splitlines()
    script = "\n".join(line if "=" in line.split()[0] else f'{line}; echo "<$?>"' for line in lines)
    done = subprocess.run(["sh"], input=script.encode(), cwd=folder, capture_output=True, check=False, timeout=60)  # noqa: S607 - the stock shell
    said = done.stdout.decode()
    return [line == "<0>" for line in said.splitlines() if line.startswith("<")], said


def test_the_commands_as_written_verify_a_fresh_bundle(bundle: Path) -> None:
    succeeded, said = run(bundle)
    assert succeeded == [True] * 10, said
    for line in ("data/run.json: OK", "data/z.txt: OK", "nothing added", WHO["assessor"], "1"):
        assert line in said.splitlines()
    for space in (BUNDLE_NAMESPACE, ATTEST_NAMESPACE, DECLARATION):
        assert f'Good "{space}" signature for ' in said
    assert f"{hashlib.sha256((bundle / MANIFEST).read_bytes()).hexdigest()}  {MANIFEST}" in said
    assert "Time stamp: " in said


FILES, ADDED, ID, NAME, SIGNED, SHOWN, STAMPED, ATTESTED, PIECE, DECLARED = range(10)


@pytest.mark.parametrize(
    ("member", "content", "failing"),
    [
        ("data/z.txt", b"z", {FILES}),
        ("data/y.txt", b"y", {ADDED}),
        ("data/exports/a.txt", None, {FILES, ADDED}),
        (MANIFEST, b"", {FILES, ADDED, SIGNED, ATTESTED}),
        (ASSESSOR, None, {NAME, SIGNED, STAMPED}),
        (STAMP, b"x", {SHOWN, STAMPED}),
        ("signatures/attestor-1.sig", b"x", {ATTESTED}),
        ("disclosed/dossier/content", b"x", {PIECE, DECLARED}),
        ("disclosed/dossier/salt", b"x" * 32, {PIECE}),
        ("../allowed_signers", b"", {NAME, SIGNED, ATTESTED, DECLARED}),
    ],
    ids=[
        "edited",
        "added",
        "removed",
        "manifest",
        "unsigned",
        "stamp",
        "attestation",
        "piece",
        "salt",
        "nobody trusted",
    ],
)
def test_each_command_fails_on_what_it_is_there_for(
    bundle: Path, member: str, content: bytes | None, failing: set[int]
) -> None:
    if content is None:
        (bundle / member).unlink()
    else:
        (bundle / member).write_bytes(content)
    succeeded, said = run(bundle)
    assert {at for at, fine in enumerate(succeeded) if not fine} == failing, said


def test_a_key_that_expired_since_is_verified_as_of_then(bundle: Path) -> None:
    key = bundle.with_name("assessor")
    line = f'{WHO["assessor"]} valid-before="20200601Z" {keys.public(key)}\n'
    bundle.with_name("allowed_signers").write_text(line)
    command = next(line for line in commands().replace("\\\n", "").splitlines() if "seccheck-bundle@v1" in line)
    option = "-O verify-time=20200401120000Z"
    assert "-O verify-time=YYYYMMDDhhmmssZ" in verify_text().decode()
    for added, code in (("", 255), (option, 0)):
        script = f"ALLOWED=../allowed_signers; ASSESSOR={WHO['assessor']}\n" + command.replace(
            "verify ", f"verify {added} "
        )
        done = subprocess.run(["sh"], input=script.encode(), cwd=bundle, capture_output=True, check=False, timeout=60)  # noqa: S607 - the stock shell
        assert done.returncode == code, done.stderr


def test_both_languages_say_the_same_steps() -> None:
    text = verify_text().decode()
    assert text.count("FR  ") == text.count("EN  ") == 11
    assert all(len(line) <= 120 for line in text.splitlines())
    assert " :" not in text.replace("\u202f", "")
    assert not {char for char in text if ord(char) < 0x20} - {"\n"}


def test_the_text_is_fixed() -> None:
    """Bundles that are sealed hold these bytes: whoever changes them must make the verifier know both."""
    assert (
        hashlib.sha256(verify_text()).hexdigest() == "aec9da429c449f718a20a0d9a30a5aed634d3f7efbaf8b1f392508fc77b53838"
    )
