"""A directory made of answers written down in a test, and looks taken into it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from seccheck.graph.graph import NOT_ON_TAPE, Item, UnseenError
from seccheck.model.entra import Entra, Teammate
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import Seen, Unseen
from seccheck.registry import load

TENANT = "11111111-1111-4111-8111-111111111111"
NOW = dt.datetime(2026, 12, 1, 9, tzinfo=dt.UTC)

Answers = Mapping[str, object]
"""By path, spelled as in `seccheck.probes.directory.paths`: an object, a list, or a reason of `seccheck.graph.graph`
for why it cannot be seen."""


class DictGraph:
    """Answers from a mapping; what is not in it is not on the tape."""

    def __init__(self, answers: Answers, *, tenant: str = TENANT, kind: str = "observed") -> None:
        self.answers = answers
        self.tenant = tenant
        self.kind = kind
        self.taken_at = NOW
        self.asked: list[str] = []
        """Paths in the order in which they were asked for."""

    def one(self, path: str) -> Item:
        found: Item = self._answer(path)
        return found

    def all(self, path: str) -> Iterator[Item]:
        yield from self._answer(path)

    def each(self, paths: tuple[str, ...]) -> Mapping[str, Item | UnseenError]:
        found: dict[str, Item | UnseenError] = {}
        for path in paths:
            try:
                found[path] = self.one(path)
            except UnseenError as error:
                found[path] = error
        return found

    def _answer(self, path: str) -> Any:  # noqa: ANN401 - a test may answer with any shape, a wrong one as well
        self.asked.append(path)
        answer = self.answers.get(path, NOT_ON_TAPE)
        if isinstance(answer, str):
            raise UnseenError(answer, path=path)
        return answer


def scope_over(
    answers: Answers, settings: Entra | None = None, *, roster: tuple[Teammate, ...] | None = None
) -> tuple[Tenant, Scope]:
    """A tenant that answers so, and the people meant in it: all, unless `settings` say otherwise."""
    tenant = Tenant(DictGraph(answers))
    return tenant, Scope(settings or Entra(tenant=TENANT), tenant, roster=roster)


def taken(
    look: str, answers: Answers, settings: Entra | None = None, *, roster: tuple[Teammate, ...] | None = None
) -> list[Seen | Unseen]:
    """What the look in the file `look` of ``probes/entra`` says; an error that escapes makes a gap, as in a run."""
    probe = load("seccheck.probes.entra", look)
    found: list[Seen | Unseen] = []
    try:
        found.extend(probe.look(*scope_over(answers, settings, roster=roster)))
    except UnseenError as error:
        found.append(Unseen(claims=probe.CLAIMS, reason=error.reason, detail=error.detail))
    return found


def values(found: list[Seen | Unseen]) -> dict[str, object]:
    """By claim the value seen, or the reason why it was not; the first word about a claim counts."""
    said: dict[str, object] = {}
    for one in found:
        for claim in (one.claim,) if isinstance(one, Seen) else one.claims:
            said.setdefault(claim, one.value if isinstance(one, Seen) else one.reason)
    return said


def pseudonym(id_: str) -> str:
    """What an account of this tenant is called."""
    return Tenant(DictGraph({})).pseudonym(id_)
