"""Puts filled forms into a new file or an existing one, and makes sure that it says what was meant."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place, input_fault
from seccheck.model.policy import Catalog, Json, Text
from seccheck.model.record import record
from seccheck.questionnaire.filled import Filled
from seccheck.questionnaire.form import CLIENT, PROVIDER
from seccheck.questionnaire.merge.change import Merged, Version
from seccheck.questionnaire.merge.combining import SCHEMAS, combine
from seccheck.questionnaire.merge.fresh import fresh_text
from seccheck.questionnaire.merge.placing import Places
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.merge.sifting import sift
from seccheck.questionnaire.merge.splice import splice
from seccheck.questionnaire.merge.union import Parts, United, unite
from seccheck.reading.faults import raise_all
from seccheck.reading.opened import Opened, open_file, without_nulls
from seccheck.reading.strict_yaml import load
from seccheck.words.speaking import pick

_REQUIRED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    PROVIDER: {"provider": ("name", "legal_name", "country"), "declared": ("by", "role", "on")},
    CLIENT: {"client": (), "declared": ("by", "on")},
}
_NOT_DESCRIBED: Text = {
    "en": "the answer to `{claim}` names the document `{id}`, which is described nowhere: it is left out",
    "fr": "la réponse à « {claim} » cite le document « {id} », qui n'est décrit nulle part : il est laissé de côté",
}
_DESCRIBE: Text = {
    "en": "Describe it with kind, title and path, and import again.",
    "fr": "Décrivez-le avec son type, son titre et son chemin, puis importez à nouveau.",
}
_NOTHING: Text = {"en": "nothing is answered that could be read", "fr": "aucune réponse n'a pu être lue"}
_FILL: Text = {"en": "Fill in at least one answer.", "fr": "Répondez au moins à une question."}


@record
class Target:
    """The file that forms are put into."""

    folder: Path
    """Where it will lie; documents are looked for beneath it."""
    into: Path | None = None
    """The existing file that is edited; None for a new one."""


def merge(forms: Sequence[Filled], target: Target, catalog: Catalog, lang: str) -> Merged:
    """The file's text with the answers of all `forms`, and all that is to be said about it.

    Args:
        forms: at least one, as their papers read them.
        target: what they are put into.
        catalog: the policies that are loaded.
        lang: of messages, and of headings that are added.

    Raises:
        InputFaultError: the existing file cannot be read or is the other side's, or the forms say nothing sound.
        UsageFaultError: the forms are of both sides.
    """
    sifted = [sift(form, catalog, lang) for form in forms]
    united = unite([one.filled for one in sifted], lang)
    opened = _opened(target.into, SCHEMAS[united.audience]) if target.into else None
    before = opened.data if opened else {}
    united = _with_described(united, before, forms, lang)
    _refuse_nothing(united, forms, lang)
    combined = combine(before, united, catalog)
    places, required = Places(catalog=catalog, lang=lang), _REQUIRED[united.audience]
    if opened:
        data, text = combined.data, splice(opened.source.decode("utf-8-sig"), before, combined.data, places)
    else:
        data = {**{name: {} for name, keys in required.items() if keys}, **combined.data}
        text = fresh_text(data, required, places)
    _assert_said(text, data, str(target.into or forms[0].file))
    return Merged(
        text=text,
        changes=combined.changes,
        unchanged=combined.unchanged,
        answers=len(data.get("answers", {})),
        unread=united.unread,
        gone=tuple(dict.fromkeys(claim for one in sifted for claim in one.gone)),
        versions=tuple(_versions(forms, catalog)),
        absent=tuple(_absent(united.documents, target.folder)),
        missing=tuple(_missing(data, required)),
    )


def _opened(path: Path, schema: str) -> Opened:
    """The existing file; what is wrong with its answers is no matter here, but sections there must be."""
    opened = open_file(path, schema=schema)
    for name in ("provider", "engagement", "declared", "answers", "documents"):
        if not isinstance(opened.data.get(name, {}), dict):
            opened.book.add(f"`{name}` must hold keys with values", name, hint="Correct the file first.")
    raise_all(opened.book)
    return opened


def _with_described(united: United, before: Mapping[str, Json], forms: Sequence[Filled], lang: str) -> United:
    """`united` without documents that nobody describes: a dossier that names one is refused as a whole."""
    described = {*united.documents, *before.get("documents", {})}
    faults, answers = list(united.unread), {}
    for claim, parts in united.answers.items():
        named = parts.get("documents", [])
        faults += [_not_described(claim, id_, forms, lang) for id_ in named if id_ not in described]
        kept = {**parts, "documents": [id_ for id_ in named if id_ in described]} if named else parts
        if kept := {part: value for part, value in kept.items() if part == "value" or value}:
            answers[claim] = kept
    return dataclasses.replace(united, answers=answers, unread=tuple(faults))


def _not_described(claim: str, id_: str, forms: Sequence[Filled], lang: str) -> Fault:
    form = next(f for f in forms if id_ in f.answers.get(claim, {}).get("documents", ()))
    message = pick(lang, _NOT_DESCRIBED).format(claim=claim, id=id_[:80])
    return Fault(message=message, place=Place(file=form.places.get(claim, form.file)), hint=pick(lang, _DESCRIBE))


def _refuse_nothing(united: United, forms: Sequence[Filled], lang: str) -> None:
    """A blank form may come with facts that the client stated: they alone are nobody's answer."""
    own_word = united.head if united.audience == CLIENT else {k: v for k, v in united.head.items() if k != "engagement"}
    if not (united.answers or united.documents or own_word):
        place = Place(file=forms[0].file)
        nothing = Fault(message=pick(lang, _NOTHING), place=place, hint=pick(lang, _FILL))
        raise InputFaultError(*united.unread, nothing)


def _assert_said(text: str, meant: Mapping[str, Json], name: str) -> None:
    """What was written must be what was meant, whatever stood there before.

    Raises:
        InputFaultError: it would be too large to be read again.
        RuntimeError: it is not: a bug of ours.
    """
    try:
        said = without_nulls(load(text.encode(), name=name))
    except InputFaultError as error:
        message = f"what would be written could not be read again: {error.faults[0].message}"
        raise input_fault(message, file=name, hint="Bring in less at a time.") from None
    if not same(said, without_nulls(meant)):
        raise RuntimeError("the text of the merged file does not say what was meant")


def _versions(forms: Sequence[Filled], catalog: Catalog) -> Iterator[Version]:
    loaded = {policy.id: policy.version for policy in catalog.policies}
    drawn = dict.fromkeys(item for form in forms for item in form.policies.items())
    for id_, version in drawn:
        if loaded.get(id_) != version:
            yield Version(policy=id_, drawn=version, loaded=loaded.get(id_, ""))


def _absent(documents: Parts, folder: Path) -> Iterator[str]:
    return (entry["path"] for entry in documents.values() if not (folder / entry["path"]).is_file())


def _missing(data: Mapping[str, Json], required: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for name, keys in required.items():
        said = data.get(name) or {}
        if not keys and not said:
            yield name
        yield from (f"{name}.{key}" for key in keys if key not in said)
