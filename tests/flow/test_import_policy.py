from pathlib import Path

import pytest
from tests.support.libraries import CATALOG, DESK, write

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.import_policy import import_policy
from seccheck.flow.policies import lint_policies, run_examples_of


@pytest.mark.parametrize(("content", "requirements"), [(DESK, 3), (CATALOG, 2)], ids=["library", "catalog"])
def test_what_is_brought_in_stands_beside_the_shipped_policies(tmp_path: Path, content: str, requirements: int) -> None:
    found = import_policy(write(tmp_path, "source.yaml", content), wish="desk-basics")
    assert (found.id, found.requirements) == ("desk-basics", requirements)
    (tmp_path / "own").mkdir()
    policy = write(tmp_path / "own", "desk-basics.yaml", found.text)
    tally = lint_policies([policy])
    assert (tally.requirements, tally.doubts) == (requirements, ())
    assert run_examples_of([policy]).examples > requirements


def test_what_was_left_out_is_named_by_file_and_line(tmp_path: Path) -> None:
    source = write(tmp_path, "source.yaml", DESK)
    found = import_policy(source)
    assert found.left_out[0] == f"{source}:7:12: threats: left out, only the framework becomes a policy"
    assert len(found.left_out) == 6
    assert found.notes[1].startswith("Texts missing in the language fr: ")


@pytest.mark.parametrize(
    ("content", "options", "expected"),
    [
        (DESK, {}, "desk"),
        (DESK, {"wish": "other"}, "other"),
        (DESK, {"target": "policies/from-file.yaml"}, "from-file"),
        (DESK.replace("DESK", "1").replace("name: Service desk basics", "name: '27001 Bases'"), {}, "bases"),
        (
            DESK.replace("DESK", "1").replace("Service desk basics", "字").replace("Bases du centre de services", "字"),
            {},
            "source",
        ),
    ],
    ids=["its own", "asked for", "of the file", "of the title", "of the source"],
)
def test_the_id_is_the_first_that_is_there(
    tmp_path: Path, content: str, options: dict[str, str], expected: str
) -> None:
    target = Path(options["target"]) if "target" in options else None
    source = write(tmp_path, "source.yaml", content)
    assert import_policy(source, wish=options.get("wish", ""), target=target).id == expected


@pytest.mark.parametrize(
    ("wish", "target", "message"),
    [
        ("A", "", "cannot be the id of a policy"),
        ("x" * 41, "", "cannot be the id of a policy"),
        ("gdpr", "", "would get in the way of a shipped policy"),
        ("entra", "", "would get in the way of a shipped policy"),
        ("en-v", "", "would get in the way of a shipped policy"),
        ("", "x.json", "is not called like a policy"),
        ("a", "b.yaml", "cannot stand in b.yaml"),
    ],
)
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, wish: str, target: str, message: str) -> None:
    source = write(tmp_path, "source.yaml", DESK)
    with pytest.raises(UsageFaultError, match=message):
        import_policy(source, wish=wish, target=Path(target) if target else None)


def test_a_library_without_any_name_needs_an_id(tmp_path: Path) -> None:
    source = write(
        tmp_path,
        "1.yaml",
        DESK.replace("DESK", "1").replace("Service desk basics", "2").replace("Bases du centre de services", "3"),
    )
    with pytest.raises(UsageFaultError, match="'' cannot be the id"):
        import_policy(source)


def test_a_policy_that_could_not_be_read_again_is_not_made(tmp_path: Path) -> None:
    controls = [{"id": f"c-{n}", "title": "A"} for n in range(2000)]
    source = write(tmp_path, "large.json", {"catalog": {"metadata": {"oscal-version": "1.1"}, "controls": controls}})
    with pytest.raises(InputFaultError, match="too large to be read again") as caught:
        import_policy(source, wish="large")
    assert caught.value.faults[0].hint == "Split the library."
