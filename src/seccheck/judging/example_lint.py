"""Checks the examples of a requirement: what they name exists, and what they give fits its claim's type."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.judging.engagement import PREFIX
from seccheck.judging.remark import Pointer, Remark
from seccheck.judging.validator import satisfies
from seccheck.model.policy import Catalog, Json, Requirement


def faulty_examples(catalog: Catalog, requirement: Requirement) -> Iterator[Remark]:
    """Everything for which an example of `requirement` could not be run, or would not say what it seems to."""
    for number, example in enumerate(requirement.examples):
        here: Pointer = ("examples", number)
        yield from _like(requirement, number)
        for part in ("given", "client"):
            for claim, words in example.get(part, {}).items():
                yield from _words(catalog, requirement.id, (*here, part, claim), claim, words)
        for name, value in example.get("engagement", {}).items():
            yield from _fact(catalog, requirement.id, (*here, "engagement", name), name, value)


def _like(requirement: Requirement, number: int) -> Iterator[Remark]:
    """Whether the example leads, from one it is like to the next, to one that stands for itself."""
    here: Pointer = ("examples", number, "like")
    named = {example["name"]: example for example in requirement.examples if "name" in example}
    seen: list[str] = []
    example = requirement.examples[number]
    while "like" in example:
        wanted = example["like"]
        if wanted in seen or named.get(wanted) is requirement.examples[number]:
            yield Remark(
                requirement=requirement.id, pointer=here, text="the examples that it is like are like each other"
            )
            return
        if wanted not in named:
            if not seen:
                yield _unknown(requirement.id, here, "no example is called", wanted, tuple(named))
            return
        seen.append(wanted)
        example = named[wanted]


def _words(catalog: Catalog, requirement: str, here: Pointer, claim: str, words: Json) -> Iterator[Remark]:
    if claim not in catalog.claims:
        yield _unknown(requirement, here, "no policy defines the claim", claim, tuple(catalog.claims))
        return
    for number, word in enumerate(words if isinstance(words, list) else [words]):
        if word is not None:
            at = (*here, number) if isinstance(words, list) else here
            yield from _word(catalog, requirement, at, claim, word)


def _word(catalog: Catalog, requirement: str, here: Pointer, claim: str, word: Mapping[str, Json]) -> Iterator[Remark]:
    kind = word.get("kind", "answer")
    if "gap" not in word and kind not in catalog.kinds:
        yield _unknown(requirement, (*here, "kind"), "no kind of evidence is called", kind, tuple(catalog.kinds))
    if "gap" in word or (word.get("review") == "rejected" and "value" not in word):
        return
    yield from _fit(requirement, (*here, "value"), claim, word.get("value"), catalog.claims[claim].type)


def _fact(catalog: Catalog, requirement: str, here: Pointer, name: str, value: Json) -> Iterator[Remark]:
    claim = name if name.startswith(PREFIX) else PREFIX + name
    if claim not in catalog.claims:
        known = tuple(id_.removeprefix(PREFIX) for id_ in catalog.claims if id_.startswith(PREFIX))
        yield _unknown(requirement, here, "there is no fact of the engagement", name, known)
    elif value is not None:
        yield from _fit(requirement, here, claim, value, catalog.claims[claim].type)


def _fit(requirement: str, here: Pointer, claim: str, value: Json, type_: Json) -> Iterator[Remark]:
    if not satisfies(value, type_):
        known = tuple(word for word in type_.get("enum", ()) if isinstance(word, str))
        text = f"the example gives {claim} a value that does not fit its type"
        yield Remark(requirement=requirement, pointer=here, text=text, word=str(value), known=known)


def _unknown(requirement: str, here: Pointer, text: str, word: str, known: Sequence[str]) -> Remark:
    return Remark(requirement=requirement, pointer=here, text=f"{text} {word!r}", word=word, known=tuple(known))
