"""Says what the client can write down as a record: of which kinds of evidence, about which claims."""

from collections.abc import Iterator

from seccheck.judging.named import claims_named
from seccheck.model.policy import Catalog, Claim, Kind, Requirement
from seccheck.model.scale import AnsweredBy, Strength

_BY_MACHINE = ("probe-", "capture-")
_ENGAGEMENT = "engagement"
_PERCENT = "percent"
_COUNT = "integer"


def seen_kinds(catalog: Catalog) -> tuple[Kind, ...]:
    """The kinds of what the client saw, tested or drew itself, as far as a requirement accepts them."""
    accepted = {kind for requirement in catalog.requirements.values() for kind in requirement.accepts}
    observed = (kind for kind in catalog.kinds.values() if kind.strength is Strength.OBSERVED)
    return tuple(kind for kind in observed if kind.id in accepted and not kind.id.startswith(_BY_MACHINE))


def written_kinds(catalog: Catalog) -> tuple[Kind, ...]:
    """The kinds of what the client decided, agreed to or drew up itself.

    Those are the documented ones that no requirement accepts about what the provider alone answers, such as sign-offs.
    """
    documented = (kind for kind in catalog.kinds.values() if kind.strength is Strength.DOCUMENTED)
    return tuple(kind for kind in documented if _is_clients(catalog, kind.id))


def claims_shown(catalog: Catalog, requirement: Requirement, kind: str) -> tuple[str, ...]:
    """The claims through which a record of `kind` can bear on `requirement`, each once; none where it is not accepted.

    What only a look or a record can know is not shown by what is merely written.
    """
    if kind not in requirement.accepts:
        return ()
    named = dict.fromkeys(_named(catalog, requirement))
    is_seen = catalog.kinds[kind].strength is Strength.OBSERVED
    claims = (catalog.claims[name] for name in named if name in catalog.claims)
    return tuple(c.id for c in claims if c.pack != _ENGAGEMENT and (is_seen or c.answered_by is not AnsweredBy.LOOK))


def kinds_showing(catalog: Catalog, claim: str) -> tuple[str, ...]:
    """The kinds of record that can show `claim`, in the order of the catalogue."""
    kinds = (*seen_kinds(catalog), *written_kinds(catalog))
    requirements = catalog.requirements.values()
    return tuple(k.id for k in kinds if any(claim in claims_shown(catalog, r, k.id) for r in requirements))


def wants_sample(claim: Claim, kind: Kind) -> bool:
    """Whether a figure says nothing without the number of people or items looked at: a share, a count of failures.

    Of what is merely written, such as the weight of a price, nothing was looked at.
    """
    if kind.strength is not Strength.OBSERVED:
        return False
    is_count = claim.type.get("type") == _COUNT and not claim.unit and claim.answered_by is AnsweredBy.LOOK
    return claim.unit == _PERCENT or is_count


def _named(catalog: Catalog, requirement: Requirement) -> Iterator[str]:
    expected = (requirement.expect, *requirement.expect_from.values(), requirement.observe)
    yield from claims_named(catalog, *expected)
    for agreement in requirement.agree:
        yield from (agreement.observed, agreement.declared)


def _is_clients(catalog: Catalog, kind: str) -> bool:
    accepting = [r for r in catalog.requirements.values() if kind in r.accepts]
    return bool(accepting) and all(_asks_client(catalog, requirement) for requirement in accepting)


def _asks_client(catalog: Catalog, requirement: Requirement) -> bool:
    expected = claims_named(catalog, requirement.expect, *requirement.expect_from.values())
    asked = {catalog.claims[name].answered_by for name in expected if name in catalog.claims}
    return bool(asked) and AnsweredBy.PROVIDER not in asked and AnsweredBy.LOOK not in asked
