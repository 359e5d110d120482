"""Words the question to a provider in both languages: what to run, until when, and where the answer goes."""

from collections.abc import Iterator

from seccheck.model.capture import Nonce
from seccheck.model.policy import Text
from seccheck.model.record import record
from seccheck.words.speaking import pick

_CAPTURE = "captures/entra.zip"
_OPENING: Text = {
    "en": "{client} asks {provider} for a capture of its sign-in settings, to be taken by {provider} itself and by "
    "{until} at the latest. With seccheck installed, run in one line:",
    "fr": "{client} demande à {provider} une capture de ses réglages de connexion, prise par {provider} même et au "
    "plus tard le {until}. Une fois seccheck installé, lancez sur une seule ligne :",
}
_OPENING_CLIENTS: Text = {
    "en": "{client} asks {provider} for a capture of the settings of {client}'s tenant, by {until} at the latest. With "
    "seccheck installed, run in one line:",
    "fr": "{client} demande à {provider} une capture des réglages du tenant du client, {client}, au plus tard le "
    "{until}. Une fois seccheck installé, lancez sur une seule ligne :",
}
_CLOSING: Text = {
    "en": "It reads and changes nothing. Before it asks anything it says which permissions it needs, what it keeps and "
    "what never leaves; names of people become pseudonyms whose key stays with you. APP-ID and the certificate are "
    "those of an app registration of your own. Put the file into your dossier as {capture} and name it there: "
    "captures: [{capture}].",
    "fr": "La capture lit et ne change rien. Avant toute demande, elle dit de quelles autorisations elle a besoin, ce "
    "qu'elle conserve et ce qui ne sort jamais ; les noms de personnes deviennent des pseudonymes dont la clé reste "
    "chez vous. APP-ID et le certificat sont ceux d'une inscription d'application à vous. Placez le fichier dans "
    "votre dossier sous {capture} et citez-le : captures: [{capture}].",
}
_BREAK_GLASS: Text = {
    "en": "Name emergency accounts, four at most, with --break-glass NAME each: they are then left aside.",
    "fr": "Nommez les comptes de secours, quatre au plus, chacun par --break-glass NOM : ils sont alors laissés de "
    "côté.",
}
_REMEMBERED: Text = {
    "en": "{nonce}: remembered in {file} for {provider}, good until {until}; the text to send is on stdout",
    "fr": "{nonce} : retenu dans {file} pour {provider}, valable jusqu'au {until} ; le texte à envoyer est sur stdout",
}


@record
class Invitation:
    """A question to a provider."""

    client: str
    """The client's name."""
    nonce: Nonce
    tenant: str
    """Of which a capture is wanted."""
    is_clients: bool
    """It is the client's own tenant."""
    groups: tuple[str, ...]
    """Ids of the groups by which the client tells whose people it means."""
    home_tenants: tuple[str, ...]
    customer: str
    """The client's tenant, where the capture is wanted of another; empty where nobody says."""
    file: str
    """The client file."""

    @property
    def command(self) -> str:
        """What the provider runs."""
        words = ["seccheck capture entra -o entra.zip --nonce", self.nonce.nonce, "--tenant", self.tenant]
        words += ["--client APP-ID --certificate FILE.pfx"]
        words += ["--client-tenant"] if self.is_clients else []
        words += [f"--customer {self.customer}"] if self.customer else []
        words += [f"--group {group}" for group in self.groups]
        words += [f"--home-tenant {home}" for home in self.home_tenants]
        return " ".join(words)


def invitation_text(invitation: Invitation, lang: str) -> str:
    """The text to send, in both languages, `lang` first."""
    return "\n".join(
        line for one in sorted(("en", "fr"), key=lambda one: one != lang) for line in _said(invitation, one)
    )


def remembered(invitation: Invitation, lang: str) -> str:
    """One line for who asks."""
    nonce = invitation.nonce
    said = {"nonce": nonce.nonce, "file": invitation.file, "provider": nonce.provider, "until": nonce.until}
    return pick(lang, _REMEMBERED).format(**said)


def _said(invitation: Invitation, lang: str) -> Iterator[str]:
    nonce = invitation.nonce
    opening = _OPENING_CLIENTS if invitation.is_clients else _OPENING
    yield pick(lang, opening).format(client=invitation.client, provider=nonce.provider, until=nonce.until)
    yield ""
    yield f"    {invitation.command}"
    yield ""
    yield pick(lang, _CLOSING).format(capture=_CAPTURE)
    yield pick(lang, _BREAK_GLASS)
    yield ""
