import datetime as dt
import json
import re
from pathlib import Path

import pytest
from tests.support import tiny
from tests.support.example_files import AS_OF, CLIENT, CLIENT_FILE, EXAMPLES
from tests.support.example_reports import report_on

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.ask import Request, ask
from seccheck.flow.grounds import Asked
from seccheck.model.scale import Gate
from seccheck.reports.request.format import load_format
from seccheck.reports.request.page import RequestPage

CONFIGS = {"atlas": CLIENT_FILE, "rif": CLIENT_FILE, "micro": CLIENT / "micro.yaml", "strong": CLIENT / "strong.yaml"}


def page_for(name: str, gate: str = "pre-contract", lang: str = "en", profile: str = "") -> RequestPage:
    asked = Asked(gate=Gate.of(gate), profile=profile, config=CONFIGS[name])
    day = dt.date.fromisoformat(AS_OF)
    return ask(Request(provider=EXAMPLES / name, asked=asked, as_of=day, lang=lang)).page


def named(page: RequestPage) -> list[str]:
    return [why.id for task in page.tasks for why in task.why]


@pytest.mark.parametrize("gate", ["pre-contract", "transition", "go-live", "run"])
@pytest.mark.parametrize("name", CONFIGS)
def test_what_is_open_for_the_provider_is_asked_once_and_nothing_that_is_shown(name: str, gate: str) -> None:
    report = report_on(name, gate=gate, profile="full", config=CONFIGS[name])
    found = named(page_for(name, gate, profile="full"))
    wanted = {r.id for r in report.requirements if r.next is not None and r.next.by == "provider"}
    open_ = {r.id for r in report.requirements if r.next is not None} | {r.id for r in report.left_behind}
    assert len(found) == len(set(found))
    assert wanted <= set(found) <= open_


def test_the_story_of_rif() -> None:
    page = page_for("rif")
    heads = [task.head for task in page.tasks]
    assert heads[0] == "Tell us which of the statements is right, and change the others."
    assert heads[1].startswith("Send a corrected document in place of “Standard contractual clauses”")
    rows = {row.question: (row.found, row.expected) for task in page.tasks for row in task.rows}
    assert rows["Contractual notice delay (hours)?"] == (
        "“Contrat de sous-traitance de données personnelles”, page 1: 96 hours; Your answer: 24 hours",
        "at most 24 hours",
    )


def test_the_story_of_atlas_is_short() -> None:
    assert len(page_for("atlas", lang="fr").tasks) <= 2


def test_the_story_of_micro_begins_with_what_blocks() -> None:
    page = page_for("micro")
    weights = [task.why[0].weight for task in page.tasks]
    assert weights == sorted(weights, key=["holds up the decision", "becomes a condition", "minor"].index)


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("name", CONFIGS)
def test_nothing_of_the_clients_file_gets_out(name: str, lang: str) -> None:
    page = page_for(name, "run", lang, profile="full")
    text = " ".join(load_format("txt").render(page).decode().split())
    client = _loaded(CONFIGS[name])
    secrets = [entry["reason"] for key in ("waivers", "tailoring") for entry in client.get(key, [])]
    secrets += [entry["rejected"] for entry in client.get("reviews", []) if "rejected" in entry]
    others = [other for other in ("Atlas Assistance", "Rif Services") if other.split()[0].lower() != name]
    assert not [secret for secret in (*secrets, *others) if secret in text]
    assert not re.search(r"\bis compliant\b|\best conforme\b", text)


def _loaded(path: Path) -> dict[str, list[dict[str, str]]]:
    from seccheck.reading.strict_yaml import load  # noqa: PLC0415 - only here

    return json.loads(json.dumps(load(path.read_bytes(), name=path.name), default=str))  # type: ignore[no-any-return]  # a mapping, as written


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tiny.world(tmp_path, good=tiny.GOOD, bad=tiny.BAD))
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_a_request_goes_to_one_provider() -> None:
    request = Request(
        provider=Path("providers"), asked=Asked(gate=Gate.RUN), as_of=dt.date.fromisoformat(AS_OF), lang="en"
    )
    with pytest.raises(UsageFaultError, match="goes to one provider"):
        ask(request)


@pytest.mark.usefixtures("folder")
def test_nothing_due_is_an_error() -> None:
    asked = Asked(gate=Gate.GO_LIVE, profile="express", policies=("tiny",))
    path = Path("own/tiny.yaml")
    path.write_text(path.read_text().replace("severity: blocker", "severity: major"))
    request = Request(provider=Path("providers/good"), asked=asked, as_of=dt.date.fromisoformat(AS_OF), lang="en")
    with pytest.raises(InputFaultError, match="nothing"):
        ask(request)
