"""Words who signed a dossier, or that nobody did."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

Text = Mapping[str, str]

_LABEL: Text = {"en": "Signature", "fr": "Signature"}
_STATES: Mapping[str, Text] = {
    "unsigned": {"en": "none: nobody signed the dossier", "fr": "aucune : personne n'a signé le dossier"},
    "signed": {
        "en": "signed by {principal} with the key {key}",
        "fr": "signé par {principal} avec la clé {key}",
    },
    "unknown-key": {
        "en": "signed with the key {key}, but you do not know whose it is: {reason}",
        "fr": "signé avec la clé {key}, mais vous ne savez pas à qui elle est : {reason}",
    },
    "invalid": {
        "en": "DOES NOT HOLD: {reason}; treat the dossier as unsigned and ask why",
        "fr": "NE TIENT PAS : {reason} ; considérez le dossier comme non signé et demandez pourquoi",
    },
}
_REASONS: Mapping[str, Text] = {
    "": {"en": "", "fr": ""},
    "format": {"en": "the signature file cannot be read", "fr": "le fichier de signature est illisible"},
    "namespace": {"en": "it was made for another purpose", "fr": "elle a été faite pour un autre usage"},
    "key-type": {"en": "its kind of key is not supported", "fr": "ce type de clé n'est pas pris en charge"},
    "changed": {"en": "the dossier was changed after it was signed", "fr": "le dossier a été modifié après signature"},
    "not-listed": {
        "en": "it is not in your list of allowed signers",
        "fr": "elle n'est pas dans votre liste de signataires admis",
    },
    "not-valid-then": {
        "en": "your list says that it was not valid on that day",
        "fr": "votre liste dit qu'elle n'était pas valable ce jour-là",
    },
    "no-list": {
        "en": "your client file names no list of allowed signers (trust: declarations)",
        "fr": "votre fichier client ne nomme pas de liste de signataires admis (trust: declarations)",
    },
}


def signature_label(lang: str) -> str:
    """What stands before it."""
    return pick(lang, _LABEL)


def signature_words(signature: Mapping[str, str], lang: str) -> str:
    """Who signed.

    Args:
        signature: as in a report's ``provider``.
        lang: the reader's language.
    """
    reason = pick(lang, _REASONS[signature["reason"]])
    sentence = pick(lang, _STATES[signature["state"]])
    return sentence.format(principal=signature["principal"], key=signature["key"], reason=reason)
