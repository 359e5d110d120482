import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from tests.support import looking_world as looking
from tests.support.command_line import typed
from tests.support.graph_server.server import graph_server
from tests.support.looking_world import GO_LIVE, SIGNED_IN

from seccheck.model.policy import Json
from seccheck.wiring.clock import today

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "schemas" / "report.schema.json").read_text())
ATLAS = "providers/atlas"
YESTERDAY = str(today() - dt.timedelta(days=1))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def judged(*words: object, **env: str) -> tuple[int, Json]:
    """The exit code and the only requirement."""
    found = typed("verify", ATLAS, *GO_LIVE, "-f", "json", *words, env=env)
    report = json.loads(found.stdout)
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    return found.exit_code, report["requirements"][0]


@pytest.mark.parametrize(("which", "code", "outcome"), [("good", 0, "demonstrated"), ("bad", 1, "contradicted")])
def test_a_look_online_is_observed(folder: Path, which: str, code: int, outcome: str) -> None:
    seed = looking.seed_of(which)
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        found = judged(**SIGNED_IN)
    assert (found[0], found[1]["outcome"]) == (code, outcome)
    (word,) = [w for w in (*found[1]["support"], *found[1]["denial"]) if w["kind"] == "probe-entra"]
    assert word["strength"] == "observed"
    assert word["source"] == f"look:entra.auth.mfa_coverage@{seed.tenant}"
    assert word["sample"] > 0
    assert bool(word["people"]) is (which == "bad")


@pytest.mark.parametrize(("which", "code", "outcome"), [("good", 1, "too-weak"), ("bad", 1, "contradicted")])
def test_a_look_into_a_tape_is_captured_and_needs_no_token(folder: Path, which: str, code: int, outcome: str) -> None:
    seed = looking.seed_of(which)
    looking.world(folder, seed)
    found = judged("--offline", "--tape", looking.tape(folder, seed))
    assert (found[0], found[1]["outcome"]) == (code, outcome)
    words = [w for w in (*found[1]["support"], *found[1]["denial"]) if w["kind"] == "capture-entra"]
    assert {w["strength"] for w in words} == {"captured"}
    assert {w["source"] for w in words} == {f"capture:entra.auth.mfa_coverage@{seed.tenant}"}


def test_a_tape_needs_no_entra_part_for_it_says_whose_it_is(folder: Path) -> None:
    seed = looking.seed_of("bad")
    looking.world(folder)
    _, requirement = judged("--tape", looking.tape(folder, seed))
    assert requirement["denial"][0]["source"].endswith(f"@{seed.tenant}")


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_contradiction_tells_both_words_and_what_to_rule_out(folder: Path, lang: str) -> None:
    seed = looking.seed_of("bad")
    looking.world(folder, seed)
    text = typed("verify", ATLAS, *GO_LIVE, "--tape", looking.tape(folder, seed), "--lang", lang).stdout
    of, rule_out = {"en": (" of ", "Rule out first: "), "fr": (" sur ", "À écarter d\u2019abord : ")}[lang]
    block = " ".join(text.split("SEEN-MFA", 1)[1].split())
    assert "seen.ok" in block
    assert f"9{of}12" in block
    assert str(seed.now.date()) in block
    assert "p-" in block
    assert rule_out in block


def test_without_a_permission_the_gate_is_undecided(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed, permissions=["User.Read.All"]) as server:
        looking.world(folder, seed, server=server)
        code, requirement = judged(**SIGNED_IN)
    assert (code, requirement["outcome"]) == (4, "unknown")
    (gap,) = requirement["gaps"]
    assert (gap["look"], gap["reason"]) == (f"look:entra.auth.mfa_coverage@{seed.tenant}", "permission")


