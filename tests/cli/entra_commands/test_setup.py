import json

import pytest
from tests.support.command_line import typed

from seccheck.probes.known import looks_of, probe_of
from seccheck.probes.permissions import GRAPH_APP, IDS


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["Policy.Read.All  246dd0d5", "admin consent", "Directory.Read.All: it reads the whole directory"]),
        ("fr", ["Policy.Read.All  246dd0d5", "consentement administrateur", "Directory.Read.All\u202f: elle lit tout"]),
    ],
)
def test_the_registration_is_told_in_both_languages(lang: str, words: list[str]) -> None:
    found = typed("entra", "setup", "entra.ca.report_only", "--lang", lang)
    assert (found.exit_code, found.stderr) == (0, "")
    assert [word for word in words if word not in found.stdout] == []
    assert "RoleManagement" not in found.stdout


def test_the_manifest_asks_for_exactly_what_all_looks_need() -> None:
    manifest = json.loads(typed("entra", "setup", "-f", "json").stdout)
    ((needed),) = manifest["requiredResourceAccess"]
    names = {need.permission for look in looks_of("client", "both") for need in probe_of(look).NEEDS}
    assert needed["resourceAppId"] == GRAPH_APP
    assert {access["id"] for access in needed["resourceAccess"]} == {IDS[name] for name in names}
    assert {access["type"] for access in needed["resourceAccess"]} == {"Role"}


def test_a_misspelt_look_is_wrong_usage() -> None:
    found = typed("entra", "setup", "entra.ca.report")
    assert found.exit_code == 2
    assert "Did you mean entra.ca.report_only" in found.stderr
