import json

from tests.support import judged as small
from tests.support.asking import DOCUMENTED, material, speaker

from seccheck.errors import Fault
from seccheck.model.scale import Gate
from seccheck.reports.request.asked import asked_of
from seccheck.reports.request.check_json import check_json
from seccheck.reports.request.check_page import Standing
from seccheck.reports.request.need import Held

HELD = Held(id="doc", kind="policy", title="Rules\u202e", claims=frozenset(), is_here=False)


def test_machines_get_all_that_people_get() -> None:
    asked = asked_of(material(small.requirement(**DOCUMENTED), small.requirement("R-2", {"own.flag": {"const": True}})))
    standing = Standing(
        file="q.html",
        gate=Gate.PRE_CONTRACT,
        as_of=small.TODAY,
        questions=9,
        answered=3,
        unread=(Fault(message="is odd"),),
        absent=((HELD, "r.pdf"),),
    )
    data = check_json(speaker(), asked, standing)
    said = json.loads(data)
    assert "\u202e" not in data.decode()
    assert said["schema"] == "seccheck-check/1"
    assert said["counts"] == {"questions": 9, "answered": 3, "open": 1, "waiting": 1}
    assert said["unread"] == [{"place": "", "message": "is odd", "hint": ""}]
    assert said["attach"][0]["document"] == "doc"
    assert said["tasks"] == [
        {
            "action": "send",
            "document": "",
            "kind": "contract",
            "sentence": "Send this document: contract",
            "requirements": [
                {
                    "id": "R-1",
                    "severity": "blocker",
                    "outcome": "unknown",
                    "claims": ["c.flag"],
                    "kinds": ["contract", "policy"],
                    "sentence": "Send this document: contract. c.flag Expected: yes.",
                }
            ],
        }
    ]
    assert said["waiting"][0]["requirement"] == "R-2"
