"""Stories of one sitting: what is confirmed, denied, left, rejected, countersigned, and what the gate makes of it."""

import datetime as dt
import re
from pathlib import Path

import pytest
from tests.support.review_world import (
    ACCEPTED,
    CONFIG,
    DPA_READ,
    PROVIDER,
    READ,
    RULES_READ,
    desk,
    outcomes,
    rewrite,
    sit,
)
from tests.support.reviewing import Interrupted, Script, put

from seccheck.errors import InputFaultError
from seccheck.flow.reviewing.queue import queue_of

DOSSIER, DPA = PROVIDER / "provider.yaml", PROVIDER / "documents" / "dpa.txt"
LATER = READ + dt.timedelta(days=10)


def written() -> list[str]:
    """Document, verdict and claims of each review in the client file."""
    return [
        f"{r.document} {'rejected' if r.rejected else 'accepted'} " + " ".join(f"{c.claim}={c.value}" for c in r.claims)
        for r in desk().reviews
    ]


def test_what_is_confirmed_counts() -> None:
    assert outcomes() == {"OWN-DPA": "too-weak", "OWN-SCHEME": "too-weak"}
    before = CONFIG.read_text()
    script, walk, left = sit(*DPA_READ, *RULES_READ)
    assert (walk.kept, left) == (2, ())
    assert outcomes() == {"OWN-DPA": "demonstrated", "OWN-SCHEME": "demonstrated"}
    assert CONFIG.read_text().startswith(before)
    assert "Written to seccheck.yaml: dpa accepted, 2 claims confirmed." in script.shown
    assert queue_of(desk()).waiting == ()
    first = desk().reviews[0]
    assert (first.provider, first.by, first.on, first.issuer, first.signed) == (
        "Atlas",
        "Compliance officer",
        READ,
        "Atlas",
        True,
    )


def test_what_the_document_says_instead_is_a_denial() -> None:
    script, _, _ = sit("", "y", "n", "soon", "72", *ACCEPTED, document="dpa")
    assert written() == ["dpa accepted own.dpa=None own.hours=72"]
    assert outcomes()["OWN-DPA"] == "contradicted"
    assert "“soon”" in script.shown


def test_silence_confirms_nothing() -> None:
    sit("", "n", "s", *ACCEPTED, document="dpa")
    assert written() == ["dpa accepted "]
    assert outcomes()["OWN-DPA"] == "unknown"


@pytest.mark.parametrize(
    "lines",
    [("r", "", "unsigned draft", ""), ("", "y", "s", *ACCEPTED[:-1], "r", "unsigned draft")],
    ids=["whole", "after reading"],
)
def test_a_rejected_document_denies_all_that_leans_on_it(lines: tuple[str, ...]) -> None:
    sit(*lines, document="dpa")
    assert written() == ["dpa rejected own.dpa=None own.hours=None"]
    assert desk().reviews[0].rejected == "unsigned draft"
    assert outcomes()["OWN-DPA"] == "contradicted"


def test_a_document_may_be_left_for_later_and_nothing_is_written() -> None:
    before = CONFIG.read_text()
    script, walk, left = sit("", "y", "?", "?", "?")
    assert (walk.kept, left) == (0, ("dpa", "rules"))
    assert CONFIG.read_text() == before
    assert "dpa is left for later; nothing is written about it." in script.shown
    assert sit("", "y", "y", *ACCEPTED[:-1], "?", "?")[2] == ("dpa", "rules")


def test_a_claim_put_off_is_asked_again_at_the_end() -> None:
    script, _, left = sit("", "?", "y", "y", *ACCEPTED, document="dpa")
    assert left == ()
    titles = re.findall(r"^\d of 2  (\S+)", script.shown, re.MULTILINE)
    assert titles == ["own.dpa", "own.hours", "own.dpa"]


def test_stopping_leaves_the_rest() -> None:
    assert sit(*DPA_READ, "q")[2] == ("rules",)
    assert sit("q", on=LATER)[2] == ("rules",)


def test_an_interruption_keeps_what_was_confirmed() -> None:
    script = Script(*DPA_READ, "", "y")
    with pytest.raises(Interrupted):
        sit(script=script)
    assert [line.split()[0] for line in written()] == ["dpa"]


