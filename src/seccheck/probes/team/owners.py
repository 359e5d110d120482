"""Names the holders of an account by their references, and the account itself where one has none."""

from seccheck.probes.team.matching import Match, TeamOn
from seccheck.reading.team.names import normal


def owners_of(match: Match, owner: str, team: TeamOn, *, pseudonym: str) -> frozenset[str]:
    """The references of all who may hold an account, as the team list spells them; never none.

    Args:
        match: what the list says of the account.
        owner: the reference of the holder by another word than the list's; empty where there is none.
        team: the list.
        pseudonym: stands for the account where a holder has no reference on the list.
    """
    references = {mate.reference or pseudonym for mate in match.mates}
    if owner and normal(owner) not in {normal(reference) for reference in references}:
        rows = team.of_reference(owner)
        references |= {rows[0].reference} if rows else {pseudonym}
    return frozenset(references or {pseudonym})
