from tests.support.command_line import typed


def test_a_provider_finds_what_it_can_capture() -> None:
    found = typed("capture", "--help")
    assert found.exit_code == 0
    assert "Take the facts that a client asks for in your own Microsoft Entra" in " ".join(found.stdout.split())
    french = " ".join(typed("capture", "--lang", "fr", "--help").stdout.split())
    assert "Pour un prestataire" in french
