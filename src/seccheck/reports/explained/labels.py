"""The sentences of these pages; French with plain spaces and apostrophes, which `spoken` polishes."""

from collections.abc import Iterable, Mapping, Sequence

from seccheck.words.speaking import pick

Line = tuple[str, str]
"""A label and a text: without a label it is a paragraph of its own, with `AGAIN` it goes on below the last one."""

AGAIN = " "
BLANK: Line = ("", "")

LABELS: Mapping[str, Mapping[str, str]] = {
    "title": {"en": "{id}: {title}", "fr": "{id} : {title}"},
    # why it matters
    "why": {"en": "Why it matters", "fr": "Enjeu"},
    "why.blocker": {
        "en": "blocker: as long as it is open, the gate is closed (no-go)",
        "fr": "bloquante : tant qu'elle reste ouverte, le jalon est fermé (no-go)",
    },
    "why.major": {
        "en": "major: as long as it is open, the gate opens with conditions at best",
        "fr": "majeure : tant qu'elle reste ouverte, le jalon ne s'ouvre au mieux que sous conditions",
    },
    "why.minor": {
        "en": "minor: while it is open, the report lists it and the gate is not held",
        "fr": "mineure : tant qu'elle reste ouverte, le rapport la signale sans retenir le jalon",
    },
    "policy": {"en": "Policy", "fr": "Politique"},
    "policy.text": {"en": "{title} ({id} {version})", "fr": "{title} ({id} {version})"},
    "policy.express": {
        "en": "{title} ({id} {version}), part of the express profile",
        "fr": "{title} ({id} {version}), profil express",
    },
    "when": {"en": "Applies if", "fr": "Applicable si"},
    # the questions and what is expected
    "expect": {"en": "Questions", "fr": "Questions"},
    "observe": {"en": "Look or record", "fr": "Constat, relevé"},
    "atom": {"en": "{ask} Expected: {words} ({who}{claim})", "fr": "{ask} Attendu : {words} ({who}{claim})"},
    "asked": {"en": "{ask} ({who}{claim})", "fr": "{ask} ({who}{claim})"},
    "again": {"en": "{claim}: {words}", "fr": "{claim} : {words}"},
    "compared": {"en": "Compared with: {text}", "fr": "À comparer avec : {text}"},
    "case": {"en": "Either: {text}", "fr": "Soit : {text}"},
    "case.more": {"en": "Or: {text}", "fr": "Ou bien : {text}"},
    "from": {"en": "As well {gate} and after:", "fr": "De plus, {gate} et ensuite :"},
    "hint": {"en": "({hint})", "fr": "({hint})"},
    "see_policy": {"en": "see -v", "fr": "voir -v"},
    "who.provider": {"en": "asked of the provider: ", "fr": "demandé au prestataire : "},
    "who.client": {"en": "asked of the client: ", "fr": "demandé au client : "},
    "who.both": {"en": "asked of both sides: ", "fr": "demandé aux deux parties : "},
    "who.look": {"en": "", "fr": ""},
    "who.engagement": {"en": "the client states it: ", "fr": "le client l'indique : "},
    "agree": {"en": "Must agree", "fr": "Doit concorder"},
    "agree.text": {"en": "{declared} with {observed}", "fr": "{declared} avec {observed}"},
    "agree.within": {
        "en": "{declared} with {observed}, within {within}",
        "fr": "{declared} avec {observed}, à {within} près",
    },
    # evidence
    "demand": {"en": "Demanded", "fr": "Exigé"},
    "demand.text": {"en": "{strength} {gates}", "fr": "{strength} {gates}"},
    "evidence": {"en": "What counts", "fr": "Ce qui compte"},
    "rung": {"en": "{strength}: {text}.", "fr": "{strength} : {text}."},
    "rung.enough": {"en": "{strength}: {text}. Enough {gates}.", "fr": "{strength} : {text}. Suffit {gates}."},
    "rung.looked": {
        "en": "{strength}: {text}. Enough {gates}, if the answers are at least {level}.",
        "fr": "{strength} : {text}. Suffit {gates}, si les réponses atteignent « {level} ».",
    },
    "answer": {"en": "an answer alone", "fr": "une réponse seule"},
    "sent.provider": {
        "en": "{kinds}, which the provider sends and the client reviews",
        "fr": "{kinds}, que le prestataire transmet et que le client relit",
    },
    "sent.client": {
        "en": "{kinds}, which the client names in its own file",
        "fr": "{kinds}, que le client cite dans son propre fichier",
    },
    "sent.both": {
        "en": "{kinds}, which the provider sends and the client reviews, or which the client names in its own file",
        "fr": "{kinds}, que le prestataire transmet et que le client relit, ou que le client cite dans son propre "
        "fichier",
    },
    "captured": {"en": "{kinds}, which the provider sends", "fr": "{kinds}, que le prestataire transmet"},
    "looked": {"en": "{kinds}, a look that the client takes", "fr": "{kinds}, constat que fait le client"},
    "recorded": {"en": "{kinds}, which the client records", "fr": "{kinds}, que le client consigne"},
    "max_age": {"en": "Fresh for", "fr": "Fraîcheur"},
    "max_age.text": {
        "en": "{span}; older support is stale and counts for nothing, a denial does not age",
        "fr": "{span} ; au-delà, ce qui appuie est périmé et ne compte plus, ce qui dément ne vieillit pas",
    },
    "max_age.none": {"en": "no limit of its own", "fr": "sans limite propre"},
    "remedy": {"en": "Remedy", "fr": "Remède"},
    "references": {"en": "References", "fr": "Références"},
    "reference.line": {"en": "{framework}: {ids}", "fr": "{framework} : {ids}"},
    # examples
    "passes": {"en": "Passes", "fr": "Satisfait"},
    "fails": {"en": "Fails", "fr": "Échoue"},
    "example": {"en": "Example", "fr": "Exemple"},
    "example.text": {"en": "{given} → {outcome} {gate}", "fr": "{given} → {outcome} {gate}"},
    "example.on": {"en": "{given} → {outcome} {gate}, on {day}", "fr": "{given} → {outcome} {gate}, le {day}"},
    "example.but": {"en": "as above, but {given}", "fr": "de même, mais {given}"},
    "first.but": {"en": "like the first, but {given}", "fr": "comme le premier, mais {given}"},
    "first.same": {"en": "like the first", "fr": "comme le premier"},
    "example.more.one": {"en": "{n} more as expected", "fr": "{n} autre comme attendu"},
    "example.more.many": {"en": "{n} more as expected", "fr": "{n} autres comme attendu"},
    "example.nothing": {"en": "nothing is known", "fr": "rien n'est connu"},
    "given": {"en": "{values} ({kind})", "fr": "{values} ({kind})"},
    "given.gone": {"en": "nothing about {claim}", "fr": "rien sur {claim}"},
    "given.gap": {"en": "{claim} could not be looked at ({reason})", "fr": "{claim} n'a pu être constaté ({reason})"},
    "given.client": {"en": "{kind}, the client's", "fr": "{kind}, du client"},
    "given.dated": {"en": "{kind}, {day}", "fr": "{kind}, {day}"},
    "given.rejected": {"en": "{kind}, rejected in review", "fr": "{kind}, refusé à la relecture"},
    "given.unread": {"en": "{kind}, read by nobody", "fr": "{kind}, lu par personne"},
    "given.more": {"en": "{n} more", "fr": "{n} de plus"},
    "given.value": {"en": "{claim} = {value}", "fr": "{claim} = {value}"},
    "value.field": {"en": "{name}: {value}", "fr": "{name} : {value}"},
    "value.entry": {"en": "entry {n} with {fields}", "fr": "entrée {n} avec {fields}"},
    "value.none": {"en": "nothing", "fr": "rien"},
    "value.dated": {"en": "dated {day}", "fr": "du {day}"},
    "value.valid_until": {"en": "valid until {day}", "fr": "valable jusqu'au {day}"},
    "value.issuer": {"en": "issued by {issuer}", "fr": "émis par {issuer}"},
    "value.signed": {"en": "signed", "fr": "signé"},
    "value.unsigned": {"en": "not signed", "fr": "non signé"},
    "schema": {"en": "As written", "fr": "Tel qu'écrit"},
    # claims and kinds
    "answered_by": {"en": "Answered by", "fr": "Répond"},
    "by.provider": {"en": "the provider", "fr": "le prestataire"},
    "by.client": {"en": "the client", "fr": "le client"},
    "by.both": {"en": "the provider and the client", "fr": "le prestataire et le client"},
    "by.look": {
        "en": "nobody: only a look or a record can know it",
        "fr": "personne : seul un constat ou un relevé l'établit",
    },
    "type": {"en": "Answer", "fr": "Réponse"},
    "value": {"en": "Value", "fr": "Valeur"},
    "strength": {"en": "Strength", "fr": "Force"},
    "used_by": {"en": "Used by", "fr": "Sert à"},
    "nobody": {"en": "no requirement", "fr": "aucune exigence"},
    # lists
    "apart": {"en": "; ", "fr": " ; "},
    "and": {"en": "{first} and {last}", "fr": "{first} et {last}"},
    "or": {"en": "{first} or {last}", "fr": "{first} ou {last}"},
    "listed.pack": {"en": "{id} {version}: {title}", "fr": "{id} {version} : {title}"},
    "listed": {"en": "{title} ({severity}; {demand})", "fr": "{title} ({severity} ; {demand})"},
    "listed.express": {
        "en": "{title} ({severity}, express; {demand})",
        "fr": "{title} ({severity}, express ; {demand})",
    },
    "listed.one": {"en": "{n} of {m} requirements", "fr": "{n} exigence sur {m}"},
    "listed.many": {"en": "{n} of {m} requirements", "fr": "{n} exigences sur {m}"},
    "listed.none": {
        "en": "No requirement fits (0 of {m}).",
        "fr": "Aucune exigence ne répond à ces critères (0 sur {m}).",
    },
}


def spoken(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places.

    Raises:
        KeyError: the sentence does not exist.
    """
    return pick(lang, LABELS[key]).format(**values)


def apart(lang: str, phrases: Iterable[str]) -> str:
    """``a; b; c``, for phrases that have commas of their own."""
    return spoken(lang, "apart").join(phrases)


def joined(lang: str, phrases: Sequence[str], joint: str) -> str:
    """``a, b and c``.

    Args:
        lang: a language we speak.
        phrases: at least one.
        joint: ``and`` or ``or``.
    """
    *others, last = phrases
    return spoken(lang, joint, first=", ".join(others), last=last) if others else last
