from pathlib import Path

import pytest
from tests.support.record_world import CLIENT, CONFIG, DOSSIER, PROVIDER, desk

from seccheck.errors import InputFaultError, SeccheckError, UsageFaultError
from seccheck.flow.recording.provider import Meant, check_spelling, meant, providers_named


@pytest.mark.parametrize("said", ["provider", "provider/provider.yaml", "./provider"])
def test_a_dossier_says_the_name(said: str) -> None:
    assert meant(said) == Meant(
        name="Atlas", dossiers=(Path(said) if said.endswith("yaml") else PROVIDER / "provider.yaml",)
    )


@pytest.mark.parametrize(("said", "name"), [("Atlas Assistance ", "Atlas Assistance"), ("", ""), ("  ", "")])
def test_what_is_no_path_is_a_name(said: str, name: str) -> None:
    assert meant(said) == Meant(name=name)


@pytest.mark.parametrize(
    ("said", "text", "message"),
    [
        ("nowhere/provider", DOSSIER, "there is no such file"),
        ("other.yaml", DOSSIER, "there is no such file"),
        ("provider", "schema: seccheck-dossier/1\n", "does not say the provider's name"),
        ("provider", "schema: seccheck-dossier/1\nprovider: {name: 3}\n", "does not say the provider's name"),
        (".", DOSSIER, "holds 2 dossiers"),
        ("At\u202elas", DOSSIER, "cannot be seen"),
        ("provider", DOSSIER.replace("name: Atlas,", 'name: "At\\u202elas",'), "can hide or reorder"),
    ],
    ids=["folder", "file", "nameless", "a number", "two", "hidden", "hidden in the dossier"],
)
def test_what_names_no_provider_is_told(said: str, text: str, message: str) -> None:
    (PROVIDER / "provider.yaml").write_text(text)
    Path("second").mkdir()
    Path("second/provider.yaml").write_text(DOSSIER)
    with pytest.raises(SeccheckError) as caught:
        meant(said)
    assert isinstance(caught.value, InputFaultError | UsageFaultError)
    assert message in caught.value.faults[0].message


def test_the_providers_of_the_client_file_are_known_once_each() -> None:
    CONFIG.write_text(f"{CLIENT}answers_for: {{Rif: {{own.agreed: {{value: true, on: 2026-11-01}}}}}}\n")
    assert providers_named(desk().client) == ("Atlas", "Rif")


@pytest.mark.parametrize("name", ["Atlas", "Quite another"])
def test_a_name_known_or_altogether_new_passes(name: str) -> None:
    check_spelling(name, desk().client)


def test_a_name_that_is_nearly_known_is_told() -> None:
    with pytest.raises(UsageFaultError) as caught:
        check_spelling("Atals", desk().client)
    assert "Did you mean `Atlas`?" in caught.value.faults[0].hint
