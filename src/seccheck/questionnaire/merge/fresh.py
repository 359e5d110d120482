"""Writes a new dossier, or a new part of a client file, in block style."""

from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json, Text
from seccheck.questionnaire.blank.comment import comment
from seccheck.questionnaire.merge.placing import SECTIONS, Places
from seccheck.questionnaire.yaml_text import block, entry
from seccheck.words.speaking import pick

_HEADERS: Mapping[str, Text] = {
    "seccheck-dossier/1": {
        "en": "The provider's dossier: what it says and hands in. The documents lie beside this file.",
        "fr": "Le dossier du prestataire : ce qu'il dit et remet. Les documents sont à côté de ce fichier.",
    },
    "seccheck-client/1": {
        "en": "The client's side: what you know, read, saw and decided. Keep it outside the provider's folder.",
        "fr": "Le côté client : ce que vous savez et décidez. Gardez-le hors du dossier du prestataire.",
    },
}
_INDENT = 2


def fresh_text(data: Mapping[str, Json], required: Mapping[str, tuple[str, ...]], places: Places) -> str:
    """The file as text.

    Args:
        data: by section; all claims are known.
        required: the parts that each section must have; one that is not said stands there as null, to be filled in.
        places: gives the headings over the answers.
    """
    lines = [*comment(pick(places.lang, _HEADERS[data["schema"]])), *entry("schema", data["schema"], 0)]
    for name in SECTIONS[1:]:
        if name in data or name in required:
            lines += ["", *_section(name, data.get(name), required.get(name, ()), places)]
    return "\n".join([*lines, ""])


def _section(name: str, said: Json, required: tuple[str, ...], places: Places) -> Iterator[str]:
    if name == "answers":
        yield from _answers(said, places)
    elif required:
        yield f"{name}:"
        yield from block({**dict.fromkeys(required), **(said or {})}, _INDENT)
    else:
        yield from entry(name, said, 0)


def _answers(answers: Mapping[str, Json], places: Places) -> Iterator[str]:
    yield "answers:" if answers else "answers: {}"
    heading: list[str] = []
    for claim, answer in answers.items():
        new = places.heading(claim)
        if new != heading:
            yield from ([""] if heading else [])
            yield from (f"{' ' * _INDENT}{line}" for line in new)
        heading = new
        yield from entry(claim, answer, _INDENT)
