"""Words for what claims may be answered with: the values to choose from, the columns of their rows."""

from collections.abc import Mapping
from dataclasses import field

from seccheck.model.policy import Json, Text
from seccheck.model.record import record


@record
class Wording:
    """Labels in all languages; what has none is shown as it is spelt in the policies."""

    choices: Mapping[str, Text] = field(default_factory=dict)
    """By value, or by ``claim:value`` where one claim means another thing by it."""
    fields: Mapping[str, Text] = field(default_factory=dict)
    """By the name of the field, or by ``claim:name``."""

    def of_choice(self, claim: str, value: Json) -> Text:
        """The label of a value that `claim` may be answered with."""
        return _found(self.choices, claim, _spelt(value))

    def of_field(self, claim: str, name: str) -> Text:
        """The heading of a field in the rows of `claim`."""
        return _found(self.fields, claim, name)


def _found(labels: Mapping[str, Text], claim: str, spelt: str) -> Text:
    return labels.get(f"{claim}:{spelt}") or labels.get(spelt) or {"en": spelt, "fr": spelt}


def _spelt(value: Json) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
