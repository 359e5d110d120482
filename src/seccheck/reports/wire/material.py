"""All that a report is built from: one provider, one gate, and what the client decided."""

from seccheck import __version__
from seccheck.judging.named import claim_behind, claims_named
from seccheck.judging.tailoring import tailored
from seccheck.model.client import ClientFile
from seccheck.model.dossier import Dossier
from seccheck.model.evidence import Gathered
from seccheck.model.judgement import GateJudgement, RequirementJudgement
from seccheck.model.policy import Catalog, Requirement
from seccheck.model.record import record
from seccheck.model.signature import Signature


@record
class Material:
    """What reading and judging have to say about one provider."""

    catalog: Catalog
    dossier: Dossier
    client: ClientFile
    gathered: Gathered
    judgement: GateJudgement
    profile: str
    """``express`` or ``full``."""
    signature: Signature = Signature()
    """Of the dossier."""
    version: str = __version__
    """Of the seccheck that judged: where a bundle is judged again, the one that sealed it."""

    def claims_of(self, judgement: RequirementJudgement) -> tuple[str, ...]:
        """Every claim that bears on `judgement`, what is expected first, each once."""
        requirement = effective(judgement)
        names = [*claims_named(self.catalog, *requirement.expected_at(judgement.gate), requirement.observe)]
        names += [self.base(n) for a in requirement.agree for n in (a.declared, a.observed)]
        return tuple(dict.fromkeys(names))

    def observed_claims(self, requirement: Requirement) -> tuple[str, ...]:
        """The claims that only a look or a record can know."""
        return tuple(dict.fromkeys(claims_named(self.catalog, requirement.observe)))

    def base(self, name: str) -> str:
        """The claim behind a name that may ask for a derived number."""
        return claim_behind(self.catalog, name)


def effective(judgement: RequirementJudgement) -> Requirement:
    """The requirement in the client's own version, where there is one."""
    tailoring = judgement.tailoring
    return tailored(judgement.requirement, tailoring) if tailoring else judgement.requirement
