"""Gathers what a client and a provider are to agree on: the requirements from one gate on, as a contract annex."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError, input_fault
from seccheck.flow.agreed import duty_of, tailoring_of
from seccheck.flow.grounds import Asked, grounds_for
from seccheck.judging.gate import Terms as ClientTerms
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.client import ClientFile, Tailoring, Waiver
from seccheck.model.dossier import Dossier
from seccheck.model.judgement import RequirementJudgement
from seccheck.model.policy import Catalog, Json
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reading.dossier import read_dossier
from seccheck.reading.providers import find_dossiers
from seccheck.reports.annex.terms import Chapter, Duty, Provider, Scope, Terms


@record
class Request:
    """Which annex is wanted; as for `seccheck.flow.verify`."""

    provider: Path
    """A dossier file, or a folder with one."""
    asked: Asked
    """With the first gate that the annex covers; it covers all later ones."""
    as_of: dt.date


@record
class LeftOut:
    """A decision of the client that bears on a clause and is not in the annex."""

    requirement: str
    waiver: str = ""
    """Why the waiver is not in force: a code of `seccheck.model.judgement.WaiverState`."""
    ended: dt.date | None = None
    """When the tailoring ended."""


@record
class Agreed:
    """The terms of an annex, with what they rest on."""

    terms: Terms
    left_out: tuple[LeftOut, ...]
    inputs: tuple[Path, ...]
    """The files that the annex rests on; it must not be written over one of them."""


@record
class _Files:
    catalog: Catalog
    dossier: Dossier
    client: ClientFile
    selected: tuple[str, ...]

    @property
    def own(self) -> ClientTerms:
        """The client's decisions about this provider."""
        return terms_for(self.client, self.dossier.name)


def agree(request: Request) -> Agreed:
    """The terms between the client and one provider.

    Raises:
        InputFaultError: a file is missing or cannot be used, or nothing is due from the gate on.
        UsageFaultError: several providers are meant, or a policy is named that nobody knows.
    """
    files = _read(request)
    judged = _judged(files, request)
    chapters = tuple(_chapters(files, judged, request.as_of))
    if not chapters:
        hint = "Choose an earlier gate, or more policies."
        raise input_fault(
            f"nothing is due from the gate {request.asked.gate.word} on, so nothing can be agreed", hint=hint
        )
    duties = [duty.requirement.id for chapter in chapters for duty in chapter.duties]
    terms = Terms(
        client=files.client.client,
        provider=_provider(files.dossier),
        gate=request.asked.gate,
        as_of=request.as_of,
        chapters=chapters,
        derogations=tuple(waiver for name in duties if (waiver := _in_force(judged[name])) is not None),
        known=len(files.catalog.requirements),
        digests={
            "dossier": files.dossier.digest,
            "client": files.client.digest,
            "policies": files.catalog.digest,
        },
        scope=_scope(files.client.engagement),
    )
    inputs = [Path(path) for path in (files.dossier.path, files.client.path) if path]
    return Agreed(terms=terms, left_out=tuple(_left_out(files, judged, duties, request.as_of)), inputs=tuple(inputs))


def _read(request: Request) -> _Files:
    dossiers = find_dossiers(request.provider)
    if len(dossiers) > 1:
        message = f"{request.provider} holds {len(dossiers)} dossiers, but an annex is agreed with one provider"
        raise UsageFaultError(Fault(message=message, hint="Name the dossier of one provider."))
    grounds = grounds_for(request.asked, dossiers)
    dossier = read_dossier(dossiers[0], grounds.catalog)
    return _Files(catalog=grounds.catalog, dossier=dossier, client=grounds.client, selected=grounds.selected)


def _judged(files: _Files, request: Request) -> Mapping[str, list[RequirementJudgement]]:
    """Each selected requirement as judged at the gate and at every later one: that says what applies and is waived."""
    facts = gather(files.catalog, files.dossier, files.client).facts
    found: dict[str, list[RequirementJudgement]] = {name: [] for name in files.selected}
    for gate in (gate for gate in Gate if gate >= request.asked.gate):
        judgement = judge_gate(
            files.catalog,
            facts,
            gate=gate,
            as_of=request.as_of,
            selected=files.selected,
            terms=files.own,
            required=False,
        )
        for judged in judgement.requirements:
            found[judged.requirement.id].append(judged)
    return found


def _chapters(files: _Files, judged: Mapping[str, list[RequirementJudgement]], as_of: dt.date) -> Iterator[Chapter]:
    for policy in files.catalog.policies:
        chosen = [requirement.id for requirement in policy.requirements if requirement.id in judged]
        duties = [duty for name in chosen if (duty := _duty(files, name, judged[name], as_of)) is not None]
        if duties:
            yield Chapter(title=policy.title, duties=tuple(duties))


def _duty(files: _Files, name: str, judged: Sequence[RequirementJudgement], as_of: dt.date) -> Duty | None:
    own = tailoring_of(files.own.tailoring, name)
    engagement = files.client.engagement
    return duty_of(files.catalog, judged, own=None if own and _ended(own, as_of) else own, engagement=engagement)


def _ended(own: Tailoring, as_of: dt.date) -> bool:
    return own.until is not None and own.until < as_of


def _in_force(judged: Sequence[RequirementJudgement]) -> Waiver | None:
    """The waiver that covers the requirement at one of the gates."""
    states = (judgement.waiver for judgement in judged if judgement.waiver is not None)
    return next((state.waiver for state in states if not state.refused), None)


def _left_out(
    files: _Files, judged: Mapping[str, list[RequirementJudgement]], duties: Sequence[str], as_of: dt.date
) -> Iterator[LeftOut]:
    for name in duties:
        states = [judgement.waiver for judgement in judged[name] if judgement.waiver is not None]
        if states and _in_force(judged[name]) is None:
            yield LeftOut(requirement=name, waiver=states[0].refused)
        own = tailoring_of(files.own.tailoring, name)
        if own and _ended(own, as_of):
            yield LeftOut(requirement=name, ended=own.until)


def _provider(dossier: Dossier) -> Provider:
    given = dossier.provider
    return Provider(name=dossier.name, legal_name=given.get("legal_name", ""), country=given.get("country", ""))


def _scope(engagement: Mapping[str, Json]) -> Scope:
    sites = engagement.get("sites") or ()
    return Scope(
        services=tuple(str(service).upper() for service in engagement.get("services") or ()),
        sites=tuple(_site(site) for site in sites),
    )


def _site(site: Mapping[str, str]) -> str:
    return f"{site['city']} ({site['country']})" if "city" in site else str(site["country"])
