import pytest
from tests.support.command_line import typed


def test_all_policies_are_listed() -> None:
    found = typed("catalog")
    assert (found.exit_code, found.stderr) == (0, "")
    assert any(line.startswith("mfa 1.") for line in found.stdout.splitlines())
    assert "MFA-ADMIN-PHR" in found.stdout
    assert max(map(len, found.stdout.splitlines())) <= 100


@pytest.mark.usefixtures("folder")
def test_own_policies_stand_beside_them() -> None:
    lines = typed("catalog", "--policy", "own", "--lang", "fr").stdout.splitlines()
    assert "tiny 1.0.0: Petite" in lines
    assert any("TINY-OK" in line and "(bloquante; pre-contract, run, express)" in line for line in lines)
