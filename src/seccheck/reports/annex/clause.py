"""Words one duty as a clause: what is owed, how and when it is shown, with what evidence, and what follows if not."""

from collections.abc import Iterable, Iterator, Mapping

from seccheck.model.client import Tailoring
from seccheck.model.policy import Kind
from seccheck.model.scale import Gate, Strength
from seccheck.reports.annex.condition import condition_text
from seccheck.reports.annex.document import Clause, Item
from seccheck.reports.annex.outline import Outline
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Change, Duty

_PROBE = "probe-"
_TOOL = "seccheck"
"""A remedy that names our own tool tells its user what to do, not the other party."""
_FRAMEWORKS = ("gdpr", "nis2_art21_2", "nis2_ir_2024_2690", "dora", "cnil_guide_securite", "iso27001_2022")
"""Laws first, then what authorities and standards say; other frameworks would only lengthen the small print."""


def clause(speech: Speech, outline: Outline, duty: Duty) -> Clause:
    """The clause of `duty`, with the number that `outline` gives it."""
    requirement = duty.requirement
    return Clause(
        number=outline.clauses[requirement.id],
        title=speech.text(requirement.title),
        tag=speech.say(f"rank.{duty.severity.word}"),
        text=speech.say(f"lead.{duty.debtor}", statement=speech.within(requirement.statement)),
        items=tuple(_item(speech, key, text) for key, text in _parts(speech, outline, duty)),
        small=_small(speech, duty),
    )


def change_terms(speech: Speech, change: Change) -> str:
    """What a tailoring changes, in a row."""
    own = change.tailoring
    conditions = [condition_text(speech, condition) for condition in change.conditions]
    demands = _by_level(own.demand)
    levels = [speech.say("change.demand", level=_level(speech, s), when=_when(speech, gates)) for s, gates in demands]
    rank = [speech.say("change.rank", rank=speech.say(f"rank.{own.severity.word}"))] if own.severity else []
    return _row(speech, [*conditions, *levels, *rank])


def days(speech: Speech, tailoring: Tailoring) -> dict[str, str]:
    """The first and the last day of a tailoring, in words; the last is empty where there is none."""
    until = speech.date(tailoring.until) if tailoring.until else ""
    return {"on": speech.date(tailoring.on), "until": until}


def _parts(speech: Speech, outline: Outline, duty: Duty) -> Iterator[tuple[str, str]]:
    requirement = duty.requirement
    if duty.change is not None:
        key = "change.looser" if duty.change.loosens else "change.stricter"
        given = {"article": outline.articles["tailoring"], **days(speech, duty.change.tailoring)}
        yield "change", speech.say(key, terms=change_terms(speech, duty.change), **given)
    shown = ((_when(speech, gates), _level(speech, s)) for s, gates in _by_level(duty.demand))
    yield "shown", _row(speech, (speech.say("shown.text", when=when, level=level) for when, level in shown))
    yield "evidence", _evidence(speech, duty)
    yield "fresh", _freshness(speech, duty)
    remedy = speech.text(requirement.remedy)
    if _TOOL not in remedy:
        yield "remedy", remedy
    if duty.confirm:
        questions = [speech.say("quoted", text=speech.text(ask)) for ask in duty.confirm]
        yield "confirm", speech.say("confirm.text", questions=speech.listed(questions))


def _item(speech: Speech, key: str, text: str) -> Item:
    return Item(label=speech.say("label", text=speech.say(key)), text=speech.sentence(text))


def _by_level(demand: Mapping[Gate, Strength]) -> list[tuple[Strength, list[Gate]]]:
    """Levels with their gates, in the order of the gates."""
    levels: dict[Strength, list[Gate]] = {}
    for gate, strength in sorted(demand.items()):
        levels.setdefault(strength, []).append(gate)
    return list(levels.items())


def _when(speech: Speech, gates: Iterable[Gate]) -> str:
    return speech.listed([speech.say(f"when.{gate.word}") for gate in gates])


def _level(speech: Speech, strength: Strength) -> str:
    return speech.say(f"level.{strength.word}")


def _evidence(speech: Speech, duty: Duty) -> str:
    """What counts, level by level; then what only stands behind an observation."""
    least = min([*duty.demand.values(), *(duty.change.tailoring.demand.values() if duty.change else ())])
    levels: dict[Strength, dict[str, None]] = {}
    below: dict[str, None] = {}
    for kind in sorted(duty.kinds, key=lambda k: (k.strength, k.id)):
        (levels.setdefault(kind.strength, {}) if kind.strength >= least else below)[_kind(speech, kind)] = None
    texts = [
        speech.say("evidence.level", level=_level(speech, strength), kinds=speech.listed(list(named), "or"))
        for strength, named in levels.items()
    ] or [speech.say("evidence.any")]
    if below:
        texts.append(speech.say("evidence.support", kinds=speech.listed(list(below), "or")))
    return _row(speech, texts)


def _freshness(speech: Speech, duty: Duty) -> str:
    age = duty.requirement.max_age
    if age is None:
        return speech.say("fresh.none")
    gates, run = any(gate is not Gate.RUN for gate in duty.demand), Gate.RUN in duty.demand
    key = "fresh.both" if gates and run else "fresh.run" if run else "fresh.gate"
    return speech.say(key, age=speech.duration(age))


def _kind(speech: Speech, kind: Kind) -> str:
    """A kind by its title; the client's own technical checks are one kind in a contract, whatever tool makes them."""
    if kind.id.startswith(_PROBE):
        own = kind.strength is Strength.OBSERVED
        return speech.say("evidence.probe" if own else "evidence.probe.provider")
    return speech.text(kind.title)


def _row(speech: Speech, texts: Iterable[str]) -> str:
    return speech.say("semicolon").join(texts)


def _small(speech: Speech, duty: Duty) -> str:
    """The requirement's id and the references that a lawyer looks up."""
    given = duty.requirement.references
    cited = [speech.say(f"ref.{name}", ids=", ".join(given[name])) for name in _FRAMEWORKS if name in given]
    key = "small" if cited else "small.none"
    return speech.say(key, id=duty.requirement.id, references=_row(speech, cited))
