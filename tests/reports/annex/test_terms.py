from tests.support import contract

from seccheck.reports.annex.terms import Chapter


def test_duties_are_those_of_all_chapters() -> None:
    a, b = contract.duty("A"), contract.duty("B")
    chapters = (Chapter(title={}, duties=(a,)), Chapter(title={}, duties=(b,)))
    assert contract.terms(chapters=chapters).duties == (a, b)


def test_only_a_tailoring_with_an_end_may_loosen() -> None:
    assert contract.change("A").loosens
    assert not contract.stricter("A").loosens
