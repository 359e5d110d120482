"""Words the list of the kinds of record, grouped by what they are."""

from collections.abc import Iterable, Mapping

from seccheck.flow.recording.offers import Offer
from seccheck.model.policy import Text
from seccheck.reports.plain.paper import Paper
from seccheck.reports.report import Page
from seccheck.words.speaking import pick

_HEADS: Mapping[bool, Text] = {
    True: {
        "en": "What you tested, saw or drew yourself (observed):",
        "fr": "Ce que vous avez essayé, vu ou tiré vous-même (constaté) :",
    },
    False: {
        "en": "What you decided, agreed to or drew up yourself; attach the document (documented):",
        "fr": "Ce que vous avez décidé, accepté ou établi vous-même ; joignez le document (documenté) :",
    },
}
_LINE: Text = {"en": "{title} ({n})", "fr": "{title} ({n})"}
_BLOCKERS: Mapping[bool, Text] = {
    True: {"en": "{title} ({n}, 1 of them a blocker)", "fr": "{title} ({n}, dont 1 bloquante)"},
    False: {"en": "{title} ({n}, {blockers} of them blockers)", "fr": "{title} ({n}, dont {blockers} bloquantes)"},
}
_COUNT: Mapping[bool, Text] = {
    True: {"en": "1 requirement", "fr": "1 exigence"},
    False: {"en": "{n} requirements", "fr": "{n} exigences"},
}
_NEXT: Text = {
    "en": "`seccheck record KIND` writes one down; with --form it prints a form for the day.",
    "fr": "« seccheck record KIND » en consigne un ; avec --form, il imprime un formulaire pour le jour même.",
}
_WIDTH = 24


def kinds_text(page: Page, offers: Iterable[Offer]) -> str:
    """The list, one kind a line."""
    paper, lang, group = Paper(page), page.lang, None
    for offer in offers:
        if offer.is_seen is not group:
            group = offer.is_seen
            paper.heading(pick(lang, _HEADS[group]))
        n = offer.requirements
        count = pick(lang, _COUNT[n == 1]).format(n=n)
        worded = _BLOCKERS[offer.blockers == 1] if offer.blockers else _LINE
        line = pick(lang, worded).format(title=pick(lang, offer.kind.title), n=count, blockers=offer.blockers)
        paper.line(line, depth=1, lead=offer.kind.id, width=_WIDTH)
    paper.blank()
    paper.line(pick(lang, _NEXT))
    return paper.text()
