"""Reads the questions of a CISO Assistant requirement, in the older or the newer form: those with a right answer."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.model.policy import Json
from seccheck.reading.foreign.library import Choice, Question, Refusals
from seccheck.reading.foreign.texts import line_of, list_of, mapping_of, spoken_in
from seccheck.reading.marks import Pointer

_CHOICES = {"unique_choice": False, "single_choice": False, "multiple_choice": True}
"""Types of questions with choices, and whether several may be chosen."""
_YES = frozenset({"yes", "oui", "true", "vrai"})
_NO = frozenset({"no", "non", "false", "faux"})
_ASIDE = frozenset({"n/a", "na", "not applicable", "non applicable", "sans objet", "s.o."})
_NOT_OURS = "the answer is left out: whether a requirement applies is for the client to say"
_TRUE = frozenset({"true", "yes", "1"})


def read_questions(node: Mapping[str, Json], here: Pointer, locale: str, refusals: Refusals) -> Iterator[Question]:
    """The questions of `node` that can be judged; the others are refused.

    Args:
        node: a requirement node.
        here: where it stands.
        locale: the library's language.
        refusals: takes what is left out.
    """
    for pointer, question in _entries(node, here, refusals):
        found = _question(question, pointer, locale, refusals)
        if found is not None:
            yield found


def _entries(
    node: Mapping[str, Json], here: Pointer, refusals: Refusals
) -> Iterator[tuple[Pointer, Mapping[str, Json]]]:
    """Every question in the newer form; the older one keeps type and choices apart from the texts."""
    for urn, question in mapping_of(node.get("questions")).items():
        if isinstance(question, dict):
            yield (*here, "questions", urn), question
        else:
            refusals.add("the question is no mapping", *here, "questions", urn)
    old = mapping_of(node.get("question"))
    shared = {"type": old.get("question_type"), "choices": old.get("question_choices")}
    for number, question in enumerate(list_of(old.get("questions"))):
        yield (*here, "question", "questions", number), {**shared, **mapping_of(question)}


def _question(question: Mapping[str, Json], here: Pointer, locale: str, refusals: Refusals) -> Question | None:
    text, kind = spoken_in(question, "text", locale), line_of(question.get("type"))
    why = _unfit(question, kind, has_text=bool(text))
    choices = () if why else _choices(list_of(question.get("choices")), here, locale, refusals)
    why = why or _unclear(choices)
    if why:
        refusals.add(why, *here)
        return None
    several = _CHOICES[kind]
    return Question(text=text, choices=() if _is_yes_or_no(choices) and not several else choices, several=several)


def _unfit(question: Mapping[str, Json], kind: str, *, has_text: bool) -> str:
    """Why the question is none that a policy could ask; empty where it is one."""
    if not has_text:
        return "the question has no text"
    if question.get("depends_on"):
        return "the question is asked only after another answer, which a policy cannot say"
    if kind not in _CHOICES:
        return f"the question asks for {kind[:40] or 'something unnamed'}, and nothing says which answer is right"
    return ""


def _choices(listed: Sequence[Json], here: Pointer, locale: str, refusals: Refusals) -> tuple[Choice, ...]:
    entries = [entry if isinstance(entry, dict) else {"value": entry} for entry in listed]
    marked = any(entry.get("compute_result") is not None for entry in entries)
    choices = []
    for number, entry in enumerate(entries):
        words = spoken_in(entry, "value", locale)
        plain = {word.casefold().rstrip(".") for word in words.values()}
        if plain & _ASIDE:
            refusals.add(_NOT_OURS, *here, "choices", number)
        elif words:
            right = line_of(_word(entry.get("compute_result"))).casefold() in _TRUE if marked else bool(plain & _YES)
            choices.append(Choice(text=words, right=right))
    return tuple(choices)


def _word(value: Json) -> Json:
    return str(value).lower() if isinstance(value, bool) else value


def _unclear(choices: Sequence[Choice]) -> str:
    """Why the choices cannot be judged; empty when they can."""
    right = sum(choice.right for choice in choices)
    texts = {tuple(sorted(choice.text.items())) for choice in choices}
    if not right:
        return "no choice of the question says that it is the right answer"
    if right == len(choices):
        return "every choice of the question is a right answer, so that it asks nothing"
    return "two choices of the question read the same" if len(texts) < len(choices) else ""


def _is_yes_or_no(choices: Sequence[Choice]) -> bool:
    """Whether there is nothing to choose but a right yes and a wrong no."""
    said = {(choice.right, word.casefold()) for choice in choices for word in choice.text.values()}
    return len(choices) == len(("yes", "no")) and all(word in (_YES if right else _NO) for right, word in said)
