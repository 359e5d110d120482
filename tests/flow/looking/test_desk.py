import datetime as dt
from pathlib import Path

import pytest
from tests.support import judged
from tests.support.gathered import dossier
from tests.support.judged import requirement

from seccheck.flow.grounds import Grounds
from seccheck.flow.looking.desk import desk_of
from seccheck.flow.looking.eyes import Eyes
from seccheck.graph.graph import Graph
from seccheck.model.client import ClientFile
from seccheck.model.entra import Entra
from seccheck.model.evidence import Facts

TODAY = judged.TODAY


def never(_settings: Entra, _folder: Path) -> Graph:
    raise AssertionError


def grounds() -> Grounds:
    client = ClientFile(engagement={}, path="seccheck.yaml")
    return Grounds(catalog=judged.catalog(requirement("R-1")), client=client, profile="full", selected=("R-1",))


@pytest.mark.parametrize(
    ("named", "demanded", "offline", "names"),
    [
        ((), {"itsm.fcr_pct"}, False, ("itsm.tickets",)),
        (("itsm.calls", "entra.ca.report_only"), {"itsm.fcr_pct"}, False, ("itsm.calls", "itsm.tickets")),
        (("itsm.calls",), {"itsm.fcr_pct"}, True, ("itsm.calls",)),
        ((), {"entra.sms_enabled"}, False, ()),
    ],
    ids=["demanded", "named-as-well", "offline", "another-family"],
)
def test_which_looks_are_taken(
    named: tuple[str, ...], demanded: set[str], names: tuple[str, ...], *, offline: bool
) -> None:
    eyes = Eyes(open=never, today=TODAY, offline=offline)
    assert desk_of(grounds(), eyes, TODAY, named=named, demanded=frozenset(demanded)).names == names


def test_what_the_client_file_does_not_set_up_says_nothing() -> None:
    eyes = Eyes(open=never, today=TODAY)
    desk = desk_of(grounds(), eyes, TODAY - dt.timedelta(days=1), named=(), demanded=frozenset({"itsm.fcr_pct"}))
    assert desk.facts_for(dossier(), None) == Facts()
