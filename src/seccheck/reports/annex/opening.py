"""Drafts what comes before the requirements: notice, parties, purpose, definitions, showing and failing."""

from collections.abc import Iterator

from seccheck.model.scale import Strength
from seccheck.reports.annex.document import Article, Block, Item, Items, Paragraph
from seccheck.reports.annex.outline import Outline
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Terms

_SHORT = 12
"""Characters of a digest that tell two files apart."""

_SHOWING, _FAILING = 6, 6
"""How many paragraphs these articles have."""


def notice(speech: Speech, terms: Terms) -> tuple[str, ...]:
    """What a reader must know first: it is a draft, no legal advice, and what it was drawn up from."""
    digests = [speech.say(f"digest.{name}", digest=digest[:_SHORT]) for name, digest in terms.digests.items() if digest]
    basis = speech.say(
        "notice.basis",
        day=speech.date(terms.as_of),
        gate=speech.say(f"gate.{terms.gate.word}"),
        n=len(terms.duties),
        known=terms.known,
        digests=", ".join(digests),
    )
    return speech.say("notice"), basis


def parties(speech: Speech, terms: Terms) -> tuple[str, ...]:
    """Who agrees, with room for what only the parties know."""
    provider = terms.provider
    name = provider.name
    if provider.legal_name and provider.legal_name != provider.name:
        name = speech.say("party.named", legal=provider.legal_name, name=provider.name)
    if provider.country:
        name = speech.say("party.country", name=name, country=provider.country)
    return (
        speech.say("party.client", name=terms.client or speech.say("party.client.unnamed")),
        speech.say("party.provider", name=name),
        speech.say("party.together"),
    )


def opening(speech: Speech, terms: Terms, outline: Outline) -> tuple[Article, ...]:
    """The articles before the requirements."""
    first, last = outline.duty_articles
    contents = {
        "purpose": _numbered(outline, "purpose", _purpose(speech, terms)),
        "definitions": (
            Paragraph(text=speech.say("definitions.1")),
            Items(items=tuple(_definitions(speech, outline, {"first": first, "last": last}))),
        ),
        "showing": _numbered(outline, "showing", _sentences(speech, outline, "showing", _SHOWING)),
        "failing": _numbered(outline, "failing", _sentences(speech, outline, "failing", _FAILING)),
    }
    return tuple(article(speech, outline, key, blocks) for key, blocks in contents.items())


def article(speech: Speech, outline: Outline, key: str, blocks: tuple[Block, ...]) -> Article:
    """The standing article `key` with its number."""
    number = outline.articles[key]
    return Article(heading=speech.say("article", number=number, title=speech.say(key)), blocks=blocks)


def _numbered(outline: Outline, key: str, texts: Iterator[str]) -> tuple[Block, ...]:
    number = outline.articles[key]
    return tuple(Paragraph(number=f"{number}.{n}", text=text) for n, text in enumerate(texts, 1))


def _purpose(speech: Speech, terms: Terms) -> Iterator[str]:
    yield speech.say("purpose.1", gate=speech.say(f"gate.{terms.gate.word}"))
    scope = [
        speech.say(f"scope.{name}", **{name: speech.listed(values)})
        for name, values in (("services", terms.scope.services), ("sites", terms.scope.sites))
        if values
    ]
    if scope:
        yield speech.say("purpose.scope", scope=speech.say("semicolon").join(scope))
    yield speech.say("purpose.2")
    yield speech.say("purpose.3")


def _definitions(speech: Speech, outline: Outline, articles: dict[str, int]) -> Iterator[Item]:
    for term in ("requirement", "evidence", "level"):
        yield _definition(speech, f"term.{term}", **articles)
    for strength in Strength:
        yield _definition(speech, f"level.{strength.word}")
    yield _definition(speech, "term.gate")
    yield _definition(speech, "term.rank", article=outline.articles["failing"])


def _definition(speech: Speech, key: str, **values: int) -> Item:
    label = speech.say("defined", text=speech.say(key))
    return Item(label=label, text=speech.say(f"{key}.text", **values))


def _sentences(speech: Speech, outline: Outline, key: str, number: int) -> Iterator[str]:
    return (speech.say(f"{key}.{n}", **outline.articles) for n in range(1, number + 1))
