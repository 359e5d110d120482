from tests.support import story
from tests.support.exported import accepted, shown

from seccheck.model.policy import Json
from seccheck.reports.exports.case import Case
from seccheck.reports.exports.oscal.plan import plan_of_action
from seccheck.reports.wire.report import Report


def items(report: Report) -> list[Json]:
    return list(plan_of_action(report)["plan-of-action-and-milestones"]["poam-items"])


def values(item: Json) -> dict[str, str]:
    return {p["name"]: p["value"] for p in item["props"]}


def test_all_that_is_open_or_accepted_is_there_by_weight() -> None:
    assert [values(i)["requirement"] for i in items(accepted())] == [i.id for i in Case(accepted()).kept]


def test_an_item_says_severity_remedy_and_who_must_do_what_next() -> None:
    told = next(i for i in items(story.report()) if values(i)["requirement"] == "STALE")
    assert values(told)["severity"] == "blocker"
    assert (values(told)["next"], values(told)["waits-for"]) == ("renew", "provider")
    assert told["remarks"] == "Put STALE right."
    assert told["description"] == (
        "Stale: what showed it is too old. Provider: send a newer edition of the document pentest (2025-01-10)."
    )


def test_what_is_accepted_says_until_when() -> None:
    told = next(i for i in items(accepted()) if values(i)["outcome"] == "accepted")
    assert values(told)["until"] == "2027-03-31"
    assert "next" not in values(told)
    assert not told["description"].endswith(" ")


def test_only_what_the_open_ones_rest_on_is_there() -> None:
    document = plan_of_action(story.report())["plan-of-action-and-milestones"]
    assert "a.dpa" not in [o["title"] for o in document["observations"]]
    assert document["system-id"] == {"id": "Atlas"}


def test_a_plan_with_nothing_open_says_so() -> None:
    (told,) = items(shown())
    assert told["title"] == "Nothing is open"
    assert values(told) == {"outcome": "nothing-open", "gate": "pre-contract"}
