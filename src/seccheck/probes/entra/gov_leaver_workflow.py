"""Looks for a workflow that closes the accounts of leavers."""

from collections.abc import Iterator

from seccheck.probes.directory.needs_more import WORKFLOWS
from seccheck.probes.directory.sayings import NOTHING_KEPT
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.gov.leaver_workflow",)
"""True for a workflow for leavers that is on and runs by itself."""
NEEDS = (WORKFLOWS,)
LICENCE = "governance"
SIDE = "client"
ABOUT = About(
    title={
        "en": "A workflow for leavers is on and scheduled",
        "fr": "Un flux de travail de départ est activé et planifié",
    },
    looks_at={
        "en": "The lifecycle workflows: their kind, whether they are on and scheduled.",
        "fr": "Les flux de travail de cycle de vie : leur type, s'ils sont activés et planifiés.",
    },
    may_be_believed={
        "en": "Microsoft Entra runs scheduled workflows by itself.",
        "fr": "Microsoft Entra exécute lui-même les flux planifiés.",
    },
    cannot_see={
        "en": "What the workflow does and whom it covers. Other ways to the same end: a feed from the personnel "
        "records, a procedure with tickets.",
        "fr": "Ce que fait le flux et qui il couvre. D'autres voies vers le même but : un flux venu du service du "
        "personnel, une procédure par tickets.",
    },
    keeps=NOTHING_KEPT,
    first_rule_out={
        "en": "Leavers' accounts are closed by another mechanism.",
        "fr": "Les comptes des personnes qui partent sont fermés par un autre mécanisme.",
    },
)

_PROPERTIES = "id,displayName,category,isEnabled,isSchedulingEnabled"
WORKFLOW_LIST = f"/v1.0/identityGovernance/lifecycleWorkflows/workflows?$select={_PROPERTIES}"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:  # noqa: ARG001 - it is about the whole tenant
    """Look for one."""
    found = [
        workflow
        for workflow in tenant.items(WORKFLOW_LIST)
        if workflow.get("category") == "leaver"
        and workflow.get("isEnabled") is True
        and workflow.get("isSchedulingEnabled") is True
    ]
    yield Seen(claim=CLAIMS[0], value=bool(found))
