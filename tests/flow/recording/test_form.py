import dataclasses

from tests.support.record_world import desk

from seccheck.flow.recording.form import paper_of


def test_each_claim_is_a_box_of_its_type_asked_once() -> None:
    paper = paper_of(desk(claims=("OWN-CUT", "OWN-REST")), "en")
    assert (paper.title, paper.kind, paper.client, paper.provider) == (
        *("joint test with client witness", "witnessed-test", "Example Industries", "Atlas"),
    )
    assert [part.id for part in paper.parts] == ["OWN-CUT", "OWN-REST"]
    boxes = {box.claim: box for part in paper.parts for box in part.boxes}
    assert len(boxes) == sum(len(part.boxes) for part in paper.parts) == 10
    assert {name: box.shape for name, box in boxes.items()} == {
        "own.proved": "yes-no",
        "own.plan": "document",
        "own.cut_minutes": "number",
        "own.left_over": "number",
        "own.share_pct": "number",
        "own.level": "choice",
        "own.names": "list",
        "own.words": "text",
        "own.doors": "rows",
        "own.thing": "text",
    }
    assert (boxes["own.cut_minutes"].unit, boxes["own.cut_minutes"].hint) == ("minutes", "From the order on.")
    assert [(c.label, c.choices) for c in boxes["own.doors"].columns][-1] == ("shut", ("yes", "no"))


def test_a_form_speaks_the_readers_language() -> None:
    part = paper_of(desk(), "fr").parts[0]
    assert (part.title, part.weight, part.how) == ("On peut couper", "bloquante", "Écrire un script.")
    assert part.statement.startswith("La coupure prend moins d")


def test_what_stands_for_a_document_says_so() -> None:
    assert paper_of(desk("signoff-record", claims=()), "en").wants_file
    assert not paper_of(desk(), "en").wants_file


def test_a_topic_whose_claims_were_all_asked_is_no_part() -> None:
    at = desk(claims=("OWN-CUT", "OWN-REST"))
    again = dataclasses.replace(at, topics=(*at.topics, at.topics[0]))
    assert paper_of(again, "en") == paper_of(at, "en")
