import pytest

from seccheck.model.policy import Json
from seccheck.reports.reference.condition_words import Subject, condition_words

PLAIN = Subject()
AGE, LEFT, DAY = (Subject(derived=number) for number in ("age_days", "days_left", "day"))
PAPER = Subject(document=True)


@pytest.mark.parametrize(
    ("schema", "subject", "en", "fr"),
    [
        ({"const": True}, PLAIN, "yes", "oui"),
        ({"const": 100}, Subject(unit="percent"), "100%", "100\u202f%"),
        ({"enum": ["a", "b", "c"]}, PLAIN, "a, b or c", "a, b ou c"),
        ({"maximum": 24}, Subject(unit="hours"), "at most 24 hours", "au plus 24 heures"),
        ({"minimum": 90, "maximum": 365}, PLAIN, "at least 90 and at most 365", "au moins 90 et au plus 365"),
        ({"exclusiveMinimum": 0.5}, PLAIN, "more than 0.5", "plus de 0,5"),
        ({"exclusiveMaximum": 1000}, PLAIN, "less than 1,000", "moins de 1\u202f000"),
        ({"maximum": 1}, AGE, "at most 1 day ago", "il y a 1 jour au plus"),
        ({"minimum": 90}, LEFT, "at least 90 days ahead", "dans 90 jours au moins"),
        ({"maximum": {"$claim": "c.on.day"}}, DAY, "no later than c.on", "au plus tard c.on"),
        (
            {"minimum": {"$claim": "c.on.day", "plus": -7}},
            DAY,
            "no earlier than 7 days before c.on",
            "au plus tôt 7 jours avant c.on",
        ),
        ({"type": "string"}, PLAIN, "answered, whatever the answer", "renseigné, quelle que soit la réponse"),
        (
            {"type": "array", "minItems": 0},
            PLAIN,
            "answered, whatever the answer",
            "renseigné, quelle que soit la réponse",
        ),
        ({"minLength": 1}, PLAIN, "filled in", "renseigné"),
        ({"minLength": 3}, PLAIN, "at least 3 characters", "au moins 3 caractères"),
        ({"maxItems": 0}, PLAIN, "none", "aucun"),
        ({"minItems": 2}, PLAIN, "entries: at least 2", "entrées\u202f: au moins 2"),
        ({"contains": {"const": "a"}}, PLAIN, "including a", "dont a"),
        ({"contains": {"enum": ["a", "b"]}}, PLAIN, "including a or b", "dont a ou b"),
        (
            {"allOf": [{"contains": {"const": "a"}}, {"contains": {"const": "b"}}]},
            PLAIN,
            "including a and b",
            "dont a et b",
        ),
        ({"allOf": [{"minimum": 1}, {"maximum": 2}]}, PLAIN, "at least 1 and at most 2", "au moins 1 et au plus 2"),
        ({"anyOf": [{"const": 1}, {"minimum": 3}]}, PLAIN, "1, or else at least 3", "1, ou bien au moins 3"),
        ({"items": {"enum": ["a", "b"]}}, PLAIN, "nothing but a or b", "rien d\u2019autre que\u202f: a ou b"),
        ({"items": {"not": {"const": "a"}}}, PLAIN, "without a", "sans a"),
        ({"not": {"const": "a"}}, PLAIN, "anything but a", "tout sauf a"),
        (
            {"items": {"enum": {"$claim": "c.rows", "each": "role"}}, "minItems": 0},
            PLAIN,
            "nothing that is not among the role values of c.rows",
            "rien qui ne soit parmi les valeurs role de c.rows",
        ),
        ({"enum": {"$data": "eea.countries"}}, PLAIN, "among the list eea.countries", "parmi la liste eea.countries"),
        ({"const": {"$claim": "c.other"}}, PLAIN, "the same as c.other", "identique à c.other"),
        (
            {"items": {"properties": {"mfa": {"const": True}, "on.age_days": {"maximum": 30}}}},
            PLAIN,
            "every entry with mfa: yes; on: at most 30 days ago",
            "chaque entrée avec mfa\u202f: oui\u202f; on\u202f: il y a 30 jours au plus",
        ),
        (
            {"contains": {"properties": {"name": {"const": "a"}}}},
            PLAIN,
            "an entry with name: a",
            "une entrée avec name\u202f: a",
        ),
        (
            {
                "properties": {
                    "kind": {"enum": ["dpa"]},
                    "signed": {"const": True},
                    "valid_until.days_left": {"minimum": 31},
                }
            },
            PAPER,
            "kind: dpa; signed: yes; valid until: at least 31 days ahead",
            "type\u202f: dpa\u202f; signé\u202f: oui\u202f; échéance\u202f: dans 31 jours au moins",
        ),
    ],
)
def test_a_simple_condition_has_words(schema: Json, subject: Subject, en: str, fr: str) -> None:
    assert condition_words("en", schema, subject) == en
    assert condition_words("fr", schema, subject) == fr


@pytest.mark.parametrize(
    ("schema", "subject"),
    [
        ({"pattern": "^a"}, PLAIN),
        ({"multipleOf": 3}, PLAIN),
        ({"const": {"a": 1}}, PLAIN),
        ({"enum": [["a"]]}, PLAIN),
        ({"minItems": {"$claim": "c.count"}}, PLAIN),
        ({"minimum": 3}, AGE),
        ({"items": {"properties": {"name": {"pattern": "^a"}}}}, PLAIN),
        ({"allOf": [{"contains": {"pattern": "a"}}]}, PLAIN),
    ],
)
def test_an_intricate_condition_has_none(schema: Json, subject: Subject) -> None:
    assert condition_words("en", schema, subject) == ""
