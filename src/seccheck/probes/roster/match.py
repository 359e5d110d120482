"""Holds accounts exported from the client's systems against the provider's team list."""

from collections.abc import Iterator

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.probes.directory.parts import part
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.team.lists import Account, accounts_named, rosters_named
from seccheck.probes.team.matched import Matched, matched
from seccheck.probes.team.matching import BY_OWNER, COMING, LEFT, UNKNOWN
from seccheck.probes.team.sayings import counted, perhaps_the_same, rows_of, together
from seccheck.probes.world import World

CLAIMS: tuple[str, ...] = ("roster.accounts_not_in_roster", "roster.leavers_still_enabled")
_EXTRA, _LEAVERS = CLAIMS
KIND = "client-log-extract"
ABOUT = About(
    title={
        "en": "Exported accounts match the provider's team list",
        "fr": "Les comptes exportés correspondent à la liste d'équipe du prestataire",
    },
    looks_at={
        "en": "Every enabled account on the lists that the client file names under `accounts`, by its user name, mail "
        "address, object id or pseudonym, against the list under `roster`.",
        "fr": "Chaque compte actif des listes désignées par `accounts` dans le fichier client, par son identifiant, "
        "son adresse, son id d'objet ou son pseudonyme, face à la liste désignée par `roster`.",
    },
    may_be_believed={
        "en": "The accounts come out of the client's own systems. A name counts only where it is the same but for "
        "capitals and spaces around it; what merely looks alike is told, and never taken for a match. It holds as of "
        "the older of the two lists.",
        "fr": "Les comptes sortent des systèmes du client lui-même. Un nom ne compte que s'il est le même, aux "
        "majuscules et aux espaces extérieurs près ; ce qui se ressemble seulement est signalé, jamais tenu pour "
        "identique. Le constat vaut à la date de la plus ancienne des deux listes.",
    },
    cannot_see={
        "en": "Systems whose accounts were not exported, whether the team list is true, and whether several people use "
        "one account.",
        "fr": "Les systèmes dont les comptes n'ont pas été exportés, l'exactitude de la liste d'équipe, et le partage "
        "d'un compte entre plusieurs personnes.",
    },
    keeps={
        "en": "Pseudonyms of unknown accounts, references of leavers whose account is enabled, and the numbers of "
        "their rows; a reference that is a name would be shown as it stands. Accounts are compared and not kept.",
        "fr": "Les pseudonymes des comptes inconnus, les références des personnes parties dont le compte est actif, et "
        "les numéros de leurs lignes ; une référence qui serait un nom apparaîtrait telle quelle. Les comptes sont "
        "comparés, non conservés.",
    },
    first_rule_out={
        "en": "A list that is some days old; an account under another name than the team list has; accounts of the "
        "client's own people in the export.",
        "fr": "Une liste vieille de quelques jours ; un compte sous un autre nom que dans la liste d'équipe ; des "
        "comptes du personnel du client dans l'export.",
    },
)

_NOT_NAMED = {
    "en": "{n} of {all} enabled accounts are not on the list ({rows}).",
    "fr": "{n} comptes actifs sur {all} absents de la liste ({rows}).",
}
_BY_OWNER = {
    "en": "Found by the reference of their owner, for the list names no account of theirs: {n}.",
    "fr": "Trouvés par la référence de leur titulaire, la liste ne leur donnant aucun compte : {n}.",
}
_EARLY = {
    "en": "Enabled before the day of joining: {n} ({rows}).",
    "fr": "Actifs avant le jour d'arrivée : {n} ({rows}).",
}
_ABSENT = {
    "en": "On the list without an enabled account: {n}.",
    "fr": "Sur la liste sans compte actif : {n}.",
}
_STILL = {
    "en": "Accounts of leavers: {n} ({rows}).",
    "fr": "Comptes de personnes parties : {n} ({rows}).",
}
_USED = {
    "en": "Used after the last day: {n} ({rows}).",
    "fr": "Utilisés après le dernier jour : {n} ({rows}).",
}


def is_set_up(world: World) -> bool:
    """Whether the client file names a team list and a list of accounts."""
    return bool(rosters_named(world) and accounts_named(world))


def look(world: World) -> Iterator[Seen | Unseen]:
    """Look at accounts beyond the list, then at leavers."""
    found = matched(world)
    yield from part((_EXTRA,), lambda: [_extra(found)])
    yield from part((_LEAVERS,), lambda: [_leavers(found)])


def _extra(found: Matched) -> Seen:
    unknown = found.of(UNKNOWN)
    early = found.of(COMING)
    named = tuple(sorted({account.pseudonym for account in unknown}))
    note = together(
        counted(_NOT_NAMED, len(unknown), all=len(found.found), rows=rows_of(unknown)),
        perhaps_the_same(unknown, found.teams),
        counted(_BY_OWNER, sum(match.by == BY_OWNER for match in found.found.values())),
        counted(_EARLY, len(early), rows=rows_of(early)),
        counted(_ABSENT, found.without_account()),
    )
    return Seen(claim=_EXTRA, value=list(named), sample=len(found.found), people=named, note=note, on=found.on)


def _leavers(found: Matched) -> Seen:
    """Accounts of people who left.

    Raises:
        UnseenError: there are none, but accounts that the list does not name: they may be those of leavers whom it
            leaves out.
    """
    still = found.of(LEFT)
    if not still and found.of(UNKNOWN):
        raise UnseenError(UNDECLARED, "accounts that the team list does not name may be those of leavers")
    named = tuple(sorted({_reference(found, account) for account in still}))
    used = tuple(account for account in still if _was_used(found, account))
    note = together(counted(_STILL, len(still), rows=rows_of(still)), counted(_USED, len(used), rows=rows_of(used)))
    return Seen(claim=_LEAVERS, value=list(named), sample=len(found.found), people=named, note=note, on=found.on)


def _reference(found: Matched, account: Account) -> str:
    """The leaver's reference, or else the account's pseudonym."""
    return next((mate.reference for mate in found.found[account].mates if mate.reference), account.pseudonym)


def _was_used(found: Matched, account: Account) -> bool:
    signed_in = account.listed.signed_in
    return signed_in is not None and all(mate.has_left(signed_in) for mate in found.found[account].mates)
