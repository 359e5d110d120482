import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.small import POLICIES, faults_of, write

from seccheck.model.scale import AnsweredBy, Strength
from seccheck.reading import catalog as module
from seccheck.reading.catalog import load_catalog, sound_catalog

OWN = """\
schema: seccheck-policy/1
id: own
version: 0.1.0
title: {en: Own, fr: Propre}
claims: {}
requirements:
  - id: OWN-MFA
    title: {en: MFA, fr: MFA}
    statement: {en: Enforced., fr: Imposée.}
    severity: major
    expect: {mfa.enforced: {const: true}}
    demand: {pre-contract: declared}
    remedy: {en: Enforce it., fr: À imposer.}
"""


def test_all_policies_are_one_vocabulary() -> None:
    catalog = load_catalog(shipped=POLICIES)
    assert [policy.id for policy in catalog.policies] == ["gdpr", "looks", "mfa"]
    assert list(catalog.requirements) == ["GDPR-NOTICE", "GDPR-MAP", "MFA-ADMIN-PHR"]
    assert catalog.claims["entra.accounts"].answered_by is AnsweredBy.LOOK
    assert catalog.claims["engagement.remote_access"].pack == "engagement"
    assert catalog.kinds["soc2-type2"].strength is Strength.ATTESTED
    assert catalog.data["adequacy"].lists["countries"] == ("AD", "CH")
    assert len(catalog.digest) == 64


def test_own_policies_come_beside_and_replace(tmp_path: Path) -> None:
    write(tmp_path, "own/own.yaml", OWN)
    stricter = (POLICIES / "mfa.yaml").read_text().replace("severity: blocker", "severity: minor")
    write(tmp_path, "own/mfa.yaml", stricter)
    catalog = load_catalog([tmp_path / "own"], shipped=POLICIES)
    assert "OWN-MFA" in catalog.requirements
    assert catalog.requirements["MFA-ADMIN-PHR"].severity.word == "minor"
    assert catalog.digest != load_catalog(shipped=POLICIES).digest


def test_a_kept_catalogue_is_the_same_and_an_edit_is_seen(tmp_path: Path, cache: Path) -> None:
    shutil.copytree(POLICIES, tmp_path / "packs")
    first = load_catalog(shipped=tmp_path / "packs")
    kept = list((cache / "seccheck").iterdir())
    assert len(kept) == 1
    assert load_catalog(shipped=tmp_path / "packs") == first == load_catalog(shipped=POLICIES)
    assert list((cache / "seccheck").iterdir()) == kept
    path = tmp_path / "packs" / "mfa.yaml"
    path.write_text(path.read_text().replace("severity: blocker", "severity: major"))
    assert load_catalog(shipped=tmp_path / "packs").requirements["MFA-ADMIN-PHR"].severity.word == "major"


@pytest.mark.parametrize("content", [b"", b"garbage", b'{"policies": []}'])
def test_a_spoilt_cache_never_changes_an_answer(cache: Path, content: bytes) -> None:
    first = load_catalog(shipped=POLICIES)
    (kept,) = (cache / "seccheck").iterdir()
    sound = kept.read_bytes()
    kept.write_bytes(content)
    assert load_catalog(shipped=POLICIES) == first
    assert kept.read_bytes() == sound


@pytest.mark.parametrize("warm", [False, True], ids=["compiled", "kept"])
def test_examples_come_only_where_they_are_asked_for(warm: bool) -> None:
    if warm:
        load_catalog(shipped=POLICIES)
    lean = load_catalog(shipped=POLICIES, examples=False)
    full = load_catalog(shipped=POLICIES)
    assert lean.requirements["MFA-ADMIN-PHR"].examples == ()
    assert full.requirements["MFA-ADMIN-PHR"].examples[0]["name"] == "good"
    assert lean.digest == full.digest


def test_a_kept_catalogue_needs_no_yaml_and_no_jsonschema(cache: Path) -> None:
    load_catalog(shipped=POLICIES)
    code = (
        "import sys; from pathlib import Path; from seccheck.reading.catalog import load_catalog;"
        f"load_catalog(shipped=Path({str(POLICIES)!r}));"
        "assert not {'yaml', 'jsonschema', 'jsonschema_rs'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"XDG_CACHE_HOME": str(cache)})


def test_policies_without_a_requirement_are_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "looks.yaml", (POLICIES / "looks.yaml").read_bytes())
    (fault,) = faults_of(lambda: load_catalog(shipped=tmp_path))
    assert fault.message == "the policies hold no requirement"


def test_what_is_broken_is_not_kept(tmp_path: Path, cache: Path) -> None:
    write(tmp_path, "own.yaml", OWN.replace("major", "grave"))
    faults_of(lambda: load_catalog([tmp_path / "own.yaml"], shipped=POLICIES))
    assert not (cache / "seccheck").exists()


def test_another_version_of_the_tool_compiles_anew(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_catalog(shipped=POLICIES)
    monkeypatch.setattr(module, "__version__", "999")
    assert load_catalog(shipped=POLICIES) == first
    assert len(list((cache / "seccheck").iterdir())) == 2


def test_the_shipped_policies_load() -> None:
    catalog = load_catalog()
    assert len(catalog.requirements) >= 36
    assert all(requirement.title.keys() >= {"en", "fr"} for requirement in catalog.requirements.values())


def test_what_is_sound_can_be_had_without_the_rest(tmp_path: Path) -> None:
    text = (POLICIES / "mfa.yaml").read_text().replace("id: mfa\n", "id: own\n").replace("mfa.", "own.")
    broken = write(tmp_path, "own.yaml", text.replace("id: MFA-ADMIN-PHR", "id: own"))
    sound = sound_catalog([broken], shipped=POLICIES)
    assert [policy.id for policy in sound.policies] == ["gdpr", "looks", "mfa", "own"]
    assert sound.requirements["MFA-ADMIN-PHR"].examples
    assert "own.enforced" in sound.claims
    assert sound.digest


def test_policies_of_which_nothing_is_sound_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "own.yaml", "[")
    assert "hold no requirement" in faults_of(lambda: sound_catalog(shipped=tmp_path))[0].message
