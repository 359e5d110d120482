import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.probes.directory.generic_names import looks_generic


@pytest.mark.parametrize(
    "name",
    [
        "support",
        "support1",
        "Support-N1",
        "helpdesk",
        "service.desk",
        "servicedesk2",
        "noc_casablanca",
        "hotline.fr",
        "équipe-nuit",
        "ACCUEIL",
        "admin",
        "admin2",
        "test.user",
        "svc",
        "agent",
        "it",
        "adm.tech",
        "compte.partagé",
    ],
)
def test_names_that_look_shared(name: str) -> None:
    assert looks_generic(name)


@pytest.mark.parametrize(
    "name",
    [
        "jo.martin",
        "adm-jo.martin",
        "jo.admin",
        "n1-c07",
        "adm-03",
        "agent07",
        "bs01",
        "a012",
        "supportive.sam",
        "",
        "42",
        "p-0a1b2c3d4e5f",
        "名前",
    ],
)
def test_names_that_may_be_somebody_s(name: str) -> None:
    assert not looks_generic(name)


@given(st.text())
def test_any_name_has_an_answer(name: str) -> None:
    assert looks_generic(name) in (True, False)


@given(st.sampled_from(["support", "helpdesk", "admin"]), st.integers(0, 999))
def test_a_number_makes_nobody_of_it(name: str, number: int) -> None:
    assert looks_generic(f"{name}{number}")


@given(st.text(alphabet="0123456789abcdef", min_size=12, max_size=12))
def test_no_pseudonym_looks_shared(digits: str) -> None:
    assert not looks_generic(f"p-{digits}")
