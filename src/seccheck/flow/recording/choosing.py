"""Lets the client say which of the claims a record may show were tested or seen."""

import re
from collections.abc import Sequence

from seccheck.flow.recording.topics import Topic
from seccheck.flow.recording.words import said
from seccheck.flow.reviewing.dialog import Dialog
from seccheck.model.policy import Catalog
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.words.speaking import pick, say

_ALL = frozenset({"all", "tous", "tout", "toutes"})
_BETWEEN = re.compile(r"[,;\s]+")
_RANGE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")


def listing(page: Page, catalog: Catalog, topics: Sequence[Topic]) -> str:
    """The topics, each claim with the number to choose it by."""
    paper, number = Paper(page), 0
    paper.line(said(page.lang, "topics"))
    for topic in topics:
        requirement = topic.requirement
        severity = say(page.lang, f"severity.{requirement.severity.word}")
        title = pick(page.lang, requirement.title)
        paper.blank()
        paper.line(said(page.lang, "topic", id=requirement.id, title=title, severity=severity), style="bold")
        for name in topic.claims:
            number += 1
            ask = pick(page.lang, catalog.claims[name].ask)
            paper.line(said(page.lang, "claim", n=number, ask=ask, claim=name), depth=1)
    return paper.text()


def choose(dialog: Dialog, topics: Sequence[Topic]) -> tuple[str, ...]:
    """The claims chosen, each once, in the order of the topics."""
    listed = [(topic.requirement.id, name) for topic in topics for name in topic.claims]
    every = tuple(dict.fromkeys(name for _, name in listed))

    def read(typed: str) -> tuple[str, ...]:
        chosen: set[str] = set()
        for word in filter(None, _BETWEEN.split(typed)):
            found = _meant(word, listed)
            if not found:
                raise ValueError(said(dialog.lang, "again.which", word=word[:40]))
            chosen.update(found)
        return tuple(name for name in every if name in chosen)

    return dialog.read("which", read, example=topics[0].requirement.id)


def _meant(word: str, listed: Sequence[tuple[str, str]]) -> set[str]:
    """The claims that one word stands for; none where it stands for none."""
    if word.lower() in _ALL:
        return {name for _, name in listed}
    if match := _RANGE.fullmatch(word):
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= len(listed):
            return set()
        return {name for _, name in listed[first - 1 : last]}
    return {name for requirement, name in listed if word in (name, requirement) or word.upper() == requirement}
