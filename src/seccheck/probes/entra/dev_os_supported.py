"""Looks whether the devices' operating systems still get security updates."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator

from seccheck.graph.graph import ELSEWHERE, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.devices import Device, devices_of
from seccheck.probes.directory.needs_more import DEVICES, PEOPLE
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.extracts.shares import high_share
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.reading.operating_systems import ENDED, SUPPORTED, UNSURE, read_operating_systems

CLAIMS: tuple[str, ...] = ("intune.device_os_supported_pct",)
(_SHARE,) = CLAIMS
NEEDS = (DEVICES, *PEOPLE)
LICENCE = "intune"
SIDE = "both"
ABOUT = About(
    title={
        "en": "The devices' operating systems get security updates",
        "fr": "Les systèmes des postes reçoivent des correctifs de sécurité",
    },
    looks_at={
        "en": "System and version of every device of the people meant, against the dated list of versions that ships "
        "with the tool.",
        "fr": "Système et version de chaque poste des personnes visées, face à la liste datée de versions livrée avec "
        "l'outil.",
    },
    may_be_believed={
        "en": "Devices report their version to Intune by themselves. A version that the list does not know, or whose "
        "end depends on the edition, never counts as supported: if all others are, nothing is said.",
        "fr": "Les postes annoncent eux-mêmes leur version à Intune. Une version que la liste ignore, ou dont la fin "
        "dépend de l'édition, ne compte jamais comme maintenue : si toutes les autres le sont, rien n'est dit.",
    },
    cannot_see={
        "en": "Devices that Intune does not manage, the edition of Windows, whether updates were installed, and what a "
        "phone's maker does.",
        "fr": "Les postes qu'Intune ne gère pas, l'édition de Windows, si les correctifs sont installés, et ce que "
        "fait le fabricant d'un téléphone.",
    },
    keeps={
        "en": "Shares and counts only: how many devices run which version, and not whose they are.",
        "fr": "Seulement des parts et des nombres : combien de postes portent quelle version, non à qui ils sont.",
    },
    first_rule_out={
        "en": "Paid extensions of support (ESU, Ubuntu Pro), which do not show in a version; devices that are long "
        "gone and still listed.",
        "fr": "Des extensions de support payantes (ESU, Ubuntu Pro), que la version ne montre pas ; des postes "
        "disparus depuis longtemps mais encore listés.",
    },
)

_MOST = 20
_BUILD_PARTS = 3
_ENDED = {"en": "No longer supported: {listed}.", "fr": "Systèmes qui ne sont plus maintenus : {listed}."}
_UNSURE = {
    "en": "Not counted as supported, for it cannot be told: {listed}.",
    "fr": "Non comptés comme maintenus, faute de pouvoir en juger : {listed}.",
}


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at versions.

    Raises:
        UnseenError: devices or people cannot be seen; `ELSEWHERE` where a version cannot be judged and no other one
            decides.
    """
    devices = devices_of(tenant, scope)
    by_state = _sorted(devices, tenant.now.date())
    ended, unsure = by_state.get(ENDED, []), by_state.get(UNSURE, [])
    if unsure and not ended:
        raise UnseenError(ELSEWHERE, _listed(unsure))
    note: Text = {
        lang: " ".join(words[lang].format(listed=_listed(some)) for words, some in _told(ended, unsure))
        for lang in ("en", "fr")
    }
    value = high_share(len(by_state.get(SUPPORTED, [])), len(devices))
    yield Seen(claim=_SHARE, value=value, sample=len(devices), note=note if ended else {})


def _sorted(devices: Iterable[Device], day: dt.date) -> dict[str, list[Device]]:
    known = read_operating_systems()
    found: dict[str, list[Device]] = {}
    for device in devices:
        found.setdefault(known.state(device.system, device.version, day), []).append(device)
    return found


def _told(ended: list[Device], unsure: list[Device]) -> list[tuple[Text, list[Device]]]:
    return [(words, some) for words, some in ((_ENDED, ended), (_UNSURE, unsure)) if some]


def _listed(devices: Iterable[Device]) -> str:
    """Which versions how often, such as ``windows 10.0.19045 (3)``."""
    counts = Counter(" ".join((device.system[:_MOST], *_build(device.version))) for device in devices)
    listed = [f"{name} ({count})" for name, count in sorted(counts.items())]
    return ", ".join(listed[:_MOST]) + (", …" if len(listed) > _MOST else "")


def _build(version: str) -> tuple[str, ...]:
    """The parts of a version that support hangs on; nothing where there is none."""
    short = ".".join(version.split(".")[:_BUILD_PARTS])[:_MOST]
    return (short,) if short else ()
