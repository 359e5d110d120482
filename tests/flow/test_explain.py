import functools

import pytest
from tests.support import made

from seccheck.cli.frame.listing import show
from seccheck.errors import UsageFaultError
from seccheck.flow.explain import explain
from seccheck.model.policy import Catalog
from seccheck.reading.catalog import load_catalog
from seccheck.words.speaking import languages

CATALOG = made.catalog(made.requirement("RICH"), made.requirement("RICHER"))

_SCREEN, _TYPICAL, _WIDTH = 60, 45, 100


@functools.cache
def shipped() -> Catalog:
    return load_catalog()


def printed(name: str, lang: str, capsys: pytest.CaptureFixture[str], *, full: bool = False) -> list[str]:
    show(explain(shipped(), name, lang, full=full))
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("lang", languages())
def test_every_requirement_fits_one_screen(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    pages = {name: printed(name, lang, capsys) for name in shipped().requirements}
    assert {name: len(lines) for name, lines in pages.items() if len(lines) > _SCREEN} == {}
    assert {name for name, lines in pages.items() if max(map(len, lines)) > _WIDTH} == set()
    assert sum(len(lines) <= _TYPICAL for lines in pages.values()) > 0.95 * len(pages)


@pytest.mark.parametrize("lang", languages())
def test_every_requirement_can_be_explained_in_full(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name, requirement in shipped().requirements.items():
        lines = printed(name, lang, capsys, full=True)
        assert max(map(len, lines)) <= _WIDTH
        label = {"en": "  Example ", "fr": "  Exemple "}[lang]
        assert sum(line.startswith(label) for line in lines) == len(requirement.examples)


@pytest.mark.parametrize("lang", languages())
def test_no_page_holds_code(lang: str) -> None:
    for name in shipped().requirements:
        text = "\n".join(text for _, text in explain(shipped(), name, lang))
        assert not set('{}[]"') & set(text.replace('"', "", text.count('"') if lang == "en" else 0)), name


@pytest.mark.parametrize("lang", languages())
def test_every_page_shows_what_passes_and_what_fails(lang: str) -> None:
    labels = {"en": {"Passes", "Fails", "Demanded"}, "fr": {"Satisfait", "Échoue", "Exigé"}}[lang]
    lacking = {n for n in shipped().requirements if not labels <= {label for label, _ in explain(shipped(), n, lang)}}
    assert lacking == set()


@pytest.mark.parametrize("lang", languages())
def test_every_claim_and_kind_can_be_explained(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name in (*shipped().claims, *shipped().kinds):
        assert max(map(len, printed(name, lang, capsys))) <= _WIDTH


@pytest.mark.parametrize("name", ["RICH", "a.hours", "dpa"], ids=["requirement", "claim", "kind"])
def test_whatever_has_a_name_is_found(name: str) -> None:
    assert next(iter(explain(CATALOG, name, "en")))[1].startswith(f"{name}: ")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("RICHE", "Did you mean RICHER or RICH?"),
        ("rich", "Did you mean RICH?"),
        ("A.HOUR", "Did you mean a.hours or a.ok?"),
        ("zzz", "`seccheck catalog` lists all there is."),
    ],
)
def test_what_nobody_knows_is_wrong_usage(name: str, hint: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        explain(CATALOG, name, "en")
    assert caught.value.faults[0].hint == hint


@pytest.mark.parametrize(("lang", "labels"), [("en", ["Looks at", "Used by"]), ("fr", ["Regarde", "Sert à"])])
def test_a_look_is_told_with_the_claim_of_its_own(lang: str, labels: list[str]) -> None:
    told = [label for label, _ in explain(shipped(), "entra.ca.report_only", lang)]
    assert [label for label in labels if label not in told] == []


def test_a_look_without_a_claim_in_these_policies_is_told_alone() -> None:
    lines = list(explain(CATALOG, "entra.ca.report_only", "en"))
    assert lines[-1] == ("Tells about", "entra.ca.report_only")


def test_a_misspelt_look_is_guessed() -> None:
    with pytest.raises(UsageFaultError) as caught:
        explain(CATALOG, "entra.ca.report_onyl", "en")
    assert "entra.ca.report_only" in caught.value.faults[0].hint
