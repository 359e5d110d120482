import json
from pathlib import Path

import pytest
from tests.support import sealed

from seccheck.bundles.personal_data import personal_data_in
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.flow.sealing.declaration import declaration_of

NAMED = Pseudonyms(b"k" * 32)


def test_a_dossier_has_one_normal_form_without_people(tmp_path: Path) -> None:
    sealed.world(tmp_path)
    dossier = sealed.material(tmp_path).dossier
    written = declaration_of(dossier, NAMED)
    plain = json.loads(written)
    assert (plain["schema"], plain["name"], plain["path"]) == ("seccheck-declaration/1", "Atlas", "provider.yaml")
    assert {answer["claim"]: answer["value"] for answer in plain["answers"]} == {
        "tiny.ok": True,
        "tiny.hours": {"$decimal": "12.25"},
        "tiny.share": {"$decimal": "98.5"},
        "tiny.contact": NAMED.text("desk@atlas.example, +33 1 99 00 42 10"),
    }
    assert plain["documents"][0]["sha256"] == NAMED.digest(dossier.documents[0].sha256)
    assert plain["digest"] == NAMED.digest(dossier.digest)
    assert list(personal_data_in(written.decode())) == []


@pytest.mark.parametrize("comment", ["", "# another comment\n"])
def test_another_spelling_of_the_same_is_the_same_but_for_its_sum(tmp_path: Path, comment: str) -> None:
    folder = sealed.world(tmp_path)
    before = json.loads(declaration_of(sealed.material(tmp_path).dossier, NAMED))
    (folder / "provider.yaml").write_text(comment + (folder / "provider.yaml").read_text())
    after = json.loads(declaration_of(sealed.material(tmp_path).dossier, NAMED))
    assert (before.pop("digest") == after.pop("digest")) is (not comment)
    assert before == after
