"""Words why a look could not be taken."""

from seccheck.words.speaking import known, pick, say

_REASONS = {
    "permission": {"en": "permission missing", "fr": "autorisation manquante"},
    "throttled": {
        "en": "the tenant's server asked for more patience than a run has",
        "fr": "le serveur du tenant a demandé plus de patience que n'en a une exécution",
    },
    "error": {"en": "the server reported an error", "fr": "le serveur a signalé une erreur"},
    "shape": {"en": "the answer was not of the expected form", "fr": "la réponse n'avait pas la forme attendue"},
    "not-found": {"en": "what was asked for is not there", "fr": "l'objet demandé n'existe pas"},
    "beta": {
        "en": "Microsoft shows it only in the beta of its interface",
        "fr": "Microsoft ne le montre que dans la version bêta de son interface",
    },
    "not-on-tape": {"en": "not among the recorded answers", "fr": "absent des réponses enregistrées"},
    "sign-in": {"en": "signing in was refused", "fr": "la connexion a été refusée"},
    "wrong-tenant": {"en": "the answers are of another tenant", "fr": "les réponses sont celles d'un autre tenant"},
    "ambiguous": {
        "en": "refused for want of a licence that the tenant has",
        "fr": "refusé faute d'une licence que le tenant possède",
    },
    "too-long": {"en": "more answers than are ever read", "fr": "plus de réponses que ce qui est jamais lu"},
    "wrong-nonce": {
        "en": "it does not answer a question that you asked this provider",
        "fr": "elle ne répond à aucune question que vous ayez posée à ce prestataire",
    },
    "outside-its-time": {
        "en": "it was not taken while your question stood",
        "fr": "elle n'a pas été prise pendant la validité de votre question",
    },
    "broken-seal": {
        "en": "the signature in it does not hold: it was changed afterwards",
        "fr": "la signature qu'elle porte ne tient pas : elle a été modifiée après coup",
    },
    "not-signed": {
        "en": "nobody whom you trust with captures signed it",
        "fr": "aucune personne à qui vous faites confiance pour les captures ne l'a signée",
    },
    "undeclared": {
        "en": "the client file does not say what to compare with",
        "fr": "le fichier client ne dit pas à quoi comparer",
    },
    "offline": {"en": "nothing was to be connected to", "fr": "aucune connexion ne devait être établie"},
    "elsewhere": {
        "en": "it is decided where this look does not reach",
        "fr": "cela se décide là où ce contrôle ne porte pas",
    },
    "one-sided": {
        "en": "everything in the extract came out one way, as if the rest had been left out of it",
        "fr": "tout va dans le même sens dans l'extraction, comme si le reste en avait été écarté",
    },
}


def reason_text(lang: str, reason: str, detail: str = "") -> str:
    """A gap's reason in words, with its detail; a code that we have no word for as it is."""
    key = f"gap.{reason}"
    worded = say(lang, key) if known(lang, key) else pick(lang, _REASONS[reason]) if reason in _REASONS else reason
    return f"{worded} ({detail})" if detail else worded


def look_text(lang: str, look: str) -> str:
    """A look by its name and tenant; one into a capture says so."""
    if look.startswith("capture:"):
        return pick(lang, {"en": "capture {look}", "fr": "capture {look}"}).format(look=look.removeprefix("capture:"))
    return look.removeprefix("look:")
