"""The form as one web page that works without a network, and what a saved copy of it says."""

from pathlib import Path

from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import Form
from seccheck.questionnaire.page.content import content
from seccheck.questionnaire.page.document import assemble
from seccheck.questionnaire.page.saved import saved_answers
from seccheck.questionnaire.page.sources import script, sentences, style
from seccheck.questionnaire.page.taking import taken
from seccheck.questionnaire.paper import Known
from seccheck.words.speaking import pick

SUFFIXES = (".html", ".htm")

_WITHOUT_SCRIPT = {
    "en": "This form needs a browser in which scripts are switched on. It loads nothing from any network.",
    "fr": "Ce formulaire a besoin d'un navigateur où les scripts sont activés. Il ne charge rien depuis un réseau.",
}


def write(form: Form, lang: str) -> bytes:
    """The blank form as a page; both languages are in it.

    Args:
        form: the questionnaire.
        lang: the language it opens in.
    """
    words = sentences()
    page = assemble(
        lang=lang,
        title=words[lang][f"title.{form.audience}"],
        without_script=pick(lang, _WITHOUT_SCRIPT),
        style=style(),
        script=script(),
        form=content(form, lang),
        words=words,
    )
    return page.encode()


def read(path: Path, known: Known) -> Filled:
    """What a copy saved with its answers says.

    Args:
        path: the saved page.
        known: the policies and the language of messages.

    Raises:
        InputFaultError: the page holds no answers, or damaged ones.
    """
    return taken(path, saved_answers(path, known.lang), known)
