from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.foreign.imported import ForeignQuestion, Imported, Taken


def test_what_was_taken_and_what_was_not_stand_apart() -> None:
    taken = Taken(question="Q-1", claim="a.b", place="q.xlsx:C2")
    left = ForeignQuestion(id="Q-2", text="", place="q.xlsx:C3")
    imported = Imported(
        filled=Filled(file="q.xlsx", audience="provider"),
        mapped=(taken,),
        unanswered=(),
        without_counterpart=(left,),
        not_found=("Q-3",),
    )
    assert not imported.filled.answers
    assert (imported.mapped, imported.without_counterpart) == ((taken,), (left,))
