import datetime as dt
from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.grounds import Asked
from seccheck.flow.questionnaire import Blank, BroughtIn, Return, Wanted, blank, bring_in
from seccheck.model.scale import Gate
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.papers import yaml

ANSWERS = "schema: seccheck-dossier/1\nanswers: {tiny.ok: true, tiny.hours: 48}\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tiny.world(tmp_path))
    Path("q.yaml").write_text(ANSWERS)
    Path("new").mkdir()


def drawn(*outputs: str, audience: str = PROVIDER, forced: bool = False, gate: Gate = Gate.PRE_CONTRACT) -> Blank:
    return blank(
        Wanted(
            asked=Asked(gate=gate, policies=("tiny",)),
            audience=audience,
            lang="en",
            as_of=dt.date(2026, 12, 1),
            outputs=tuple(map(Path, outputs)),
            is_forced=forced,
        )
    )


def brought(*files: str, output: str = "", into: str = "", forced: bool = False) -> BroughtIn:
    return bring_in(
        Return(
            files=tuple(map(Path, files or ("q.yaml",))),
            lang="en",
            output=Path(output) if output else None,
            into=Path(into) if into else None,
            is_forced=forced,
        )
    )


def test_a_form_knows_its_client_and_what_the_client_states() -> None:
    form = drawn().form
    assert (form.client, form.audience, form.gate, form.profile) == (
        "Example Industries",
        PROVIDER,
        Gate.PRE_CONTRACT,
        "express",
    )
    assert form.stated == {"remote_access": True}
    assert [question.claim for question in form.questions()] == ["tiny.ok", "tiny.hours"]


def test_the_gate_decides_what_is_asked() -> None:
    form = drawn(gate=Gate.RUN).form
    assert [question.claim for question in form.questions()] == ["tiny.ok"]
    assert form.profile == "full"


def test_every_output_has_the_form_and_nothing_is_written_here() -> None:
    found = drawn("a.yaml", "b.yml")
    assert [path for path, _ in found.files] == [Path("a.yaml"), Path("b.yml")]
    assert {data for _, data in found.files} == {yaml.write(found.form, "en")}
    assert not Path("a.yaml").exists()
    assert drawn().files == ((None, yaml.write(found.form, "en")),)


def test_without_a_client_file_nobody_states_anything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (bare := tmp_path / "bare").mkdir()
    monkeypatch.chdir(bare)
    Path("../seccheck.yaml").unlink()
    asked = Asked(gate=Gate.PRE_CONTRACT, policies=("mfa",))
    form = blank(Wanted(asked=asked, audience=CLIENT, lang="fr", as_of=dt.date(2026, 12, 1))).form
    assert (form.client, form.stated) == ("", {})


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (("q.yaml",), "q.yaml is there already, and may hold answers"),
        (("link.yaml",), "link.yaml is there already"),
        (("a.yaml", "new/../a.yaml"), "is named twice"),
        (("a.JSON",), "has no room for the questions"),
        (("a.xlsm",), "a workbook with macros, and no form has any"),
        (("a.pdf",), "does not say in which form"),
    ],
    ids=["there", "link", "twice", "json", "macros", "suffix"],
)
def test_no_form_is_written_over_anything(outputs: tuple[str, ...], said: str) -> None:
    Path("link.yaml").symlink_to("nowhere.yaml")
    with pytest.raises(UsageFaultError, match=said):
        drawn(*outputs)


def test_unless_by_force() -> None:
    assert drawn("q.yaml", forced=True).files


@pytest.mark.parametrize(
    ("into", "output", "expected"),
    [("", "new/p.yaml", "new/p.yaml"), ("new/p.yaml", "", "new/p.yaml"), ("new/p.yaml", "new/o.yaml", "new/o.yaml")],
    ids=["new", "into", "both"],
)
def test_answers_come_back_as_a_text_to_write(into: str, output: str, expected: str) -> None:
    if into:
        Path(into).write_text("schema: seccheck-dossier/1\nanswers: {tiny.hours: 12}\n")
    found = brought(output=output, into=into)
    assert (found.output, found.audience, found.foreign) == (Path(expected), PROVIDER, ())
    assert found.merged.answers == 2
    assert "tiny.hours: 48" in found.merged.text
    assert not Path("new/o.yaml").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "no file is named"),
        ({"output": "q.yaml", "forced": True}, "is one of the files to import"),
        ({"output": "seccheck.yaml"}, "seccheck.yaml is there already"),
        ({"output": "new/p.docx"}, "by its name it is something else"),
        ({"output": "new/p.json"}, "by its name it is something else"),
        ({"output": "p.yaml"}, "beside the client file"),
        ({"output": "../p.yaml"}, "beside the client file"),
    ],
    ids=["nothing", "itself", "there", "docx", "json", "beside", "above"],
)
def test_answers_are_not_written_just_anywhere(given: dict[str, str], said: str) -> None:
    with pytest.raises(UsageFaultError, match=said):
        brought(**given)  # type: ignore[arg-type]  # names of parameters


def test_a_file_in_json_can_be_merged_into() -> None:
    Path("new/p.json").write_text('{"schema": "seccheck-dossier/1", "answers": {}}')
    assert '"answers": {"tiny.ok": true, "tiny.hours": 48}' in brought(into="new/p.json").merged.text


def test_a_clients_answers_may_lie_beside_its_file() -> None:
    Path("own.yaml").write_text("schema: seccheck-client/1\nengagement: {uses_entra: true}\n")
    assert brought("own.yaml", output="more.yaml").audience == CLIENT


def test_a_mapping_that_does_not_exist_is_said() -> None:
    given = Return(files=(Path("q.csv"),), lang="en", output=Path("new/p.yaml"), mapping="nothing")
    with pytest.raises(InputFaultError, match="there is no mapping"):
        bring_in(given)
