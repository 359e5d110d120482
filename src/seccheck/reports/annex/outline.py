"""Numbers the annex: its articles, and the clause of each requirement, so that they can refer to each other."""

from collections.abc import Mapping, Sequence

from seccheck.model.record import record
from seccheck.reports.annex.terms import Chapter, Duty, Terms

OPENING = ("purpose", "definitions", "showing", "failing")
CLOSING = ("tailoring", "derogations", "calendar", "confidence", "term")
CLIENT = "client"


@record
class Outline:
    """The numbers of one annex."""

    articles: Mapping[str, int]
    """By key of a standing article; ``client`` only where the client has duties of its own."""
    chapters: tuple[tuple[int, Chapter], ...]
    """What the provider or both parties owe, with the numbers of their articles."""
    own: tuple[Duty, ...]
    """What the client alone owes."""
    clauses: Mapping[str, str]
    """By requirement, such as ``5.3``."""

    @property
    def duty_articles(self) -> tuple[int, int]:
        """The first and the last article that hold requirements."""
        numbers = [number for number, _ in self.chapters]
        numbers += [self.articles[CLIENT]] if self.own else []
        return min(numbers), max(numbers)

    def numbered(self, requirements: Sequence[str]) -> tuple[str, ...]:
        """The clauses of `requirements`, in the order of the annex."""
        wanted = set(requirements)
        return tuple(number for name, number in self.clauses.items() if name in wanted)


def outline_of(terms: Terms) -> Outline:
    """The numbers of an annex on `terms`."""
    parts = ((chapter.title, tuple(d for d in chapter.duties if d.debtor != "client")) for chapter in terms.chapters)
    shared = [Chapter(title=title, duties=duties) for title, duties in parts if duties]
    own = tuple(duty for duty in terms.duties if duty.debtor == "client")
    first = len(OPENING) + 1
    keys = (*OPENING, *("" for _ in shared), *((CLIENT,) if own else ()), *CLOSING)
    articles = {key: number for number, key in enumerate(keys, 1) if key}
    chapters = tuple(enumerate(shared, first))
    clauses = {d.requirement.id: f"{n}.{place}" for n, c in chapters for place, d in enumerate(c.duties, 1)}
    clauses |= {d.requirement.id: f"{articles[CLIENT]}.{place}" for place, d in enumerate(own, 2)}
    return Outline(articles=articles, chapters=chapters, own=own, clauses=clauses)
