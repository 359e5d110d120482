"""A capture of a Microsoft Entra tenant: `seccheck capture entra -o FILE --nonce N --tenant ID ...`."""

from pathlib import Path
from typing import Any

import click

from seccheck.cli.frame.speech import SpokenCommand, SpokenOption, current_language
from seccheck.cli.frame.tenant_options import settings_in, tenant_options

_NOTES = {
    "en": """\b
Exit codes:
  0    captured; everything could be seen
  2    wrong usage, or nobody there to consent (see --yes)
  3    a key or a credential is missing or cannot be used
  4    captured, but something could not be seen; or signing in was refused
  6    the capture could not be written
  70   a bug of ours
  130  interrupted""",
    "fr": """\b
Codes de sortie :
  0    capturé ; tout a pu être constaté
  2    mauvais usage, ou personne pour donner son accord (voir --yes)
  3    une clé ou un moyen de connexion manque ou ne peut pas servir
  4    capturé, mais quelque chose n'a pu être constaté ; ou connexion refusée
  6    la capture n'a pas pu être écrite
  70   un défaut de l'outil
  130  interrompu""",
}
_ANY = click.Path(path_type=Path, readable=False)


@click.command(
    "entra",
    cls=SpokenCommand,
    said={
        "en": "Take the facts that a client asks for in your own Microsoft Entra tenant: read-only, cut down to what "
        "is needed, people as pseudonyms, sealed for the client's question.",
        "fr": "Relève dans votre propre tenant Microsoft Entra les faits qu'un client demande : en lecture seule, "
        "réduits au nécessaire, les personnes sous pseudonyme, scellés pour la question du client.",
    },
    notes=_NOTES,
)
@click.option(
    "-o",
    "--output",
    cls=SpokenOption,
    metavar="FILE",
    required=True,
    type=_ANY,
    said={"en": "The capture to write, a .zip.", "fr": "La capture à écrire, un .zip."},
)
@click.option(
    "--nonce",
    cls=SpokenOption,
    metavar="N",
    required=True,
    said={"en": "What your client sent you with its question.", "fr": "Ce que votre client a joint à sa question."},
)
@tenant_options
@click.option(
    "--client-tenant",
    "is_clients",
    cls=SpokenOption,
    is_flag=True,
    said={
        "en": "It is the client's tenant, not your own: other facts count there.",
        "fr": "C'est le tenant du client, non le vôtre : d'autres faits y comptent.",
    },
)
@click.option(
    "--break-glass",
    cls=SpokenOption,
    multiple=True,
    metavar="NAME",
    said={
        "en": "An emergency account by name or id, or a group of them by id; four accounts at most count; repeatable.",
        "fr": "Un compte de secours par nom ou identifiant, ou un groupe de tels comptes par identifiant ; quatre "
        "comptes au plus comptent ; répétable.",
    },
)
@click.option(
    "--group",
    "groups",
    cls=SpokenOption,
    multiple=True,
    metavar="ID",
    said={
        "en": "Also keep who is in this group, as your client asked; repeatable.",
        "fr": "Conserve aussi qui est dans ce groupe, comme votre client l'a demandé ; répétable.",
    },
)
@click.option(
    "--home-tenant",
    "home_tenants",
    cls=SpokenOption,
    multiple=True,
    metavar="ID",
    said={
        "en": "Also keep the domain of this tenant, as your client asked; repeatable.",
        "fr": "Conserve aussi le domaine de ce tenant, comme votre client l'a demandé ; répétable.",
    },
)
@click.option(
    "--customer",
    cls=SpokenOption,
    metavar="ID",
    default="",
    said={
        "en": "Id of your client's tenant: of the administration delegated to you (GDAP), what concerns it is kept, "
        "and nothing of other customers.",
        "fr": "Identifiant du tenant de votre client : de l'administration qui vous est déléguée (GDAP), ce qui le "
        "concerne est conservé, et rien des autres clients.",
    },
)
@click.option(
    "--key",
    cls=SpokenOption,
    metavar="FILE",
    type=_ANY,
    said={
        "en": "The key of the pseudonyms, made if it is not there; by default with your own settings. Never send it.",
        "fr": "La clé des pseudonymes, créée si elle n'existe pas ; par défaut avec vos réglages. Ne l'envoyez jamais.",
    },
)
@click.option(
    "--people",
    cls=SpokenOption,
    metavar="FILE",
    type=_ANY,
    said={
        "en": "Also write, for you alone, who is behind each pseudonym, a .csv.",
        "fr": "Écrit aussi, pour vous seul, qui se cache derrière chaque pseudonyme, un .csv.",
    },
)
@click.option(
    "--sign-key",
    cls=SpokenOption,
    metavar="FILE",
    type=_ANY,
    said={"en": "Sign the capture with this SSH key.", "fr": "Signe la capture avec cette clé SSH."},
)
@click.option(
    "--yes",
    cls=SpokenOption,
    is_flag=True,
    said={"en": "Do not ask for consent.", "fr": "Ne demande pas votre accord."},
)
def command(**given: Any) -> int:  # noqa: ANN401 - click hands over what it parsed
    """Take it, with the consent of who runs it."""
    settings = settings_in(given)
    from seccheck.cli.frame.capturing import Files, run  # noqa: PLC0415 - help and usage errors do without
    from seccheck.flow.capturing.wish import Wish  # noqa: PLC0415 - same

    wish = Wish(
        settings=settings,
        nonce=given["nonce"],
        is_clients=given["is_clients"],
        break_glass=given["break_glass"],
        groups=tuple(map(str.lower, given["groups"])),
        home_tenants=tuple(map(str.lower, given["home_tenants"])),
        customer=given["customer"].lower(),
    )
    files = Files(out=given["output"], key=given["key"], people=given["people"], sign_key=given["sign_key"])
    return run(wish, files, current_language(), consents=given["yes"])
