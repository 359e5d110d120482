"""What a reviewer is asked, and told in between, in every language."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

_SAID: Mapping[str, Mapping[str, str]] = {
    # what is asked; the answers admitted are those of `seccheck.flow.reviewing.dialog`
    "begin": {
        "en": "[Enter] go through it, [r]eject it whole, [?] later, [q]uit: ",
        "fr": "[Entrée] le parcourir, [r]efuser en bloc, [?] plus tard, [q]uitter : ",
    },
    "claim": {
        "en": 'Does it say "{answer}"? [y]es, [n]o, [s]ilent, [p] show the page, [?] later: ',
        "fr": "Dit-il « {answer} » ? [o]ui, [n]on, [s]ans mention, [p] voir la page, [?] plus tard : ",
    },
    "claim.document": {
        "en": "Is it what is asked for? [y]es, [n]o, [p] show the page, [?] later: ",
        "fr": "Est-ce ce qui est demandé ? [o]ui, [n]on, [p] voir la page, [?] plus tard : ",
    },
    "claim.open": {
        "en": "Does it say anything about it? [y]es, [s]ilent, [p] show the page, [?] later: ",
        "fr": "En dit-il quelque chose ? [o]ui, [s]ans mention, [p] voir la page, [?] plus tard : ",
    },
    "value": {"en": "What does it say ({form}; ? to go back): ", "fr": "Que dit-il ({form} ; ? pour revenir) : "},
    "value.rows": {
        "en": "What does it say (none, or its rows on one line, such as [{{country: MA}}, {{country: FR}}]; ? to go "
        "back): ",
        "fr": "Que dit-il (aucun, ou toutes ses lignes à la suite, comme [{{country: MA}}, {{country: FR}}] ; ? pour "
        "revenir) : ",
    },
    "page": {"en": "On which page? [{page}] ", "fr": "À quelle page ? [{page}] "},
    "page.none": {
        "en": "On which page? A number, or Enter where there are none: ",
        "fr": "À quelle page ? Un numéro, ou Entrée s'il n'y en a pas : ",
    },
    "kind": {"en": "Kind [{value}]: ", "fr": "Type [{value}] : "},
    "issuer": {"en": "Issuer [{value}]: ", "fr": "Émetteur [{value}] : "},
    "dated": {"en": "Date [{value}]: ", "fr": "Date [{value}] : "},
    "valid_until": {"en": "Valid until [{value}]: ", "fr": "Valable jusqu'au [{value}] : "},
    "signed": {
        "en": "Is it signed? [y]es, [n]o, [-] nothing to sign: ",
        "fr": "Est-il signé ? [o]ui, [n]on, [-] rien à signer : ",
    },
    "services": {"en": "Services covered [{value}]: ", "fr": "Services couverts [{value}] : "},
    "sites": {"en": "Sites covered [{value}]: ", "fr": "Sites couverts [{value}] : "},
    "replaces": {
        "en": "{document} ({title}): does it take the place of one that is gone ({ids})? Its id, or - for none "
        "[{value}]: ",
        "fr": "{document} ({title}) : remplace-t-il un document disparu ({ids}) ? Son nom, - pour aucun [{value}] : ",
    },
    "verdict": {
        "en": "[a]ccept it as read, [r]eject it, [?] later: ",
        "fr": "[a]ccepter tel que lu, [r]efuser, [?] plus tard : ",
    },
    "why": {"en": "Why is it rejected? ", "fr": "Pourquoi est-il refusé ? "},
    "by": {
        "en": "Who is reviewing? A function, such as Compliance officer: ",
        "fr": "Qui relit ? Une fonction, comme Responsable de la conformité : ",
    },
    "second": {
        "en": "Second reviewer, whom your client file asks for here (Enter: nobody yet): ",
        "fr": "Second relecteur, que votre fichier client demande ici (Entrée : personne encore) : ",
    },
    # what is told
    "particulars": {
        "en": "Now the document itself. Enter confirms what stands in brackets, - leaves it unsaid.",
        "fr": "Maintenant le document lui-même. Entrée confirme ce qui est entre crochets, - n'en dit rien.",
    },
    "again": {"en": "Please answer with one of: {choices}.", "fr": "Répondez par : {choices}."},
    "again.page": {"en": "There is no such page.", "fr": "Il n'y a pas de telle page."},
    "again.text": {"en": "Please write something.", "fr": "Écrivez quelque chose."},
    "again.hidden": {
        "en": "That holds characters that cannot be seen; type it again.",
        "fr": "Cela contient des caractères invisibles ; saisissez-le de nouveau.",
    },
    "again.kind": {
        "en": "No document can be of that kind. {near}",
        "fr": "Aucun document ne peut être de ce type. {near}",
    },
    "near": {"en": "There are for instance: {kinds}.", "fr": "Il y a par exemple : {kinds}."},
    "again.rows": {
        "en": "These are no rows of the kind that the question asks for.",
        "fr": "Ce ne sont pas des lignes telles que la question les demande.",
    },
    "again.gone": {"en": "None of those that are gone is called so.", "fr": "Aucun des disparus ne porte ce nom."},
    "again.person": {
        "en": "The second reviewer must be another person than the first.",
        "fr": "Le second relecteur doit être une autre personne que le premier.",
    },
    "later.claim": {"en": "It is asked again at the end.", "fr": "La question reviendra à la fin."},
    "later.document": {
        "en": "{document} is left for later; nothing is written about it.",
        "fr": "{document} est remis à plus tard ; rien n'est écrit à son sujet.",
    },
    "text.none": {"en": "There is no text to show.", "fr": "Il n'y a pas de texte à afficher."},
    "opened": {"en": "Opened in your viewer: {path}", "fr": "Ouvert dans votre visionneuse : {path}"},
    "opened.not": {"en": "Open it yourself: {path}", "fr": "Ouvrez-le vous-même : {path}"},
    "accepted.one": {
        "en": "Written to {path}: {document} accepted, {n} claim confirmed.",
        "fr": "Écrit dans {path} : {document} accepté, {n} point confirmé.",
    },
    "accepted.many": {
        "en": "Written to {path}: {document} accepted, {n} claims confirmed.",
        "fr": "Écrit dans {path} : {document} accepté, {n} points confirmés.",
    },
    "rejected": {
        "en": "Written to {path}: {document} rejected; what it was to show is denied.",
        "fr": "Écrit dans {path} : {document} refusé ; ce qu'il devait montrer est démenti.",
    },
    "countersigned": {
        "en": "You found what {by} found: you sign as the second reviewer.",
        "fr": "Vous avez trouvé la même chose que {by} : vous signez comme second relecteur.",
    },
    "differs": {
        "en": "You found something else than {by}: your review stands in its place, and waits for a second person.",
        "fr": "Vous avez trouvé autre chose que {by} : votre revue prend la place de la sienne et attend une seconde "
        "personne.",
    },
    "alone": {
        "en": "One person has read it; until a second one has, it supports no more than an answer{where}.",
        "fr": "Une personne l'a lu ; tant qu'une seconde ne l'a pas lu, il n'appuie pas plus qu'une réponse{where}.",
    },
    "alone.blockers": {"en": " at blockers", "fr": " pour les exigences bloquantes"},
    "same_day": {
        "en": "An earlier review bears the same date or a later one. Of two words of one day the denial wins: to lift "
        "it, review this file again another day (--document {document}).",
        "fr": "Une revue précédente porte la même date ou une date ultérieure. De deux paroles d'un même jour, le "
        "démenti l'emporte : pour le lever, relisez ce fichier un autre jour (--document {document}).",
    },
    "done.one": {"en": "{n} document reviewed; {left} left.", "fr": "{n} document relu ; reste : {left}."},
    "done.many": {"en": "{n} documents reviewed; {left} left.", "fr": "{n} documents relus ; reste : {left}."},
    "nothing": {"en": "No document waits for you.", "fr": "Aucun document ne vous attend."},
    "kept.one": {
        "en": "Interrupted; {n} review had been written and is kept.",
        "fr": "Interrompu ; {n} revue était écrite et reste.",
    },
    "kept.many": {
        "en": "Interrupted; {n} reviews had been written and are kept.",
        "fr": "Interrompu ; {n} revues étaient écrites et restent.",
    },
    "taken": {"en": "written to {path}: {document}", "fr": "écrit dans {path} : {document}"},
    "unfilled": {"en": "not filled in yet: {documents}", "fr": "pas encore remplis : {documents}"},
    "template.one": {"en": "written: {path}, {n} document to fill in", "fr": "écrit : {path}, {n} document à remplir"},
    "template.many": {
        "en": "written: {path}, {n} documents to fill in",
        "fr": "écrit : {path}, {n} documents à remplir",
    },
}


def prompt(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places; ``n`` also chooses between ``KEY.one`` and ``KEY.many``.

    Raises:
        KeyError: the sentence does not exist.
    """
    if key not in _SAID and "n" in values:
        one = values["n"] in ((0, 1) if lang == "fr" else (1,))
        key = f"{key}.{'one' if one else 'many'}"
    return pick(lang, _SAID[key]).format(**values)
