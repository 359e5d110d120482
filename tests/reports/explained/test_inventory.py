import json

from tests.support import made

from seccheck.model.scale import Gate, Severity, Strength
from seccheck.reports.explained.inventory import inventory_json, inventory_lines

RICH = made.requirement(
    "RICH",
    demand={Gate.PRE_CONTRACT: Strength.DOCUMENTED, Gate.GO_LIVE: Strength.OBSERVED, Gate.RUN: Strength.OBSERVED},
    references={"soc2": ("CC6.1",), "gdpr": ("32(1)(b)",)},
)
PLAIN = made.requirement("PLAIN", express=False, severity=Severity.MAJOR)
CATALOG = made.catalog(RICH, PLAIN)


def test_all_below_their_policy_and_their_count() -> None:
    assert list(inventory_lines("en", CATALOG, [RICH, PLAIN])) == [
        ("", "p 1.0.0: Pack"),
        ("RICH", "Title of RICH (blocker, express; documented pre-contract, observed go-live and run)"),
        ("PLAIN", "Title of PLAIN (major; documented pre-contract)"),
        ("", ""),
        ("", "2 of 2 requirements"),
    ]


def test_some_of_them_in_french() -> None:
    lines = list(inventory_lines("fr", CATALOG, [PLAIN]))
    assert lines[0] == ("", "p 1.0.0\u202f: Lot")
    assert lines[1][1].endswith("(majeure\u202f; documenté pre-contract)")
    assert lines[-1] == ("", "1 exigence sur 2")


def test_none_of_them_is_said() -> None:
    assert list(inventory_lines("en", CATALOG, []))[-1] == ("", "No requirement fits (0 of 2).")
    assert inventory_json([]) == "[]\n"


def test_as_json() -> None:
    assert json.loads(inventory_json([PLAIN, RICH]))[1] == {
        "id": "RICH",
        "pack": "p",
        "title": {"en": "Title of RICH", "fr": "Titre de RICH : l'essentiel"},
        "severity": "blocker",
        "gates": {"pre-contract": "documented", "go-live": "observed", "run": "observed"},
        "express": True,
        "references": {"gdpr": ["32(1)(b)"], "soc2": ["CC6.1"]},
    }
