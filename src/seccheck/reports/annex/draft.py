"""Drafts the whole annex in one language."""

from collections.abc import Iterator

from seccheck.reports.annex.clause import clause
from seccheck.reports.annex.closing import closing, signatures
from seccheck.reports.annex.document import Article, Document, Paragraph
from seccheck.reports.annex.opening import article, notice, opening, parties
from seccheck.reports.annex.outline import CLIENT, Outline, outline_of
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Terms


def draft(terms: Terms, lang: str) -> Document:
    """The annex on `terms`, in the language `lang` or in English where it is not spoken here.

    Args:
        terms: with at least one duty.
        lang: a two-letter code.
    """
    speech, outline = Speech(lang), outline_of(terms)
    return Document(
        lang=speech.lang,
        title=speech.say("title"),
        subtitle=speech.say("subtitle"),
        notice=notice(speech, terms),
        parties_heading=speech.say("parties"),
        parties=parties(speech, terms),
        articles=(
            *opening(speech, terms, outline),
            *_duties(speech, outline),
            *closing(speech, terms, outline),
        ),
        closing=speech.say("closing"),
        signatures=signatures(speech, terms),
        initials=speech.say("initials"),
        page=speech.say("page", number="{number}", total="{total}"),
    )


def _duties(speech: Speech, outline: Outline) -> Iterator[Article]:
    """One article for each policy, then the client's own."""
    for number, chapter in outline.chapters:
        heading = speech.say("article", number=number, title=speech.text(chapter.title))
        yield Article(heading=heading, blocks=tuple(clause(speech, outline, duty) for duty in chapter.duties))
    if outline.own:
        first = Paragraph(number=f"{outline.articles[CLIENT]}.1", text=speech.say("client.1"))
        yield article(speech, outline, CLIENT, (first, *(clause(speech, outline, duty) for duty in outline.own)))
