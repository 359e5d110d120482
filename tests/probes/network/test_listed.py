from tests.support.network_world import DOMAINS, PORTALS, answered, portals, review, world

from seccheck.model.network import Network
from seccheck.probes.network.listed import listed, network_of


def test_answers_and_accepted_reviews_of_this_provider_are_listed() -> None:
    here = world(
        answered(DOMAINS, ["a.example"]),
        answered(PORTALS, portals("https://a.example")),
        answered("env.dmarc_policy", "none"),
        reviews=(
            review(DOMAINS, ["b.example"]),
            review(DOMAINS, ["c.example"], provider=""),
            review(DOMAINS, ["d.example"], provider="Other"),
            review(DOMAINS, ["e.example"], rejected="unsigned"),
            review(PORTALS, portals("https://b.example")),
        ),
    )
    assert listed(here, DOMAINS) == ("a.example", "b.example", "c.example")
    assert [item["url"] for item in listed(here, PORTALS)] == ["https://a.example", "https://b.example"]


def test_an_answer_without_a_value_lists_nothing() -> None:
    assert listed(world(answered(DOMAINS, None)), DOMAINS) == ()


def test_no_dossier_lists_nothing() -> None:
    assert listed(world(answered(DOMAINS, ["a.example"]), named=False), DOMAINS) == ()


def test_a_client_file_that_does_not_say_allows_nothing() -> None:
    assert network_of(world()).allow == ()
    assert network_of(world(network=Network(allow=("tls",)))).allow == ("tls",)
