"""The sentences that every questionnaire in YAML has: how to fill it in, who answers, which documents."""

from collections.abc import Mapping

from seccheck.model.policy import Text
from seccheck.questionnaire.form import CLIENT, PROVIDER

TITLES: Mapping[str, Text] = {
    PROVIDER: {
        "en": "Questionnaire for the provider{client}: {gate} ({word}), {profile} profile, {n} questions.",
        "fr": "Questionnaire pour le prestataire{client} : {gate} ({word}), profil {profile}, {n} questions.",
    },
    CLIENT: {
        "en": "Questionnaire for the client's own side{client}: {gate} ({word}), {profile} profile, {n} questions.",
        "fr": "Questionnaire pour le client lui-même{client} : {gate} ({word}), profil {profile}, {n} questions.",
    },
}
OF_CLIENT: Text = {"en": ", client: {name}", "fr": ", client : {name}"}

HOWTO: tuple[Text, ...] = (
    {
        "en": "- Write each answer in place of null. What stays null is not answered, and never counts as a yes.",
        "fr": "- Écrivez chaque réponse à la place de null. Ce qui reste null est sans réponse et ne vaut jamais oui.",
    },
    {
        "en": "- Where there is none of what is asked, say so with [], an empty list.",
        "fr": "- S'il n'y a rien de ce qui est demandé, dites-le par [], une liste vide.",
    },
    {
        "en": "- An answer is a value alone, or names its documents by their ids, with a note or a date of its own:",
        "fr": "- Une réponse est une valeur seule, ou cite ses documents par leur identifiant, avec une remarque ou "
        "sa date :",
    },
)
ANSWER_EXAMPLE: Mapping[str, Text] = {
    PROVIDER: {
        "en": "gdpr.breach_notice_hours: {value: 24, documents: [dpa], note: article 9, on: 2026-11-02}",
        "fr": "gdpr.breach_notice_hours: {value: 24, documents: [dpa], note: article 9, on: 2026-11-02}",
    },
    CLIENT: {
        "en": "cml.price_weight_pct: {value: 35, documents: [scoring], note: table 2, on: 2026-11-02}",
        "fr": "cml.price_weight_pct: {value: 35, documents: [scoring], note: tableau 2, on: 2026-11-02}",
    },
}
SEND_BACK: Mapping[str, Text] = {
    PROVIDER: {
        "en": "- Keep the first line, put the documents into a folder documents beside this file, send both back.",
        "fr": "- Gardez la première ligne, placez les documents dans le répertoire documents à côté de ce fichier, et "
        "renvoyez le tout.",
    },
    CLIENT: {
        "en": "- Keep the first line. The answers go into your seccheck.yaml with: seccheck questionnaire import FILE",
        "fr": "- Gardez la première ligne. Les réponses vont dans votre seccheck.yaml par : "
        "seccheck questionnaire import FILE",
    },
}

PARTS: Mapping[str, Text] = {
    "provider": {"en": "Who you are", "fr": "Qui vous êtes"},
    "provider.name": {
        "en": "The short name by which the client knows you.",
        "fr": "Le nom court sous lequel le client vous connaît.",
    },
    "provider.legal_name": {"en": "The company's full legal name.", "fr": "La dénomination sociale complète."},
    "provider.country": {
        "en": "The country of its seat in two capital letters, such as FR.",
        "fr": "Le pays du siège en deux majuscules, tel que FR.",
    },
    "provider.contact": {
        "en": "Whom to write to about security; may be left out.",
        "fr": "À qui écrire au sujet de la sécurité ; facultatif.",
    },
    "provider.website": {"en": "May be left out.", "fr": "Facultatif."},
    "client": {"en": "Your organisation", "fr": "Votre organisation"},
    "engagement": {"en": "The service itself", "fr": "La prestation elle-même"},
    "declared": {"en": "Who answers, and when", "fr": "Qui répond, et quand"},
    "declared.by": {"en": "The person who answers.", "fr": "La personne qui répond."},
    "declared.role": {"en": "What this person is responsible for.", "fr": "Sa fonction."},
    "declared.on": {
        "en": "The date on which the answers hold, such as 2026-11-02.",
        "fr": "La date à laquelle valent les réponses, telle que 2026-11-02.",
    },
    "answers": {"en": "The questions", "fr": "Les questions"},
    "documents": {"en": "The documents behind the answers", "fr": "Les documents à l'appui des réponses"},
    "documents.how": {
        "en": "Describe each file once, under an id of your choice; remove the sign # from the lines that you fill in.",
        "fr": "Décrivez chaque fichier une fois, sous un identifiant de votre choix ; ôtez le signe # des lignes "
        "remplies.",
    },
    "documents.kinds": {"en": "Kinds: {kinds}.", "fr": "Types : {kinds}."},
}
DOCUMENT_EXAMPLE: Text = {
    "en": """\
#  dpa:
#    kind: dpa
#    title: Data processing agreement
#    path: documents/dpa.pdf
#    issuer: Who issued it
#    dated: 2026-09-01
#    valid_until: 2029-08-31
#    signed: true""",
    "fr": """\
#  dpa:
#    kind: dpa
#    title: Accord de sous-traitance
#    path: documents/dpa.pdf
#    issuer: Qui l'a émis
#    dated: 2026-09-01
#    valid_until: 2029-08-31
#    signed: true""",
}
