"""Looks at what the client's last run said: how many blocking checks failed in it; never at the run in progress."""

from collections.abc import Iterator

from seccheck.graph.graph import NOBODY, SHAPE, UnseenError
from seccheck.probes.probe import About, Seen, Unseen
from seccheck.probes.world import World
from seccheck.reading.earlier_run import EarlierOutcome, EarlierRun, read_earlier_run

CLAIMS = ("self.blocking_probe_failures",)
KIND = "probe-entra"
"""That is what was looked at; the report only remembers it."""
ABOUT = About(
    title={
        "en": "No blocking check failed in the last run",
        "fr": "Aucun contrôle bloquant n'a échoué lors de la dernière exécution",
    },
    looks_at={
        "en": "The report of your last run over this provider, which the client file names under previous: the "
        "blocking requirements that had to be observed, and what became of them.",
        "fr": "Le rapport de votre dernière exécution sur ce prestataire, que le fichier client cite sous previous : "
        "les exigences bloquantes qui devaient être constatées, et leur résultat.",
    },
    may_be_believed={
        "en": "You made the report yourself and keep it; a check that could not be taken counts as failed.",
        "fr": "Vous avez produit ce rapport et le conservez ; un contrôle impossible compte comme un échec.",
    },
    cannot_see={
        "en": "Whether somebody changed the report after it was written, or what has changed since.",
        "fr": "Si quelqu'un a modifié le rapport après coup, ni ce qui a changé depuis.",
    },
    keeps={
        "en": "The number of failed checks and their ids; nothing about people.",
        "fr": "Le nombre de contrôles en échec et leurs identifiants ; rien sur les personnes.",
    },
)

_PASSED = ("demonstrated", "accepted", "not-applicable")
_OBSERVED, _BLOCKER, _FULL = "observed", "blocker", "full"
_OWN = "self."


def is_set_up(world: World) -> bool:
    """Whether the client file names an earlier report."""
    return bool(world.client.previous)


def look(world: World) -> Iterator[Seen | Unseen]:
    """Look at the last run."""
    run = _run(world)
    checks = [one for one in run.outcomes if _is_check(one)]
    failed = sorted(one.id for one in checks if one.outcome not in _PASSED)
    taken = sum(one.seen > 0 for one in checks)
    ids = ", ".join(failed)
    note = {"en": f"Failed or not taken: {ids}.", "fr": f"En échec ou impossibles : {ids}."} if failed else {}
    yield Seen(claim=CLAIMS[0], value=len(failed), sample=taken and len(checks), on=run.as_of, note=note)


def _run(world: World) -> EarlierRun:
    if world.dossier is None:
        raise UnseenError(NOBODY, "--provider")
    run = read_earlier_run(world.folder / world.client.previous, world.dossier.name)
    if run is None:
        raise UnseenError(NOBODY, world.client.previous)
    if run.profile != _FULL:
        raise UnseenError(SHAPE, f"{world.client.previous}: --profile {run.profile}")
    return run


def _is_check(one: EarlierOutcome) -> bool:
    """Whether it is a blocking requirement that had to be observed, and not one about this look itself."""
    about_itself = any(claim.startswith(_OWN) for claim in one.claims)
    return one.severity == _BLOCKER and one.demanded == _OBSERVED and not about_itself
