import sys
from pathlib import Path

import pytest
from tests.support.captures import NONCE, TENANT

from seccheck.cli.frame.capturing import Files, run
from seccheck.errors import UsageFaultError
from seccheck.flow.capturing.wish import Wish
from seccheck.model.entra import Entra


@pytest.mark.parametrize("stdin", [None], ids=["closed"])
def test_nobody_there_means_no_consent(stdin: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    wish = Wish(settings=Entra(tenant=TENANT), nonce=NONCE)
    files = Files(out=tmp_path / "a.zip", key=tmp_path / "k", people=None, sign_key=None)
    with pytest.raises(UsageFaultError, match="needs your consent"):
        run(wish, files, "en", consents=False)
    assert not list(tmp_path.iterdir())
