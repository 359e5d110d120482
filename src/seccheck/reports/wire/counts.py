"""Counts what a report states instead of a score."""

from collections import Counter
from collections.abc import Sequence

from seccheck.model.scale import Outcome, Strength
from seccheck.reports.wire.items import RequirementItem
from seccheck.reports.wire.report import Counts

_ASIDE = (Outcome.NOT_APPLICABLE.word, Outcome.NOT_DUE.word)


def counts(requirements: Sequence[RequirementItem], left_behind: Sequence[RequirementItem]) -> Counts:
    """The counts of one gate; only who waits for whom also counts what was left behind."""
    outcomes = Counter(item.outcome for item in requirements)
    waits = Counter(item.waits_for for item in (*requirements, *left_behind))
    shown = Counter(i.reached for i in requirements if i.outcome == Outcome.DEMONSTRATED.word)
    return Counts(
        required=sum(n for outcome, n in outcomes.items() if outcome not in _ASIDE),
        demonstrated=outcomes[Outcome.DEMONSTRATED.word],
        accepted=outcomes[Outcome.ACCEPTED.word],
        too_weak=outcomes[Outcome.TOO_WEAK.word],
        stale=outcomes[Outcome.STALE.word],
        unknown=outcomes[Outcome.UNKNOWN.word],
        refuted=outcomes[Outcome.REFUTED.word],
        contradicted=outcomes[Outcome.CONTRADICTED.word],
        not_applicable=outcomes[Outcome.NOT_APPLICABLE.word],
        not_due=outcomes[Outcome.NOT_DUE.word],
        by_strength={strength.word: shown[strength.word] for strength in Strength},
        waits_for_client=waits["client"],
        waits_for_provider=waits["provider"],
    )
