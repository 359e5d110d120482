"""The phrases that conditions are worded with; French with plain spaces and apostrophes."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

_PHRASES: Mapping[str, Mapping[str, str]] = {
    "any": {"en": "answered, whatever the answer", "fr": "renseigné, quelle que soit la réponse"},
    "given": {"en": "filled in", "fr": "renseigné"},
    "minLength": {"en": "at least {n} characters", "fr": "au moins {n} caractères"},
    "minimum": {"en": "at least {value}", "fr": "au moins {value}"},
    "maximum": {"en": "at most {value}", "fr": "au plus {value}"},
    "exclusiveMinimum": {"en": "more than {value}", "fr": "plus de {value}"},
    "exclusiveMaximum": {"en": "less than {value}", "fr": "moins de {value}"},
    "age_days.maximum": {"en": "at most {value} ago", "fr": "il y a {value} au plus"},
    "age_days.exclusiveMaximum": {"en": "less than {value} ago", "fr": "il y a moins de {value}"},
    "days_left.minimum": {"en": "at least {value} ahead", "fr": "dans {value} au moins"},
    "days_left.exclusiveMinimum": {"en": "more than {value} ahead", "fr": "dans plus de {value}"},
    "day.maximum": {"en": "no later than {value}", "fr": "au plus tard {value}"},
    "day.exclusiveMaximum": {"en": "before {value}", "fr": "avant {value}"},
    "day.minimum": {"en": "no earlier than {value}", "fr": "au plus tôt {value}"},
    "day.exclusiveMinimum": {"en": "after {value}", "fr": "après {value}"},
    "same": {"en": "the same as {value}", "fr": "identique à {value}"},
    "among": {"en": "among {values}", "fr": "parmi {values}"},
    "none": {"en": "none", "fr": "aucun"},
    "minItems": {"en": "entries: at least {n}", "fr": "entrées : au moins {n}"},
    "maxItems": {"en": "entries: at most {n}", "fr": "entrées : au plus {n}"},
    "items": {"en": "nothing but {text}", "fr": "rien d'autre que : {text}"},
    "contains": {"en": "including {text}", "fr": "dont {text}"},
    "items.rows": {"en": "every entry with {text}", "fr": "chaque entrée avec {text}"},
    "items.not": {"en": "without {text}", "fr": "sans {text}"},
    "items.among": {"en": "nothing that is not among {values}", "fr": "rien qui ne soit parmi {values}"},
    "contains.rows": {"en": "an entry with {text}", "fr": "une entrée avec {text}"},
    "not": {"en": "anything but {text}", "fr": "tout sauf {text}"},
    "fields": {"en": "{first}; {last}", "fr": "{first} ; {last}"},
    "field": {"en": "{name}: {text}", "fr": "{name} : {text}"},
    "and": {"en": "{first} and {last}", "fr": "{first} et {last}"},
    "or": {"en": "{first} or {last}", "fr": "{first} ou {last}"},
    "else": {"en": "{first}, or else {last}", "fr": "{first}, ou bien {last}"},
    "document.kind": {"en": "kind", "fr": "type"},
    "document.dated": {"en": "date", "fr": "date"},
    "document.valid_until": {"en": "valid until", "fr": "échéance"},
    "document.issuer": {"en": "issuer", "fr": "émetteur"},
    "document.signed": {"en": "signed", "fr": "signé"},
    "document.covers": {"en": "scope", "fr": "périmètre"},
    "data": {"en": "the list {name}", "fr": "la liste {name}"},
    "each": {"en": "the {field} values of {name}", "fr": "les valeurs {field} de {name}"},
    "plus": {"en": "{name} + {n}", "fr": "{name} + {n}"},
    "minus": {"en": "{name} - {n}", "fr": "{name} - {n}"},
    "days after": {"en": "{n} after {name}", "fr": "{n} après {name}"},
    "days before": {"en": "{n} before {name}", "fr": "{n} avant {name}"},
    "times": {"en": "{n} times {name}", "fr": "{n} fois {name}"},
}


def say_condition(lang: str, key: str, **values: object) -> str:
    """The phrase `key` with `values` in its places.

    Raises:
        KeyError: there is no such phrase.
    """
    return pick(lang, _PHRASES[key]).format(**values)


def is_said(key: str) -> bool:
    """Whether there is such a phrase."""
    return key in _PHRASES
