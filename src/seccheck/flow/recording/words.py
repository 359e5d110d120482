"""What is asked and told while a record is written, in every language."""

from collections.abc import Mapping

from seccheck.reports.reviewing.prompt_words import prompt
from seccheck.words.speaking import pick

_SAID: Mapping[str, Mapping[str, str]] = {
    # what is asked
    "provider": {"en": "About which provider? Its name: ", "fr": "De quel prestataire s'agit-il ? Son nom : "},
    "provider.known": {
        "en": "About which provider? Its name (Enter: {value}): ",
        "fr": "De quel prestataire s'agit-il ? Son nom (Entrée : {value}) : ",
    },
    "which": {
        "en": "Which of these did it show? Numbers such as 1, 3-5, requirements such as {example}, or all: ",
        "fr": "Lesquels ont été établis ? Des numéros comme 1, 3-5, des exigences comme {example}, ou tous : ",
    },
    "on": {
        "en": "On which day was it done? (2026-11-18; Enter: today, {value}): ",
        "fr": "Quel jour a-t-il eu lieu ? (18/11/2026 ; Entrée : aujourd'hui, {value}) : ",
    },
    "by": {
        "en": "Who did it? A function, such as Service owner: ",
        "fr": "Qui l'a mené ? Une fonction, comme Responsable du service : ",
    },
    "second": {
        "en": "Second person who was there (Enter: nobody): ",
        "fr": "Seconde personne présente (Entrée : personne) : ",
    },
    "second.blocker": {
        "en": "Second person who was there; blockers hang on it, so two are better (Enter: nobody): ",
        "fr": "Seconde personne présente ; des exigences bloquantes en dépendent, mieux vaut être deux (Entrée : "
        "personne) : ",
    },
    "sample": {
        "en": "Sample size: how many people or items were looked at? ",
        "fr": "Taille de l'échantillon : combien de personnes ou d'éléments ont été examinés ? ",
    },
    "sample.free": {
        "en": "Sample size: how many people or items were looked at? (Enter: not counted): ",
        "fr": "Taille de l'échantillon : combien de personnes ou d'éléments examinés ? (Entrée : non compté) : ",
    },
    "value": {"en": "What was found ({form}; - to leave it out): ", "fr": "Constat ({form} ; - pour l'omettre) : "},
    "rows": {
        "en": "A table. Rows one after the other; Enter at the first column ends them.",
        "fr": "Un tableau. Les lignes l'une après l'autre ; Entrée à la première colonne les termine.",
    },
    "row": {"en": "Row {n}, {label} ({form}): ", "fr": "Ligne {n}, {label} ({form}) : "},
    "row.free": {
        "en": "Row {n}, {label} ({form}; Enter: not stated): ",
        "fr": "Ligne {n}, {label} ({form} ; Entrée : non précisé) : ",
    },
    "none": {
        "en": "No row: was there nothing to list? [y]es, [n]o, leave it out: ",
        "fr": "Aucune ligne : n'y avait-il rien à lister ? [o]ui, [n]on, l'omettre : ",
    },
    "document": {
        "en": "Did you see it? [y]es, [n]o, leave it out: ",
        "fr": "L'avez-vous vu ? [o]ui, [n]on, l'omettre : ",
    },
    "file": {
        "en": "File to attach, from your folder (Enter: none): ",
        "fr": "Fichier à joindre, dans votre répertoire (Entrée : aucun) : ",
    },
    "file.needed": {
        "en": "File to attach, from your folder; a record of this kind is what its document says: ",
        "fr": "Fichier à joindre, dans votre répertoire ; un relevé de ce type vaut par son document : ",
    },
    "write": {"en": "Write it into {path}? [y]es, [n]o: ", "fr": "L'écrire dans {path} ? [o]ui, [n]on : "},
    # what is told
    "head": {"en": "RECORD: {title} [{kind}], {strength}", "fr": "RELEVÉ : {title} [{kind}], {strength}"},
    "topics": {"en": "It can show, for your engagement:", "fr": "Il peut établir, pour votre prestation :"},
    "topic": {"en": "{id}  {title} ({severity})", "fr": "{id}  {title} ({severity})"},
    "claim": {"en": "{n}. {ask} [{claim}]", "fr": "{n}. {ask} [{claim}]"},
    "asked": {"en": "{n} of {count}  {claim}", "fr": "{n} sur {count}  {claim}"},
    "shown": {"en": "This is what will stand in {path}:", "fr": "Voici ce qui figurera dans {path} :"},
    "written.one": {"en": "Written to {path}: {kind}, {n} claim.", "fr": "Écrit dans {path} : {kind}, {n} point."},
    "written.many": {"en": "Written to {path}: {kind}, {n} claims.", "fr": "Écrit dans {path} : {kind}, {n} points."},
    "dropped": {"en": "Nothing was written.", "fr": "Rien n'a été écrit."},
    "empty": {
        "en": "Nothing was found about any claim, so there is nothing to write.",
        "fr": "Rien n'est établi sur aucun point : il n'y a rien à écrire.",
    },
    "nobody": {
        "en": "A sample of 0 looked at nobody: it says that you could not look, and shows nothing.",
        "fr": "Un échantillon de 0 n'a examiné personne : il dit que vous n'avez pas pu constater, et n'établit rien.",
    },
    "same_day": {
        "en": "An earlier record of the same day or later speaks of {claims}. Of two words of one day the denial wins.",
        "fr": "Un relevé du même jour ou plus récent parle de {claims}. De deux paroles d'un même jour, le démenti "
        "l'emporte.",
    },
    "again.which": {
        "en": "{word} is none of these. Numbers such as 1, 3-5, or a requirement's or claim's name.",
        "fr": "{word} n'est pas dans la liste. Des numéros comme 1, 3-5, ou le nom d'une exigence ou d'un point.",
    },
    "again.future": {
        "en": "{value} lies ahead: only what was done can be recorded.",
        "fr": "{value} est à venir : on ne consigne que ce qui a eu lieu.",
    },
    "again.sample": {
        "en": "Write a whole number, 0 if nobody and nothing could be looked at.",
        "fr": "Écrivez un nombre entier, 0 si personne et rien n'a pu être examiné.",
    },
    "again.second": {
        "en": "The second person must be another one than the first.",
        "fr": "La seconde personne doit être une autre que la première.",
    },
}


def said(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places; ``n`` also chooses between ``KEY.one`` and ``KEY.many``.

    What is not said here is said as in a review, for a record may ask what a document is.

    Raises:
        KeyError: the sentence does not exist.
    """
    if key in _SAID:
        return pick(lang, _SAID[key]).format(**values)
    one = values.get("n") in ((0, 1) if lang == "fr" else (1,))
    numbered = f"{key}.{'one' if one else 'many'}"
    return pick(lang, _SAID[numbered]).format(**values) if numbered in _SAID else prompt(lang, key, **values)
