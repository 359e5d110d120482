"""Reads what a command line says was found: ``claim=VALUE``, the value in YAML or as people write it."""

from collections.abc import Iterable, Mapping, Sequence

from seccheck.errors import Fault, InputFaultError, UsageFaultError
from seccheck.flow.recording.topics import Topic
from seccheck.judging.validator import fits
from seccheck.model.policy import Catalog, Claim, Json
from seccheck.model.wording import Wording
from seccheck.neutral import terminal
from seccheck.questionnaire.cells.misfit import check_fit
from seccheck.questionnaire.form import Shape
from seccheck.questionnaire.question import question_of
from seccheck.questionnaire.values import UnreadableError, read_value
from seccheck.reading.strict_yaml import load
from seccheck.reports.reference.type_words import answer_words

_IN_YAML_ONLY = (Shape.ROWS, Shape.DOCUMENT)
_SHOWN = 80


def parted(said: Iterable[str]) -> dict[str, str]:
    """What is said of each claim, not yet read.

    Raises:
        UsageFaultError: one says nothing of a claim, or a claim is spoken of twice.
    """
    found: dict[str, str] = {}
    for word in said:
        name, sign, value = word.partition("=")
        name = name.strip()
        if not sign or not name or not value.strip():
            hint = "Write --value CLAIM=VALUE, such as --value witness.killswitch_minutes=12."
            raise _usage(f"--value {word[:_SHOWN]!r} says no value of a claim", hint)
        if name in found:
            raise _usage(f"--value speaks of {name} twice", "Say it once.")
        found[name] = value.strip()
    return found


def values_of(
    said: Mapping[str, str], catalog: Catalog, topics: Sequence[Topic], wording: Wording, lang: str
) -> dict[str, Json]:
    """The values, each of its claim's type, in the order of the policies.

    Args:
        said: by claim, not yet read; each is one that the record may show.
        catalog: knows the claims.
        topics: the order.
        wording: what choices are called.
        lang: the reader's language.

    Raises:
        UsageFaultError: every value that cannot be read or is none that its claim admits.
    """
    found: dict[str, Json] = {}
    faults = []
    for name in dict.fromkeys(claim for topic in topics for claim in topic.claims if claim in said):
        try:
            found[name] = value_of(catalog.claims[name], said[name], wording, lang)
        except UnreadableError as error:
            form = answer_words(lang, catalog.claims[name])
            faults.append(Fault(message=f"--value {name}: {terminal(str(error))}", hint=f"({form})"))
    if faults:
        raise UsageFaultError(*faults)
    return found


def value_of(claim: Claim, raw: str, wording: Wording, lang: str) -> Json:
    """The value that `raw` says: as YAML or JSON where that fits the claim, else as people write it.

    Raises:
        UnreadableError: it cannot be read, or is none that the claim admits.
    """
    value = _yaml(raw)
    if fits(value, claim.type):
        return value
    question = question_of(claim, wording)
    if question.shape in _IN_YAML_ONLY or claim.type.get("type") == "object":
        check_fit(value, claim.type, lang)
    return read_value(raw, question, lang)


def _yaml(raw: str) -> Json:
    """`raw` as one value of YAML; None, which fits no claim, where it is none."""
    try:
        within = load(f"[{raw}]".encode(), name="")  # by itself the reader takes a list or a mapping only
    except InputFaultError:
        return None
    return within[0] if len(within) == 1 else None


def _usage(message: str, hint: str) -> UsageFaultError:
    return UsageFaultError(Fault(message=message, hint=hint))
