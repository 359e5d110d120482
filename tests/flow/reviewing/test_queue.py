import datetime as dt

from tests.support.review_world import CONFIG, DPA_READ, PROVIDER, READ, RULES_READ, desk, rewrite, sit

from seccheck.flow.reviewing.queue import claims_on, queue_of, replaceable
from seccheck.model.scale import Gate, Severity

DOSSIER = PROVIDER / "provider.yaml"
LATER = READ + dt.timedelta(days=1)


def waiting() -> list[tuple[str, str]]:
    return [(one.document.id, one.state) for one in queue_of(desk()).waiting]


def test_what_holds_the_gate_most_comes_first() -> None:
    assert waiting() == [("dpa", "unread"), ("rules", "unread")]
    first, second = queue_of(desk()).waiting
    assert first.holds == {Severity.BLOCKER: ("OWN-DPA",)}
    assert (second.holds, second.claims) == ({Severity.MAJOR: ("OWN-SCHEME",)}, ("own.scheme", "own.places"))
    more = "own.hours: {value: 24, documents: [dpa, rules]"
    rewrite(DOSSIER, ("own.hours: {value: 24, documents: [dpa]", more))
    assert [name for name, _ in waiting()] == ["rules", "dpa"], "it bears on a blocker and on a major"
    later = queue_of(desk(gate=Gate.RUN)).waiting
    assert all(one.holds == {Severity.BLOCKER: ("OWN-DPA",)} for one in later), "only what was left behind"


def test_what_was_read_waits_no_more() -> None:
    sit(*DPA_READ, document="dpa")
    queue = queue_of(desk())
    assert [one.document.id for one in queue.waiting] == ["rules"]
    assert [(one.document.id, one.state) for one in queue.read] == [("dpa", "read")]
    assert queue.read[0].earlier == desk().reviews[0]
    assert queue.of("dpa") == queue.read[0]


def test_a_document_that_no_answer_names_does_not_wait() -> None:
    rewrite(DOSSIER, ("{value: closed, documents: [rules]}", "closed"), ("[{country: FR}], documents: [rules]}", "[]}"))
    assert waiting() == [("dpa", "unread")]
    assert [one.claims for one in queue_of(desk()).read] == [()]


def test_a_changed_file_waits_even_where_no_answer_names_it_any_more() -> None:
    sit(*RULES_READ, document="rules")
    rewrite(DOSSIER, ("{value: closed, documents: [rules]}", "closed"), ("[{country: FR}], documents: [rules]}", "[]}"))
    (PROVIDER / "documents" / "rules.txt").write_text("other rules")
    assert waiting() == [("dpa", "unread"), ("rules", "changed")]
    assert claims_on(desk(), "rules", desk().reviews) == ("own.scheme", "own.places")


def renamed(old: str, new: str) -> None:
    rewrite(
        DOSSIER, (f"own.dpa: {old}\n", f"own.dpa: {new}\n"), (f"[{old}]", f"[{new}]"), (f"  {old}: {{", f"  {new}: {{")
    )


def test_only_the_last_of_a_line_of_documents_can_be_replaced() -> None:
    sit("r", "", "draft", "", document="dpa")
    assert replaceable(desk(), "dpa") == ()
    renamed("dpa", "second")
    (PROVIDER / "documents" / "dpa.txt").write_text("second")
    assert [r.document for r in replaceable(desk(), "second")] == ["dpa"]
    sit("dpa", "r", "", "draft again", "", document="second", on=LATER)
    assert [r.document for r in replaceable(desk(), "second")] == ["dpa"], "it may be confirmed once more"
    assert replaceable(desk(), "rules") == ()
    renamed("second", "third")
    (PROVIDER / "documents" / "dpa.txt").write_text("third")
    assert [r.document for r in replaceable(desk(), "third")] == ["second"]
    assert [one.review.document for one in queue_of(desk(LATER)).gone] == ["second"]


def test_what_is_gone_and_denies_nothing_is_not_spoken_of() -> None:
    sit(*DPA_READ, document="dpa")
    renamed("dpa", "again")
    assert queue_of(desk()).gone == ()
    assert waiting()[0] == ("again", "renamed")


def test_one_reader_is_not_enough_where_two_are_wanted() -> None:
    sit(*DPA_READ, document="dpa")
    rewrite(CONFIG, ("# end", "second_reviewer: blockers"))
    assert waiting() == [("dpa", "second"), ("rules", "unread")]


def test_of_several_reviews_of_a_document_the_newest_speaks() -> None:
    sit("r", "", "draft", "", document="dpa", on=LATER)
    (PROVIDER / "documents" / "dpa.txt").write_text("second version")
    sit(*DPA_READ, document="dpa", on=READ)
    renamed("dpa", "again")
    (one,) = replaceable(desk(), "again")
    assert (one.on, one.rejected) == (LATER, "draft")
