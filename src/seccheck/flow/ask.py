"""Builds the request to a provider: judges its dossier at one gate and words what is still asked of it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from seccheck.errors import Fault, UsageFaultError
from seccheck.flow.grounds import Asked, Grounds, grounds_for
from seccheck.judging.gate import judge_gate
from seccheck.judging.gathering import gather, terms_for
from seccheck.model.dossier import Dossier
from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.model.scale import Gate
from seccheck.reading.dossier import read_dossier
from seccheck.reading.providers import find_dossiers
from seccheck.reading.wording import load_wording
from seccheck.reports.request.asked import asked_of
from seccheck.reports.request.draft import Letter, request_page
from seccheck.reports.request.labels import Labels
from seccheck.reports.request.page import RequestPage
from seccheck.reports.request.speech import Speaker
from seccheck.reports.wire.material import Material


@record
class Request:
    """Which request is wanted."""

    provider: Path
    """A dossier file, or a folder with one."""
    asked: Asked
    as_of: dt.date
    lang: str
    by: dt.date | None = None
    """Until when an answer is wanted."""


@record
class Drafted:
    """The page, with what it rests on."""

    page: RequestPage
    inputs: tuple[Path, ...]
    """The page must not be written over one of them."""


def ask(request: Request) -> Drafted:
    """The page to send to the provider.

    Raises:
        InputFaultError: a file is missing or cannot be used, or nothing is due at the gate.
        UsageFaultError: several providers are meant, or a policy is named that nobody knows.
    """
    dossiers = find_dossiers(request.provider)
    if len(dossiers) > 1:
        message = f"{request.provider} holds {len(dossiers)} dossiers, but a request goes to one provider"
        raise UsageFaultError(Fault(message=message, hint="Name the dossier of one provider."))
    grounds = grounds_for(request.asked, dossiers)
    dossier = read_dossier(dossiers[0], grounds.catalog)
    material = judged(grounds, dossier, request.asked.gate, request.as_of)
    titles = {document.id: document.title for document in dossier.documents}
    letter = Letter(
        provider=dossier.name,
        legal_name=dossier.provider.get("legal_name", ""),
        client=grounds.client.client,
        gate=request.asked.gate,
        as_of=request.as_of,
        by=request.by,
    )
    page = request_page(speaker_for(grounds, titles, request.lang), asked_of(material), letter)
    inputs = (dossier.path, grounds.client.path)
    return Drafted(page=page, inputs=tuple(Path(path) for path in inputs if path))


def judged(grounds: Grounds, dossier: Dossier, gate: Gate, as_of: dt.date) -> Material:
    """One dossier judged at one gate.

    Raises:
        InputFaultError: nothing is due there.
    """
    gathered = gather(grounds.catalog, dossier, grounds.client)
    judgement = judge_gate(
        grounds.catalog,
        gathered.facts,
        gate=gate,
        as_of=as_of,
        selected=grounds.selected,
        terms=terms_for(grounds.client, dossier.name),
    )
    return Material(
        catalog=grounds.catalog,
        dossier=dossier,
        client=grounds.client,
        gathered=gathered,
        judgement=judgement,
        profile=grounds.profile,
    )


def speaker_for(grounds: Grounds, titles: Mapping[str, str], lang: str) -> Speaker:
    """One who speaks to the provider about its documents, called by `titles`."""
    engagement = grounds.client.engagement
    own = [Path(grounds.client.path).parent / path for path in grounds.client.policies]
    wording = load_wording([path for path in own if path.exists()])
    labels = Labels(lang=lang, catalog=grounds.catalog, wording=wording, engagement=engagement)
    return Speaker(labels=labels, titles=titles, scope=", ".join(_scope(engagement)))


def _scope(engagement: Mapping[str, Json]) -> Iterable[str]:
    yield from (str(service).upper() for service in engagement.get("services") or ())
    for site in engagement.get("sites") or ():
        yield f"{site['city']} ({site['country']})" if "city" in site else str(site["country"])
