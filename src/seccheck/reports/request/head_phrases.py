"""What stands around the things to do, in both languages: title, opening, closing."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

_SENTENCES: Mapping[str, Mapping[str, str]] = {
    "title.request": {"en": "What we still need from {provider}", "fr": "Ce qu'il nous faut encore de {provider}"},
    "title.check": {"en": "What is still missing: {file}", "fr": "Ce qui manque encore : {file}"},
    "to": {"en": "To", "fr": "Destinataire"},
    "from": {"en": "From", "fr": "De la part de"},
    "gate": {"en": "Stage", "fr": "Étape"},
    "as_of": {"en": "As of", "fr": "Situation au"},
    "by": {"en": "Please reply by", "fr": "Réponse souhaitée avant le"},
    "scope": {"en": "Service", "fr": "Prestation"},
    "asked": {"en": "Questions answered", "fr": "Questions répondues"},
    "asked.text": {"en": "{answered} of {asked}", "fr": "{answered} sur {asked}"},
    "open.one": {
        "en": "{n} point is still open on your side ({weights}).",
        "fr": "{n} point reste ouvert de votre côté ({weights}).",
    },
    "open.many": {
        "en": "{n} points are still open on your side ({weights}).",
        "fr": "{n} points restent ouverts de votre côté ({weights}).",
    },
    "order.one": {"en": "It takes one step, set out below.", "fr": "Une seule action suffit ; elle figure ci-dessous."},
    "order.many": {
        "en": "They come down to {n} things to do. What holds us back most comes first.",
        "fr": "Ils se ramènent à {n} actions. Ce qui nous retient le plus vient d'abord.",
    },
    "manner": {
        "en": "Where a document is asked for, say in your answer on which page it stands; the document must cover the "
        "whole service ({scope}).",
        "fr": "Lorsqu'un document est demandé, indiquez dans votre réponse la page concernée ; le document doit "
        "couvrir toute la prestation ({scope}).",
    },
    "manner.plain": {
        "en": "Where a document is asked for, say in your answer on which page it stands.",
        "fr": "Lorsqu'un document est demandé, indiquez dans votre réponse la page concernée.",
    },
    "nothing": {
        "en": "Nothing is open on your side. There is nothing for you to do.",
        "fr": "Rien ne reste ouvert de votre côté. Vous n'avez rien à faire.",
    },
    "waiting.one": {
        "en": "{n} more point waits for us, the client, and needs nothing from you now.",
        "fr": "{n} autre point dépend de nous, le client, et ne demande rien de votre part pour l'instant.",
    },
    "waiting.many": {
        "en": "{n} more points wait for us, the client, and need nothing from you now.",
        "fr": "{n} autres points dépendent de nous, le client, et ne demandent rien de votre part pour l'instant.",
    },
    "waiting.heading": {"en": "Waits for the client", "fr": "En attente du client"},
    "waiting.line": {"en": "{title}: {what} ({id})", "fr": "{title} : {what} ({id})"},
    "legal": {
        "en": "This page lists what has not been shown yet. It is not legal advice, and it certifies nothing.",
        "fr": "Cette page énumère ce qui n'a pas encore été démontré. Elle ne constitue pas un avis juridique et ne "
        "certifie rien.",
    },
    "tasks": {"en": "What to do, most pressing first", "fr": "Ce qu'il y a à faire, le plus pressant d'abord"},
    "unread": {"en": "Could not be read: correct this first", "fr": "Illisible : à corriger en premier"},
    "attach": {"en": "Files to attach", "fr": "Fichiers à joindre"},
    "attach.line": {"en": "“{title}”, {kind}: {path}", "fr": "« {title} », {kind} : {path}"},
    "attach.none": {"en": "no file named yet", "fr": "aucun fichier indiqué pour l'instant"},
    "row.question": {"en": "Question", "fr": "Question"},
    "row.found": {"en": "What we have", "fr": "Ce que nous avons"},
    "row.expected": {"en": "Expected", "fr": "Attendu"},
    "why": {"en": "Why we ask", "fr": "Pourquoi nous le demandons"},
    "weight.blocker": {"en": "holds up the decision", "fr": "bloque la décision"},
    "weight.major": {"en": "becomes a condition", "fr": "devient une réserve"},
    "weight.minor": {"en": "minor", "fr": "mineur"},
    "count.blocker.one": {"en": "{n} holds up the decision", "fr": "{n} bloque la décision"},
    "count.blocker.many": {"en": "{n} hold up the decision", "fr": "{n} bloquent la décision"},
    "count.major.one": {"en": "{n} becomes a condition", "fr": "{n} devient une réserve"},
    "count.major.many": {"en": "{n} become conditions", "fr": "{n} deviennent des réserves"},
    "count.minor.one": {"en": "{n} is minor", "fr": "{n} est mineur"},
    "count.minor.many": {"en": "{n} are minor", "fr": "{n} sont mineurs"},
}


def head_phrase(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places; ``n`` chooses between ``KEY.one`` and ``KEY.many``.

    Raises:
        KeyError: there is no such sentence.
    """
    if "n" in values and key not in _SENTENCES:
        singular = (0, 1) if lang == "fr" else (1,)
        key = f"{key}.{'one' if values['n'] in singular else 'many'}"
    return pick(lang, _SENTENCES[key]).format(**values)
