from pathlib import Path
from typing import Any

import pytest
from tests.support.extracts import LAST, MAPPING, ON, shipped, table, world
from tests.support.probe_graph import values
from tests.support.small import faults_of, told

from seccheck.graph.graph import NOBODY, UNDECLARED
from seccheck.judging.validator import fits
from seccheck.model.itsm import SURVEYS
from seccheck.probes.extracts.sided import ONE_SIDED
from seccheck.probes.itsm.surveys import CLAIMS, KIND, is_set_up, look, seen_on
from seccheck.probes.probe import Seen, Unseen

SATISFIED, RESPONSES, PILOT = CLAIMS
HEAD = "Id;At;Sent;Team;Score;Pilot"
WORDS = MAPPING.replace(
    "  scale: {from: 1, to: 5, satisfied: 4}", "  words: {satisfied: [Très bien, Bien], dissatisfied: [Mauvais]}"
)


def seen(folder: Path, *rows: str, head: str = HEAD, **more: Any) -> list[Seen | Unseen]:  # noqa: ANN401 - as `world`
    return list(look(world(folder, table(head, *rows), sort=SURVEYS, **more)))


def figures(found: list[Seen | Unseen]) -> dict[str, tuple[object, int | None]]:
    return {one.claim: (one.value, one.sample) for one in found if isinstance(one, Seen)}


def test_satisfaction_responses_and_the_pilot(tmp_path: Path) -> None:
    rows = ["1;;d;;5;yes", "2;;d;;4;", "3;;d;;3;yes", "4;;d;;;", "5;;;;;", "6;;d;;;yes", "7;;;;4.5;"]
    found = seen(tmp_path, *rows)
    assert figures(found) == {SATISFIED: (75, 4), RESPONSES: (66.66, 6), PILOT: (50, 2)}
    assert all(fits(one.value, shipped().claims[one.claim].type) for one in found if isinstance(one, Seen))
    assert KIND in shipped().kinds


def test_without_a_column_for_it_every_row_was_sent(tmp_path: Path) -> None:
    found = seen(tmp_path, "1;;;;5;", "2;;;;;", head=HEAD.replace("Sent", "x"))
    assert figures(found)[RESPONSES] == (50, 2)


def test_words_in_place_of_scores(tmp_path: Path) -> None:
    found = seen(tmp_path, "1;;;;tres BIEN;", "2;;;;Mauvais;", "3;;d;;;", mapping=WORDS)
    assert figures(found) == {SATISFIED: (50, 2), RESPONSES: (66.66, 3)}


@pytest.mark.parametrize(
    ("mapping", "score", "said"),
    [
        pytest.param(MAPPING, "6", "the score is not within the scale of 1 to 5", id="above"),
        pytest.param(MAPPING, "0", "the score is not within the scale of 1 to 5", id="below"),
        pytest.param(MAPPING, "good", "what stands there is no number", id="a-word"),
        pytest.param(MAPPING, "nan", "what stands there is no number", id="no-number"),
        pytest.param(WORDS, "5", "what stands there is no known answer", id="a-score"),
    ],
)
def test_what_is_no_answer_is_a_fault(tmp_path: Path, mapping: str, score: str, said: str) -> None:
    (line,) = told(faults_of(lambda: seen(tmp_path, f"1;;;;{score};", mapping=mapping)))
    assert line.startswith(f"2:6 column “Score”: {said} | ")


@pytest.mark.parametrize(
    ("head", "rows", "more", "expected"),
    [
        pytest.param(HEAD.replace("Score", "x"), ["1;;;;5;"], {}, dict.fromkeys(CLAIMS, UNDECLARED), id="no-score"),
        pytest.param(
            HEAD.replace("Pilot", "x"),
            ["1;;;;5;"],
            {},
            {SATISFIED: 100, RESPONSES: 100, PILOT: UNDECLARED},
            id="no-pilot",
        ),
        pytest.param(HEAD, [], {}, dict.fromkeys(CLAIMS, NOBODY), id="no-rows"),
        pytest.param(HEAD, ["1;;d;;;"], {}, {SATISFIED: NOBODY, RESPONSES: 0, PILOT: NOBODY}, id="no-answers"),
        pytest.param(
            HEAD.replace("At", "x"), ["1;;;;5;"], {"since": ON}, dict.fromkeys(CLAIMS, UNDECLARED), id="no-time"
        ),
        pytest.param(
            HEAD,
            ["1;;;;5;"],
            {"mapping": MAPPING.replace("surveys:", "surveys:\n  rows: answers")},
            {SATISFIED: 100, RESPONSES: UNDECLARED, PILOT: NOBODY},
            id="answers-alone",
        ),
        pytest.param(
            HEAD.replace("Id", "x"),
            ["1;;;;5;"],
            {"mapping": LAST},
            dict.fromkeys(CLAIMS, UNDECLARED),
            id="last-needs-an-id",
        ),
    ],
)
def test_what_is_missing_is_a_gap(
    tmp_path: Path, head: str, rows: list[str], more: dict[str, Any], expected: dict[str, object]
) -> None:
    assert values(seen(tmp_path, *rows, head=head, **more)) == expected


@pytest.mark.parametrize(("count", "expected"), [(49, 100), (50, ONE_SIDED)])
def test_a_long_list_in_which_everybody_answered_says_nothing_of_responses(
    tmp_path: Path, count: int, expected: object
) -> None:
    found = values(seen(tmp_path, *(f"{n};;d;;5;" for n in range(count))))
    assert found[RESPONSES] == expected
    assert found[SATISFIED] == 100


def test_the_last_answer_counts_where_the_mapping_says_so(tmp_path: Path) -> None:
    found = seen(tmp_path, "1;;d;;5;", "1;;d;;2;", "2;;d;;5;", mapping=LAST)
    assert figures(found)[SATISFIED] == (50, 2)


def test_is_set_up_where_surveys_are_named(tmp_path: Path) -> None:
    with_surveys = world(tmp_path, HEAD, sort=SURVEYS)
    assert is_set_up(with_surveys)
    assert seen_on(with_surveys) == ON
    assert not is_set_up(world(tmp_path, HEAD))
