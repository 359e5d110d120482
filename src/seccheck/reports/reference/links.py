"""Where things stand on the reference pages, as links from a page one folder down or from the top."""

from seccheck.model.policy import Catalog
from seccheck.model.scale import AnsweredBy
from seccheck.reports.reference.markdown import code, link

ENGAGEMENT = "engagement"
LOOKS, KINDS, FRAMEWORKS, DATA, INDEX = (
    "looks.md",
    "evidence-kinds.md",
    "frameworks.md",
    "reference-data.md",
    "README.md",
)
_LOOKS_FOLDER = "looks/"
LOOKS_INDEX = f"{_LOOKS_FOLDER}{INDEX}"


def policy_page(policy: str) -> str:
    """The path of a policy's page."""
    return f"policies/{policy}.md"


def claims_page(policy: str) -> str:
    """The path of the page with a policy's questions."""
    return f"claims/{policy}.md"


def family_page(family: str) -> str:
    """The path of the page with the looks of a family, such as ``entra.ca``."""
    return f"{_LOOKS_FOLDER}{family.replace('.', '-')}.md"


def requirement_link(catalog: Catalog, requirement: str, up: str = "") -> str:
    """The id of a requirement, leading to it.

    Args:
        catalog: knows the requirement.
        requirement: its id.
        up: ``../`` on a page one folder down.
    """
    pack = catalog.requirements[requirement].pack
    return link(code(requirement), f"{up}{policy_page(pack)}#{requirement.lower()}")


def claim_link(catalog: Catalog, name: str, up: str = "") -> str:
    """The id of a claim, or of one of its date's numbers, leading to the claim.

    Args:
        catalog: knows the claim.
        name: as written in a condition.
        up: ``../`` on a page one folder down.
    """
    claim = catalog.claims[name] if name in catalog.claims else catalog.claims[name.rpartition(".")[0]]
    page = LOOKS if claim.answered_by is AnsweredBy.LOOK else claims_page(claim.pack)
    return link(code(claim.id), f"{up}{page}#{claim.id}")


def kind_link(kind: str, up: str = "") -> str:
    """The id of a kind of evidence, leading to it."""
    return link(code(kind), f"{up}{KINDS}#{kind}")
