"""Refuses to seal what identifies people: nothing beneath ``data/`` can ever be taken away again."""

from collections.abc import Mapping

from seccheck.bundles.layout import POLICY
from seccheck.bundles.personal_data import personal_data_in
from seccheck.errors import Fault, InputFaultError, Place

_WHAT = {"address": "a mail address or user principal name", "phone": "a telephone number"}
_MOST = 20
_LONGEST = 80
_FACTS = "Take it out of the file it comes from, and write a function in its place."
_OWN = "Take it out of the policy; addresses in examples end in .example."


def refuse_personal_data(members: Mapping[str, bytes]) -> None:
    """Make sure that no member holds a mail address, a user principal name or a telephone number.

    Args:
        members: all that lies beneath ``data/``.

    Raises:
        InputFaultError: with the place of each, at most 20.
    """
    faults: list[Fault] = []
    for name, content in sorted(members.items()):
        is_policy = name.startswith(POLICY)
        for found in personal_data_in(content.decode("utf-8", errors="replace"), examples=is_policy):
            place = Place(file=name, line=found.line, column=found.column)
            message = f"{_WHAT[found.what]} would be sealed for good: {found.text[:_LONGEST]}"
            faults.append(Fault(message=message, place=place, hint=_OWN if is_policy else _FACTS))
            if len(faults) == _MOST:
                raise InputFaultError(*faults)
    if faults:
        raise InputFaultError(*faults)
