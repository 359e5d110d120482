"""What a reader is told alike of several looks, above all of those that work out whom access policies cover."""

COMPUTED = {
    "en": "For each person every way to sign in is worked out from all enforced policies together, with groups, roles "
    "and kinds of guests resolved. A policy that only reports, leaves somebody out or offers a weaker way counts for "
    "nothing there, and a group that cannot be read never counts as a yes. Among the provider's people are the users "
    "of its home tenants, who may come without an account here.",
    "fr": "Pour chaque personne, toutes les façons de se connecter sont déduites de l'ensemble des politiques "
    "appliquées, une fois résolus les groupes, les rôles et les types d'invités. Une politique en mode rapport seul, "
    "une exclusion ou une voie plus faible n'y comptent pas, et un groupe illisible ne vaut jamais un oui. Le "
    "prestataire comprend aussi les utilisateurs de ses tenants d'origine, qui peuvent venir sans compte ici.",
}
FIRST = {
    "en": "A change made in the last hour may not be in force everywhere; an account that is no person's (directory "
    "synchronisation, shared mailbox) may have been left out on purpose.",
    "fr": "Un changement de la dernière heure peut ne pas être appliqué partout ; un compte qui n'est à personne "
    "(synchronisation d'annuaire, boîte partagée) a pu être exclu à dessein.",
}
FIRST_MFA = {
    "en": "MFA done in the provider's own tenant and accepted here, another identity provider in front of Microsoft "
    "Entra, and a change made in the last hour.",
    "fr": "Une MFA faite dans le tenant du prestataire et acceptée ici, un autre fournisseur d'identité en amont de "
    "Microsoft Entra, et un changement de la dernière heure.",
}
FIRST_ROLE = {
    "en": "A role held over a part of the tenant only is not meant by a policy that names the role: name the group of "
    "its holders in the policy. A change made in the last hour may not be in force everywhere.",
    "fr": "Un rôle limité à une partie du tenant n'est pas visé par une politique qui nomme le rôle : nommez dans la "
    "politique le groupe de ses détenteurs. Un changement de la dernière heure peut ne pas être appliqué partout.",
}
NOTHING_KEPT = {
    "en": "Nothing about people, only the state of settings, and counts.",
    "fr": "Rien sur les personnes, seulement l'état de réglages, et des nombres.",
}
NOTHING_READ = {
    "en": "Nothing: it reads nothing.",
    "fr": "Rien : il ne lit rien.",
}
UNCOVERED_KEPT = {
    "en": "How many accounts are left uncovered, pseudonyms of up to a hundred of them, and the names of the policies "
    "that leave them out.",
    "fr": "Combien de comptes restent non couverts, les pseudonymes de cent d'entre eux au plus, et les noms des "
    "politiques qui les laissent de côté.",
}
