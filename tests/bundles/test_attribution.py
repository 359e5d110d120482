import datetime as dt
from pathlib import Path

import pytest
from tests.support import keys

from seccheck.bundles.attribution import attributed
from seccheck.bundles.sshsig import parse
from seccheck.errors import InputFaultError
from seccheck.model.signature import INVALID, SIGNED, UNKNOWN_KEY

SPACE, DAY = "seccheck-capture@v1", dt.date(2026, 11, 20)


def test_a_key_is_whose_the_list_says_it_is(tmp_path: Path) -> None:
    key, list_ = keys.make_key(tmp_path), tmp_path / "signers"
    signed = parse(keys.signed(b"x", SPACE, key))
    list_.write_text(f'manager@atlas.example namespaces="{SPACE}" {keys.public(key)}\n')
    found = attributed(signed, SPACE, allowed=list_, at=DAY)
    assert (found.state, found.principal, found.key) == (SIGNED, "manager@atlas.example", signed.fingerprint)
    assert attributed(signed, SPACE, allowed=None, at=DAY).reason == "no-list"
    list_.write_text(f'manager@atlas.example namespaces="another@v1" {keys.public(key)}\n')
    assert attributed(signed, SPACE, allowed=list_, at=DAY).state == UNKNOWN_KEY
    with pytest.raises(InputFaultError, match="no such file"):
        attributed(signed, SPACE, allowed=tmp_path / "gone", at=DAY)


@pytest.mark.parametrize("is_listed", [False, True], ids=["no list", "listed"])
def test_a_revoked_key_is_nobodys(tmp_path: Path, *, is_listed: bool) -> None:
    key, list_ = keys.make_key(tmp_path), tmp_path / "signers"
    signed = parse(keys.signed(b"x", SPACE, key))
    list_.write_text(f"manager@atlas.example {keys.public(key)}\n")
    (tmp_path / "revoked").write_text(keys.public(key))
    allowed = list_ if is_listed else None
    found = attributed(signed, SPACE, allowed=allowed, at=DAY, revoked=tmp_path / "revoked")
    assert (found.state, found.reason, found.principal) == (INVALID, "revoked", "")
    (tmp_path / "revoked").write_text("")
    assert attributed(signed, SPACE, allowed=allowed, at=DAY, revoked=tmp_path / "revoked").state != INVALID
