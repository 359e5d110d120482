"""Draws a form from the policies: what a gate asks one side, why, and what would show it."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from seccheck.judging.engagement import DERIVED, facts_known
from seccheck.judging.tailoring import chosen, tailored
from seccheck.model.client import ClientFile
from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.record import record
from seccheck.model.scale import AnsweredBy, Gate, Strength
from seccheck.model.wording import Wording
from seccheck.questionnaire.form import PROVIDER, Choice, Form, Question, Section
from seccheck.questionnaire.interest import Interest, interest_of
from seccheck.questionnaire.question import question_of

_ENGAGEMENT = "engagement"
_ALWAYS_ASKED = ("services", "sites", "personal_data", "remote_access")
_SIDES = {PROVIDER: (AnsweredBy.PROVIDER, AnsweredBy.BOTH)}
_CLIENT_SIDE = (AnsweredBy.CLIENT, AnsweredBy.BOTH)
_DOCUMENTARY = (Strength.DOCUMENTED, Strength.ATTESTED)


@record
class Occasion:
    """For whom and for which moment a form is drawn."""

    audience: str
    """`seccheck.questionnaire.form.PROVIDER` or `CLIENT`."""
    gate: Gate
    profile: str
    """``express`` or ``full``."""
    as_of: dt.date


def draw_form(
    catalog: Catalog, wording: Wording, occasion: Occasion, *, selected: Sequence[str], client: ClientFile | None = None
) -> Form:
    """The form that asks one side all that its gate rests on.

    Args:
        catalog: the policies.
        wording: words for choices and columns.
        occasion: who is asked, for which gate.
        selected: ids of the requirements meant.
        client: the client file; requirements that by its engagement do not apply are not asked about, and its
            tailoring for all providers counts.
    """
    stated = facts_known(client.engagement, catalog, occasion.as_of) if client else {}
    interests = tuple(_interests(catalog, occasion.gate, stated, selected, client))
    sections = tuple(_sections(catalog, wording, occasion.audience, interests))
    facts = _facts(catalog, wording, occasion.audience, sections, stated)
    named = {fact.claim for fact in facts}
    return Form(
        audience=occasion.audience,
        gate=occasion.gate,
        profile=occasion.profile,
        client=client.client if client else "",
        policies={policy.id: policy.version for policy in catalog.policies if policy.id in {s.id for s in sections}},
        facts=facts,
        stated={name: value for name, value in stated.items() if name in named},
        sections=sections,
        kinds=tuple(
            Choice(value=kind.id, label=kind.title) for kind in catalog.kinds.values() if kind.strength in _DOCUMENTARY
        ),
    )


def _interests(
    catalog: Catalog, gate: Gate, stated: Mapping[str, Json], selected: Sequence[str], client: ClientFile | None
) -> Iterator[Interest]:
    """What each requirement that is judged at the gate wants to know."""
    for id_ in selected:
        requirement = catalog.requirements[id_]
        own = chosen(t for t in (client.tailoring if client else ()) if t.requirement == id_ and not t.provider)
        interest = interest_of(catalog, tailored(requirement, own) if own else requirement, gate, stated)
        if interest is not None:
            yield interest


def _sections(catalog: Catalog, wording: Wording, audience: str, interests: Sequence[Interest]) -> Iterator[Section]:
    asked = _SIDES.get(audience, _CLIENT_SIDE)
    for policy in catalog.policies:
        claims = [claim for claim in policy.claims if claim.answered_by in asked]
        questions = [q for claim in claims if (q := _question(catalog, wording, claim, interests)) is not None]
        if questions:
            yield Section(id=policy.id, title=policy.title, questions=tuple(questions))


def _question(catalog: Catalog, wording: Wording, claim: Claim, interests: Sequence[Interest]) -> Question | None:
    interested = sorted((i for i in interests if claim.id in i.claims), key=lambda i: -i.reason.severity)
    if not interested:
        return None
    always = any(not interest.applies_when for interest in interested)
    branches = dict.fromkeys(branch for interest in interested for branch in interest.applies_when)
    return dataclasses.replace(
        question_of(claim, wording),
        why=tuple(interest.reason for interest in interested),
        evidence=_evidence(catalog, interested),
        shown_when=() if always else tuple(branches),
        is_express=any(catalog.requirements[i.reason.requirement].express for i in interested),
    )


def _evidence(catalog: Catalog, interested: Sequence[Interest]) -> tuple[Choice, ...]:
    """The kinds that suffice for all requirements, else for any of them; files first, for those can be sent."""
    wanting = [interest.kinds for interest in interested if interest.kinds]
    if not wanting:
        return ()
    found = frozenset.intersection(*wanting) or frozenset.union(*wanting)
    files = {kind for kind in found if catalog.kinds[kind].strength in _DOCUMENTARY}
    return tuple(Choice(value=k.id, label=k.title) for k in catalog.kinds.values() if k.id in (files or found))


def _facts(
    catalog: Catalog, wording: Wording, audience: str, sections: Sequence[Section], stated: Mapping[str, Json]
) -> tuple[Question, ...]:
    """The facts to ask for: a client's all, a provider's the usual ones and those that decide what else is asked."""
    tests = {test.fact for s in sections for q in s.questions for branch in q.shown_when for test in branch}
    wanted = {*_ALWAYS_ASKED, *(tests - stated.keys())}
    claims = (claim for claim in catalog.claims.values() if claim.pack == _ENGAGEMENT)
    questions = (question_of(claim, wording) for claim in claims)
    return tuple(q for q in questions if q.claim not in DERIVED and (audience != PROVIDER or q.claim in wanted))
