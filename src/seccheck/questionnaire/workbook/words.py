"""The words on all sheets but the first: names, headings, what to do, and what a cell refuses."""

from collections.abc import Mapping

from seccheck.model.policy import Text
from seccheck.words.speaking import pick

_WORDS: Mapping[str, Text] = {
    "sheet.start": {"en": "Start", "fr": "Accueil"},
    "sheet.documents": {"en": "Documents", "fr": "Documents"},
    "sheet.choices": {"en": "Multiple choice", "fr": "Choix multiples"},
    "sheet.lists": {"en": "Lists", "fr": "Listes"},
    "sheet.menus": {"en": "Menus", "fr": "Menus"},
    "yes": {"en": "Yes", "fr": "Oui"},
    "no": {"en": "No", "fr": "Non"},
    "head.question": {"en": "Question", "fr": "Question"},
    "head.how": {"en": "How to answer", "fr": "Comment répondre"},
    "head.answer": {"en": "YOUR ANSWER", "fr": "VOTRE RÉPONSE"},
    "head.documents": {"en": "Documents (D1; D2)", "fr": "Documents (D1 ; D2)"},
    "head.note": {"en": "Note", "fr": "Remarque"},
    "head.on": {"en": "Answered on (optional)", "fr": "Répondu le (facultatif)"},
    "head.evidence": {"en": "What shows it", "fr": "Ce qui le montre"},
    "head.why": {"en": "Why it is asked", "fr": "Pourquoi cette question"},
    "head.id": {"en": "Reference (leave as it is)", "fr": "Référence (ne pas modifier)"},
    "head.option": {"en": "Choice", "fr": "Choix"},
    "pack.intro": {
        "en": "Fill in the pale yellow cells. ✓ answered, ○ open, \u2013 does not seem to concern you (you may answer "
        "all "
        "the same).",
        "fr": "Remplissez les cellules jaune pâle. ✓ répondu, ○ à compléter, \u2013 ne semble pas vous concerner (vous "
        "pouvez répondre quand même).",
    },
    "progress": {"en": "answered of", "fr": "réponses sur"},
    "back": {"en": "← Back to {sheet}", "fr": "← Retour à {sheet}"},
    "back.short": {"en": "← Back", "fr": "← Retour"},
    "goto": {"en": "→ {sheet}", "fr": "→ {sheet}"},
    "name.document": {
        "en": "name the document →",
        "fr": "indiquez le document →",
    },
    "of": {"en": "of", "fr": "sur"},
    "lines": {"en": "lines", "fr": "lignes"},
    "none.said": {"en": "none", "fr": "aucun"},
    "how.yes-no": {"en": "Yes or No", "fr": "Oui ou Non"},
    "how.choice": {"en": "One of these:", "fr": "Au choix :"},
    "how.date": {"en": "A date, such as 2026-11-02", "fr": "Une date, telle que 02/11/2026"},
    "how.choices": {
        "en": "Say Yes or No to each choice on the sheet “{sheet}”",
        "fr": "Dites Oui ou Non à chaque choix sur la feuille « {sheet} »",
    },
    "how.list": {
        "en": "Fill in your column on the sheet “{sheet}”",
        "fr": "Remplissez la colonne prévue sur la feuille « {sheet} »",
    },
    "how.rows": {"en": "Fill in the sheet “{sheet}”", "fr": "Remplissez la feuille « {sheet} »"},
    "how.several": {"en": "Several, parted by ;", "fr": "Plusieurs, séparés par ;"},
    "how.document": {
        "en": "Its short name of the sheet “{sheet}”, such as D1",
        "fr": "Son nom court de la feuille « {sheet} », tel que D1",
    },
    "alone": {"en": "Your answer is enough for now.", "fr": "Votre réponse suffit à ce stade."},
    "holds": {"en": "holds the decision", "fr": "bloque la décision"},
    "only": {"en": "Concerns you only if {condition}.", "fr": "Ne vous concerne que si {condition}."},
    "test": {"en": "“{fact}” is {values}", "fr": "« {fact} » vaut {values}"},
    "and": {"en": " and ", "fr": " et "},
    "or": {"en": " or ", "fr": " ou "},
    "choices.intro": {
        "en": "Say Yes to each choice that holds; what is left empty counts as No once one is chosen. If none holds, "
        "say "
        "so on the last line of the question.",
        "fr": "Dites Oui à chaque choix qui convient ; une case vide vaut Non dès qu'un choix est fait. Si aucun ne "
        "convient, dites-le à la dernière ligne de la question.",
    },
    "choices.none": {"en": "None of these", "fr": "Aucun de ces choix"},
    "table.intro": {
        "en": "One line for each; * is needed in every line.",
        "fr": "Une ligne pour chaque cas ; * est nécessaire à chaque ligne.",
    },
    "table.none": {"en": "There is none: say Yes here", "fr": "Il n'y en a aucun : dites Oui ici"},
    "lists.title": {"en": "Lists", "fr": "Listes"},
    "lists.intro": {
        "en": "One entry a line, a column for each question.",
        "fr": "Un élément par ligne, une colonne par question.",
    },
    "documents.title": {"en": "Your documents", "fr": "Vos documents"},
    "documents.intro": {
        "en": "Describe each file once; answers name it by its short name. * is needed for each document. Put the "
        "files "
        "into a folder called documents and send it along.",
        "fr": "Décrivez chaque fichier une seule fois ; les réponses le citent par son nom court. * est nécessaire "
        "pour "
        "chaque document. Placez les fichiers dans un dossier nommé documents et joignez-le à l'envoi.",
    },
    "menus.title": {
        "en": "What the menus of the other sheets offer; nothing to fill in here.",
        "fr": "Le contenu des menus des autres feuilles ; rien à remplir ici.",
    },
    "refused": {"en": "This cannot be the answer", "fr": "Cette réponse ne convient pas"},
    "percent.title": {"en": "Less than one percent?", "fr": "Moins d'un pour cent ?"},
    "percent": {
        "en": "Write 85 for 85 %. A number between 0 and 1 means less than one percent: keep it only if you mean that. "
        "It must lie between 0 and 100.",
        "fr": "Écrivez 85 pour 85 %. Un nombre entre 0 et 1 signifie moins d'un pour cent : gardez-le seulement si "
        "c'est le cas. Il doit être compris entre 0 et 100.",
    },
    "refused.list": {"en": "Choose one of the answers of the menu.", "fr": "Choisissez une des réponses du menu."},
    "refused.number": {"en": "Please write {what}.", "fr": "Merci d'écrire {what}."},
    "refused.date": {
        "en": "Please write a date such as 2026-11-02.",
        "fr": "Merci d'écrire une date telle que 02/11/2026.",
    },
    "refused.country": {
        "en": "Please write the country as two capital letters, such as FR.",
        "fr": "Merci d'écrire le pays en deux lettres majuscules, par exemple FR.",
    },
}


def tell(lang: str, key: str, **values: object) -> str:
    """The words `key` with `values` in their places."""
    return pick(lang, _WORDS[key]).format(**values)


def yes_no(lang: str) -> tuple[str, str]:
    """How a cell says yes, and no."""
    return tell(lang, "yes"), tell(lang, "no")
