"""The sentences of a request, in both languages."""

from collections.abc import Iterable, Mapping

from seccheck.words.speaking import pick

_SENTENCES: Mapping[str, Mapping[str, str]] = {
    "do.clarify": {
        "en": "Tell us which of the statements is right, and change the others",
        "fr": "Dites-nous laquelle des affirmations est exacte, et modifiez les autres",
    },
    "do.correct": {
        "en": "Put right what does not meet what is expected, then change your answer or the document",
        "fr": "Corrigez ce qui ne répond pas à ce qui est attendu, puis modifiez votre réponse ou le document",
    },
    "do.replace": {
        "en": "Send a corrected document in place of {document}: it was not accepted",
        "fr": "Envoyez un document corrigé à la place de {document} : il n'a pas été accepté",
    },
    "do.renew": {
        "en": "Send a newer edition of {document}{conditions}",
        "fr": "Envoyez une édition plus récente de {document}{conditions}",
    },
    "do.renew.answer": {
        "en": "Confirm these answers anew, with today's date",
        "fr": "Confirmez à nouveau ces réponses, à la date du jour",
    },
    "do.extend": {
        "en": "Send an edition of {document} that covers all of the service{scope}",
        "fr": "Envoyez une édition de {document} qui couvre toute la prestation{scope}",
    },
    "do.show": {
        "en": "Show this with {document}{conditions}: name it under these answers if it says so, else complete it",
        "fr": "Démontrez ceci par {document}{conditions} : citez-le sous ces réponses s'il le dit, sinon complétez-le",
    },
    "do.attach": {
        "en": "Attach the file of {document}{conditions}",
        "fr": "Joignez le fichier de {document}{conditions}",
    },
    "do.send": {
        "en": "Send this document: {kind}{conditions}",
        "fr": "Envoyez ce document : {kind}{conditions}",
    },
    "do.answer.one": {"en": "Answer this question", "fr": "Répondez à cette question"},
    "do.answer.many": {"en": "Answer these questions", "fr": "Répondez à ces questions"},
    "else": {"en": "Other documents that would do: {kinds}.", "fr": "Autres documents possibles : {kinds}."},
    "signed": {"en": "signed", "fr": "signé"},
    "dated": {"en": "dated at most {span} ago", "fr": "daté de {span} au plus"},
    "left": {"en": "valid for at least {span} more", "fr": "encore valable au moins {span}"},
    "scope": {"en": ": {scope}", "fr": " : {scope}"},
    "document": {"en": "“{title}”", "fr": "« {title} »"},
    "point": {"en": "{question} Expected: {expected}.", "fr": "{question} Attendu : {expected}."},
    "word": {"en": "{who}: {value}", "fr": "{who} : {value}"},
    "who.answer": {"en": "your answer", "fr": "votre réponse"},
    "who.client": {"en": "our own answer", "fr": "notre propre réponse"},
    "who.look": {"en": "our own check", "fr": "notre propre contrôle"},
    "who.document": {"en": "{document}", "fr": "{document}"},
    "who.page": {"en": "{document}, page {page}", "fr": "{document}, page {page}"},
    "value.refused": {"en": "not accepted", "fr": "non accepté"},
    "value.of": {"en": "{value}, of {day}", "fr": "{value}, du {day}"},
    "sentence": {"en": "{head}.", "fr": "{head}."},
    "sentence.points": {"en": "{head}. {points}", "fr": "{head}. {points}"},
    "itself": {"en": "the document itself", "fr": "le document lui-même"},
    "any": {"en": "an answer, whatever it is", "fr": "une réponse, quelle qu'elle soit"},
    "label": {"en": "{label}: {text}", "fr": "{label} : {text}"},
    "joint": {"en": "{first}; {second}", "fr": "{first} ; {second}"},
    "point.found": {
        "en": "{question} {found}. Expected: {expected}.",
        "fr": "{question} {found}. Attendu : {expected}.",
    },
    "point.seen": {"en": "{question} {found}.", "fr": "{question} {found}."},
    "settle": {"en": "{points} {head}.", "fr": "{points} {head}."},
    "awaits.review": {
        "en": "Nothing to do for you: the client still has to read {what}.",
        "fr": "Rien à faire pour vous : le client doit encore lire {what}.",
    },
    "awaits.other": {
        "en": "Nothing to do for you: the client still has to look into it or decide itself.",
        "fr": "Rien à faire pour vous : le client doit encore l'examiner ou en décider lui-même.",
    },
}


def phrase(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places; ``n`` chooses between ``KEY.one`` and ``KEY.many``.

    Raises:
        KeyError: there is no such sentence.
    """
    if "n" in values and key not in _SENTENCES:
        singular = (0, 1) if lang == "fr" else (1,)
        key = f"{key}.{'one' if values['n'] in singular else 'many'}"
    return pick(lang, _SENTENCES[key]).format(**values)


def joined(lang: str, texts: Iterable[str]) -> str:
    """The texts that say something, each once, with semicolons between them."""
    said = [*dict.fromkeys(filter(None, texts))]
    return phrase(lang, "joint", first="", second="").join(said)
