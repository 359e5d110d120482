"""Words what a handshake showed, and what the look at portals is about, in both languages."""

from seccheck.probes.network.certificates import NOT_NOW, OTHER_NAME, TRUSTED, UNKNOWN_ROOT, Validity
from seccheck.probes.probe import About
from seccheck.words.speaking import pick

_TOLD = {
    "en": "{where}: TLS {version} was chosen, certificates hold until {until}, {trust}.",
    "fr": "{where} : TLS {version} a été choisi, les certificats valent jusqu'au {until}, {trust}.",
}
_TRUST = {
    TRUSTED: {"en": "a known root vouches for them", "fr": "une autorité racine connue s'en porte garante"},
    NOT_NOW: {
        "en": "but the server's own is expired or not valid yet",
        "fr": "mais celui du serveur a expiré ou n'est pas encore valide",
    },
    OTHER_NAME: {"en": "but they are for another host", "fr": "mais ils sont établis pour un autre hôte"},
    UNKNOWN_ROOT: {
        "en": "but no known root vouches for them",
        "fr": "mais aucune autorité racine connue ne s'en porte garante",
    },
}
ABOUT = About(
    title={"en": "TLS of the listed portals", "fr": "TLS des portails déclarés"},
    looks_at={
        "en": (
            "The https addresses that the dossier lists as exposed portals, at most 20, and only if the client file "
            "allows it. Each gets one connection and one handshake; no page is asked for, nothing is sent, nobody "
            "signs in. Kept are the version that the server chose, the first day on which one of its certificates "
            "ends, and whether a known root vouches for it. Nothing about people is kept."
        ),
        "fr": (
            "Les adresses https que le dossier déclare comme portails exposés, 20 au plus, et seulement si le fichier "
            "client le permet. Chacune reçoit une connexion et une négociation TLS ; aucune page n'est demandée, rien "
            "n'est envoyé, personne ne se connecte. Sont conservés la version choisie par le serveur, le premier jour "
            "où l'un de ses certificats expire, et si une autorité racine connue s'en porte garante. Rien n'est "
            "conservé sur des personnes."
        ),
    },
    may_be_believed={
        "en": (
            "The server itself presents its certificates and chooses the version. The name is resolved once, and the "
            "connection goes to that very address, which must be public unless the client file names it."
        ),
        "fr": (
            "Le serveur présente lui-même ses certificats et choisit la version. Le nom est résolu une seule fois, et "
            "la connexion va à cette adresse même, qui doit être publique sauf si le fichier client la nomme."
        ),
    },
    cannot_see={
        "en": (
            "Whether the server would also take an older version than the one it chose: that takes another handshake. "
            "An old version is told where it is chosen; that none is accepted is only told by a scan of your own. "
            "Portals that the dossier does not list, addresses other than the one connected to, revoked certificates, "
            "and what lies behind the portal are not seen either."
        ),
        "fr": (
            "Si le serveur accepterait aussi une version plus ancienne que celle qu'il a choisie : il faudrait une "
            "autre négociation. Une version ancienne est signalée quand elle est choisie ; qu'aucune ne soit acceptée, "
            "seule une analyse menée par vos soins le dit. Ne se voient pas non plus les portails que le dossier ne "
            "déclare pas, les autres adresses que celle jointe, les certificats révoqués et ce qui se trouve derrière "
            "le portail."
        ),
    },
    keeps={
        "en": "Nothing about people, only addresses of servers, versions and dates of certificates.",
        "fr": "Rien sur les personnes, seulement des adresses de serveurs, des versions et des dates de certificats.",
    },
    first_rule_out={
        "en": (
            "A proxy of your own that answers for the server, an intermediate certificate about to be replaced, or "
            "an address that has moved since the dossier was written."
        ),
        "fr": (
            "Un proxy de votre côté qui répond à la place du serveur, un certificat intermédiaire sur le point d'être "
            "remplacé, ou une adresse qui a changé depuis la rédaction du dossier."
        ),
    },
)


def told(lang: str, where: str, version: str, validity: Validity) -> str:
    """One sentence about one portal."""
    until = validity.until.date().isoformat()
    trust = pick(lang, _TRUST[validity.trust])
    return pick(lang, _TOLD).format(where=where, version=version, until=until, trust=trust)
