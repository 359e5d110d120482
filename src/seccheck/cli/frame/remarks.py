"""Words what the reader of a run should know of its looks."""

from seccheck.words.speaking import pick

_REMARKS = {
    "not-then": {
        "en": "No look was taken: a tenant can be asked about today only, and the day given has passed.",
        "fr": "Aucun constat n'a été fait : un tenant ne répond que pour aujourd'hui, et la date donnée est passée.",
    },
    "undated": {
        "en": "The tape does not say when it was taken; it counts as of the day asked about.",
        "fr": "L'enregistrement ne dit pas quand il a été pris ; il vaut à la date demandée.",
    },
}


def remark_on(code: str, lang: str) -> str:
    """The sentence for one of the codes of `seccheck.flow.looking.round`."""
    return pick(lang, _REMARKS[code])
