"""What one item of a foreign library asks: claims, what is expected of them, and a right and a wrong answer each."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seccheck.model.policy import Json
from seccheck.reading.foreign.library import Item, Question
from seccheck.reports.pack.names import slug, unlike
from seccheck.reports.pack.wording import Speaker, own

_LONGEST_CHOICE = 40


@dataclass(kw_only=True, slots=True)
class Asked:
    """Claims by id, with what belongs to each."""

    claims: dict[str, Json] = field(default_factory=dict)
    expect: dict[str, Json] = field(default_factory=dict)
    later: dict[str, Json] = field(default_factory=dict)
    """What is expected from the run phase on: documents."""
    right: dict[str, Json] = field(default_factory=dict)
    wrong: dict[str, Json] = field(default_factory=dict)

    def papers(self, kind: str) -> dict[str, Json]:
        """A document of `kind` for each claim that asks for one."""
        return {claim: {"kind": kind} for claim in self.later}


def asked_of(item: Item, prefix: str, speaker: Speaker, kinds: tuple[str, ...]) -> Asked:
    """What `item` asks; where it has no questions, a yes or no, and a document from the run phase on.

    Args:
        item: of the library.
        prefix: of its claims' ids.
        speaker: says its texts in every language.
        kinds: of documents that may show it.
    """
    asked = Asked()
    for number, question in enumerate(item.questions, 1):
        _ask(asked, f"{prefix}.q{number}", question, speaker)
    if not item.questions:
        title = speaker.title(item.title)
        _yes(asked, f"{prefix}.met", own("met", title=title))
        paper = f"{prefix}.document"
        asked.claims[paper] = {"type": "document", "ask": own("document", title=title)}
        asked.later[paper] = {"properties": {"kind": {"enum": list(kinds)}}}
    return asked


def _yes(asked: Asked, claim: str, ask: Mapping[str, str]) -> None:
    asked.claims[claim] = {"type": {"type": "boolean"}, "ask": ask}
    asked.expect[claim] = {"const": True}
    asked.right[claim], asked.wrong[claim] = True, False


def _ask(asked: Asked, claim: str, question: Question, speaker: Speaker) -> None:
    ask = speaker.both(question.text)
    if not question.choices:
        _yes(asked, claim, ask)
        return
    words, hints = _words(question, speaker)
    right = [word for word, choice in zip(words, question.choices, strict=True) if choice.right]
    wrong = [word for word, choice in zip(words, question.choices, strict=True) if not choice.right]
    choice_type: Json = {"enum": words}
    asked.claims[claim] = {
        "type": {"type": "array", "items": choice_type, "uniqueItems": True} if question.several else choice_type,
        "ask": ask,
        "hint": hints,
    }
    asked.expect[claim] = {"items": {"enum": right}} if question.several else {"enum": right}
    asked.right[claim] = right if question.several else right[0]
    asked.wrong[claim] = [right[0], wrong[0]] if question.several else wrong[0]


def _words(question: Question, speaker: Speaker) -> tuple[list[str], dict[str, str]]:
    """A short word for each choice, and what they stand for."""
    words: list[str] = []
    hints: list[dict[str, str]] = []
    for number, choice in enumerate(question.choices, 1):
        said = speaker.both(choice.text)
        word = unlike(slug(said["en"], longest=_LONGEST_CHOICE) or f"choice-{number}", words, "-")
        words.append(word)
        hints.append(own("choice", slug=dict.fromkeys(said, word), text=said))
    return words, {lang: "; ".join(hint[lang] for hint in hints) for lang in hints[0]}
