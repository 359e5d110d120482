import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.conditional_access.strength import Met, strength_met
from seccheck.model.policy import Json

NO, PERHAPS, YES = Met.NO, Met.PERHAPS, Met.YES
METHODS = st.sampled_from(
    ["fido2", "deviceBasedPush", "password", "sms", "email", "telepathy", "federatedSingleFactor"]
)
COMBINATIONS = st.lists(st.lists(METHODS, min_size=1, max_size=3).map(",".join), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("combinations", "met"),
    [
        pytest.param(["fido2"], (YES, YES), id="fido2"),
        pytest.param(["windowsHelloForBusiness", "x509CertificateMultiFactor"], (YES, YES), id="resistant"),
        pytest.param(["deviceBasedPush"], (YES, NO), id="phone-sign-in"),
        pytest.param(["password,hardwareOath"], (YES, NO), id="password-and-token"),
        pytest.param(["hardwareOath,password"], (YES, NO), id="token-and-password"),
        pytest.param(["microsoftAuthenticatorPush,federatedSingleFactor"], (YES, NO), id="push-and-federated"),
        pytest.param([" password , sms "], (YES, NO), id="spaces"),
        pytest.param(["sms,voice"], (NO, NO), id="two-seconds"),
        pytest.param(["password"], (NO, NO), id="password"),
        pytest.param(["fido2", "password"], (NO, NO), id="one-is-weak"),
        pytest.param(["fido2", "deviceBasedPush"], (YES, NO), id="one-is-not-resistant"),
        pytest.param(["telepathy"], (PERHAPS, PERHAPS), id="unknown"),
        pytest.param(["password,telepathy"], (PERHAPS, PERHAPS), id="unknown-second"),
        pytest.param(["password,sms,telepathy"], (YES, PERHAPS), id="unknown-third"),
        pytest.param(["fido2,telepathy"], (YES, YES), id="resistant-and-unknown"),
        pytest.param(["telepathy", "password"], (NO, NO), id="unknown-or-weak"),
    ],
)
def test_the_weakest_combination_decides(combinations: list[str], met: tuple[Met, Met]) -> None:
    assert strength_met({"displayName": "Phishing-resistant MFA", "allowedCombinations": combinations}) == met


@pytest.mark.parametrize(
    ("id_", "met"),
    [("2", (YES, NO)), ("3", (YES, NO)), ("4", (YES, YES)), ("5", (PERHAPS, PERHAPS))],
)
def test_a_built_in_strength_is_known_by_its_id(id_: str, met: tuple[Met, Met]) -> None:
    assert strength_met({"id": f"00000000-0000-0000-0000-00000000000{id_}"}) == met


@pytest.mark.parametrize("combinations", [["fido2", None], ["fido2", 7], [["fido2"]], "fido2", {"fido2": True}, 7])
def test_a_list_that_cannot_be_read_leaves_it_in_doubt_whatever_the_id(combinations: Json) -> None:
    strength = {"id": "00000000-0000-0000-0000-000000000004", "allowedCombinations": combinations}
    assert strength_met(strength) == (PERHAPS, PERHAPS)


def test_combinations_win_over_the_id() -> None:
    assert strength_met({"id": "00000000-0000-0000-0000-000000000004", "allowedCombinations": ["password"]}) == (NO, NO)


@given(COMBINATIONS, COMBINATIONS)
def test_allowing_more_never_makes_it_stronger(some: list[str], more: list[str]) -> None:
    few, many = (strength_met({"allowedCombinations": combinations}) for combinations in (some, [*some, *more]))
    assert all(one >= other for one, other in zip(few, many, strict=True))


@given(COMBINATIONS)
def test_what_resists_phishing_is_multifactor(some: list[str]) -> None:
    mfa, resistant = strength_met({"allowedCombinations": some})
    assert mfa >= resistant
