import datetime as dt
from pathlib import Path

import pytest

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.start import start
from seccheck.model.policy import Catalog
from seccheck.reading.catalog import load_catalog
from seccheck.reading.client_file import open_client_file, read_client_file
from seccheck.reading.dossier import read_dossier
from seccheck.wiring.files import new_file

ON = dt.date(2026, 12, 1)


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog()


def started(folder: Path, lang: str, catalog: Catalog) -> list[Path]:
    return start(folder, lang, catalog=catalog, on=ON, write=new_file)


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_both_files_are_ready_to_be_filled_in(tmp_path: Path, lang: str, catalog: Catalog) -> None:
    written = started(tmp_path / "new", lang, catalog)
    assert [str(path.relative_to(tmp_path / "new")) for path in written] == [
        "seccheck.yaml",
        "provider/provider.yaml",
        "provider/documents/README.txt",
    ]
    client = read_client_file(open_client_file(written[0]), catalog)
    assert (client.client, client.declared_on, dict(client.engagement)) == ("Example Industries", ON, {})
    with pytest.raises(InputFaultError) as caught:
        read_dossier(written[1], catalog)
    assert [fault.message for fault in caught.value.faults] == ["the dossier answers nothing"]
    written[1].write_text(written[1].read_text().replace("mfa.user_coverage_pct: null", "mfa.user_coverage_pct: 100"))
    assert [answer.claim for answer in read_dossier(written[1], catalog).answers] == ["mfa.user_coverage_pct"]


@pytest.mark.parametrize(("lang", "said"), [("en", "The client's side"), ("fr", "Le côté client")])
def test_the_comments_are_in_the_readers_language(tmp_path: Path, lang: str, said: str, catalog: Catalog) -> None:
    client, dossier, _ = started(tmp_path, lang, catalog)
    assert said in client.read_text()
    assert not any("@" in path.read_text() for path in (client, dossier))


def test_the_express_questions_are_asked_and_no_others(tmp_path: Path, catalog: Catalog) -> None:
    _, dossier, _ = started(tmp_path, "en", catalog)
    text = dossier.read_text()
    assert "  # Share of staff accounts under MFA? (percent)\n  mfa.user_coverage_pct: null\n" in text
    assert "  # --- Multi-factor authentication\n" in text
    asked = {line.partition(":")[0].strip() for line in text.splitlines() if line.endswith(": null")}
    assert asked <= set(catalog.claims)
    assert 50 < len(asked) < 200
    assert not any(name.startswith(("entra.", "witness.", "cml.price")) for name in asked)


@pytest.mark.parametrize("there", ["seccheck.yaml", "provider/provider.yaml"])
def test_nothing_is_overwritten(tmp_path: Path, there: str, catalog: Catalog) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine")
    with pytest.raises(UsageFaultError, match="is there already"):
        started(tmp_path, "en", catalog)
    assert (tmp_path / there).read_text() == "mine"
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [Path(there).name]
