"""What is said before a capture is taken: what is read, what is kept, and what never leaves."""

from seccheck.model.policy import Text

OF: Text = {"en": "{name}: {text}", "fr": "{name} : {text}"}
TITLE: Text = {
    "en": "A capture of the tenant {tenant}, in answer to the question {nonce}",
    "fr": "Une capture du tenant {tenant}, en réponse à la question {nonce}",
}
READS: Text = {
    "en": "It reads and changes nothing. It uses these permissions, and no others; what is missing becomes a gap:",
    "fr": "Elle lit et ne change rien. Elle utilise ces autorisations, et aucune autre ; ce qui manque devient une "
    "lacune :",
}
LOOKS: Text = {"en": "It is taken for these looks ({n}):", "fr": "Elle est prise pour ces constats ({n}) :"}
KEPT_TITLE: Text = {"en": "What is kept", "fr": "Ce qui est conservé"}
KEPT: tuple[Text, ...] = (
    {
        "en": "Settings: Conditional Access and other policies, roles and who holds them, applications with the "
        "dates of their credentials, licences, domains.",
        "fr": "Les réglages : l'accès conditionnel et les autres règles, les rôles et leurs titulaires, les "
        "applications et les dates de leurs secrets, les licences, les domaines.",
    },
    {
        "en": "Of each account: a pseudonym, the domain of its name, whether it is enabled, its kind and dates, which "
        "kinds of sign-in methods it has registered, its groups and roles.",
        "fr": "De chaque compte : un pseudonyme, le domaine de son nom, s'il est actif, son type et ses dates, quels "
        "genres de moyens d'authentification il a enregistrés, ses groupes et ses rôles.",
    },
    {
        "en": "Of sign-ins and changes: when, from which country, by which kind of program, with which outcome.",
        "fr": "Des connexions et des changements : quand, depuis quel pays, par quel genre de programme, avec quel "
        "résultat.",
    },
    {
        "en": "Names of functions (helpdesk, support), of policies, locations, roles and applications.",
        "fr": "Les noms de fonctions (helpdesk, support), de règles, de lieux, de rôles et d'applications.",
    },
)
GONE_TITLE: Text = {"en": "What never leaves your tenant", "fr": "Ce qui ne quitte jamais votre tenant"}
GONE: tuple[Text, ...] = (
    {
        "en": "Names, user principal names, mail addresses and object ids of people; phone numbers.",
        "fr": "Les noms, noms d'utilisateur principaux, adresses et identifiants des personnes ; les numéros de "
        "téléphone.",
    },
    {
        "en": "IP addresses of sign-ins, names and numbers of devices, secrets and their hints.",
        "fr": "Les adresses IP des connexions, les noms et numéros d'appareils, les secrets et leurs indices.",
    },
    {
        "en": "Everything else that no look reads: each answer is cut down to the fields above.",
        "fr": "Tout ce qu'aucun constat ne lit : chaque réponse est réduite aux champs ci-dessus.",
    },
)
KEY_NEW: Text = {
    "en": "The pseudonyms are made with a key that will be kept in {key}. It stays with you: who has it can tell who "
    "is who.",
    "fr": "Les pseudonymes sont faits avec une clé qui sera gardée dans {key}. Elle reste chez vous : qui l'a peut "
    "dire qui est qui.",
}
KEY: Text = {
    "en": "The pseudonyms are made with the key in {key}, as before. It stays with you: who has it can tell who is "
    "who.",
    "fr": "Les pseudonymes sont faits avec la clé de {key}, comme avant. Elle reste chez vous : qui l'a peut dire "
    "qui est qui.",
}
SIGNED: Text = {
    "en": "You sign the capture with the key {key}.",
    "fr": "Vous signez la capture avec la clé {key}.",
}
QUESTION: Text = {"en": "Take the capture and write {out}? [y/N] ", "fr": "Prendre la capture et écrire {out} ? [o/N] "}
NOTHING: Text = {"en": "nothing was read, nothing was written", "fr": "rien n'a été lu, rien n'a été écrit"}
