import datetime as dt

from seccheck.flow.looking.eyes import Eyes
from seccheck.model.entra import Entra


def test_without_more_nobody_is_shown_anything_and_everything_may_be_asked() -> None:
    eyes = Eyes(open=lambda settings, folder: (settings, folder), today=dt.date(2026, 11, 24))  # type: ignore[arg-type,return-value]  # it is not opened
    assert (eyes.probes, eyes.offline, eyes.tape) == ((), False, None)
    with eyes.progress(3) as step:
        step()
    assert Entra(tenant="t").client == ""
