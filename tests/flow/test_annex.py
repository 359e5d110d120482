import datetime as dt
from pathlib import Path

import pytest
from tests.support import tiny

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.annex import Agreed, LeftOut, Request, agree
from seccheck.flow.grounds import Asked
from seccheck.flow.verify import Request as Verify
from seccheck.flow.verify import Verification
from seccheck.model.scale import Gate, Strength

AS_OF = dt.date.fromisoformat(tiny.AS_OF)
SITES = "sites: [{country: MA, city: Casablanca}, {country: FR}]"
TAILORED = """\
tailoring:
  - {requirement: TINY-OK, reason: Once a month., by: DPO, on: 2026-10-01, until: @UNTIL@, severity: minor}
"""
WAIVED = """\
waivers:
  - provider: slow
    requirement: TINY-HOURS
    reason: Until March.
    compensating: A second desk.
    approver: CIO
    on: 2026-11-21
    until: 2027-03-31
    facts: "@FACTS@"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tiny.world(tmp_path, good=tiny.GOOD, slow=tiny.SLOW))
    return tmp_path


pytestmark = pytest.mark.usefixtures("folder")


def agreed(provider: str = "good", gate: Gate = Gate.PRE_CONTRACT, **more: str) -> Agreed:
    return agree(
        Request(
            provider=Path("providers") / provider,
            asked=Asked(
                gate=gate,
                profile=more.get("profile", "full"),
                policies=(more.get("policy", "tiny"),),
                config=Path(more["config"]) if "config" in more else None,
            ),
            as_of=AS_OF,
        )
    )


def also(text: str) -> None:
    file = Path("seccheck.yaml")
    file.write_text(file.read_text() + text)


def names(found: Agreed) -> list[str]:
    return [duty.requirement.id for duty in found.terms.duties]


def facts(requirement: str) -> str:
    """The digest that a waiver of the slow provider must be pinned to."""
    request = Verify(
        providers=(Path("providers/slow"),), asked=Asked(gate=Gate.PRE_CONTRACT, policies=("tiny",)), as_of=AS_OF
    )
    (verified,) = Verification(request).results()
    assert verified.report is not None
    return next(item.facts for item in verified.report.requirements if item.id == requirement)


@pytest.mark.parametrize(
    ("gate", "due"),
    [
        (Gate.PRE_CONTRACT, ["TINY-OK", "TINY-HOURS", "TINY-SEEN"]),
        (Gate.TRANSITION, ["TINY-OK", "TINY-SEEN"]),
        (Gate.RUN, ["TINY-OK"]),
    ],
)
def test_the_gate_and_all_later_ones_are_covered(gate: Gate, due: list[str]) -> None:
    assert names(agreed(gate=gate)) == due


def test_the_terms_name_parties_files_and_counts() -> None:
    file = Path("seccheck.yaml")
    file.write_text(file.read_text().replace("remote_access: true", f"remote_access: true, services: [n1], {SITES}"))
    found = agreed()
    terms = found.terms
    assert (terms.client, terms.provider.name, terms.provider.legal_name) == (
        "Example Industries",
        "good",
        "Atlas SARL",
    )
    assert (terms.scope.services, terms.scope.sites) == (("N1",), ("Casablanca (MA)", "FR"))
    assert all(len(digest) == 64 for digest in terms.digests.values())
    assert [path.name for path in found.inputs] == ["provider.yaml", "seccheck.yaml"]
    assert terms.known > len(terms.duties) == 3
    assert [chapter.title["en"] for chapter in terms.chapters] == ["Tiny"]


def test_the_profile_narrows_it() -> None:
    assert names(agreed(profile="express")) == ["TINY-OK", "TINY-HOURS"]


def test_without_a_client_file_nobody_is_named() -> None:
    Path("seccheck.yaml").unlink()
    found = agreed(policy="own")
    assert (found.terms.client, found.terms.digests["client"], len(found.inputs)) == ("", "", 1)


def test_own_policies_may_be_named_once_more() -> None:
    assert names(agreed(policy="own", config="seccheck.yaml")) == ["TINY-OK", "TINY-HOURS", "TINY-SEEN"]


def test_a_waiver_in_force_is_a_derogation_and_no_clause_less() -> None:
    also(WAIVED.replace("@FACTS@", facts("TINY-HOURS")))
    found = agreed("slow")
    assert [waiver.requirement for waiver in found.terms.derogations] == ["TINY-HOURS"]
    assert "TINY-HOURS" in names(found)
    assert found.left_out == ()


def test_a_waiver_that_is_not_in_force_is_left_out_and_said() -> None:
    also(WAIVED.replace("@FACTS@", "0" * 64))
    found = agreed("slow")
    assert found.terms.derogations == ()
    assert found.left_out == (LeftOut(requirement="TINY-HOURS", waiver="facts-changed"),)


def test_another_providers_waiver_is_none() -> None:
    also(WAIVED.replace("@FACTS@", "0" * 64))
    assert agreed("good").left_out == ()


def test_a_tailoring_is_part_of_its_clause() -> None:
    also(TAILORED.replace("@UNTIL@", "2027-09-30"))
    duty = agreed().terms.duties[0]
    assert duty.change is not None
    assert duty.demand[Gate.RUN] is Strength.DECLARED


def test_a_tailoring_that_has_ended_is_left_out_and_said() -> None:
    also(TAILORED.replace("@UNTIL@", "2026-11-30"))
    found = agreed()
    assert found.terms.duties[0].change is None
    assert found.left_out == (LeftOut(requirement="TINY-OK", ended=dt.date(2026, 11, 30)),)


def test_several_providers_make_no_annex() -> None:
    with pytest.raises(UsageFaultError, match="holds 2 dossiers"):
        agree(Request(provider=Path("providers"), asked=Asked(gate=Gate.RUN), as_of=AS_OF))


def test_nothing_due_is_an_error() -> None:
    file = Path("own/tiny.yaml")
    file.write_text(
        file.read_text().replace("demand: {pre-contract: declared, run: declared}", "demand: {pre-contract: declared}")
    )
    with pytest.raises(InputFaultError, match="nothing is due from the gate run on"):
        agreed(gate=Gate.RUN)


def test_a_client_file_of_the_provider_is_refused() -> None:
    Path("providers/good/seccheck.yaml").write_text(tiny.CLIENT)
    with pytest.raises(InputFaultError):
        agreed(config="providers/good/seccheck.yaml")
