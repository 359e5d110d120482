import re

import pytest

from seccheck.probes.permissions import GRAPH_APP, IDS, is_granted

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def test_every_permission_has_an_id_of_its_own_and_only_reads() -> None:
    assert all(GUID.fullmatch(id_) for id_ in (GRAPH_APP, *IDS.values()))
    assert len(set(IDS.values())) == len(IDS)
    assert list(IDS) == sorted(IDS)
    assert all(".Read" in name and ".ReadWrite" not in name for name in IDS)


@pytest.mark.parametrize(
    ("permission", "granted", "is_there"),
    [
        ("Policy.Read.All", {"Policy.Read.All"}, True),
        ("Policy.Read.All", {"Policy.ReadWrite.All"}, True),
        ("Policy.Read.All", {"Directory.Read.All"}, False),
        ("Policy.Read.All", set(), False),
        ("User.Read.All", {"Directory.Read.All"}, True),
        ("GroupMember.Read.All", {"Group.Read.All"}, True),
        ("AuditLog.Read.All", {"User.Read.All"}, False),
    ],
)
def test_a_broader_permission_will_do(permission: str, granted: set[str], is_there: bool) -> None:
    assert is_granted(permission, granted) is is_there
