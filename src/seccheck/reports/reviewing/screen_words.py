"""The sentences of the reviewer's screens, in every language."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

_SAID: Mapping[str, Mapping[str, str]] = {
    "title": {"en": "DOCUMENT {n} OF {count}: {id}", "fr": "DOCUMENT {n} SUR {count} : {id}"},
    "state.unread": {"en": "nobody has read it yet", "fr": "personne ne l'a encore lu"},
    "state.changed": {
        "en": "the file is another one than was read",
        "fr": "le fichier n'est plus celui qui a été lu",
    },
    "state.renamed": {
        "en": "read before under the name {document}, which is gone",
        "fr": "déjà lu sous le nom {document}, qui a disparu",
    },
    "state.second": {
        "en": "read by one person; your client file asks for two",
        "fr": "lu par une personne ; votre fichier client en demande deux",
    },
    "state.read": {"en": "read already", "fr": "déjà lu"},
    "label.file": {"en": "File", "fr": "Fichier"},
    "label.state": {"en": "State", "fr": "État"},
    "label.typed": {"en": "Typed by the provider", "fr": "Saisi par le prestataire"},
    "label.earlier": {"en": "Earlier review", "fr": "Revue précédente"},
    "label.holds": {"en": "Bears on", "fr": "Concerne"},
    "file": {"en": "{path}, sha256 {digest}", "fr": "{path}, sha256 {digest}"},
    "file.pages.one": {"en": "{path}, {n} page, sha256 {digest}", "fr": "{path}, {n} page, sha256 {digest}"},
    "file.pages.many": {"en": "{path}, {n} pages, sha256 {digest}", "fr": "{path}, {n} pages, sha256 {digest}"},
    "problem": {
        "en": "Its text cannot be shown here ({reason}). Open it yourself: {path}",
        "fr": "Son texte ne peut pas être affiché ici ({reason}). Ouvrez-le vous-même : {path}",
    },
    "problem.format": {"en": "it is neither a PDF nor plain text", "fr": "ce n'est ni un PDF ni du texte"},
    "problem.empty": {"en": "it holds no text; a scan?", "fr": "il ne contient pas de texte ; un scan ?"},
    "by": {"en": "issued by {issuer}", "fr": "émis par {issuer}"},
    "dated": {"en": "dated {day}", "fr": "daté du {day}"},
    "until": {"en": "valid until {day}", "fr": "valable jusqu'au {day}"},
    "signed": {"en": "signed", "fr": "signé"},
    "unsigned": {"en": "not signed", "fr": "non signé"},
    "covers": {"en": "covers {scope}", "fr": "couvre {scope}"},
    "earlier.accepted": {"en": "accepted on {on} by {by}", "fr": "accepté le {on} par {by}"},
    "earlier.rejected": {"en": "rejected on {on} by {by}: {reason}", "fr": "refusé le {on} par {by} : {reason}"},
    "earlier.changed": {
        "en": "it was the file {old}; its support is void, what it denies stays until you read this one",
        "fr": "c'était le fichier {old} ; ce qu'il appuyait ne compte plus, ce qu'il dément reste jusqu'à la lecture "
        "de celui-ci",
    },
    "and": {"en": "{first} and {last}", "fr": "{first} et {last}"},
    "holds": {"en": "{severity} {ids}", "fr": "{severity} {ids}"},
    "holds.nothing": {
        "en": "nothing that is open at this gate",
        "fr": "rien de ce qui est ouvert à ce jalon",
    },
    "claims": {"en": "It is said to show ({n}):", "fr": "Il est censé montrer ({n}) :"},
    "claims.line": {"en": "{id}: {answer}", "fr": "{id} : {answer}"},
    "accepted": {"en": "{review}: {particulars}", "fr": "{review} : {particulars}"},
    "claims.none": {"en": "No answer leans on it.", "fr": "Aucune réponse ne s'appuie sur lui."},
    "value.document": {"en": "the document itself", "fr": "le document lui-même"},
    "value.nothing": {"en": "no answer beside the document", "fr": "pas de réponse à côté du document"},
    "page": {"en": "page {page}", "fr": "page {page}"},
    "text": {"en": "text", "fr": "texte"},
    "claim.title": {"en": "{n} of {count}  {id}", "fr": "{n} sur {count}  {id}"},
    "claim.says": {"en": "Answer", "fr": "Réponse"},
    "claim.note": {"en": "Note", "fr": "Note"},
    "claim.expected": {"en": "Expected", "fr": "Attendu"},
    "claim.before": {"en": "Before", "fr": "Avant"},
    "claim.uncited": {
        "en": "the provider does not name this document for it any more",
        "fr": "le prestataire ne cite plus ce document pour cela",
    },
    "expected": {"en": "{words} ({requirement}, {severity})", "fr": "{words} ({requirement}, {severity})"},
    "expected.see": {
        "en": "see `seccheck explain {requirement}` ({severity})",
        "fr": "voir `seccheck explain {requirement}` ({severity})",
    },
    "expected.compared": {
        "en": "another answer is compared with it ({requirement}, {severity})",
        "fr": "une autre réponse lui est comparée ({requirement}, {severity})",
    },
    "expected.nothing": {"en": "nothing at this gate", "fr": "rien à ce jalon"},
    "before": {"en": "{value}", "fr": "{value}"},
    "before.page": {"en": "{value}, page {page}", "fr": "{value}, page {page}"},
    "before.rejected": {"en": "rejected with the document", "fr": "refusé avec le document"},
    "found.words": {"en": "near the words of the question: {text}", "fr": "près des mots de la question : {text}"},
    "found.others": {"en": "{text} (also on {pages})", "fr": "{text} (aussi : {pages})"},
    "found.nothing": {
        "en": "neither the answer nor the question's words were found in it",
        "fr": "on n'y a trouvé ni la réponse ni les mots de la question",
    },
    "page.title": {"en": "PAGE {page} OF {count}", "fr": "PAGE {page} SUR {count}"},
    "text.title": {"en": "TEXT", "fr": "TEXTE"},
    "page.cut": {"en": "… cut here; open the file for the rest", "fr": "… coupé ici ; ouvrez le fichier pour la suite"},
    "list.title.one": {"en": "{n} document waits for you, {gate}:", "fr": "{n} document vous attend, {gate} :"},
    "list.title.many": {
        "en": "{n} documents wait for you, {gate}; first what holds the gate most:",
        "fr": "{n} documents vous attendent, {gate} ; d'abord ce qui retient le plus le jalon :",
    },
    "list.document": {"en": "{id} ({path}): {title}", "fr": "{id} ({path}) : {title}"},
    "list.none": {"en": "No document waits for you.", "fr": "Aucun document ne vous attend."},
    "list.claims.one": {"en": "{n} claim", "fr": "{n} point"},
    "list.claims.many": {"en": "{n} claims", "fr": "{n} points"},
    "gone": {
        "en": "{document} is gone, and what you found in it on {on} still denies {claims}. If another document has "
        "taken its place, review that one and say so when asked.",
        "fr": "{document} a disparu, et ce que vous y avez trouvé le {on} dément encore {claims}. Si un autre document "
        "a pris sa place, relisez celui-ci et dites-le quand la question est posée.",
    },
}


def screen(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places; ``n`` also chooses between ``KEY.one`` and ``KEY.many``.

    Raises:
        KeyError: the sentence does not exist.
    """
    if key not in _SAID and "n" in values:
        one = values["n"] in ((0, 1) if lang == "fr" else (1,))
        key = f"{key}.{'one' if one else 'many'}"
    return pick(lang, _SAID[key]).format(**values)


def knows(key: str) -> bool:
    """Whether there is such a sentence."""
    return key in _SAID
