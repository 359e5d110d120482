"""Says what was answered to questions that nobody asks any more, so that nothing is lost in silence."""

from seccheck.model.policy import Text
from seccheck.questionnaire.workbook.back.asking import Asker

_UNKNOWN: tuple[Text, Text] = (
    {
        "en": "the question “{claim}” is not, or no longer, asked; the answer was “{said}”",
        "fr": "la question « {claim} » n'est pas, ou plus, posée ; la réponse était « {said} »",
    },
    {
        "en": "See whether another question has taken its place, and answer that one.",
        "fr": "Voyez si une autre question l'a remplacée, et répondez à celle-ci.",
    },
)
_OPTION: tuple[Text, Text] = (
    {
        "en": "“{said}” is not, or no longer, one of the choices of “{claim}”",
        "fr": "« {said} » n'est pas, ou plus, un des choix de « {claim} »",
    },
    {
        "en": "Clear the cell, and see which choice has taken its place.",
        "fr": "Effacez la cellule, et voyez quel choix l'a remplacé.",
    },
)


def refuse_unknown(asker: Asker, claim: str, said: object, place: str) -> None:
    """Keep the answer to an unknown question as a fault."""
    asker.refuse(place, *_UNKNOWN, claim=claim, said=said)


def refuse_option(asker: Asker, claim: str, said: object, place: str) -> None:
    """Keep a chosen value that is not offered as a fault."""
    asker.refuse(place, *_OPTION, claim=claim, said=said)
