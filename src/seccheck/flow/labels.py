"""The labels of a page about one requirement, claim or kind of evidence."""

from collections.abc import Mapping

LABELS: Mapping[str, Mapping[str, str]] = {
    "policy": {"en": "Policy", "fr": "Politique"},
    "severity": {"en": "Severity", "fr": "Gravité"},
    "demand": {"en": "Demanded", "fr": "Exigé"},
    "when": {"en": "Applies when", "fr": "S'applique si"},
    "expect": {"en": "Expected", "fr": "Attendu"},
    "from": {"en": "Also from", "fr": "De plus dès"},
    "observe": {"en": "Observed", "fr": "Observé"},
    "agree": {"en": "Must agree", "fr": "Doit concorder"},
    "max_age": {"en": "Counts for", "fr": "Compte pendant"},
    "accepts": {"en": "Accepts", "fr": "Admet"},
    "remedy": {"en": "Remedy", "fr": "Remède"},
    "reference": {"en": "Reference", "fr": "Référence"},
    "example": {"en": "Example", "fr": "Exemple"},
    "answered_by": {"en": "Answered by", "fr": "Répond"},
    "by.provider": {"en": "the provider", "fr": "le prestataire"},
    "by.client": {"en": "the client", "fr": "le client"},
    "by.both": {"en": "the provider and the client", "fr": "le prestataire et le client"},
    "by.look": {"en": "nobody: only a look or a record can know it", "fr": "personne : seul un constat le sait"},
    "type": {"en": "Type", "fr": "Type"},
    "document": {"en": "a document", "fr": "un document"},
    "unit": {"en": "Unit", "fr": "Unité"},
    "strength": {"en": "Strength", "fr": "Force"},
    "used_by": {"en": "Used by", "fr": "Sert à"},
    "or": {"en": "or", "fr": "ou"},
}
