"""Tells from an account's name whether it looks shared: a hint to be confirmed, no proof."""

import re
import unicodedata

_SHARED = re.compile(
    "support|helpdesk|servicedesk|desk|hotline|callcent(er|re)|standard|astreinte|oncall|noc|soc|shared|partagee?|commun|"
    "common|generic|generique|team|equipe|groupe?|office|accueil|reception|assistance|supervision|exploitation|infogerance"
)
"""One of these words is enough."""
_ROLE = re.compile(
    "admin|administrator|administrateur|root|test|demo|temp|tmp|user|utilisateur|service|technician|technicien|stagiaire|"
    "intern|info|contact"
)
"""These only where nothing but numbers and the like stands beside them."""
_SHORT = re.compile("adm|agent|tech|svc|it|msp|n|l|level|niveau")
"""These beside no number either: with one they may be somebody's own, such as ``adm-03`` or ``n1-c07``."""
_WORD = re.compile(r"[a-z]+|\d+")


def looks_generic(name: str) -> bool:
    """Whether the part of a user principal name before the ``@`` names a function and no person.

    Args:
        name: in any case; a number says no more than that there are several: ``support1``.
    """
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    words = _WORD.findall(plain)
    letters = [word for word in words if word.isalpha()]
    if any(_SHARED.fullmatch(word) for word in (*letters, "".join(letters))):
        return True
    roles = [word for word in letters if _ROLE.fullmatch(word)]
    others = [word for word in letters if word not in roles]
    if not letters or not all(_SHORT.fullmatch(word) for word in others):
        return False
    return bool(roles) or words == letters