def test_a_changed_file_is_read_again_and_its_denial_stays_until_then() -> None:
    sit("", "y", "n", "72", *ACCEPTED, document="dpa")
    DPA.write_text("Agreement, second version\nA breach is told within 24 hours.\n")
    (waiting, _) = queue_of(desk(LATER)).waiting
    assert (waiting.document.id, waiting.state) == ("dpa", "changed")
    assert outcomes(LATER)["OWN-DPA"] == "contradicted"
    script, _, _ = sit(*DPA_READ, document="dpa", on=LATER)
    assert len(desk().reviews) == 2, "the old review stays beside the new one"
    assert outcomes(LATER)["OWN-DPA"] == "demonstrated"
    assert "the file is another one than was read" in script.shown
    assert "Before     72 hours" in script.shown


def test_of_two_words_of_one_day_the_denial_wins_and_the_reviewer_is_told() -> None:
    sit("", "y", "n", "72", *ACCEPTED, document="dpa")
    DPA.write_text("Agreement, second version\n")
    script, _, _ = sit(*DPA_READ, document="dpa")
    assert "Of two words of one day the denial wins" in script.shown
    assert outcomes()["OWN-DPA"] == "contradicted"
    sit(*DPA_READ, document="dpa", on=LATER)
    assert (len(desk().reviews), outcomes(LATER)["OWN-DPA"]) == (2, "demonstrated")


def test_the_same_file_read_again_takes_the_place_of_its_review() -> None:
    sit("", "y", "n", "72", *ACCEPTED, document="dpa")
    sit(*DPA_READ, document="dpa", on=LATER)
    assert written() == ["dpa accepted own.dpa=None own.hours=24"]
    assert outcomes(LATER)["OWN-DPA"] == "demonstrated"


def gone() -> None:
    """The provider hands in another document under another name instead of one that denied."""
    sit("r", "", "unsigned draft", "", document="dpa")
    rewrite(DOSSIER, ("dpa: dpa\n", "dpa: signed\n"), ("[dpa]", "[signed]"), ("  dpa: {kind", "  signed: {kind"))
    DPA.write_text("Agreement, signed\nA breach is told within 24 hours.\n")


def test_a_document_that_is_gone_denies_until_its_successor_is_read() -> None:
    gone()
    queue = queue_of(desk(LATER))
    assert [(one.review.document, one.claims) for one in queue.gone] == [("dpa", ("own.dpa", "own.hours"))]
    assert outcomes(LATER)["OWN-DPA"] == "contradicted"
    script, _, _ = sit("-", *DPA_READ, document="signed", on=LATER)
    assert outcomes(LATER)["OWN-DPA"] == "contradicted", "nobody said that it takes the place of the other"
    assert "signed (The agreement): does it take the place of one that is gone (dpa)?" in script.shown
    script, _, _ = sit("other", "dpa", *DPA_READ, document="signed", on=LATER)
    assert "None of those that are gone is called so." in script.shown
    assert [(r.document, r.replaces) for r in desk().reviews] == [("dpa", ""), ("signed", "dpa")]
    assert outcomes(LATER)["OWN-DPA"] == "demonstrated"
    assert queue_of(desk(LATER)).gone == ()


def test_what_the_former_document_denied_is_asked_of_its_successor() -> None:
    gone()
    rewrite(DOSSIER, (", documents: [signed], note: article 6", ""))
    script, _, _ = sit("dpa", *DPA_READ, document="signed", on=LATER)
    assert "the provider does not name this document for it any more" in script.shown
    assert written()[1] == "signed accepted own.dpa=None own.hours=24"


def test_a_renamed_file_is_known_again() -> None:
    sit(*DPA_READ, document="dpa")
    rewrite(DOSSIER, ("dpa: dpa\n", "dpa: again\n"), ("[dpa]", "[again]"), ("  dpa: {kind", "  again: {kind"))
    script, _, _ = sit("", *DPA_READ, document="again", on=LATER)
    assert "read before under the name dpa, which is gone" in script.shown
    assert script.asked[0].endswith("[dpa]: ")
    assert desk().reviews[-1].replaces == "dpa"


def asking(second: str) -> None:
    rewrite(CONFIG, ("# end", f"second_reviewer: {second}\n# end"))


