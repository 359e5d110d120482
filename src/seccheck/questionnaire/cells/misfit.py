"""Says in plain words why a value, read without doubt, is none that the question admits."""

from seccheck.judging.validator import fits, satisfies
from seccheck.model.policy import Json, Text
from seccheck.questionnaire.cells.unreadable import UnreadableError, shown, unreadable
from seccheck.words.speaking import separators

_Words = tuple[Text, Text]
_BOUNDS: dict[str, _Words] = {
    "minimum": (
        {"en": "“{value}” is too low", "fr": "« {value} » est trop bas"},
        {"en": "Write {bound} or more.", "fr": "Écrivez {bound} ou plus."},
    ),
    "maximum": (
        {"en": "“{value}” is too high", "fr": "« {value} » est trop élevé"},
        {"en": "Write {bound} or less.", "fr": "Écrivez {bound} ou moins."},
    ),
    "exclusiveMinimum": (
        {"en": "“{value}” is too low", "fr": "« {value} » est trop bas"},
        {"en": "Write more than {bound}.", "fr": "Écrivez plus de {bound}."},
    ),
    "exclusiveMaximum": (
        {"en": "“{value}” is too high", "fr": "« {value} » est trop élevé"},
        {"en": "Write less than {bound}.", "fr": "Écrivez moins de {bound}."},
    ),
    "multipleOf": (
        {"en": "“{value}” is no multiple of {bound}", "fr": "« {value} » n'est pas un multiple de {bound}"},
        {"en": "Write a multiple of {bound}.", "fr": "Écrivez un multiple de {bound}."},
    ),
    "minLength": (
        {"en": "“{value}” is too short", "fr": "« {value} » est trop court"},
        {"en": "Write {bound} characters or more.", "fr": "Écrivez au moins {bound} caractères."},
    ),
    "maxLength": (
        {"en": "“{value}” is too long", "fr": "« {value} » est trop long"},
        {"en": "Write {bound} characters or fewer.", "fr": "Écrivez {bound} caractères au plus."},
    ),
    "minItems": (
        {"en": "there are too few answers", "fr": "il n'y a pas assez de réponses"},
        {"en": "Give {bound} or more.", "fr": "Donnez-en {bound} ou plus."},
    ),
    "maxItems": (
        {"en": "there are too many answers", "fr": "il y a trop de réponses"},
        {"en": "Give {bound} or fewer.", "fr": "Donnez-en {bound} au plus."},
    ),
    "uniqueItems": (
        {"en": "one thing is named twice", "fr": "une même chose est nommée deux fois"},
        {"en": "Name each once.", "fr": "Ne nommez chacune qu'une fois."},
    ),
}
_NOT_AS_ASKED: Text = {"en": "“{value}” is not written as expected", "fr": "« {value} » n'est pas écrit comme attendu"}
_PATTERNS: dict[str, Text] = {
    "^[A-Z]{2}$": {
        "en": "Write the country as two capital letters such as MA or FR; put a semicolon between several.",
        "fr": "Écrivez le pays en deux lettres majuscules, comme MA ou FR ; entre plusieurs, mettez un point-virgule.",
    },
    "^[0-9a-f]{64}$": {
        "en": "Write the file's SHA-256: 64 digits and letters from a to f, in lower case.",
        "fr": "Écrivez l'empreinte SHA-256 du fichier : 64 chiffres et lettres de a à f, en minuscules.",
    },
}
_FORMATS: dict[str, Text] = {
    "uri": {
        "en": "Write a whole web address such as https://example.com/page.",
        "fr": "Écrivez une adresse web complète, comme https://example.com/page.",
    },
    "email": {
        "en": "Write an e-mail address such as security@example.com.",
        "fr": "Écrivez une adresse e-mail, comme securite@example.com.",
    },
}
_FORM: Text = {"en": "Write it in this form: {form}.", "fr": "Écrivez sous cette forme : {form}."}
_AS_ASKED: Text = {"en": "Write what the question asks for.", "fr": "Écrivez ce que demande la question."}


def check_fit(value: Json, type_: Json, lang: str) -> None:
    """Make sure that `value` is one that the question admits.

    Args:
        value: what was read.
        type_: JSON Schema of the answer, closed.
        lang: the reader's language.

    Raises:
        UnreadableError: it is not; the first thing wrong with it.
    """
    if fits(value, type_):
        return
    if isinstance(value, list) and "items" in type_:
        for item in value:
            check_fit(item, type_["items"], lang)
    if isinstance(value, dict):
        for name in sorted(value.keys() & type_.get("properties", {}).keys()):
            check_fit(value[name], type_["properties"][name], lang)
    for keyword, (wrong, instead) in _BOUNDS.items():
        if keyword in type_ and not satisfies(value, {keyword: type_[keyword]}):
            raise unreadable(lang, wrong, instead, value=_spelt(value, lang), bound=_spelt(type_[keyword], lang))
    raise _not_as_asked(value, type_, lang)


def _not_as_asked(value: Json, type_: Json, lang: str) -> UnreadableError:
    form = type_.get("pattern") or type_.get("format") or ""
    instead = _PATTERNS.get(form) or _FORMATS.get(form) or (_FORM if form else _AS_ASKED)
    return unreadable(lang, _NOT_AS_ASKED, instead, value=_spelt(value, lang), form=shown(form))


def _spelt(value: Json, lang: str) -> str:
    text = shown(value)
    return text.replace(".", separators(lang)[1]) if isinstance(value, float) else text
