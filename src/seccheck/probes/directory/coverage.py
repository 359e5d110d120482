"""Says of a group of people whether access policies see to something for each of them, and where they do not."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from seccheck.conditional_access.effective import NO, UNKNOWN, Verdict, effective
from seccheck.conditional_access.goal import Goal, SessionGoal
from seccheck.conditional_access.person import Person
from seccheck.graph.graph import NOBODY, SHAPE, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.anybody import ALONE, holds_for_anybody
from seccheck.probes.directory.holes import told
from seccheck.probes.directory.parts import part, pseudonyms
from seccheck.probes.directory.rules import Ruled, controls_of, ruled
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import Seen, Unseen

Within = Mapping[str, tuple[str, ...]]
"""By dimension of a sign-in path the values asked about; none: every sign-in to an application."""

EVERYWHERE: Within = MappingProxyType({})
LEGACY: Within = MappingProxyType({"client": ("exchangeActiveSync", "other")})
"""Clients that cannot be asked for more than a password."""

_HIDDEN_GROUP, _HIDDEN_RISK = "unresolved-group", "unlicensed-risk"
_DOUBTS = ("unknown-condition", "unknown-control", "unresolved-guest", "scoped-role", "too-intricate")
_DETAILS = 3
_NAMED = 100
"""People named in one piece of evidence; the note tells how many there are."""


def covered(
    tenant: Tenant,
    claim: str,
    people: Callable[[], Iterable[Person]],
    goal: Goal | SessionGoal,
    within: Within = EVERYWHERE,
    *,
    is_anybody: bool = False,
) -> Iterator[Seen | Unseen]:
    """Whether every sign-in path of everybody meets `goal`, as evidence about `claim`, or why nobody knows.

    Args:
        tenant: whose policies.
        claim: a boolean one.
        people: asked for once; an error in it is a gap.
        goal: what each path must demand.
        within: the paths in question.
        is_anybody: `people` are all there are: where they cannot be seen, the policies alone may still tell.
    """

    def look() -> Iterator[Seen]:
        try:
            found = people()
        except UnseenError as error:
            yield _from_policies(tenant, claim, goal, within, error if is_anybody else None) or _refuse(error)
            return
        yield seen(tenant, claim, verdicts(tenant, found, goal, within), goal)

    yield from part((claim,), look)


def _from_policies(
    tenant: Tenant, claim: str, goal: Goal | SessionGoal, within: Within, why: UnseenError | None
) -> Seen | None:
    """What the policies alone say of anybody; None where it hangs on who there is."""
    if why is None or why.reason == NOBODY:
        return None
    holds = holds_for_anybody(ruled(tenant).rules, goal, within)
    return None if holds is None else Seen(claim=claim, value=holds, note=ALONE)


def _refuse(error: UnseenError) -> Seen:
    raise error


def verdicts(
    tenant: Tenant, people: Iterable[Person], goal: Goal | SessionGoal, within: Within = EVERYWHERE
) -> tuple[Verdict, ...]:
    """What holds for whom.

    Raises:
        UnseenError: rules cannot be seen; or for nobody it is no, and for somebody it is not known.
    """
    rules = ruled(tenant)
    found = effective(rules.rules, people, goal, within)
    doubtful = [verdict for verdict in found if verdict.covered == UNKNOWN]
    if doubtful and not any(verdict.covered == NO for verdict in found):
        raise _doubt(rules, doubtful)
    return found


def seen(tenant: Tenant, claim: str, found: tuple[Verdict, ...], goal: Goal | SessionGoal) -> Seen:
    """Evidence about `claim`: true where nobody is left uncovered, with the causes where somebody is."""
    open_ = [verdict for verdict in found if verdict.covered == NO]
    left = {id_ for verdict in open_ for id_ in verdict.people}
    everybody = len({id_ for verdict in found for id_ in verdict.people})
    return Seen(
        claim=claim,
        value=not left,
        sample=everybody,
        people=pseudonyms(tenant, sorted(left)[:_NAMED]),
        note=_note(len(left), everybody, told(open_, _blocking(tenant, goal))) if left else {},
    )


def _blocking(tenant: Tenant, goal: Goal | SessionGoal) -> frozenset[str]:
    """The policies that only block, unless it is blocking that is asked for."""
    if goal is Goal.BLOCK:
        return frozenset()
    policies = ruled(tenant).rules.policies
    return frozenset(str(one.get("id")) for one in policies if "block" in controls_of(one))


def _note(left: int, everybody: int, causes: Text) -> Text:
    return {
        "en": f"Not covered: {left} of {everybody}. {causes['en']}",
        "fr": f"Non couverts : {left} sur {everybody}. {causes['fr']}",
    }


def _doubt(rules: Ruled, doubtful: Iterable[Verdict]) -> UnseenError:
    """Why it is not known: something that could not be read, or a policy of which something is not understood."""
    causes = {(cause.code, cause.policy) for one in doubtful for hole in one.holes for cause in hole.causes}
    codes = {code for code, _ in causes}
    if _HIDDEN_GROUP in codes and rules.refused:
        return min(rules.refused.items())[1]
    if _HIDDEN_RISK in codes and rules.no_risk:
        return rules.no_risk
    told_first = sorted(causes, key=lambda one: (one[0] not in _DOUBTS, one))[:_DETAILS]
    return UnseenError(SHAPE, ", ".join(f"{code} {policy}".strip() for code, policy in told_first))
