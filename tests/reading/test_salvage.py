import shutil
from pathlib import Path

import pytest
from tests.support.small import POLICIES, write

from seccheck.model.policy import Json
from seccheck.reading.policy_files import gather
from seccheck.reading.salvage import salvage
from seccheck.reading.schemas import schema_of

ENGAGEMENT = schema_of("client")["properties"]["engagement"]["properties"]


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A copy of the small policies to break."""
    shutil.copytree(POLICIES, tmp_path / "packs")
    return tmp_path / "packs"


def saved(packs: Path, *own: Path) -> dict[str, Json]:
    plain = salvage(gather(packs, own), ENGAGEMENT)
    return {policy["id"]: policy for policy in plain["policies"]}


def change(packs: Path, name: str, old: str, new: str) -> None:
    text = (packs / name).read_text()
    assert old in text
    (packs / name).write_text(text.replace(old, new, 1))


def ids(policy: Json) -> list[str]:
    return [requirement["id"] for requirement in policy["requirements"]]


def test_sound_policies_are_kept_whole(packs: Path) -> None:
    plain = salvage(gather(packs, ()), ENGAGEMENT)
    assert [policy["id"] for policy in plain["policies"]] == ["gdpr", "looks", "mfa"]
    assert plain["engagement"] is ENGAGEMENT
    assert plain["data"][0]["lists"] == {"countries": ["AD", "CH"]}
    assert "dpa" in plain["kinds"][0]["kinds"]
    assert ids(plain["policies"][0]) == ["GDPR-NOTICE", "GDPR-MAP"]


@pytest.mark.parametrize(
    ("name", "old", "new", "left"),
    [
        ("gdpr.yaml", "severity: major", "severity: high", {"gdpr": ["GDPR-MAP"], "mfa": ["MFA-ADMIN-PHR"]}),
        ("gdpr.yaml", "id: GDPR-NOTICE", "id: notice", {"gdpr": ["GDPR-MAP"], "mfa": ["MFA-ADMIN-PHR"]}),
        (
            "gdpr.yaml",
            "type: {type: number, minimum: 0}",
            "type: {typ: 1}",
            {"gdpr": ["GDPR-MAP"], "mfa": ["MFA-ADMIN-PHR"]},
        ),
        ("gdpr.yaml", "version: 1.2.0", "version: 1", {"gdpr": ["GDPR-NOTICE", "GDPR-MAP"], "mfa": ["MFA-ADMIN-PHR"]}),
        ("gdpr.yaml", "id: gdpr", "id: other", {"gdpr": ["GDPR-NOTICE", "GDPR-MAP"], "mfa": ["MFA-ADMIN-PHR"]}),
        ("gdpr.yaml", "accepts: [dpa]", "accepts: [dpb]", {"gdpr": ["GDPR-MAP"], "mfa": ["MFA-ADMIN-PHR"]}),
        ("mfa.yaml", "format: date}", "format: dat}", {"gdpr": ["GDPR-NOTICE"], "mfa": []}),
        ("mfa.yaml", "requirements:", "requirement:", {"gdpr": ["GDPR-NOTICE", "GDPR-MAP"], "mfa": []}),
        ("mfa.yaml", "version: 1.0.0", "version: [", {"gdpr": ["GDPR-NOTICE"]}),
        ("looks.yaml", "claims:", "claims: []\nx:", {"gdpr": ["GDPR-NOTICE", "GDPR-MAP"], "mfa": []}),
        ("data/adequacy.yaml", "[AD, CH]", "[]", {"gdpr": ["GDPR-NOTICE"], "mfa": ["MFA-ADMIN-PHR"]}),
        ("data/kinds.yaml", "strength: declared", "strength: said", {"gdpr": [], "mfa": []}),
    ],
    ids=[
        "requirement",
        "its id",
        "claim",
        "version",
        "id",
        "kind",
        "claim of two",
        "section",
        "yaml",
        "claims",
        "data",
        "kinds",
    ],
)
def test_what_is_wrong_goes_with_all_that_leans_on_it(
    packs: Path, name: str, old: str, new: str, left: dict[str, list[str]]
) -> None:
    change(packs, name, old, new)
    assert {id_: ids(policy) for id_, policy in saved(packs).items() if id_ != "looks"} == left


def test_a_broken_head_is_made_up(packs: Path) -> None:
    change(packs, "gdpr.yaml", "version: 1.2.0", "version: 1")
    change(packs, "gdpr.yaml", "title: {en: Data protection, fr: Protection des données}", "title: {en: Data}")
    found = saved(packs)["gdpr"]
    assert (found["version"], found["title"]) == ("0.0.0", {"en": "gdpr", "fr": "gdpr"})


def test_of_two_claims_of_one_name_the_first_is_kept(packs: Path) -> None:
    text = (packs / "mfa.yaml").read_text()
    write(packs, "other.yaml", text.replace("id: mfa\n", "id: other\n"))
    found = saved(packs)
    assert ids(found["mfa"]) == ["MFA-ADMIN-PHR"]
    assert (found["other"]["claims"], found["other"]["requirements"]) == ({}, [])


def test_of_two_packs_of_one_name_the_first_is_kept(packs: Path, tmp_path: Path) -> None:
    text = (packs / "looks.yaml").read_text().replace("id: looks", "id: more").replace("entra.", "one.")
    first = write(tmp_path, "one/more.yaml", text)
    second = write(tmp_path, "two/more.yaml", text.replace("one.", "two."))
    assert list(saved(packs, first, second)["more"]["claims"]) == ["one.weak_admins", "one.accounts"]


@pytest.mark.parametrize("text", ["[]", "{requirements: 3}", "{claims: [], requirements: {}}"])
def test_any_shape_of_a_pack_can_be_salvaged(packs: Path, text: str) -> None:
    (packs / "gdpr.yaml").write_text(text)
    assert ids(saved(packs)["mfa"]) == ["MFA-ADMIN-PHR"]
