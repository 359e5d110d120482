"""Knows who reviews, and asks for the second person where the client file wants two."""

from collections.abc import Iterable

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.reviewing.dialog import Dialog
from seccheck.judging.second import claims_read_twice
from seccheck.model.client import ClientFile
from seccheck.model.policy import Catalog
from seccheck.reading.people import same_person
from seccheck.reading.text import hidden_character
from seccheck.reports.reviewing.prompt_words import prompt


class Signers:
    """The people of one sitting, each asked for once, when first needed."""

    def __init__(self, by: str, second: str) -> None:
        """Begin with what the command line names.

        Raises:
            UsageFaultError: both are the same person, or a name holds what cannot be seen.
        """
        for name in (by, second):
            if hidden_character(name):
                raise UsageFaultError(Fault(message="a reviewer's name holds characters that cannot be seen"))
        if second and same_person(by, second):
            hint = "Name another person with --second, or leave it out."
            raise UsageFaultError(Fault(message=f"{second!r} is the same person as the first reviewer", hint=hint))
        self._by, self._second, self._asked = by.strip(), second.strip(), bool(second)

    def first(self, dialog: Dialog) -> str:
        """Who reviews."""
        if not self._by:
            self._by = dialog.read("by", lambda typed: self._unlike(dialog, typed, self._second))
        return self._by

    def second(self, dialog: Dialog, *, wanted: bool) -> str:
        """Who reviewed as well, empty where nobody did; asked for only where `wanted`."""
        if wanted and not self._asked:
            self._asked = True
            first = self.first(dialog)
            self._second = dialog.read("second", lambda typed: self._unlike(dialog, typed, first), needed=False)
        return self._second

    def _unlike(self, dialog: Dialog, typed: str, other: str) -> str:
        if typed and other and same_person(typed, other):
            raise ValueError(prompt(dialog.lang, "again.person"))
        return typed


def wants_second(catalog: Catalog, client: ClientFile, claims: Iterable[str]) -> bool:
    """Whether the client asks for a second reader of a document that shows `claims`."""
    return not claims_read_twice(catalog, client).isdisjoint(claims)
