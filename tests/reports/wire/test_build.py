import pytest
from tests.support import made

from seccheck import __version__
from seccheck.model.client import ClientFile
from seccheck.model.scale import Gate, Strength


def test_the_head_of_a_report() -> None:
    report = made.report(made.requirement("R"), answers={"a.ok": True})
    assert report.schema == "seccheck-report/1"
    assert report.tool == {"name": "seccheck", "version": __version__}
    assert (report.gate, report.as_of, report.decision, report.undecided) == (
        "pre-contract",
        "2026-12-01",
        "no-go",
        False,
    )
    assert not report.memory
    assert (report.provider.name, report.provider.legal_name, report.provider.country) == ("Atlas", "Atlas SARL", "MA")
    assert report.provider.declared == {"by": "Service manager", "role": "Service manager", "on": "2026-11-02"}
    assert (report.policies.profile, report.policies.judged, report.policies.known) == ("express", 1, 1)
    assert report.policies.packs == ({"id": "p", "version": "1.0.0"},)


def test_without_a_client_file_there_is_none_to_name() -> None:
    assert made.report(made.requirement("R"), own=ClientFile(engagement={})).client_file is None


def test_only_what_concerns_this_provider_is_counted_and_printed() -> None:
    others = {"provider": "Rif"}
    client = made.client(
        reviews=(made.review("dpa", {"a.ok": True}, provider="Atlas"), made.review("dpa", {"a.ok": True}, **others)),
        records=(made.record({"a.ok": True}), made.record({"a.ok": True}, **others)),
        waivers=(made.waiver("R"), made.waiver("R", **others)),
        tailoring=(made.tailoring("R"), made.tailoring("R", until=None), made.tailoring("R", **others)),
    )
    report = made.report(made.requirement("R"), own=client)
    assert report.client_file is not None
    part = report.client_file
    assert (part.waivers, part.reviews, part.records, part.loosenings) == (1, 1, 1, 1)
    assert (len(report.waivers), len(report.reviews), len(report.tailoring)) == (1, 1, 2)


@pytest.mark.parametrize("counts", [True, False])
def test_whether_unread_documents_count_is_said(counts: bool) -> None:
    client = made.client(unreviewed_count=counts)
    report = made.report(made.requirement("R"), answers={"a.ok": (True, "dpa")}, own=client)
    assert report.client_file is not None
    assert report.client_file.unreviewed_documents is counts
    assert [(u.document, u.claims, u.state) for u in report.unread_documents] == [("dpa", ("a.ok",), "unread")]


def test_each_waiver_says_why_it_is_not_in_force() -> None:
    due, later = made.requirement("R"), made.requirement("LATER", demand={Gate.RUN: Strength.DECLARED})
    digest = made.report(due, answers={"a.ok": True}).requirements[0].facts
    client = made.client(
        waivers=(made.waiver("R"), made.waiver("R", digest), made.waiver("LATER"), made.waiver("NONE"))
    )
    report = made.report(due, later, answers={"a.ok": True}, own=client)
    assert [(w.requirement, w.in_force, w.refused) for w in report.waivers] == [
        ("R", False, "superseded"),
        ("R", True, ""),
        ("LATER", False, "not-judged"),
        ("NONE", False, "not-judged"),
    ]
    assert report.requirements[0].outcome == "accepted"


def test_a_waiver_of_what_was_left_behind_is_judged_there() -> None:
    left = made.requirement("LEFT")
    due = made.requirement("R", demand={Gate.RUN: Strength.DECLARED})
    digest = made.report(left).requirements[0].facts
    report = made.report(left, due, own=made.client(waivers=(made.waiver("LEFT", digest),)), gate=Gate.RUN)
    assert [item.outcome for item in report.left_behind] == ["accepted"]
    assert report.waivers[0].in_force
