"""The reference pages' own sentences; French with plain spaces and apostrophes, which `spoken` polishes."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

LABELS: Mapping[str, Mapping[str, str]] = {
    "generated": {
        "en": "Written from the policies by seccheck policy docs. Change the policies, not this page.",
        "fr": "Page tirée des politiques par seccheck policy docs. Modifiez les politiques, non cette page.",
    },
    # the titles of pages
    "index": {"en": "Reference", "fr": "Référence"},
    "claims": {"en": "Questions: {policy}", "fr": "Questions : {policy}"},
    "looks": {"en": "What only a look or a record can know", "fr": "Ce que seul un constat ou un relevé établit"},
    "look_pages": {"en": "Looks", "fr": "Constats"},
    "engagement": {"en": "Facts of the engagement", "fr": "Faits de la prestation"},
    "kinds": {"en": "Kinds of evidence", "fr": "Types de preuve"},
    "frameworks": {"en": "Requirements and references", "fr": "Exigences et référentiels"},
    "data": {"en": "Reference data", "fr": "Données de référence"},
    # what a page is about
    "index.text": {
        "en": "All that the policies ask, in {requirements} requirements and {claims} questions and facts. "
        "Thresholds are defaults to negotiate, not legal limits; nothing here is legal advice.",
        "fr": "Tout ce que demandent les politiques : {requirements} exigences, {claims} questions et faits. Les "
        "seuils sont des valeurs par défaut à négocier, non des limites légales ; rien ici ne constitue un "
        "avis juridique.",
    },
    "policy.text": {
        "en": "Version {version}, {requirements} requirements.",
        "fr": "Version {version}, {requirements} exigences.",
    },
    "claims.text": {
        "en": "What people are asked, and what an answer looks like.",
        "fr": "Ce qui est demandé, et la forme d'une réponse.",
    },
    "looks.text": {
        "en": "Nobody is asked about these facts, and no answer or document counts for them. They come from a look "
        "that the client takes, or from a record of what it did or drew itself, and put what is declared to "
        "the test.",
        "fr": "Personne n'est interrogé sur ces faits, et aucune réponse ni aucun document ne vaut pour eux. Ils "
        "proviennent d'un constat fait par le client, ou d'un relevé de ce qu'il a lui-même fait ou prélevé, "
        "et mettent à l'épreuve ce qui est déclaré.",
    },
    "engagement.text": {
        "en": "What the client states in its own file about the contract. It decides which requirements apply.",
        "fr": "Ce que le client indique sur le contrat dans son propre fichier. Cela décide des exigences applicables.",
    },
    "kinds.text": {
        "en": "Every kind has one fixed strength: declared, documented, captured, attested, observed, from weakest "
        "to strongest.",
        "fr": "Chaque type a une force fixe : déclaré, documenté, capturé, attesté, observé, du plus faible au plus"
        " fort.",
    },
    "frameworks.text": {
        "en": "Which requirement speaks of which article or control. A reference helps to find one's way; it does "
        "not say that an article is fulfilled.",
        "fr": "Quelle exigence se rapporte à quel article ou à quelle mesure. Une référence aide à s'orienter ; "
        "elle ne dit pas qu'un article est respecté.",
    },
    "data.text": {
        "en": "Dated lists that requirements lean on. After its last day a list no longer supports anything.",
        "fr": "Listes datées sur lesquelles s'appuient des exigences. Passé son dernier jour, une liste n'appuie "
        "plus rien.",
    },
    # what a requirement is made of
    "id": {"en": "Id", "fr": "Identifiant"},
    "policy": {"en": "Policy", "fr": "Politique"},
    "requirement": {"en": "Requirement", "fr": "Exigence"},
    "requirements": {"en": "Requirements", "fr": "Exigences"},
    "title": {"en": "Title", "fr": "Intitulé"},
    "severity": {"en": "Severity", "fr": "Gravité"},
    "express": {"en": "Express profile", "fr": "Profil express"},
    "yes": {"en": "yes", "fr": "oui"},
    "no": {"en": "no", "fr": "non"},
    "demand": {"en": "Demanded", "fr": "Exigé"},
    "demand.text": {"en": "{gate}: {strength}", "fr": "{gate} : {strength}"},
    "max_age": {"en": "Evidence counts for", "fr": "Une preuve compte pendant"},
    "accepts": {"en": "Accepted above declared", "fr": "Admis au-delà du déclaré"},
    "when": {"en": "Applies when", "fr": "S'applique si"},
    "expect": {"en": "Expected", "fr": "Attendu"},
    "expect_from": {"en": "Expected as well, {gate} and later", "fr": "Attendu en outre, {gate} et ensuite"},
    "observe": {"en": "Put to the test by a look or a record", "fr": "Mis à l'épreuve par un constat ou un relevé"},
    "agree": {"en": "Must agree", "fr": "Doit concorder"},
    "agree.text": {"en": "{declared} with {observed}", "fr": "{declared} avec {observed}"},
    "agree.within": {
        "en": "{declared} with {observed}, within {within}",
        "fr": "{declared} avec {observed}, à {within} près",
    },
    "one_of": {"en": "One of these is enough:", "fr": "L'un de ces cas suffit :"},
    "case": {"en": "Case {n}", "fr": "Cas {n}"},
    "schema": {"en": "As the policy says it", "fr": "Tel que l'écrit la politique"},
    "see_schema": {"en": "see the condition below", "fr": "voir la condition ci-dessous"},
    "questions": {"en": "Questions", "fr": "Questions"},
    "remedy": {"en": "Remedy", "fr": "Remède"},
    "reference.line": {"en": "{framework}: {ids}", "fr": "{framework} : {ids}"},
    "references": {"en": "References", "fr": "Références"},
    "passes": {"en": "Passes", "fr": "Satisfait"},
    "fails": {"en": "Fails", "fr": "Ne satisfait pas"},
    "example": {"en": "{outcome} {gate}, on {day}", "fr": "{outcome} {gate}, le {day}"},
    "given.answer": {"en": "{claim} is {value} ({kind})", "fr": "{claim} vaut {value} ({kind})"},
    "given.dated": {"en": "{claim} is {value} ({kind}, {day})", "fr": "{claim} vaut {value} ({kind}, {day})"},
    "given.gap": {"en": "{claim} could not be looked at ({reason})", "fr": "{claim} n'a pu être constaté ({reason})"},
    "given.client": {"en": "the client says: {text}", "fr": "le client dit : {text}"},
    "given.rejected": {"en": "{text}, rejected in review", "fr": "{text}, refusé à la relecture"},
    "given.unread": {"en": "{text}, read by nobody", "fr": "{text}, lu par personne"},
    "given.nothing": {"en": "nothing is known", "fr": "rien n'est connu"},
    # what a claim is made of
    "question": {"en": "Question", "fr": "Question"},
    "fact": {"en": "Fact", "fr": "Fait"},
    "answer": {"en": "Answer", "fr": "Réponse"},
    "answered_by": {"en": "Answered by", "fr": "Répond"},
    "by.provider": {"en": "the provider", "fr": "le prestataire"},
    "by.client": {"en": "the client", "fr": "le client"},
    "by.both": {"en": "the provider and the client", "fr": "le prestataire et le client"},
    "used_by": {"en": "Used by", "fr": "Sert à"},
    # lists
    "kind": {"en": "Kind", "fr": "Type"},
    "strength": {"en": "Strength", "fr": "Force"},
    "reference": {"en": "Reference", "fr": "Renvoi"},
    "list": {"en": "List", "fr": "Liste"},
    "values": {"en": "Values", "fr": "Valeurs"},
    "as_of": {"en": "As of {day}, until {until}.", "fr": "État au {day}, valable jusqu'au {until}."},
    "source": {"en": "Source: {source}", "fr": "Source : {source}"},
}


def spoken(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places.

    Raises:
        KeyError: the sentence does not exist.
    """
    return pick(lang, LABELS[key]).format(**values)
