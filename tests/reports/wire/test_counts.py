from tests.support import made, story

from seccheck.reports.wire.counts import counts


def test_counts_of_a_gate() -> None:
    found = story.report().counts
    assert (found.required, found.demonstrated, found.accepted) == (7, 1, 0)
    opened = (found.contradicted, found.refuted, found.unknown, found.stale, found.too_weak)
    assert opened == (1, 1, 2, 1, 1)
    assert (found.not_applicable, found.not_due) == (1, 2)
    assert found.by_strength == {"declared": 0, "documented": 1, "captured": 0, "attested": 0, "observed": 0}


def test_who_waits_for_whom_also_counts_what_was_left_behind() -> None:
    report = story.report()
    assert [item.id for item in report.left_behind] == ["LEFT"]
    assert (report.counts.waits_for_client, report.counts.waits_for_provider) == (5, 2)
    assert counts(report.requirements, ()).waits_for_client == 4


def test_everything_due_is_either_shown_accepted_or_open() -> None:
    found = story.report().counts
    opened = found.contradicted + found.refuted + found.unknown + found.stale + found.too_weak
    assert found.required == found.demonstrated + found.accepted + opened


def test_an_accepted_one_is_not_demonstrated() -> None:
    requirement = made.requirement("R")
    digest = made.report(requirement, answers={"a.ok": True}).requirements[0].facts
    found = made.report(
        requirement, answers={"a.ok": True}, own=made.client(waivers=(made.waiver("R", digest),))
    ).counts
    assert (found.accepted, found.demonstrated, sum(found.by_strength.values())) == (1, 0, 0)
