"""Turns the engagement's facts into evidence, and derives those that follow from its sites."""

import datetime as dt
from collections.abc import Mapping

from seccheck.judging.word import ENGAGEMENT
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Evidence
from seccheck.model.policy import Catalog, Json
from seccheck.model.record import record
from seccheck.model.scale import Strength

PREFIX = "engagement."
DERIVED = ("third_country", "provider_outside_eea", "all_countries_adequate", "non_adequate_countries")
"""Facts that follow from the sites or the provider's country unless somebody states them."""
UNKNOWN = "unknown"
"""How a fact says that it is not known: the same as silence."""


@record
class Countries:
    """Reference lists of countries, as ISO 3166-1 alpha-2."""

    eea: frozenset[str]
    eea_until: dt.date
    adequate: frozenset[str]
    adequate_until: dt.date

    @classmethod
    def of(cls, catalog: Catalog) -> "Countries | None":
        """The shipped lists, or None where the policies bring none."""
        eea, adequacy = catalog.data.get("eea"), catalog.data.get("adequacy")
        if eea is None or adequacy is None or not {"countries"} <= eea.lists.keys() & adequacy.lists.keys():
            return None
        return cls(
            eea=frozenset(eea.lists["countries"]),
            eea_until=eea.until,
            adequate=frozenset(adequacy.lists["countries"]),
            adequate_until=adequacy.until,
        )


@record
class _Fact:
    value: Json
    until: dt.date | None = None
    """Last day on which it holds, where it follows from reference data."""


def engagement_evidence(catalog: Catalog, dossier: Dossier, client: ClientFile) -> tuple[Evidence, ...]:
    """The client's own facts, and the provider's where the client is silent or says that it does not know.

    A derived fact is the word of whoever stated the sites it follows from.
    """
    countries = Countries.of(catalog)
    own = _with_derived(client.engagement, countries)
    said = _with_derived(dossier.engagement, countries)
    if countries and "country" in dossier.provider:
        outside = dossier.provider["country"] not in countries.eea
        said.setdefault("provider_outside_eea", _Fact(value=outside, until=countries.eea_until))
    theirs = {name: fact for name, fact in said.items() if name not in own}
    return (
        *(_own(name, fact) for name, fact in own.items()),
        *(_said(name, fact, dossier) for name, fact in theirs.items()),
    )


def facts_known(engagement: Mapping[str, Json], catalog: Catalog, as_of: dt.date) -> dict[str, Json]:
    """The facts that hold on `as_of` by the word of one side, by name: those it states, and those that follow."""
    facts = _with_derived(engagement, Countries.of(catalog))
    return {name: fact.value for name, fact in facts.items() if fact.until is None or as_of <= fact.until}


def _own(name: str, fact: _Fact) -> Evidence:
    return Evidence(
        claim=PREFIX + name,
        value=fact.value,
        strength=Strength.OBSERVED,
        kind=ENGAGEMENT,
        source="client",
        seen_at=None,
        valid_until=fact.until,
    )


def _said(name: str, fact: _Fact, dossier: Dossier) -> Evidence:
    return Evidence(
        claim=PREFIX + name,
        value=fact.value,
        strength=Strength.DECLARED,
        kind="answer",
        source="provider",
        seen_at=dossier.declared_on,
        valid_until=fact.until,
    )


def _with_derived(engagement: Mapping[str, Json], countries: Countries | None) -> dict[str, _Fact]:
    """What `engagement` knows, with what follows from its sites; a fact that is stated stays as stated."""
    stated = {name: _Fact(value=value) for name, value in engagement.items() if value not in (None, UNKNOWN)}
    sites = [site.get("country") for site in engagement.get("sites") or ()]
    if countries is None or not sites or None in sites:
        return stated
    outside = sorted({country for country in sites if country not in countries.eea})
    inadequate = [country for country in outside if country not in countries.adequate]
    until = min(countries.eea_until, countries.adequate_until)
    derived = {
        "third_country": _Fact(value=bool(outside), until=countries.eea_until),
        "non_adequate_countries": _Fact(value=inadequate, until=until),
        "all_countries_adequate": _Fact(value=not inadequate, until=until),
    }
    return {**derived, **stated}
