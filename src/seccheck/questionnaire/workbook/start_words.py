"""The words on the first sheet: what this is, who fills it in, how long it takes and what happens with it."""

from collections.abc import Mapping

from seccheck.model.policy import Text
from seccheck.questionnaire.form import Form
from seccheck.words.speaking import pick, say

_WORDS: Mapping[str, Text] = {
    "title.provider": {"en": "Security questionnaire", "fr": "Questionnaire de sécurité"},
    "title.provider.for": {
        "en": "Security questionnaire for {client}",
        "fr": "Questionnaire de sécurité pour {client}",
    },
    "title.client": {"en": "What only your own side can answer", "fr": "Ce que vous seul pouvez dire"},
    "title.client.for": {
        "en": "{client}: what only your own side can answer",
        "fr": "{client} : ce que vous seul pouvez dire",
    },
    "subtitle.provider": {
        "en": "To be answered by the provider {gate}",
        "fr": "À remplir par le prestataire {gate}",
    },
    "subtitle.client": {
        "en": "To be answered by the client {gate}",
        "fr": "À remplir par le client {gate}",
    },
    "subtitle.express": {"en": "short form", "fr": "version courte"},
    "subtitle.full": {"en": "full form", "fr": "version complète"},
    "what": {"en": "What this is", "fr": "De quoi il s'agit"},
    "what.provider": {
        "en": "Before your client entrusts you with its IT support, it wants to know how you protect its systems and "
        "its "
        "people's data. These are its questions, with the reason for each. You need a spreadsheet, no account.",
        "fr": "Avant de vous confier son support informatique, votre client veut savoir comment vous protégez ses "
        "systèmes et les données de ses collaborateurs. Voici ses questions, chacune avec sa raison. Un tableur "
        "suffit, "
        "sans compte à créer.",
    },
    "what.client": {
        "en": "The provider answers for itself. This is the other half: what your organisation decided, checked or put "
        "in "
        "place itself. Without it, the requirements that rest on you stay open.",
        "fr": "Le prestataire répond pour lui-même. Voici l'autre moitié : ce que votre organisation a décidé, vérifié "
        "ou mis en place. Sans elle, les exigences qui reposent sur vous restent ouvertes.",
    },
    "who": {"en": "Who fills it in", "fr": "Qui le remplit"},
    "who.provider": {
        "en": "Whoever knows: often the service manager, with security, human resources and data protection for their "
        "part. Each may fill in a copy; the copies are put together afterwards.",
        "fr": "Celui qui sait : souvent le responsable du service, avec la sécurité, les ressources humaines et la "
        "protection des données pour leur part. Chacun peut remplir une copie ; elles sont réunies ensuite.",
    },
    "who.client": {
        "en": "Whoever knows: IT, purchasing, security, data protection. Each may fill in a copy; the copies are put "
        "together afterwards.",
        "fr": "Celui qui sait : informatique, achats, sécurité, protection des données. Chacun peut remplir une copie "
        "; "
        "elles sont réunies ensuite.",
    },
    "long": {"en": "How long it takes", "fr": "Combien de temps"},
    "long.text": {
        "en": "{n} questions at most. Answering takes a minute or two each; finding the documents takes the time. Stop "
        "and go on whenever you like: what is saved stays.",
        "fr": "{n} questions au plus. Répondre prend une minute ou deux à chaque fois ; c'est réunir les documents qui "
        "demande du temps. Arrêtez et reprenez quand vous voulez : ce qui est enregistré reste.",
    },
    "how": {"en": "How to fill it in", "fr": "Comment le remplir"},
    "how.text": {
        "en": "Fill in the pale yellow cells only. Describe each file once on the sheet “{documents}”, then name it in "
        "your answers (D1; D2). What stays empty counts as unknown, never as a yes; “No” and “none” are answers.",
        "fr": "Remplissez seulement les cellules jaune pâle. Décrivez chaque fichier une fois sur la feuille "
        "« {documents} », puis citez-le dans vos réponses (D1 ; D2). Ce qui reste vide compte comme inconnu, jamais "
        "comme "
        "un oui ; « Non » et « aucun » sont des réponses.",
    },
    "next": {"en": "What happens with it", "fr": "Et ensuite"},
    "next.provider": {
        "en": "Send this file back together with the folder documents. Your answers become your declaration; your "
        "client "
        "reads the documents and decides. This file sends nothing by itself and holds no macro.",
        "fr": "Renvoyez ce fichier avec le dossier documents. Vos réponses deviennent votre déclaration ; votre client "
        "lit les documents et décide. Ce fichier n'envoie rien de lui-même et ne contient aucune macro.",
    },
    "next.client": {
        "en": "Your answers go into your own file seccheck.yaml: seccheck questionnaire import FILE --into "
        "seccheck.yaml. "
        "This file sends nothing by itself and holds no macro.",
        "fr": "Vos réponses vont dans votre propre fichier seccheck.yaml : seccheck questionnaire import FICHIER "
        "--into "
        "seccheck.yaml. Ce fichier n'envoie rien de lui-même et ne contient aucune macro.",
    },
    "band.you": {"en": "1. Who you are", "fr": "1. Qui vous êtes"},
    "band.service": {"en": "2. The service", "fr": "2. La prestation"},
    "band.declared": {"en": "3. Who declares", "fr": "3. Qui déclare"},
    "band.declared.client": {"en": "3. Who answers", "fr": "3. Qui répond"},
    "band.progress": {"en": "4. The questions", "fr": "4. Les questions"},
    "given.client": {
        "en": "As your file seccheck.yaml says; correct it if it is wrong.",
        "fr": "D'après votre fichier seccheck.yaml ; corrigez si c'est inexact.",
    },
    "given.provider": {
        "en": "As your client states it; correct it if it is wrong.",
        "fr": "D'après votre client ; corrigez si c'est inexact.",
    },
    "all": {"en": "All questions", "fr": "Toutes les questions"},
    "answered": {"en": "answered of", "fr": "réponses sur"},
    "described": {"en": "described:", "fr": "décrits :"},
}


def start_words(lang: str, key: str, **values: object) -> str:
    """The words `key` with `values` in their places."""
    return pick(lang, _WORDS[key]).format(**values)


def title_of(form: Form, lang: str) -> str:
    """What the questionnaire is called."""
    key = f"title.{form.audience}"
    return start_words(lang, f"{key}.for", client=form.client) if form.client else start_words(lang, key)


def subtitle_of(form: Form, lang: str) -> str:
    """For whom and when it is."""
    gate = say(lang, f"gate.{form.gate.word}")
    return (
        f"{start_words(lang, f'subtitle.{form.audience}', gate=gate)}, {start_words(lang, f'subtitle.{form.profile}')}"
    )


def intro_of(form: Form, word: str, documents: str, lang: str) -> tuple[str, str]:
    """One of the paragraphs at the top, with its heading.

    Args:
        form: the questionnaire.
        word: ``what``, ``who``, ``long``, ``how`` or ``next``.
        documents: the sheet where documents are described.
        lang: of the words.
    """
    text = f"{word}.text" if f"{word}.text" in _WORDS else f"{word}.{form.audience}"
    return start_words(lang, word), start_words(lang, text, n=len(form.questions()), documents=documents)
