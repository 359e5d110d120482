import pytest

from seccheck.conditional_access.grant import Alternative, Grant, Kind, read_grant
from seccheck.conditional_access.strength import Met
from seccheck.model.policy import Json

RANKS = {"no": Met.NO, "perhaps": Met.PERHAPS, "yes": Met.YES}


def judge(alternative: Alternative) -> Met:
    return RANKS[alternative.name]


def grant(*names: str, needs_all: bool = False) -> Grant:
    return Grant(alternatives=tuple(Alternative(kind=Kind.CONTROL, name=name) for name in names), needs_all=needs_all)


@pytest.mark.parametrize(
    ("names", "needs_all", "met", "best"),
    [
        pytest.param((), False, Met.NO, Met.NO, id="nothing"),
        pytest.param((), True, Met.NO, Met.NO, id="all-of-nothing"),
        pytest.param(("yes",), False, Met.YES, Met.YES, id="one"),
        pytest.param(("yes", "no"), False, Met.NO, Met.YES, id="or-takes-the-weakest"),
        pytest.param(("yes", "perhaps"), False, Met.PERHAPS, Met.YES, id="or-with-doubt"),
        pytest.param(("perhaps", "no"), False, Met.NO, Met.PERHAPS, id="or-doubt-does-not-help"),
        pytest.param(("yes", "no"), True, Met.YES, Met.YES, id="and-takes-the-strongest"),
        pytest.param(("perhaps", "no"), True, Met.PERHAPS, Met.PERHAPS, id="and-with-doubt"),
    ],
)
def test_or_takes_the_weakest_alternative_and_the_strongest(
    names: tuple[str, ...], needs_all: bool, met: Met, best: Met
) -> None:
    some = grant(*names, needs_all=needs_all)
    assert (some.met(judge), some.best(judge)) == (met, best)


@pytest.mark.parametrize(
    ("policy", "kinds"),
    [
        pytest.param({}, [], id="missing"),
        pytest.param({"grantControls": None}, [], id="null"),
        pytest.param({"grantControls": []}, [Kind.UNKNOWN], id="a-list"),
        pytest.param(
            {"grantControls": {"builtInControls": ["mfa", "laser"]}}, [Kind.CONTROL, Kind.UNKNOWN], id="controls"
        ),
        pytest.param(
            {"grantControls": {"builtInControls": None, "termsOfUse": ["t"]}}, [Kind.TERMS_OF_USE], id="terms"
        ),
        pytest.param({"grantControls": {"customAuthenticationFactors": ["c"]}}, [Kind.CUSTOM], id="custom"),
        pytest.param({"grantControls": {"authenticationStrength": {"id": "x"}}}, [Kind.STRENGTH], id="strength"),
        pytest.param({"grantControls": {"authenticationStrength": {}}}, [], id="empty-strength"),
        pytest.param({"grantControls": {"authenticationStrength": True}}, [Kind.UNKNOWN], id="strength-of-no-shape"),
        pytest.param(
            {"grantControls": {"builtInControls": ["mfa"], "authenticationStrength": [{"id": "x"}]}},
            [Kind.CONTROL, Kind.UNKNOWN],
            id="strength-in-a-list",
        ),
        pytest.param({"grantControls": {"novelty": True}}, [Kind.UNKNOWN], id="novelty"),
        pytest.param({"grantControls": {"builtInControls": [7]}}, [Kind.UNKNOWN], id="numbers"),
        pytest.param({"grantControls": {"authenticationStrength@odata.context": "x"}}, [], id="annotation"),
    ],
)
def test_reads_every_kind_of_control(policy: dict[str, Json], kinds: list[Kind]) -> None:
    assert [alternative.kind for alternative in read_grant(policy).alternatives] == kinds


@pytest.mark.parametrize(
    ("operator", "needs_all"), [("AND", True), ("OR", False), (None, False), ("and", False), (7, False)]
)
def test_only_and_needs_all(operator: Json, needs_all: bool) -> None:
    assert read_grant({"grantControls": {"operator": operator}}).needs_all is needs_all
