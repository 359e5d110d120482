from tests.support.probe_graph import taken, values

from seccheck.graph.graph import BETA


def test_asks_nothing_and_says_why() -> None:
    assert values(taken("ext_invite_domains", {})) == {"entra.ext.invite_domains": BETA}
