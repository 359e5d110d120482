from tests.support import contract

from seccheck.model.duration import Duration
from seccheck.model.scale import Gate, Strength
from seccheck.reports.annex.calendar import calendar
from seccheck.reports.annex.document import Block, Paragraph, Table
from seccheck.reports.annex.outline import outline_of
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Duty

RUN = {Gate.RUN: Strength.DOCUMENTED}
ONCE = {Gate.PRE_CONTRACT: Strength.DECLARED, Gate.GO_LIVE: Strength.DOCUMENTED}


def blocks(*duties: Duty) -> tuple[Block, ...]:
    terms = contract.terms(*duties)
    return calendar(Speech("en"), terms, outline_of(terms))


def test_gates_and_spans_are_listed_with_their_clauses() -> None:
    gates, run, note = blocks(
        contract.duty("A", demand={**ONCE, **RUN}, max_age=Duration(days=90)),
        contract.duty("B", demand=RUN, max_age=Duration(months=1)),
        contract.duty("C", demand=RUN, max_age=None),
        contract.duty("D", demand={**RUN, Gate.GO_LIVE: Strength.DECLARED}, max_age=Duration(days=90)),
    )
    assert isinstance(gates, Table)
    assert gates.rows == (("Signature of the Agreement", "5.1"), ("Go-live", "5.1, 5.4"))
    assert isinstance(run, Table)
    assert run.header == ("At the latest every", "Clauses")
    assert run.rows == (("1 month", "5.2"), ("90 days", "5.1, 5.4"), ("as the documents' validity has it", "5.3"))
    assert isinstance(note, Paragraph)


def test_a_table_without_a_row_is_left_out() -> None:
    (gates,) = blocks(contract.duty("A", demand=ONCE))
    assert isinstance(gates, Table)
    assert gates.header[0] == "Gate"
    run, _ = blocks(contract.duty("A", demand=RUN))
    assert isinstance(run, Table)
    assert run.rows == (("30 days", "5.1"),)
