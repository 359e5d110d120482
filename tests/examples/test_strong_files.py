"""The strong example's files: made by the script that ships beside them, and judged by the command that people type."""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.command_line import typed
from tests.support.example_files import CLIENT, EXAMPLES
from tests.support.strong_looks import MADE, at, record
from tests.support.strong_world import CONFIG, DAY, dossier

from seccheck.model.policy import Json
from seccheck.reading.earlier_run import read_earlier_run
from seccheck.reading.strict_yaml import load

SHIPPED = CLIENT / "strong"
LATER = dt.datetime(2031, 5, 2, 9, tzinfo=dt.UTC)
"""The example is judged as of its day, whenever that is done."""
Edit = Callable[[Json, Path], object]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("looks")
    record(into)
    return into


@pytest.mark.parametrize("name", [name for name in MADE if name.startswith("looks/")])
def test_the_recorded_looks_are_what_the_command_records(name: str, fresh: Path) -> None:
    assert (fresh / name).read_text("utf-8") == (SHIPPED / name).read_text("utf-8")


def test_the_report_of_the_run_before_says_what_the_command_reports(fresh: Path) -> None:
    name = MADE[-1]

    made = read_earlier_run(fresh / name, dossier().name)
    assert made is not None
    assert made == read_earlier_run(SHIPPED / name, dossier().name)
    assert (made.gate, made.profile, made.as_of) == ("go-live", "full", DAY - dt.timedelta(days=1))


def test_no_name_of_a_person_or_account_is_in_the_records() -> None:
    for name in MADE[:-1]:
        text = (SHIPPED / name).read_text("utf-8")
        assert "@boreale.example" not in text
        assert "@industrie" not in text


def verified(config: Path, folder: Path, gate: str) -> tuple[int, dict[str, str], Json]:
    with at(LATER):
        found = typed(
            *("verify", folder, "--config", config, "--gate", gate),
            *("--profile", "full", "--as-of", DAY, "-f", "json"),
        )
    assert found.exit_code in (0, 1), found.stderr
    report = json.loads(found.stdout)
    both = (*report["requirements"], *report["left_behind"])
    return found.exit_code, {one["id"]: one["outcome"] for one in both}, report


@pytest.mark.parametrize("gate", ["go-live", "run"])
def test_the_command_says_go(gate: str) -> None:
    code, _, report = verified(CONFIG, EXAMPLES / "strong", gate)

    assert (code, report["decision"], report["policies"]["profile"]) == (0, "go", "full")
    assert report["policies"]["judged"] == report["policies"]["known"]


def _no_entry(section: str, **wanted: str) -> Edit:
    def edit(client: Json, _folder: Path) -> None:
        kept = [one for one in client[section] if any(one.get(key) != value for key, value in wanted.items())]
        assert len(kept) == len(client[section]) - 1
        client[section] = kept

    return edit


def _unseen(client: Json, folder: Path) -> None:
    path = folder / client["looks"][0]
    look = json.loads(path.read_text("utf-8"))
    look["evidence"] = [one for one in look["evidence"] if one["claim"] != "entra.ca_mfa_covers_provider"]
    path.write_text(json.dumps(look), "utf-8")


def _exchanged(_client: Json, folder: Path) -> None:
    paper = folder.parent / "strong" / "documents" / "nda-register.pdf"
    paper.write_bytes(paper.read_bytes() + b"\n")


SPOTS: dict[str, tuple[Edit, str]] = {
    "a review": (_no_entry("reviews", document="roster"), "AC-ROSTER"),
    "a file that was exchanged": (_exchanged, "GDPR-28-3-B"),
    "a record": (_no_entry("records", kind="vulnscan-client"), "GDPR-32-1-CRYPTO"),
    "what a look saw": (_unseen, "MFA-USERS-100"),
    "the looks over the network": (lambda client, _: client["looks"].pop(), "GDPR-32-1-CRYPTO"),
    "the tickets": (lambda client, _: client["itsm"].pop("tickets"), "AC-SECRETS"),
    "the surveys": (lambda client, _: client["itsm"].pop("surveys"), "TRN-PILOT"),
    "the run before": (lambda client, _: client.pop("previous"), "PPA-CONFIG"),
}


@pytest.mark.parametrize(("edit", "requirement"), SPOTS.values(), ids=SPOTS)
def test_what_is_taken_out_of_the_files_opens_its_requirement(edit: Edit, requirement: str, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "client", tmp_path / "client")
    shutil.copytree(EXAMPLES / "strong", tmp_path / "strong")
    config = tmp_path / "client" / "strong.yaml"
    client = dict(load(config.read_bytes(), name=config.name))
    edit(client, config.parent)
    config.write_text(json.dumps(client), "utf-8")

    code, outcomes, report = verified(config, tmp_path / "strong", "go-live")
    assert outcomes.pop(requirement) not in ("demonstrated", "accepted", "not-applicable", "not-due")
    is_blocker = next(one["severity"] for one in report["requirements"] if one["id"] == requirement) == "blocker"
    assert (code, report["decision"]) == ((1, "no-go") if is_blocker else (0, "go-with-conditions"))
