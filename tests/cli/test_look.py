import json
from pathlib import Path

import jsonschema
import pytest
from tests.support import looking_world as looking
from tests.support.command_line import typed
from tests.support.graph_server.server import graph_server
from tests.support.looking_world import SIGNED_IN

from seccheck.model.policy import Json
from seccheck.probes.known import looks_of
from seccheck.reading.schemas import schema_of

REPORT_ONLY, COVERAGE = "entra.ca.report_only", "entra.auth.mfa_coverage"
BETA = "entra.ext.invite_domains"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def bad(folder: Path) -> Path:
    """The tape of the bad tenant, whose settings the client file holds."""
    seed = looking.seed_of("bad")
    looking.world(folder, seed)
    return looking.tape(folder, seed)


def looked(*words: object, **env: str) -> tuple[int, Json]:
    found = typed("look", *words, "-f", "json", env=env)
    return found.exit_code, json.loads(found.stdout)


def test_what_was_seen_comes_as_evidence_and_the_rest_as_gaps(bad: Path) -> None:
    code, found = looked(COVERAGE, BETA, "--tape", bad)
    assert code == 4
    tenant = looking.seed_of("bad").tenant
    assert list(found) == ["evidence", "gaps"]
    own, share = found["evidence"]
    assert list(own) == [
        "claim", "value", "strength", "kind", "source", "seen_at", "sample", "people", "note", "rule_out",
    ]  # fmt: skip
    assert (own["claim"], own["strength"], own["kind"]) == (COVERAGE, "captured", "capture-entra")
    assert (share["claim"], share["value"], share["sample"]) == ("entra.provider_mfa_capable_pct", 75, 12)
    assert len(share["people"]) == 3
    (gap,) = found["gaps"]
    assert list(gap) == ["look", "reason", "claims", "detail", "seen_at"]
    assert (gap["look"], gap["reason"], gap["claims"]) == (f"capture:{BETA}@{tenant}", "beta", [BETA])


def test_all_taken_is_a_success(bad: Path) -> None:
    code, found = looked(REPORT_ONLY, COVERAGE, "--tape", bad)
    assert (code, found["gaps"]) == (0, [])


def test_by_default_everything_that_the_clients_side_allows(bad: Path) -> None:
    _, found = looked("--tape", bad)
    sources = {word["source"] for word in found["evidence"]} | {gap["look"] for gap in found["gaps"]}
    assert {source.partition(":")[2].partition("@")[0] for source in sources} == set(looks_of("client", "both"))


def test_a_prefix_means_all_that_begin_so(bad: Path) -> None:
    _, found = looked("entra.ext", "--tape", bad)
    sources = {word["source"] for word in found["evidence"]} | {gap["look"] for gap in found["gaps"]}
    assert sources
    assert all(source.startswith("capture:entra.ext.") for source in sources)


@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            [
                "facts seen: 2 (captured); looks not taken, or not in full: 1",
                "entra.provider_mfa_capable_pct  75% (9 of 12)",
                "Exceptions: p-",
                "Could not be seen:",
                "Microsoft shows it only in the beta of its interface",
            ],
        ),
        (
            "fr",
            [
                "faits constatés\u202f: 2 (capturé)\u202f;",
                "entra.provider_mfa_capable_pct  75\u202f% (9 sur 12)",
                "Exceptions\u202f: p-",
                "N\u2019a pu être constaté\u202f:",
                "Microsoft ne le montre que dans la version bêta",
            ],
        ),
    ],
)
def test_for_people_in_their_language(bad: Path, lang: str, lines: list[str]) -> None:
    found = typed("look", COVERAGE, BETA, "--tape", bad, "--lang", lang)
    assert found.exit_code == 4
    assert [line for line in lines if line not in found.stdout] == []


def test_json_is_the_same_in_both_languages(bad: Path) -> None:
    english, french = (typed("look", "entra.ca", "--tape", bad, "-f", "json", "--lang", lang) for lang in ("en", "fr"))
    assert english.stdout_bytes == french.stdout_bytes


def test_looks_online_are_recorded_as_observed_for_the_provider_named(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server, provider=looking.NAME)
        found = typed("look", COVERAGE, BETA, "--record", "seen.json", env=SIGNED_IN)
    assert found.exit_code == 4
    assert "observed" in found.stdout
    assert found.stderr == "recorded: seen.json (2)\n"
    recorded = json.loads(Path("seen.json").read_text())
    jsonschema.Draft7Validator(schema_of("look")).validate(recorded)
    assert recorded["provider"] == looking.NAME
    assert [word["source"] for word in recorded["evidence"]] == [f"look:{COVERAGE}@{seed.tenant}"] * 2
    assert [gap["look"] for gap in recorded["gaps"]] == [f"look:{BETA}@{seed.tenant}"]


