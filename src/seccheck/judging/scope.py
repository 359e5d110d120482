"""Whether what a document covers is what the client buys."""

from collections.abc import Mapping

from seccheck.model.policy import Json


def in_scope(covers: Mapping[str, tuple[str, ...]] | None, engagement: Mapping[str, Json]) -> bool:
    """Whether every service and every site of `engagement` is among those that a reviewer found covered.

    A document that states no scope, or none in services or sites, is not held out of it; a site is named by its country
    or by its city.
    """
    if covers is None:
        return True
    services, sites = covers.get("services"), covers.get("sites")
    if services is not None and not set(engagement.get("services") or ()) <= set(services):
        return False
    wanted = engagement.get("sites") or ()
    return sites is None or all({site.get("country"), site.get("city")} & set(sites) for site in wanted)
