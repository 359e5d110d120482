import tempfile
from pathlib import Path

from hypothesis import given, settings
from tests.support.libraries import CATALOG, DESK, ciso_libraries, oscal_catalogs, write

from seccheck.errors import Fault, Place
from seccheck.judging.example import run_examples
from seccheck.judging.lint import lint
from seccheck.judging.unused import unused_claims
from seccheck.model.policy import Catalog, Json
from seccheck.reading.catalog import load_catalog
from seccheck.reading.foreign.opening import open_library
from seccheck.reading.shipped import policies_folder
from seccheck.reports.pack.draft import draft_of
from seccheck.reports.pack.text import left_out, notes_of, pack_text

KINDS = (policies_folder() / "data" / "kinds.yaml").read_text()


def written(folder: Path, content: Json) -> str:
    library = open_library(write(folder, "library.yaml", content))
    return pack_text("own", library, draft_of(library, "own", ()))


def catalog_of(folder: Path, text: str) -> Catalog:
    """The policy alone with the shipped kinds of evidence, as its reader finds it."""
    packs = folder / "packs"
    (packs / "data").mkdir(parents=True)
    (packs / "data" / "kinds.yaml").write_text(KINDS)
    (packs / "own.yaml").write_text(text)
    return load_catalog(shipped=packs)


def assert_sound(catalog: Catalog) -> None:
    assert lint(catalog) == ()
    assert unused_claims(catalog) == ()
    for requirement in catalog.requirements.values():
        results = list(run_examples(catalog, requirement))
        assert results
        assert all(result.passed for result in results), requirement.id


def test_a_library_becomes_a_sound_policy(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, written(tmp_path, DESK))
    assert list(catalog.requirements) == ["OWN-1-1", "OWN-1-2", "OWN-1-3"]
    assert_sound(catalog)


def test_a_catalog_becomes_a_sound_policy(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, written(tmp_path, CATALOG))
    assert list(catalog.requirements) == ["OWN-AC-1", "OWN-AC-1-1"]
    assert_sound(catalog)


@settings(max_examples=150, deadline=None)
@given(content=ciso_libraries() | oscal_catalogs())
def test_whatever_a_library_holds_the_policy_is_sound(content: Json) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        assert_sound(catalog_of(folder, written(folder, content)))


def test_the_file_says_where_it_comes_from_and_what_is_missing(tmp_path: Path) -> None:
    head = [line for line in written(tmp_path, DESK).splitlines() if line.startswith("#")]
    assert head[0] == "# Brought in from the CISO Assistant library 'Service desk basics' by seccheck policy import."
    assert "# Its own words on that: Example Publisher" in head
    assert "#   - line 7: threats: left out, only the framework becomes a policy" in head
    assert any("Texts missing in the language fr: " in line for line in head)


def test_a_comment_stays_one(tmp_path: Path) -> None:
    text = written(tmp_path, DESK.replace("Example Publisher", '"A\\nschema: evil ' + "long " * 60 + '"'))
    lines = text.splitlines()
    start = lines.index("schema: seccheck-policy/1")
    assert all(line.startswith("#") and len(line) <= 118 for line in lines[:start])


def test_a_thing_left_out_is_named_with_its_place() -> None:
    fault = Fault(message="gone", place=Place(file="f.yaml", line=3, column=5))
    assert left_out(fault) == "f.yaml:3:5: gone"
    assert left_out(fault, source=False) == "line 3: gone"
    assert left_out(Fault(message="gone")) == "gone"


def test_nothing_is_noted_about_languages_where_both_are_there(tmp_path: Path) -> None:
    french = DESK.replace("locale: en", "locale: fr")
    library = open_library(write(tmp_path, "library.yaml", french))
    notes = list(notes_of(draft_of(library, "own", ())))
    assert [note.partition(":")[0] for note in notes[1:]] == ["Texts missing in the language en"]
