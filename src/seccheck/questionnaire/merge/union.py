"""Makes one form of several: what two of them say differently is taken from neither."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.errors import Fault, Place, UsageFaultError
from seccheck.model.policy import Json, Text
from seccheck.model.record import record
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.yaml_text import inline
from seccheck.reading.faults import clipped
from seccheck.words.speaking import pick

_DIFFER: Text = {
    "en": "`{name}` is {own} here and {other} in {file}: neither is taken over",
    "fr": "« {name} » vaut {own} ici et {other} dans {file} : ni l'un ni l'autre n'est repris",
}
_AGREE: Text = {
    "en": "Agree on one, correct the other file, and import again.",
    "fr": "Mettez-vous d'accord, corrigez l'autre fichier, puis importez à nouveau.",
}
_TWO_SIDES: Text = {
    "en": "some of the files are the provider's and some the client's own",
    "fr": "certains de ces fichiers viennent du prestataire, d'autres du client",
}
_ONE_SIDE: Text = {"en": "Import those of one side at a time.", "fr": "Importez ceux d'une seule partie à la fois."}
_LONGEST = 60

Parts = dict[str, dict[str, Json]]


@record
class United:
    """What several forms say together."""

    audience: str
    head: Parts
    answers: Parts
    documents: Parts
    unread: tuple[Fault, ...]


def unite(forms: Sequence[Filled], lang: str) -> United:
    """All that the forms say without differing.

    Args:
        forms: at least one, each sound.
        lang: in which language it is said where they differ.

    Raises:
        UsageFaultError: they are of both sides.
    """
    if len({form.audience for form in forms}) > 1:
        raise UsageFaultError(Fault(message=pick(lang, _TWO_SIDES), hint=pick(lang, _ONE_SIDE)))
    faults = [fault for form in forms for fault in form.unread]
    names = dict.fromkeys(name for form in forms for name in form.head)
    head = {name: _head(name, forms, lang, faults) for name in names}
    return United(
        audience=forms[0].audience,
        head={name: parts for name, parts in head.items() if parts},
        answers=_together([(form, form.answers) for form in forms], "", lang, faults),
        documents=_together([(form, form.documents) for form in forms], "documents.", lang, faults),
        unread=tuple(faults),
    )


def _head(name: str, forms: Sequence[Filled], lang: str, faults: list[Fault]) -> dict[str, Json]:
    """The parts of one head; each stands for itself, as answers do."""
    said = [(form, {key: {"value": v} for key, v in form.head.get(name, {}).items()}) for form in forms]
    return {key: parts["value"] for key, parts in _together(said, f"{name}.", lang, faults).items()}


def _together(
    said: Sequence[tuple[Filled, Mapping[str, Mapping[str, Json]]]], prefix: str, lang: str, faults: list[Fault]
) -> Parts:
    found: Parts = {}
    for key in dict.fromkeys(key for _, entries in said for key in entries):
        here = [(form, entries[key]) for form, entries in said if key in entries]
        differing = list(_differing(here))
        if differing:
            faults += [_fault(f"{prefix}{key}", key, one, other, lang) for one, other in differing]
        else:
            found[key] = {part: value for _, parts in here for part, value in parts.items()}
    return found


_Said = tuple[Filled, Mapping[str, Json]]


def _differing(here: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """For each form that is contradicted the first one that contradicts it."""
    for one in here:
        for other in here:
            if any(part in other[1] and not same(value, other[1][part]) for part, value in one[1].items()):
                yield one, other
                break


def _fault(name: str, key: str, one: _Said, other: _Said, lang: str) -> Fault:
    differing = [part for part, value in one[1].items() if part in other[1] and not same(value, other[1][part])]
    own, others = (clipped(inline(parts[differing[0]]), _LONGEST) for _, parts in (one, other))
    message = pick(lang, _DIFFER).format(name=name, own=own, other=others, file=other[0].file)
    place = Place(file=one[0].places.get(key, one[0].file))
    return Fault(message=message, place=place, hint=pick(lang, _AGREE))
