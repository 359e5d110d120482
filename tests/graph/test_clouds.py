import pytest

from seccheck.errors import UsageFaultError
from seccheck.graph.clouds import ends_of
from seccheck.graph.origin import origin_of
from seccheck.model.entra import Entra
from seccheck.model.policy import Json

TENANT = "3e9d51b7-08c2-4f6a-b1d4-6c7f2a90e835"


@pytest.mark.parametrize(
    ("cloud", "login", "graph"),
    [
        ("global", "login.microsoftonline.com", "graph.microsoft.com"),
        ("us-l4", "login.microsoftonline.us", "graph.microsoft.us"),
        ("us-l5", "login.microsoftonline.us", "dod-graph.microsoft.us"),
        ("china", "login.partner.microsoftonline.cn", "microsoftgraph.chinacloudapi.cn"),
        ("bleu", "login.sovcloud-identity.fr", "graph.svc.sovcloud.fr"),
    ],
)
def test_each_cloud_has_its_servers(cloud: str, login: str, graph: str) -> None:
    ends = ends_of(Entra(tenant=TENANT, cloud=cloud))
    assert ends.authority == f"https://{login}/{TENANT}"
    assert ends.graph == f"https://{graph}"
    assert ends.origin == origin_of(f"https://{graph}")
    assert origin_of(ends.authority) in ends.signs_in


def test_the_older_name_of_a_sign_in_server_is_as_good_and_nothing_else_is() -> None:
    known = {origin.host for origin in ends_of(Entra(tenant=TENANT, cloud="china")).signs_in}
    assert known == {"login.partner.microsoftonline.cn", "login.chinacloudapi.cn"}
    assert len(ends_of(Entra(tenant=TENANT)).signs_in) == 1


def test_addresses_of_the_client_file_go_first() -> None:
    ends = ends_of(Entra(tenant=TENANT, graph_url="http://127.0.0.1:81/", authority="https://localhost:82/"))
    assert (ends.graph, ends.authority) == ("http://127.0.0.1:81", f"https://localhost:82/{TENANT}")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"cloud": "moon"}, "cloud"),
        ({"tenant": "a/b"}, "tenant"),
        ({"tenant": ""}, "tenant"),
        ({"graph_url": "http://graph.example"}, "graph_url"),
        ({"graph_url": "https://graph.example/v1.0"}, "graph_url"),
        ({"graph_url": "https://somebody@graph.example"}, "graph_url"),
        ({"graph_url": "graph.example"}, "graph_url"),
        ({"authority": "http://127.0.0.1:82"}, "authority"),
        ({"authority": "https://login.example/tenant"}, "authority"),
    ],
    ids=str,
)
def test_what_may_not_be_used_is_said_with_its_place(changes: dict[str, Json], says: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        ends_of(Entra(**{"tenant": TENANT, **changes}))
    (fault,) = caught.value.faults
    assert f"entra.{says}" in fault.message
    assert fault.hint
