"""Tells what a merge did: one line for each thing that is new, changed, left out or still to be done."""

from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json, Text
from seccheck.questionnaire.merge.change import Change, Merged, Version
from seccheck.questionnaire.merge.same import same
from seccheck.questionnaire.yaml_text import inline
from seccheck.reading.faults import clipped
from seccheck.words.speaking import pick

_WORDS: Mapping[str, Text] = {
    "new": {"en": "new: {name}: {after}", "fr": "nouveau : {name} : {after}"},
    "changed": {"en": "changed: {name}: {before} → {after}", "fr": "modifié : {name} : {before} → {after}"},
    "none": {"en": "nothing", "fr": "rien"},
    "unchanged": {"en": "answers that were there already: {n}", "fr": "réponses déjà présentes : {n}"},
    "gone": {
        "en": "no longer asked, left out: {claim}",
        "fr": "plus demandé, laissé de côté : {claim}",
    },
    "version": {
        "en": "policy {policy}: the form was drawn from version {drawn}, {loaded} is loaded; answers to questions "
        "that are still asked were taken over",
        "fr": "politique {policy} : le questionnaire vient de la version {drawn}, la version {loaded} est chargée ; "
        "les réponses aux questions toujours posées ont été reprises",
    },
    "version.none": {
        "en": "policy {policy} {drawn}, from which the form was drawn, is not loaded; name it with --policy or "
        "--client",
        "fr": "la politique {policy} {drawn}, dont vient le questionnaire, n'est pas chargée ; indiquez-la par "
        "--policy ou --client",
    },
    "absent": {
        "en": "not there yet: {path}; put the file in its place before you verify",
        "fr": "pas encore là : {path} ; placez-y le fichier avant de vérifier",
    },
    "missing": {"en": "still to be filled in: {names}", "fr": "reste à remplir : {names}"},
    "unread": {
        "en": "could not be taken over, as listed above: {n}",
        "fr": "n'ont pas pu être repris, voir ci-dessus : {n}",
    },
}
_LONGEST = 80


def told(merged: Merged, lang: str, *, is_new: bool) -> Iterator[str]:
    """The lines.

    Args:
        merged: what was done.
        lang: the reader's language.
        is_new: whether the file is new, so that everything in it is.
    """
    if not is_new:
        yield from (_change(change, lang) for change in merged.changes)
        if merged.unchanged:
            yield _say(lang, "unchanged", n=merged.unchanged)
    yield from (_version(version, lang) for version in merged.versions)
    yield from (_say(lang, "gone", claim=claim) for claim in merged.gone)
    yield from (_say(lang, "absent", path=path) for path in merged.absent)
    if merged.missing:
        yield _say(lang, "missing", names=", ".join(merged.missing))
    if merged.unread:
        yield _say(lang, "unread", n=len(merged.unread))


def _change(change: Change, lang: str) -> str:
    if change.before is None:
        return _say(lang, "new", name=change.name, after=_shown(change.after, lang))
    before, after = change.before, change.after
    if isinstance(before, dict) and isinstance(after, dict):
        parts = [part for part in {**before, **after} if not same(before.get(part), after.get(part))]
        before, after = ({part: said[part] for part in parts if part in said} for said in (before, after))
    return _say(lang, "changed", name=change.name, before=_shown(before, lang), after=_shown(after, lang))


def _shown(value: Json, lang: str) -> str:
    """The value alone where nothing is said beside it."""
    if value == {}:
        return _say(lang, "none")
    alone = value["value"] if isinstance(value, dict) and value.keys() == {"value"} else value
    return clipped(inline(alone), _LONGEST)


def _version(version: Version, lang: str) -> str:
    key = "version" if version.loaded else "version.none"
    return _say(lang, key, policy=version.policy, drawn=version.drawn, loaded=version.loaded)


def _say(lang: str, key: str, **values: object) -> str:
    return pick(lang, _WORDS[key]).format(**values)
