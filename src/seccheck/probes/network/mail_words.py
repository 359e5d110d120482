"""Words what a mail domain publishes, and what the look at mail domains is about, in both languages."""

from seccheck.model.policy import Text
from seccheck.probes.network.dmarc import ABSENT, NONE, QUARANTINE, REJECT
from seccheck.probes.network.mail_policy import UNASKED, MailPolicy
from seccheck.probes.network.spf import FAIL, NEUTRAL, NO_RECORD, OPEN, REFERS, SEVERAL, SOFT_FAIL
from seccheck.probes.probe import About
from seccheck.words.speaking import pick

_TOLD = {"en": "{domain}: {dmarc}{more}; {spf}.", "fr": "{domain} : {dmarc}{more} ; {spf}."}
_DMARC: dict[str, Text] = {
    ABSENT: {"en": "no DMARC record that holds", "fr": "aucun enregistrement DMARC valable"},
    NONE: {"en": "DMARC only watches (none)", "fr": "DMARC se borne à observer (none)"},
    QUARANTINE: {
        "en": "DMARC sets forged mail apart (quarantine)",
        "fr": "DMARC met l'usurpation à l'écart (quarantine)",
    },
    REJECT: {"en": "DMARC refuses forged mail (reject)", "fr": "DMARC refuse l'usurpation (reject)"},
}
_SEVERAL: Text = {
    "en": ": {count} records, which count as none",
    "fr": " : {count} enregistrements, qui valent pour aucun",
}
_ABOVE: Text = {"en": ", by the record of {at}", "fr": ", par l'enregistrement de {at}"}
_PARTIAL: Text = {
    "en": ", as its record spares some messages or is a test",
    "fr": ", car son enregistrement épargne des messages ou vaut comme essai",
}
_SPF: dict[str, Text] = {
    NO_RECORD: {"en": "no SPF record", "fr": "aucun enregistrement SPF"},
    SEVERAL: {
        "en": "several SPF records, which count as none",
        "fr": "plusieurs enregistrements SPF, qui valent pour aucun",
    },
    OPEN: {"en": "SPF lets every server send (+all)", "fr": "SPF laisse envoyer tout serveur (+all)"},
    NEUTRAL: {"en": "SPF says nothing of other servers (?all)", "fr": "SPF ne dit rien des autres serveurs (?all)"},
    SOFT_FAIL: {"en": "SPF doubts other servers (~all)", "fr": "SPF met en doute les autres serveurs (~all)"},
    FAIL: {"en": "SPF refuses other servers (-all)", "fr": "SPF refuse les autres serveurs (-all)"},
    REFERS: {"en": "SPF refers to another domain", "fr": "SPF renvoie à un autre domaine"},
    UNASKED: {"en": "SPF could not be asked", "fr": "SPF n'a pas pu être demandé"},
}
ABOUT = About(
    title={"en": "Protection of the mail domains", "fr": "Protection des domaines de messagerie"},
    looks_at={
        "en": (
            "The mail domains that the dossier lists, at most 20, and only if the client file allows it: what each "
            "asks of receivers of forged mail (DMARC), else what the domains above it ask, and what it says of servers "
            "not its own (SPF). The weakest domain counts; a policy for only a share of messages counts as the next "
            "weaker one. Texts in the public DNS alone are read, no message is sent or seen, and nothing about people "
            "is kept."
        ),
        "fr": (
            "Les domaines de messagerie déclarés par le dossier, 20 au plus, et seulement si le fichier client le "
            "permet : ce que chacun demande aux destinataires d'un message usurpé (DMARC), à défaut ce que demandent "
            "les domaines au-dessus de lui, et ce qu'il dit des serveurs qui ne sont pas les siens (SPF). Le domaine "
            "le plus faible compte ; une politique limitée à une part des messages compte comme la suivante, plus "
            "faible. Seuls des textes du DNS public sont lus, aucun message n'est envoyé ni vu, et rien n'est conservé "
            "sur des personnes."
        ),
    },
    may_be_believed={
        "en": "Receivers of mail all over the world read the same records and go by them.",
        "fr": "Les destinataires de courrier du monde entier lisent les mêmes enregistrements et s'y règlent.",
    },
    cannot_see={
        "en": (
            "Domains that write to users but are not listed, whether messages are signed (DKIM), which servers SPF "
            "names, and whether a receiver obeys. Plain DNS proves no origin: whoever stands between you and your DNS "
            "server could answer in its place."
        ),
        "fr": (
            "Les domaines qui écrivent aux utilisateurs sans être déclarés, si les messages sont signés (DKIM), quels "
            "serveurs SPF désigne, et si un destinataire obéit. Le DNS simple ne prouve pas l'origine : qui se tient "
            "entre vous et votre serveur DNS pourrait répondre à sa place."
        ),
    },
    keeps={
        "en": "Nothing about people, only names of domains and what they publish.",
        "fr": "Rien sur les personnes, seulement les noms de domaines et ce qu'ils publient.",
    },
    first_rule_out={
        "en": "A DNS server of your own that shows other records inside, or a policy that was changed since.",
        "fr": "Un serveur DNS interne qui montre d'autres enregistrements, ou une politique modifiée depuis.",
    },
)


def told(lang: str, one: MailPolicy) -> str:
    """One sentence about one domain."""
    dmarc, spf = pick(lang, _DMARC[one.policy]), pick(lang, _SPF[one.spf])
    return pick(lang, _TOLD).format(domain=one.domain, dmarc=dmarc, more=_more(lang, one), spf=spf)


def _more(lang: str, one: MailPolicy) -> str:
    """Where the policy comes from and why it is weaker than it reads; nothing where neither needs saying."""
    if one.dmarc.count > 1:
        return pick(lang, _SEVERAL).format(count=one.dmarc.count)
    above = pick(lang, _ABOVE).format(at=one.at) if one.at != one.domain else ""
    return above + (pick(lang, _PARTIAL) if one.dmarc.is_partial else "")