def test_the_second_person_is_asked_for_where_the_client_file_wants_one() -> None:
    asking("blockers")
    script, _, _ = sit(*DPA_READ, "compliance  OFFICER", "Deputy CISO", document="dpa")
    assert "must be another person" in script.shown
    assert (desk().reviews[0].second, outcomes()["OWN-DPA"]) == ("Deputy CISO", "demonstrated")
    script, _, _ = sit(*RULES_READ, document="rules")
    assert not [question for question in script.asked if question.startswith("Second")]


def test_what_one_person_read_waits_for_the_second_who_countersigns() -> None:
    asking("blockers")
    script, _, _ = sit(*DPA_READ, "", document="dpa")
    assert "it supports no more than an answer at blockers" in script.shown
    assert outcomes()["OWN-DPA"] == "too-weak"
    assert next((w.document.id, w.state) for w in queue_of(desk()).waiting) == ("dpa", "second")
    script, _, _ = sit(*DPA_READ, "", document="dpa", by="Deputy CISO", on=LATER)
    assert "you sign as the second reviewer" in script.shown
    assert [(r.by, r.second, r.on) for r in desk().reviews] == [("Compliance officer", "Deputy CISO", LATER)]
    assert outcomes(LATER)["OWN-DPA"] == "demonstrated"


@pytest.mark.parametrize(
    ("by", "lines", "said"),
    [
        ("Deputy CISO", ("", "y", "n", "12", *ACCEPTED, ""), "You found something else than Compliance officer"),
        ("compliance officer", (*DPA_READ, ""), "One person has read it"),
    ],
    ids=["differs", "same person"],
)
def test_no_one_countersigns_what_was_not_found_twice(by: str, lines: tuple[str, ...], said: str) -> None:
    asking("all")
    sit(*DPA_READ, "", document="dpa")
    script, _, _ = sit(*lines, document="dpa", by=by)
    assert said in script.shown
    assert [r.second for r in desk().reviews] == [""]


def test_a_file_that_changes_while_it_is_read_is_not_confirmed() -> None:
    class Swapping(Script):
        def ask(self, question: str) -> str:
            if question.startswith("[a]ccept"):
                DPA.write_text("something else")
            return super().ask(question)

    before = CONFIG.read_text()
    with pytest.raises(InputFaultError, match="changed while it was reviewed"):
        sit(script=Swapping(*DPA_READ), document="dpa")
    assert CONFIG.read_text() == before


def test_a_hostile_document_cannot_reach_the_terminal() -> None:
    DPA.write_text("A breach \x1b[2J\u202e is told\x07 within 24 hours.\n::error::no\n\x9b31m" + "x" * 9000)
    script, _, _ = sit("", "p", "y", "y", *ACCEPTED, document="dpa")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", script.shown)
    assert "\n::error" not in script.shown
    assert "\\x1b[2J" in script.shown
    assert "cut here" in script.shown


def test_the_document_can_be_opened_beside() -> None:
    script = Script("q", viewer=True)
    sit(script=script, document="dpa")
    assert script.opened == [DPA]
    assert f"Opened in your viewer: {DPA}" in script.shown
    refusing = Script("q")
    sit(script=refusing, document="dpa")
    assert f"Open it yourself: {DPA}" in refusing.shown


def test_a_sitting_in_french() -> None:
    script, _, _ = sit("", "o", "n", "72", *ACCEPTED[:4], "o", "", "", "a", document="dpa", lang="fr")
    assert written() == ["dpa accepted own.dpa=None own.hours=72"]
    assert "Écrit dans seccheck.yaml\u202f: dpa accepté, 2 points confirmés." in script.shown
    english = re.compile(r"\b(the|page of|says|answer|expected)\b", re.IGNORECASE)
    ours = [line for line in script.shown.splitlines() if not line.startswith(("  Texte", "             ", "The"))]
    assert not [line for line in ours if english.search(line)]


def test_what_cannot_be_written_is_said_and_the_client_file_is_as_it_was() -> None:
    before = CONFIG.read_text()

    def damaging(path: Path, data: bytes) -> None:
        put(path, data.replace(b"kind: dpa", b"kind: nonsense") if b"kind: dpa" in data else data)

    with pytest.raises(InputFaultError, match="no known kind"):
        sit(*DPA_READ, document="dpa", write=damaging)
    assert CONFIG.read_text() == before