def test_offline_nobody_is_asked_and_nothing_is_known(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        code, requirement = judged("--offline", **SIGNED_IN)
        assert len(server.requests) == 0
    assert (code, requirement["outcome"], requirement["gaps"]) == (1, "unknown", [])


def test_recorded_looks_are_judged_like_those_taken_now(folder: Path) -> None:
    seed = looking.seed_of("bad")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        _, online = judged(**SIGNED_IN)
        found = typed("look", "entra.auth.mfa_coverage", "--record", "seen.json", env=SIGNED_IN)
        assert found.exit_code == 0, found.stderr
    looking.client(folder, None, looks=["seen.json"])
    _, recorded = judged()
    assert recorded["outcome"] == online["outcome"] == "contradicted"
    kept = ("claim", "value", "strength", "kind", "source", "seen_at", "sample", "people", "note", "rule_out")
    assert [{k: w[k] for k in kept} for w in recorded["denial"]] == [{k: w[k] for k in kept} for w in online["denial"]]


def test_a_tenant_is_not_asked_about_a_day_that_has_passed(folder: Path) -> None:
    seed = looking.seed_of("good")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        found = typed("verify", ATLAS, *GO_LIVE, "--as-of", YESTERDAY, env=SIGNED_IN)
    assert found.exit_code == 1
    assert found.stderr == (
        "No look was taken: a tenant can be asked about today only, and the day given has passed.\n"
    )


def test_an_undated_tape_counts_as_of_the_day_asked_about_and_that_is_said(folder: Path) -> None:
    seed = looking.seed_of("bad")
    looking.world(folder, seed)
    path = looking.tape(folder, seed, taken_at=None)
    found = typed("verify", ATLAS, *GO_LIVE, "--tape", path, "--as-of", YESTERDAY, "-f", "json")
    assert json.loads(found.stdout)["requirements"][0]["denial"][0]["seen_at"] == YESTERDAY
    assert found.stderr == "The tape does not say when it was taken; it counts as of the day asked about.\n"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--probe", "entra.ca.report_onyl"), 2, "no look is called 'entra.ca.report_onyl'\n  Did you mean entra."),
        (("--probe", "entra.ca", "--offline"), 2, "--probe asks for a look, and --offline takes none"),
        (("--probe", "entra.ca", "--as-of", YESTERDAY), 2, "--probe asks for a look of today, and --as-of"),
        (("--tape", "none.json"), 3, "none.json: there is no such file"),
        (("--tape", "seccheck.yaml"), 3, "seccheck.yaml:1:2: `schema` is no question to a tenant"),
        (("--tape", "tape.json", "-o", "tape.json"), 2, "tape.json is an input of this run"),
    ],
    ids=["misspelt", "offline", "past", "no-tape", "no-answers", "over-the-tape"],
)
def test_what_cannot_be_looked_at_is_said(folder: Path, words: tuple[str, ...], code: int, message: str) -> None:
    seed = looking.seed_of("good")
    looking.world(folder, seed)
    looking.tape(folder, seed)
    found = typed("verify", ATLAS, *GO_LIVE, *words, env=SIGNED_IN)
    assert found.exit_code == code
    assert message in found.stderr


def test_without_an_entra_part_a_probe_cannot_be_asked_for(folder: Path) -> None:
    looking.world(folder)
    found = typed("verify", ATLAS, *GO_LIVE, "--probe", "entra.ca.report_only")
    assert found.exit_code == 2
    assert "seccheck.yaml: the client file does not say how to sign in to a tenant" in found.stderr
    assert "`seccheck entra setup` says how" in found.stderr


def test_a_tape_of_another_tenant_is_refused(folder: Path) -> None:
    seed = looking.seed_of("good")
    looking.world(folder, seed, tenant="11111111-1111-4111-8111-111111111111")
    found = typed("verify", ATLAS, *GO_LIVE, "--tape", looking.tape(folder, seed))
    assert found.exit_code == 3
    assert f"the answers are of the tenant {seed.tenant}" in found.stderr


def test_of_several_providers_the_looks_must_say_whose_they_are(folder: Path) -> None:
    seed = looking.seed_of("bad")
    looking.world(folder, seed)
    looking.dossier(folder, "Boreale Support")
    path = looking.tape(folder, seed)
    found = typed("verify", "providers", *GO_LIVE, "--tape", path)
    assert found.exit_code == 3
    assert "several providers are judged, but `entra` does not say whose it is" in found.stderr
    looking.world(folder, seed, provider=looking.NAME)
    reports = json.loads(typed("verify", "providers", *GO_LIVE, "--tape", path, "-f", "json").stdout)
    outcomes = {r["provider"]["name"]: r["requirements"][0]["outcome"] for r in reports}
    assert outcomes == {looking.NAME: "contradicted", "Boreale Support": "unknown"}


def test_a_probe_named_is_taken_where_the_gate_demands_none(folder: Path) -> None:
    seed = looking.seed_of("bad")
    with graph_server(seed) as server:
        looking.world(folder, seed, server=server)
        words = ("verify", ATLAS, "--policy", "seen", "-f", "json")
        plain, named = (
            json.loads(typed(*words, *more, env=SIGNED_IN).stdout)["requirements"][0]["outcome"]
            for more in ((), ("--probe", "entra.auth"))
        )
    assert (plain, named) == ("demonstrated", "contradicted")


def test_who_looks_at_nothing_imports_nothing_that_looks(folder: Path) -> None:
    looking.world(folder, looking.seed_of("good"))
    code = (
        "import sys; from seccheck.cli.frame.group import command; "
        f"command(['verify', {ATLAS!r}, '--policy', 'seen'], standalone_mode=False); "
        "heavy = ('seccheck.probes.', 'seccheck.graph.', 'msal', 'requests'); "
        "print([name for name in sys.modules if name.startswith(heavy)], file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stderr == "[]\n"
