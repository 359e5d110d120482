"""The standing sentences of the printed form, in every language."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

_SAID: Mapping[str, Mapping[str, str]] = {
    "title": {"en": "Record: {title}", "fr": "Relevé : {title}"},
    "intro": {
        "en": "To be filled in on the day, by the client's own people, while they test or look. What nobody saw stays "
        "empty: an empty box says nothing, a guessed one says something false.",
        "fr": "À remplir le jour même, par les équipes du client, pendant l'essai ou la visite. Ce que personne n'a vu "
        "reste vide : une case vide ne dit rien, une case devinée dit une chose fausse.",
    },
    "intro.file": {
        "en": "To be filled in by the client's own people from the document that is attached: the record says no more "
        "than the document does.",
        "fr": "À remplir par les équipes du client d'après le document joint : le relevé n'en dit pas plus que le "
        "document.",
    },
    "circumstances": {"en": "The day", "fr": "La journée"},
    "client": {"en": "Client", "fr": "Client"},
    "provider": {"en": "Provider", "fr": "Prestataire"},
    "day": {"en": "Day", "fr": "Jour"},
    "day.form": {"en": "year, month, day", "fr": "jour, mois, année"},
    "place": {"en": "Place, or how connected", "fr": "Lieu, ou mode de connexion"},
    "sample": {"en": "Sample size", "fr": "Taille de l'échantillon"},
    "sample.form": {
        "en": "how many people or items were looked at; 0 if none could be",
        "fr": "combien de personnes ou d'éléments examinés ; 0 si aucun n'a pu l'être",
    },
    "drawn": {"en": "Drawn how, and from how many", "fr": "Tirage : comment, et parmi combien"},
    "files": {"en": "Files attached", "fr": "Fichiers joints"},
    "files.form": {
        "en": "screenshots, extracts, minutes: their names",
        "fr": "captures d'écran, extraits, comptes rendus : leurs noms",
    },
    "people": {"en": "Who was there", "fr": "Personnes présentes"},
    "people.note": {
        "en": "Functions rather than names: only they go into the client file. Two people of the client see more than "
        "one; where blockers hang on it, have two.",
        "fr": "Des fonctions plutôt que des noms : elles seules vont dans le fichier client. Deux personnes du client "
        "voient mieux qu'une ; si des exigences bloquantes en dépendent, soyez deux.",
    },
    "role.by": {"en": "Carried out by (client)", "fr": "Mené par (client)"},
    "role.second": {"en": "Second person (client)", "fr": "Seconde personne (client)"},
    "role.provider": {"en": "For the provider", "fr": "Pour le prestataire"},
    "role.other": {"en": "Also there", "fr": "Également présent"},
    "role": {"en": "Part taken", "fr": "Rôle"},
    "function": {"en": "Function", "fr": "Fonction"},
    "signature": {"en": "Signature", "fr": "Signature"},
    "findings": {"en": "What was found", "fr": "Constats"},
    "must": {"en": "What must hold", "fr": "Ce qui doit être vrai"},
    "how": {"en": "How it is brought about", "fr": "Comment y parvenir"},
    "remarks": {"en": "Remarks", "fr": "Remarques"},
    "yes": {"en": "yes", "fr": "oui"},
    "no": {"en": "no", "fr": "non"},
    "nothing": {"en": "nothing to list", "fr": "rien à lister"},
    "none": {"en": "none of these", "fr": "aucun"},
    "document": {"en": "document seen", "fr": "document vu"},
    "kind": {"en": "Kind", "fr": "Type"},
    "dated": {"en": "Date", "fr": "Date"},
    "valid_until": {"en": "Valid until", "fr": "Valable jusqu'au"},
    "signed": {"en": "Signed", "fr": "Signé"},
    "afterwards": {"en": "Afterwards", "fr": "Ensuite"},
    "enter": {
        "en": "Scan the form into the client file's folder and enter what was found:",
        "fr": "Numérisez ce formulaire dans le répertoire du fichier client et saisissez les constats :",
    },
    "foot": {
        "en": "A record counts with the strength of its kind, from its day on, and ages. It does not replace legal "
        "advice.",
        "fr": "Un relevé vaut par la force de son type, à partir de son jour, et vieillit. Il ne remplace pas un "
        "conseil juridique.",
    },
}


def form(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places.

    Raises:
        KeyError: the sentence does not exist.
    """
    return pick(lang, _SAID[key]).format(**values)
