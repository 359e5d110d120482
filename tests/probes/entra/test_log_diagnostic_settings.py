from tests.support.probe_graph import taken

from seccheck.graph.graph import ELSEWHERE
from seccheck.probes.entra.log_diagnostic_settings import ABOUT, CLAIMS
from seccheck.probes.probe import Unseen


def test_asks_nothing_and_says_where_it_is_kept() -> None:
    detail = "Azure Resource Manager: microsoft.aadiam/diagnosticSettings"
    assert taken("log_diagnostic_settings", {}) == [Unseen(claims=CLAIMS, reason=ELSEWHERE, detail=detail)]


def test_tells_what_to_ask_for_in_its_place() -> None:
    assert "as a document" in ABOUT.may_be_believed["en"]
    assert "comme document" in ABOUT.may_be_believed["fr"]
