import datetime as dt
import json
from pathlib import Path

import pytest
from tests.support import review_world
from tests.support.example_files import AS_OF, CLIENT_FILE, EXAMPLES

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.check import Wanted, check
from seccheck.flow.grounds import Asked
from seccheck.flow.questionnaire import Wanted as Blank
from seccheck.flow.questionnaire import blank
from seccheck.model.policy import Json
from seccheck.model.scale import Gate

DAY = dt.date.fromisoformat(AS_OF)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    review_world.world()
    return tmp_path


def checked(file: str | Path, lang: str = "en", policies: tuple[str, ...] = ("own",)) -> tuple[bool, Json]:
    asked = Asked(gate=Gate.PRE_CONTRACT, profile="full", policies=policies)
    found = check(Wanted(file=Path(file), asked=asked, as_of=DAY, lang=lang, is_json=True))
    return found.is_open, json.loads(found.data)


def draw(*names: str, audience: str = "provider") -> None:
    asked = Asked(gate=Gate.PRE_CONTRACT, profile="full", policies=("own",))
    wanted = Blank(asked=asked, audience=audience, lang="en", as_of=DAY, outputs=tuple(map(Path, names)))
    for path, data in blank(wanted).files:
        assert path is not None
        path.write_bytes(data)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["q.yaml", "q.xlsx", "q.html"])
def test_of_a_blank_form_everything_is_missing(name: str) -> None:
    draw(name)
    is_open, said = checked(name)
    assert is_open
    assert said["counts"] == {"questions": 4, "answered": 0, "open": 2, "waiting": 0}
    assert [task["action"] for task in said["tasks"]] == ["send", "send"]


@pytest.mark.usefixtures("folder")
def test_a_form_under_way_is_judged_without_the_files_that_are_not_there() -> None:
    draw("q.yaml")
    text = Path("q.yaml").read_text()
    text = text.replace("own.hours: null", "own.hours: {value: 12, documents: [agreement]}")
    assert "documents: {}" in text or "documents:" in text
    head, _, _ = text.partition("\ndocuments:")
    Path("q.yaml").write_text(f"{head}\ndocuments:\n  agreement: {{kind: dpa, title: Ours, path: dpa.pdf}}\n")
    is_open, said = checked("q.yaml")
    assert is_open
    assert said["attach"] == [{"document": "agreement", "kind": "dpa", "title": "Ours", "path": "dpa.pdf"}]
    assert ("attach", "agreement") in {(task["action"], task["document"]) for task in said["tasks"]}


@pytest.mark.usefixtures("folder")
def test_a_dossier_whose_documents_wait_for_the_client_is_done() -> None:
    is_open, said = checked(review_world.PROVIDER)
    assert not is_open
    assert said["counts"] == {"questions": 4, "answered": 4, "open": 0, "waiting": 2}


@pytest.mark.usefixtures("folder")
def test_a_dossier_is_read_strictly() -> None:
    review_world.rewrite(review_world.PROVIDER / "provider.yaml", ("value: 24", "value: soon"))
    with pytest.raises(InputFaultError, match="soon"):
        checked(review_world.PROVIDER)


@pytest.mark.usefixtures("folder")
def test_a_dossier_that_answers_nothing_lacks_everything() -> None:
    text = "schema: seccheck-dossier/1\nprovider: {name: A, legal_name: A, country: MA}\nanswers: {}\n"
    (review_world.PROVIDER / "provider.yaml").write_text(text)
    is_open, said = checked(review_world.PROVIDER)
    assert is_open
    assert said["counts"]["answered"] == 0


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        ("nowhere.yaml", InputFaultError, "no such file"),
        ("q.odt", UsageFaultError, "does not say in which form"),
        ("mine.yaml", InputFaultError, "client's own side"),
    ],
)
def test_what_cannot_be_checked_is_refused(name: str, error: type[Exception], said: str) -> None:
    Path("q.odt").write_text("odd")
    Path("mine.yaml").write_text("# seccheck-questionnaire/1 audience=client\n" + review_world.CLIENT)
    with pytest.raises(error, match=said):
        checked(name)


@pytest.mark.usefixtures("folder")
def test_one_provider_is_checked_at_a_time() -> None:
    for name in ("a", "b"):
        Path("many", name).mkdir(parents=True)
        Path("many", name, "provider.yaml").write_text(review_world.DOSSIER)
    with pytest.raises(InputFaultError, match="2 dossiers"):
        checked("many")


@pytest.mark.parametrize(("lang", "said"), [("en", "96 hours"), ("fr", "96 heures")])
def test_the_example_reads_well(lang: str, said: str) -> None:
    asked = Asked(gate=Gate.PRE_CONTRACT, config=CLIENT_FILE)
    found = check(Wanted(file=EXAMPLES / "rif", asked=asked, as_of=DAY, lang=lang))
    assert found.is_open
    assert said in " ".join(found.data.decode().split())
