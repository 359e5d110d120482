"""Says whose the accounts are that were exported from the client's systems, by the references of the team list."""

from collections.abc import Iterator

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.team.lists import Account, accounts_named, rosters_named
from seccheck.probes.team.matched import Matched, matched
from seccheck.probes.team.owners import owners_of
from seccheck.probes.team.sayings import counted, rows_of, together
from seccheck.probes.world import World

CLAIMS: tuple[str, ...] = ("roster.provider_account_owners",)
(_OWNERS,) = CLAIMS
KIND = "client-log-extract"
ABOUT = About(
    title={
        "en": "People who hold exported accounts, by their references",
        "fr": "Titulaires des comptes exportés, par leurs références",
    },
    looks_at={
        "en": "For every enabled account on the lists under `accounts` the reference that the team list under `roster` "
        "gives its holder.",
        "fr": "Pour chaque compte actif des listes désignées par `accounts`, la référence que la liste d'équipe "
        "désignée par `roster` donne à son titulaire.",
    },
    may_be_believed={
        "en": "An account is joined with a person by an equal name alone. One whose holder the team list does not "
        "name, or names without a reference, stands there by a pseudonym of its own, so that it never drops out.",
        "fr": "Un compte n'est rattaché à une personne que par un nom égal. Un compte dont la liste d'équipe ne nomme "
        "pas le titulaire, ou le nomme sans référence, y figure sous un pseudonyme propre : il ne disparaît jamais.",
    },
    cannot_see={
        "en": "Who else knows an account's password, and whether the team list is true.",
        "fr": "Qui d'autre connaît le mot de passe d'un compte, et si la liste d'équipe est exacte.",
    },
    keeps={
        "en": "The references of all holders, and pseudonyms of accounts whose holder has none. Use pseudonyms as "
        "references: names would be shown as they stand.",
        "fr": "Les références de tous les titulaires, et les pseudonymes des comptes dont le titulaire n'en a pas. "
        "Employez des pseudonymes comme références : des noms apparaîtraient tels quels.",
    },
    first_rule_out={
        "en": "References that the team list and the register of commitments spell differently.",
        "fr": "Des références écrites autrement dans la liste d'équipe et dans le registre des engagements.",
    },
)

_UNOWNED = {
    "en": "Accounts whose holder has no reference on the team list: {n} ({rows}).",
    "fr": "Comptes dont le titulaire n'a pas de référence sur la liste d'équipe : {n} ({rows}).",
}
_DIFFER = {
    "en": "Accounts whose owner by the export is not the one by the team list: {n} ({rows}); both count.",
    "fr": "Comptes dont le titulaire selon l'export n'est pas celui de la liste d'équipe : {n} ({rows}) ; les deux "
    "comptent.",
}


def is_set_up(world: World) -> bool:
    """Whether the client file names a team list and a list of accounts."""
    return bool(rosters_named(world) and accounts_named(world))


def look(world: World) -> Iterator[Seen | Unseen]:
    """Look up the holder of each account.

    Raises:
        UnseenError: the team list has no references, or a list cannot be matched.
    """
    found = matched(world)
    if not any(mate.reference for mate in found.roster.mates):
        raise UnseenError(SHAPE, f"{found.roster.file.file}: reference")
    by_account = {account: _owners(found, account) for account in found.found}
    unowned = tuple(account for account, owners in by_account.items() if account.pseudonym in owners)
    differing = tuple(account for account, owners in by_account.items() if len(owners) > 1)
    note = together(
        counted(_UNOWNED, len(unowned), rows=rows_of(unowned)),
        counted(_DIFFER, len(differing), rows=rows_of(differing)),
    )
    value = sorted({owner for owners in by_account.values() for owner in owners})
    people = tuple(sorted({account.pseudonym for account in unowned}))
    yield Seen(claim=_OWNERS, value=value, sample=len(by_account), people=people, note=note, on=found.on)


def _owners(found: Matched, account: Account) -> frozenset[str]:
    listed = account.listed
    return owners_of(found.found[account], listed.owner, found.teams[account], pseudonym=account.pseudonym)