def test_recorded_looks_may_be_written_over_and_nothing_else(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        for _ in range(2):
            assert typed("look", REPORT_ONLY, "--record", "seen.json", env=SIGNED_IN).exit_code == 0
        Path("other.json").write_text('{"precious": true}')
        found = typed("look", REPORT_ONLY, "--record", "other.json", env=SIGNED_IN)
    assert (found.exit_code, found.stdout) == (2, "")
    assert "other.json exists, and holds no recorded looks" in found.stderr
    assert Path("other.json").read_text() == '{"precious": true}'


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("entra.ca.report_onyl",), 2, "no look is called 'entra.ca.report_onyl'"),
        (("--record", "seen.json", "--tape", "tape.json"), 2, "what is on a tape is not recorded"),
        (("--record", "seen.yaml"), 2, "seen.yaml is no name for recorded looks"),
        (("--record", "no/such/folder.json"), 6, "no/such/folder.json: cannot be written"),
        (("--tape", "none.json"), 3, "none.json: there is no such file"),
        (("--config", "none.yaml"), 3, "none.yaml: there is no such file"),
    ],
    ids=["misspelt", "a-tape-recorded", "odd-name", "no-folder", "no-tape", "no-client-file"],
)
def test_what_cannot_be_done_is_said(folder: Path, words: tuple[str, ...], code: int, message: str) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        looking.tape(folder, seed)
        found = typed("look", *(words if words[0].startswith("entra") else (*words, REPORT_ONLY)), env=SIGNED_IN)
    assert found.exit_code == code, found.stderr
    assert message in found.stderr


def test_without_a_client_file_there_is_no_tenant_to_look_into() -> None:
    found = typed("look", REPORT_ONLY)
    assert found.exit_code == 2
    assert found.stderr.startswith(
        "seccheck: there is no client file that says how to sign in to a tenant\n  Add `entra:`"
    )


def test_a_tape_alone_is_enough_and_an_undated_one_is_remarked_on(folder: Path) -> None:
    path = looking.tape(folder, looking.seed_of("good"), taken_at=None)
    found = typed("look", REPORT_ONLY, "--tape", path)
    assert found.exit_code == 0
    assert found.stderr == "The tape does not say when it was taken; it counts as of the day asked about.\n"


@pytest.mark.parametrize("answer", [{"value": []}, {"value": [{"id": "a"}, {"id": "b"}]}, {"value": [{}]}])
def test_a_tape_must_say_of_which_tenant_it_is(folder: Path, answer: Json) -> None:
    (folder / "tape.json").write_text(json.dumps({"GET /v1.0/organization": answer}))
    found = typed("look", REPORT_ONLY, "--tape", "tape.json")
    assert found.exit_code == 3
    assert "the tape does not say of which tenant it is" in found.stderr


@pytest.mark.parametrize("is_named", [True, False])
def test_a_tape_without_its_organisation_is_of_the_clients_tenant_or_of_one_without_a_name(
    folder: Path, *, is_named: bool
) -> None:
    seed = looking.seed_of("good")
    looking.world(folder, seed if is_named else None)
    (folder / "tape.json").write_text(json.dumps({"GET /v1.0/identity/conditionalAccess/policies": {"value": []}}))
    found = typed("look", REPORT_ONLY, "--tape", "tape.json", "-f", "json")
    assert found.exit_code == 4, found.stderr
    (gap,) = json.loads(found.stdout)["gaps"]
    assert (gap["look"], gap["reason"]) == (f"capture:{REPORT_ONLY}@{seed.tenant if is_named else 'unnamed'}", "nobody")


def test_a_roster_with_faults_is_said_before_anything_is_asked(folder: Path) -> None:
    seed = looking.seed_of("good")
    looking.world(folder, seed, people={"roster": "team.csv"})
    (folder / "team.csv").write_text("account,left on\na@x,soon\n")
    found = typed("look", REPORT_ONLY, "--tape", looking.tape(folder, seed))
    assert found.exit_code == 3
    assert "team.csv: B2: “soon” is no day that can be read" in found.stderr


def test_a_refused_sign_in_is_a_gap_of_every_look(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        code, found = looked(REPORT_ONLY, COVERAGE, SECCHECK_TEST_SECRET="wrong")  # noqa: S106 - a wrong one
    assert code == 4
    assert {gap["reason"] for gap in found["gaps"]} == {"sign-in"}
