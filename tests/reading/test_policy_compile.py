import shutil
from pathlib import Path

import pytest
from tests.support.small import POLICIES, faults_of, write

from seccheck.model.policy import Json
from seccheck.reading.policy_compile import compile_policies
from seccheck.reading.policy_files import gather
from seccheck.reading.schemas import schema_bytes

SCHEMAS = {name: schema_bytes(name) for name in ("policy", "kinds", "data", "client")}


def compiled(folder: Path, own: tuple[Path, ...] = ()) -> Json:
    return compile_policies(gather(folder, own), SCHEMAS)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A copy of the small policies to break."""
    shutil.copytree(POLICIES, tmp_path / "packs")
    return tmp_path / "packs"


def changed(packs: Path, name: str, old: str, new: str) -> list[str]:
    """What is said when `old` becomes `new` in one file: ``name:line:column message``."""
    path = packs / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return said(packs)


def said(packs: Path) -> list[str]:
    return [f"{f.place} {f.message} | {f.hint}".replace(f"{packs}/", "") for f in faults_of(lambda: compiled(packs))]


def test_sound_policies_become_plain_data() -> None:
    plain = compiled(POLICIES)
    assert [policy["id"] for policy in plain["policies"]] == ["gdpr", "looks", "mfa"]
    assert set(plain["kinds"][0]["kinds"]) > {"answer", "dpa"}
    assert plain["data"][0]["lists"] == {"countries": ["AD", "CH"]}
    assert plain["engagement"]["remote_access"]["type"] == "boolean"


BROKEN: dict[str, tuple[str, str, str, str]] = {
    "key of a requirement": (
        "mfa.yaml",
        "severity: blocker",
        "severitiy: blocker",
        "mfa.yaml:29:5 MFA-ADMIN-PHR: `severitiy` is not known here | Did you mean `severity`?",
    ),
    "severity": (
        "mfa.yaml",
        "severity: blocker",
        "severity: high",
        'mfa.yaml:29:15 MFA-ADMIN-PHR: `severity` must be one of "blocker", "major", "minor", not the text "high"',
    ),
    "misspelt severity": (
        "mfa.yaml",
        "severity: blocker",
        "severity: blockr",
        'mfa.yaml:29:15 MFA-ADMIN-PHR: `severity` must be one of "blocker", "major", "minor", not',
    ),
    "gate": (
        "mfa.yaml",
        "demand: {pre-contract",
        "demand: {pre-contact",
        "mfa.yaml:36:14 MFA-ADMIN-PHR: `pre-contact` is not known here | Did you mean `pre-contract`?",
    ),
    "duration": (
        "mfa.yaml",
        "P30D",
        "30 days",
        'mfa.yaml:37:14 MFA-ADMIN-PHR: `max_age` is not written as expected, not the text "30 days" | Whole days',
    ),
    "french": ("mfa.yaml", ", fr: Administrateurs}", "}", "mfa.yaml:27:5 MFA-ADMIN-PHR: `fr` is missing | Add `fr:`."),
    "keyword": (
        "mfa.yaml",
        "{const: 100}",
        "{constant: 100}",
        "mfa.yaml:32:34 MFA-ADMIN-PHR: `constant` is not known here | Did you mean `const`?",
    ),
    "keyword inside": (
        "gdpr.yaml",
        "{maximum: 365}",
        "{maxmum: 365}",
        "gdpr.yaml:38:72 GDPR-NOTICE: `maxmum` is not known here",
    ),
    "stand-in key": (
        "gdpr.yaml",
        "{$data: adequacy.countries}",
        "{$date: adequacy.countries}",
        "gdpr.yaml:47:62 GDPR-MAP: `$date` is not known here",
    ),
    "list of what": (
        "mfa.yaml",
        "{type: array, items: {enum: [fido2, whfb, otp]}, uniqueItems: true}",
        "{type: array}",
        "mfa.yaml:16:5 `items` is missing | Add `items:`.",
    ),
    "table of what": ("mfa.yaml", "{type: boolean}", "{type: object}", "mfa.yaml:13:5 `properties` is missing"),
    "type": ("mfa.yaml", "{type: boolean}", "{type: bool}", "mfa.yaml:13:18 `type` must be one of"),
    "word for a type": ("gdpr.yaml", "type: document", "type: file", 'gdpr.yaml:7:11 `type` must be one of "document"'),
    "null in a choice": (
        "mfa.yaml",
        "[fido2, whfb, otp]",
        "[fido2, null]",
        "mfa.yaml:16:47 `enum`, item 2, must be text or a number or true or false, not empty",
    ),
    "claim id": (
        "mfa.yaml",
        "mfa.enforced:",
        "Enforced:",
        "mfa.yaml:12:3 `Enforced` is no valid name here | Dotted lower case",
    ),
    "requirement id": ("mfa.yaml", "id: MFA-ADMIN-PHR", "id: mfa", "mfa.yaml:26:9 `id` is not written as expected"),
    "not valid yaml": ("mfa.yaml", "version: 1.0.0", "version: [", "mfa.yaml:"),
    "id of the file": (
        "mfa.yaml",
        "id: mfa",
        "id: mfaa",
        "mfa.yaml:3:5 the id is `mfaa`, but the file is called `mfa.yaml` | Write `id: mfa`",
    ),
    "strength": (
        "data/kinds.yaml",
        "strength: declared",
        "strength: said",
        "data/kinds.yaml:3:22 `strength` must be one of",
    ),
    "empty list": (
        "data/adequacy.yaml",
        "[AD, CH]",
        "[]",
        "data/adequacy.yaml:6:20 `countries` must have at least one item",
    ),
    "day of the data": (
        "data/adequacy.yaml",
        "2027-02-01",
        "2027-02-31",
        "data/adequacy.yaml:4:8 `until` must be a real date",
    ),
    "unknown claim": (
        "mfa.yaml",
        "expect: {mfa.admin_phr_pct",
        "expect: {mfa.admin_pct",
        "mfa.yaml:32:14 MFA-ADMIN-PHR: no policy defines the claim `mfa.admin_pct` | Did you mean `mfa.admin_phr_pct`?",
    ),
    "unknown date": (
        "mfa.yaml",
        "mfa.review_on.age_days",
        "mfa.reviewed.age_days",
        "mfa.yaml:33:25 MFA-ADMIN-PHR: no policy defines the claim `mfa.reviewed`",
    ),
    "unknown in any-of": (
        "gdpr.yaml",
        "- {gdpr.breach_notice_hours",
        "- {gdpr.breach_hours",
        "gdpr.yaml:37:10 GDPR-NOTICE: no policy defines the claim `gdpr.breach_hours`",
    ),
    "unknown fact": (
        "mfa.yaml",
        "engagement.remote_access",
        "engagement.remote",
        "mfa.yaml:31:12 MFA-ADMIN-PHR: no policy defines the claim `engagement.remote`",
    ),
    "unknown in observe": (
        "mfa.yaml",
        "observe: {entra.weak_admins",
        "observe: {entra.weak",
        "mfa.yaml:34:15 MFA-ADMIN-PHR: no policy defines the claim `entra.weak`",
    ),
    "unknown in agree": (
        "mfa.yaml",
        "observed: entra.accounts",
        "observed: entra.count",
        "mfa.yaml:35:48 MFA-ADMIN-PHR: no policy defines the claim `entra.count`",
    ),
    "unknown stand-in": (
        "gdpr.yaml",
        "$claim: mfa.review_on.day",
        "$claim: mfa.nothing.day",
        "gdpr.yaml:48:51 GDPR-MAP: no policy defines the claim `mfa.nothing`",
    ),
    "unknown list": (
        "gdpr.yaml",
        "$data: adequacy.countries",
        "$data: adequacy.country",
        "gdpr.yaml:47:69 GDPR-MAP: there is no reference list `adequacy.country` | Did you mean `adequacy.countries`?",
    ),
    "two stand-ins": (
        "gdpr.yaml",
        "{$data: adequacy.countries}",
        "{$data: adequacy.countries, $row: site}",
        "gdpr.yaml:47:61 GDPR-MAP: a stand-in has exactly one of",
    ),
    "only an adjustment": (
        "gdpr.yaml",
        "{$claim: mfa.review_on.day}",
        "{plus: 1}",
        "gdpr.yaml:48:42 GDPR-MAP: `maximum` does not have the expected form | Stands for a value",
    ),
    "unknown kind": (
        "mfa.yaml",
        "accepts: [config-export",
        "accepts: [config-exprt",
        "mfa.yaml:38:15 MFA-ADMIN-PHR: `config-exprt` is no known kind of evidence | Did you mean `config-export`?",
    ),
}


@pytest.mark.parametrize(("name", "old", "new", "line"), BROKEN.values(), ids=BROKEN)
def test_a_broken_policy_is_explained(packs: Path, name: str, old: str, new: str, line: str) -> None:
    lines = changed(packs, name, old, new)
    assert any(found.startswith(line) for found in lines), lines


def test_the_word_that_was_meant_is_named(packs: Path) -> None:
    assert changed(packs, "mfa.yaml", "severity: blocker", "severity: blockr")[0].endswith("Did you mean `blocker`?")


def test_a_claim_or_requirement_defined_twice_is_refused_at_both_places(packs: Path) -> None:
    text = (packs / "mfa.yaml").read_text()
    write(packs, "other.yaml", text.replace("id: mfa\n", "id: other\n"))
    lines = said(packs)
    assert f"other.yaml:7:3 `mfa.admin_phr_pct` is defined twice, first at {packs}/mfa.yaml:7:3".replace(
        f"{packs}/", ""
    ) in [line.partition(" |")[0] for line in lines]
    assert any("`MFA-ADMIN-PHR` is defined twice, first at mfa.yaml:26:5" in line for line in lines)


def test_a_requirement_defined_twice_in_one_file_is_refused(packs: Path) -> None:
    lines = changed(packs, "gdpr.yaml", "id: GDPR-MAP", "id: GDPR-NOTICE")
    assert lines == [
        "gdpr.yaml:42:5 `GDPR-NOTICE` is defined twice, first at gdpr.yaml:32:5 | Rename one, or leave it to one file."
    ]


def test_two_own_folders_may_not_bring_the_same_part(packs: Path, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write(
            tmp_path,
            f"{folder}/data/eea.yaml",
            (packs / "data/adequacy.yaml").read_text().replace("id: adequacy", "id: eea"),
        )
    faults = faults_of(lambda: compiled(packs, (tmp_path / "one", tmp_path / "two")))
    assert [fault.message.partition(",")[0] for fault in faults] == ["`data eea` is defined twice"]


def test_a_kind_has_one_strength(packs: Path, tmp_path: Path) -> None:
    own = write(tmp_path, "own/data/kinds.yaml", (packs / "data/kinds.yaml").read_text().replace("dpa:", "policy:"))
    faults = faults_of(lambda: compiled(packs, (own.parents[1],)))
    assert "`answer` is defined twice" in faults[0].message
    assert not any("policy" in fault.message for fault in faults)


def test_the_faults_of_all_files_come_together(packs: Path) -> None:
    for name, old, new in (
        ("mfa.yaml", "P30D", "30"),
        ("gdpr.yaml", "hours", "[hours"),
        ("looks.yaml", "1.0.0", "1"),
        ("data/kinds.yaml", "observed", "seen"),
    ):
        path = packs / name
        path.write_text(path.read_text().replace(old, new, 1))
    files = {line.partition(":")[0] for line in said(packs)}
    assert files == {"mfa.yaml", "gdpr.yaml", "looks.yaml", "data/kinds.yaml"}


def test_a_file_that_cannot_be_parsed_does_not_make_others_look_wrong(packs: Path) -> None:
    (packs / "looks.yaml").write_text("id: looks\nid: again\n")
    assert said(packs) == ["looks.yaml:2:1 `id` is given twice, first in line 1 | Keep one of the two lines."]


@pytest.mark.parametrize("text", ["[]", "{claims: [], requirements: 3}", "{claims: {mfa.x: 3}}"])
def test_any_shape_of_a_pack_ends_in_faults(packs: Path, text: str) -> None:
    (packs / "looks.yaml").write_text(text)
    assert said(packs)
