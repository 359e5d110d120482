"""Explains one requirement, look, claim or kind of evidence."""

from collections.abc import Iterator

from seccheck.errors import Fault, UsageFaultError
from seccheck.model.policy import Catalog
from seccheck.probes.known import all_names
from seccheck.reports.explained.labels import Line
from seccheck.reports.explained.look import look_page
from seccheck.reports.explained.requirement import requirement_page
from seccheck.reports.explained.vocabulary import claim_facts, claim_page, kind_page

_NEAR = 3


def explain(catalog: Catalog, name: str, lang: str, *, full: bool = False) -> Iterator[Line]:
    """The page about `name`, line by line.

    Args:
        catalog: all there is.
        name: of a requirement, a look, a claim or a kind of evidence; a look's claim of its own is told with the look.
        lang: a language we speak.
        full: for a requirement, every example and its conditions as written.

    Raises:
        UsageFaultError: nothing is called so.
    """
    if name in catalog.requirements:
        return requirement_page(lang, catalog, catalog.requirements[name], full=full)
    if name in all_names():
        return _look(catalog, name, lang)
    if name in catalog.claims:
        return claim_page(lang, catalog, catalog.claims[name])
    if name in catalog.kinds:
        return kind_page(lang, catalog, catalog.kinds[name])
    raise UsageFaultError(_unknown(catalog, name))


def _look(catalog: Catalog, name: str, lang: str) -> Iterator[Line]:
    from seccheck.flow.looking.told import told_of  # noqa: PLC0415 - most explanations are of something else

    yield from look_page(lang, told_of(name))
    if name in catalog.claims:
        yield from claim_facts(lang, catalog, catalog.claims[name])


def _unknown(catalog: Catalog, name: str) -> Fault:
    import difflib  # noqa: PLC0415 - only a misspelt name needs it

    names = {known.lower(): known for known in (*catalog.requirements, *all_names(), *catalog.claims, *catalog.kinds)}
    near = [names[word] for word in difflib.get_close_matches(name.lower(), names, n=_NEAR)]
    if name.lower() in names:
        near = near[:1]
    hint = f"Did you mean {' or '.join(near)}?" if near else "`seccheck catalog` lists all there is."
    return Fault(message=f"no requirement, look, claim or kind of evidence is called {name!r}", hint=hint)
