import datetime as dt
import json
from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.grounds import Asked
from seccheck.flow.verify import Request, Verification, Verified
from seccheck.model.scale import Gate

AS_OF = dt.date.fromisoformat(tiny.AS_OF)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tiny.world(tmp_path, good=tiny.GOOD, slow=tiny.SLOW, bad=tiny.BAD))
    return tmp_path


def request(
    *providers: str, gate: Gate = Gate.PRE_CONTRACT, policies: tuple[str, ...] = ("tiny",), **more: str
) -> Request:
    paths = tuple(Path("providers") / provider for provider in providers)
    asked = Asked(gate=gate, policies=policies, profile=more.get("profile", ""))
    return Request(providers=paths, asked=asked, as_of=AS_OF)


def verified(*providers: str) -> list[Verified]:
    return list(Verification(request(*providers)).results())


def decisions(found: list[Verified]) -> dict[str, str]:
    return {v.report.provider.name if v.report else v.file: v.report.decision if v.report else "error" for v in found}


@pytest.mark.usefixtures("folder")
def test_each_provider_gets_its_decision() -> None:
    found = verified("good", "slow", "bad")
    assert decisions(found) == {"good": "go", "slow": "go-with-conditions", "bad": "no-go"}


@pytest.mark.usefixtures("folder")
def test_a_folder_of_dossiers_stands_for_all_of_them_each_once() -> None:
    verification = Verification(request(".", "good"))
    assert verification.count == 3
    assert sorted(decisions(list(verification.results()))) == ["bad", "good", "slow"]


@pytest.mark.usefixtures("folder")
def test_a_bad_dossier_does_not_stop_the_others() -> None:
    Path("providers/slow/provider.yaml").write_text("schema: [")
    found = verified("slow", "good", "missing")
    assert decisions(found) == {
        "providers/missing": "error",
        "providers/slow/provider.yaml": "error",
        "good": "go",
    }


@pytest.mark.usefixtures("folder")
def test_a_narrower_run_says_so_and_gives_no_go_ahead_after_signature() -> None:
    (found,) = verified("good")
    assert found.report is not None
    assert found.report.policies.judged == 2
    assert found.report.policies.known > 100
    (later,) = Verification(request("good", gate=Gate.RUN, profile="full")).results()
    assert later.report is not None
    assert later.report.decision == "go-with-conditions"


@pytest.mark.usefixtures("folder")
def test_the_client_file_is_found_from_here_and_named_from_here() -> None:
    verification = Verification(request("good"))
    (found,) = verification.results()
    assert found.report is not None
    assert found.report.client_file is not None
    assert found.report.client_file.file == "seccheck.yaml"
    assert verification.inputs == (Path("providers/good/provider.yaml"), Path("seccheck.yaml"))


@pytest.mark.usefixtures("folder")
def test_without_a_client_file_own_policies_come_from_the_command_line() -> None:
    Path("seccheck.yaml").unlink()
    verification = Verification(request("good", policies=("own/tiny.yaml",)))
    (found,) = verification.results()
    assert found.report is not None
    assert found.report.client_file is None
    assert verification.inputs == (Path("providers/good/provider.yaml"),)


@pytest.mark.usefixtures("folder")
def test_a_policy_named_by_both_is_loaded_once() -> None:
    (found,) = Verification(request("good", policies=("own",))).results()
    assert found.report is not None
    assert found.report.policies.judged == 2


def test_a_client_file_inside_a_dossier_is_refused(folder: Path) -> None:
    inside = folder / "providers" / "good" / "seccheck.yaml"
    inside.write_text(tiny.CLIENT.replace("policies: [own]", ""))
    config = Path("providers/good/seccheck.yaml")
    with pytest.raises(InputFaultError):
        Verification(
            Request(
                providers=(Path("providers/good"),), asked=Asked(gate=Gate.PRE_CONTRACT, config=config), as_of=AS_OF
            )
        )


@pytest.mark.usefixtures("folder")
def test_an_unknown_policy_is_wrong_usage() -> None:
    with pytest.raises(UsageFaultError, match="no policy is called 'tinny'"):
        Verification(request("good", policies=("tinny",)))


@pytest.mark.usefixtures("folder")
def test_two_dossiers_of_one_name_are_not_both_believed() -> None:
    tiny.dossier(Path("providers/twin"), name="good")
    found = verified("good", "twin")
    assert decisions(found) == {"good": "go", "providers/twin/provider.yaml": "error"}


@pytest.mark.parametrize(
    "entry",
    [
        "records: [{kind: witnessed-test, on: 2026-11-18, by: Service owner, sample: 3, values: {tiny.seen: 0}}]",
        "looks: [look.json]",
    ],
    ids=["record", "look"],
)
@pytest.mark.usefixtures("folder")
def test_what_was_seen_at_one_provider_does_not_speak_for_another(entry: str) -> None:
    look = {"evidence": [], "gaps": [{"look": "probe-entra", "reason": "timeout", "claims": ["tiny.seen"]}]}
    Path("look.json").write_text(json.dumps(look))
    Path("seccheck.yaml").write_text(f"{tiny.CLIENT}{entry}\n")
    with pytest.raises(InputFaultError, match="does not say whose it is"):
        Verification(request("good", "slow"))
    assert Verification(request("good")).count == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["Atlas\u00a0SARL", "atlas  sarl", "\uff21TLAS SARL"])
def test_a_name_that_only_looks_like_one_of_the_clients_is_refused(name: str) -> None:
    client = Path("seccheck.yaml")
    record = (
        "records:\n  - {provider: Atlas SARL, kind: witnessed-test, on: 2026-11-01, by: CISO, values: {tiny.seen: 0}}\n"
    )
    client.write_text(client.read_text() + record)
    tiny.dossier(Path("providers/alike"), name=name)
    (found,) = verified("alike")
    assert found.error is not None
    assert "the client file writes 'Atlas SARL'" in str(found.error)
