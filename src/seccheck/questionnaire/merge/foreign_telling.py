"""Tells what of a vendor's own file was taken over, and lists all that was not."""

from collections.abc import Iterator, Mapping

from seccheck.model.policy import Text
from seccheck.questionnaire.foreign.imported import ForeignQuestion, Imported
from seccheck.reading.faults import clipped
from seccheck.words.speaking import pick

_WORDS: Mapping[str, Text] = {
    "without": {
        "en": "no counterpart: {id}{text} ({place})",
        "fr": "sans équivalent : {id}{text} ({place})",
    },
    "unanswered": {
        "en": "not answered there: {id}{text} ({place})",
        "fr": "sans réponse dans le fichier : {id}{text} ({place})",
    },
    "not_found": {
        "en": "the file does not have these questions of the mapping: {ids}",
        "fr": "le fichier n'a pas ces questions de la correspondance : {ids}",
    },
    "counts": {
        "en": "{file}: answers taken over {mapped}, not answered there {unanswered}, without counterpart {without}",
        "fr": "{file} : réponses reprises {mapped}, sans réponse {unanswered}, sans équivalent {without}",
    },
}
_LONGEST_TEXT, _LONGEST_LIST = 80, 400


def foreign_told(imported: Imported, lang: str) -> Iterator[str]:
    """One line for each question that gave no answer, and the counts."""
    for key, questions in (("without", imported.without_counterpart), ("unanswered", imported.unanswered)):
        yield from (_question(key, question, lang) for question in questions)
    if imported.not_found:
        ids = clipped(", ".join(imported.not_found), _LONGEST_LIST)
        yield pick(lang, _WORDS["not_found"]).format(ids=ids)
    yield pick(lang, _WORDS["counts"]).format(
        file=imported.filled.file,
        mapped=len(imported.mapped),
        unanswered=len(imported.unanswered),
        without=len(imported.without_counterpart),
    )


def _question(key: str, question: ForeignQuestion, lang: str) -> str:
    text = f" {clipped(question.text, _LONGEST_TEXT)}" if question.text else ""
    return pick(lang, _WORDS[key]).format(id=question.id, text=text, place=question.place)
