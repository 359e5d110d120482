"""The sentences of the pages about looks; French with plain spaces and apostrophes, which `say_look` polishes."""

from collections.abc import Mapping

from seccheck.words.speaking import pick

LOOK_LABELS: Mapping[str, Mapping[str, str]] = {
    "generated": {
        "en": "Written from the looks by seccheck policy docs. Change the looks, not this page.",
        "fr": "Page tirée des constats par seccheck policy docs. Modifiez les constats, non cette page.",
    },
    "index": {"en": "Looks", "fr": "Constats"},
    "index.text": {
        "en": "A look is one way to find something out: in a Microsoft Entra tenant, or in what the client itself "
        "keeps and may connect to. It only reads. What it could not see is a gap, never a yes and never a no. "
        "Looks: {n}.",
        "fr": "Un constat est une manière d'établir un fait : dans un tenant Microsoft Entra, ou dans ce que le client "
        "tient lui-même et peut joindre. Il ne fait que lire. Ce qu'il n'a pu voir est un manque, jamais un oui ni un "
        "non. Constats : {n}.",
    },
    "pseudonyms": {
        "en": "A pseudonym stands for one account of one tenant and is the same at every look. It is computed from "
        "the ids of the account and of the tenant: who has these ids can compute it again. Names of policies, "
        "groups, applications and domains are shown as the tenant has them.",
        "fr": "Un pseudonyme désigne un compte d'un tenant et reste le même à chaque constat. Il est calculé à partir "
        "des identifiants du compte et du tenant : qui possède ces identifiants peut le recalculer. Les noms de "
        "politiques, de groupes, d'applications et de domaines sont montrés tels que le tenant les porte.",
    },
    "family.text": {"en": "Looks: {n}.", "fr": "Constats : {n}."},
    "look": {"en": "Look", "fr": "Constat"},
    "title": {"en": "Title", "fr": "Intitulé"},
    "licence": {"en": "Licence", "fr": "Licence"},
    "side": {"en": "In the tenant", "fr": "Dans le tenant"},
    "kind": {"en": "Kind of evidence", "fr": "Type de preuve"},
    "looks_at": {"en": "Looks at", "fr": "Regarde"},
    "believed": {"en": "May be believed", "fr": "Est fiable"},
    "cannot_see": {"en": "Cannot see", "fr": "Ne voit pas"},
    "keeps": {"en": "Keeps about people", "fr": "Conserve sur les personnes"},
    "rule_out": {"en": "Rule out first", "fr": "À écarter d'abord"},
    "permission": {"en": "Permission", "fr": "Autorisation"},
    "why": {"en": "What for", "fr": "Pour quoi"},
    "claim": {"en": "Says something about", "fr": "Renseigne sur"},
    "fact": {"en": "Fact", "fr": "Fait"},
    "used_by": {"en": "Used by", "fr": "Sert à"},
    "fact.line": {"en": "{label}: {text}", "fr": "{label} : {text}"},
}
_FAMILIES: Mapping[str, Mapping[str, str]] = {
    "entra.app": {"en": "Applications", "fr": "Applications"},
    "entra.auth": {"en": "Authentication methods", "fr": "Méthodes d'authentification"},
    "entra.bg": {"en": "Emergency accounts", "fr": "Comptes d'urgence"},
    "entra.ca": {"en": "Conditional Access", "fr": "Accès conditionnel"},
    "entra.dev": {"en": "Devices", "fr": "Postes"},
    "entra.ext": {"en": "Guests", "fr": "Invités"},
    "entra.gdap": {"en": "Delegated administration (GDAP)", "fr": "Administration déléguée (GDAP)"},
    "entra.gov": {"en": "Reviews, packages and workflows", "fr": "Revues, packages et flux de travail"},
    "entra.log": {"en": "Logs", "fr": "Journaux"},
    "entra.priv": {"en": "Privileged roles", "fr": "Rôles à privilèges"},
    "entra.risk": {"en": "Risk", "fr": "Risque"},
    "entra.sd": {"en": "Security defaults", "fr": "Paramètres de sécurité par défaut"},
    "entra.tenant": {"en": "Tenant and licences", "fr": "Tenant et licences"},
    "entra.user": {"en": "Accounts and passwords", "fr": "Comptes et mots de passe"},
    "entra.xta": {"en": "Other tenants", "fr": "Autres tenants"},
    "itsm": {"en": "Tickets, calls and surveys", "fr": "Tickets, appels et enquêtes"},
    "mail": {"en": "Mail domains", "fr": "Domaines de messagerie"},
    "roster": {"en": "Team list", "fr": "Liste d'équipe"},
    "self": {"en": "The tool's own last run", "fr": "Dernière exécution de l'outil"},
    "tls": {"en": "TLS of addresses", "fr": "TLS des adresses"},
}


def say_look(lang: str, key: str, **values: object) -> str:
    """The sentence `key` with `values` in its places.

    Raises:
        KeyError: the sentence does not exist.
    """
    return pick(lang, LOOK_LABELS[key]).format(**values)


def family_title(lang: str, family: str) -> str:
    """What a family of looks is called; its id where it has no name."""
    return pick(lang, _FAMILIES.get(family, {"en": family, "fr": family}))
