"""The house rules: which room may know which, where packages live, how big a file and a function may grow."""

import ast
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "seccheck"
FLOORS = (
    {"model", "errors", "neutral", "trace"},
    {"judging", "reading", "conditional_access", "graph", "history", "words", "registry"},
    {"probes", "bundles", "questionnaire", "reports", "notify"},
    {"flow", "wiring"},
    {"cli"},
    {"__main__"},
)
HOMES = {
    "click": {"cli", "__main__"},
    "yaml": {"reading/strict_yaml.py", "reading/marks.py", "reading/spans.py"},  # values on the way in, their places
    "jsonschema_rs": {"judging/validator.py", "reading/schema_check.py"},  # rooms of one floor: each asks for itself
    "jsonschema": {"reading/explain.py"},
    "docx": {"reports/annex/word.py"},
    "xlsxwriter": {"questionnaire"},
    "openpyxl": {f"reading/caged/inside/{part}.py" for part in ("workbook", "sheet", "formats")},  # in the child alone
    "pypdf": {"reading/caged/inside/pdf.py"},  # same
    "cryptography": {"bundles", *(f"probes/network/{part}.py" for part in ("certificates", "roots", "vouching"))},
    "rfc3161_client": {"bundles/tsa_trust.py"},
    "certifi": {"probes/network/roots.py"},
    "dns": {"probes/network/dns_records.py"},
    "msal": {"graph"},
    "requests": {"graph"},
    "referencing": {"reading/explain.py"},  # jsonschema's own registry, so that no reference is ever fetched
}
LONGEST_FILE, LONGEST_FUNCTION = 250, 60
MODULES = sorted(SRC.rglob("*.py"))
LOOSE = ("TO" + "DO", "FIX" + "ME", "X" * 3, "NotImplemented" + "Error", "pragma: no " + "cover", "mock." + "patch")


def room(path: Path) -> str:
    return path.relative_to(SRC).parts[0].removesuffix(".py")


def floor(name: str) -> int:
    return next(i for i, rooms in enumerate(FLOORS) if name in rooms)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}:{node.lineno} imports relatively"
            yield node.module or ""


def own_imports(path: Path) -> set[str]:
    rooms = {name.split(".")[1] for name in imports(path) if name.startswith("seccheck.")}
    return rooms - {"_shipped"}


@pytest.mark.parametrize("path", [m for m in MODULES if room(m) != "__init__"], ids=lambda p: str(p.relative_to(SRC)))
def test_imports_run_down(path: Path) -> None:
    here = room(path)
    wrong = {there for there in own_imports(path) if there != here and floor(there) >= floor(here)}
    assert not wrong, f"{path.relative_to(SRC)} on floor {floor(here) + 1} imports {sorted(wrong)}"


def test_no_module_imports_itself_in_a_circle() -> None:
    names = {
        ".".join(("seccheck", *p.relative_to(SRC).with_suffix("").parts)).removesuffix(".__init__"): p for p in MODULES
    }
    arrows = {name: {i for i in imports(path) if i in names and i != name} for name, path in names.items()}
    while leaves := {name for name, to in arrows.items() if not to}:
        arrows = {name: to - leaves for name, to in arrows.items() if name not in leaves}
    assert not arrows


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SRC)))
def test_third_party_packages_stay_at_home(path: Path) -> None:
    inside = str(path.relative_to(SRC))
    for name in {i.partition(".")[0] for i in imports(path)} - set(sys.stdlib_module_names) - {"seccheck"}:
        homes = HOMES.get(name, set())
        assert inside in homes or room(path) in homes, f"{inside} imports {name}, whose homes are {sorted(homes)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SRC)))
def test_files_and_functions_stay_small(path: Path) -> None:
    text = path.read_text()
    tree = ast.parse(text)
    assert text.count("\n") <= LONGEST_FILE
    assert ast.get_docstring(tree), "a module says its one job in its first line"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"


def test_every_module_has_its_tests() -> None:
    code = [m for m in MODULES if m.name not in ("__init__.py", "__main__.py") and room(m) != "model"]
    missing = [
        str(m.relative_to(SRC))
        for m in code
        if not (ROOT / "tests" / m.relative_to(SRC).parent / f"test_{m.stem}.py").exists()
    ]
    assert not missing


def test_nothing_is_left_loose() -> None:
    files = itertools.chain(MODULES, (ROOT / "tests").rglob("*.py"))
    loose = [f"{p.relative_to(ROOT)}: {word}" for p in files for word in LOOSE if word in p.read_text()]
    assert not loose


def test_no_python_package_hides_the_data_folders() -> None:
    assert not (SRC / "policies").exists()
    assert not (SRC / "schemas").exists()
