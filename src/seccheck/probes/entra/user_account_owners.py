"""Says whose the provider's accounts in the directory are, by the references of its team list."""

from collections.abc import Iterator

from seccheck.graph.graph import SHAPE, UNDECLARED, UnseenError
from seccheck.probes.directory.needs_more import PEOPLE
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.team import names_of
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.team.matching import TeamOn
from seccheck.probes.team.owners import owners_of
from seccheck.probes.team.sayings import counted

CLAIMS: tuple[str, ...] = ("roster.provider_account_owners",)
(_OWNERS,) = CLAIMS
NEEDS = PEOPLE
LICENCE = "free"
SIDE = "client"
ABOUT = About(
    title={
        "en": "People who hold the provider's accounts, by their references",
        "fr": "Titulaires des comptes du prestataire, par leurs références",
    },
    looks_at={
        "en": "For every enabled account of the provider the reference that the team list gives its holder.",
        "fr": "Pour chaque compte actif du prestataire, la référence que la liste d'équipe donne à son titulaire.",
    },
    may_be_believed={
        "en": "The accounts are found by domain, group or home tenant, not by the list itself. One whose holder the "
        "list does not name, or names without a reference, stands there by its own pseudonym and never drops out.",
        "fr": "Les comptes sont trouvés par domaine, groupe ou tenant d'origine, non par la liste elle-même. Un compte "
        "dont la liste ne nomme pas le titulaire, ou le nomme sans référence, y figure sous son propre pseudonyme et "
        "ne disparaît jamais.",
    },
    cannot_see={
        "en": "Who else knows an account's password, and whether the list is true.",
        "fr": "Qui d'autre connaît le mot de passe d'un compte, et si la liste est exacte.",
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
    "en": "Accounts whose holder has no reference on the team list: {n}.",
    "fr": "Comptes dont le titulaire n'a pas de référence sur la liste d'équipe : {n}.",
}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look up the holder of each account.

    Raises:
        UnseenError: accounts cannot be seen; `UNDECLARED` where the client file names no list, or does not tell the
            provider's accounts apart by anything else; `SHAPE` where the list has no references.
    """
    team = _team(tenant, scope)
    people = scope.people()
    found = {user.id: _owners(user, team, tenant) for user in people}
    unowned = tuple(sorted({tenant.pseudonym(id_) for id_, owners in found.items() if tenant.pseudonym(id_) in owners}))
    value = sorted({owner for owners in found.values() for owner in owners})
    note = counted(_UNOWNED, len(unowned))
    yield Seen(claim=_OWNERS, value=value, sample=len(people), people=unowned, note=note, on=scope.matched_on)


def _team(tenant: Tenant, scope: Scope) -> TeamOn:
    if scope.roster is None:
        raise UnseenError(UNDECLARED, "entra.people.roster")
    people = scope.settings.people
    if people.all or not (people.domains or people.groups or people.home_tenants):
        raise UnseenError(UNDECLARED, "entra.people.domains")
    if not any(mate.reference for mate in scope.roster):
        raise UnseenError(SHAPE, "roster: reference")
    return TeamOn(scope.roster, tenant.now.date())


def _owners(user: User, team: TeamOn, tenant: Tenant) -> frozenset[str]:
    pseudonym = tenant.pseudonym(user.id)
    return owners_of(team.match({*names_of(user), pseudonym}), "", team, pseudonym=pseudonym)
