import pytest

from seccheck.errors import UsageFaultError
from seccheck.probes.known import look_names, looks_of, looks_on, meant, probe_of
from seccheck.probes.permissions import IDS
from seccheck.reading.catalog import load_catalog

LOOK = "entra.ca.report_only"


def test_a_look_is_called_like_its_file() -> None:
    assert LOOK in look_names()
    assert probe_of(LOOK).CLAIMS == (LOOK,)
    assert list(look_names()) == sorted(set(look_names()))


@pytest.mark.parametrize("name", ["entra.ca", "entra.ca.nope", "ca.report_only", "", "entra.ca_report_only"])
def test_what_is_no_look_has_no_probe(name: str) -> None:
    with pytest.raises(KeyError):
        probe_of(name)


@pytest.mark.parametrize("name", look_names())
def test_a_probe_says_all_that_is_told_of_it(name: str) -> None:
    probe, claims = probe_of(name), load_catalog(()).claims
    assert probe.CLAIMS
    assert [claim for claim in probe.CLAIMS if claim not in claims] == []
    assert [need.permission for need in probe.NEEDS if need.permission not in IDS] == []
    assert probe.LICENCE in ("free", "p1", "p2", "governance", "intune")
    assert probe.SIDE in ("client", "provider", "both", "partner")
    about = probe.ABOUT
    for text in (about.title, about.looks_at, about.may_be_believed, about.cannot_see, *(n.why for n in probe.NEEDS)):
        assert text["en"]
        assert text["fr"]
    assert set(about.first_rule_out) in (set(), {"en", "fr"})


def test_looks_are_found_by_what_they_can_say_and_where() -> None:
    assert looks_on({LOOK, "mfa.policy"}) == (LOOK,)
    assert looks_on(()) == ()
    assert LOOK in looks_of("both")
    assert LOOK not in looks_of("partner")
    assert set(look_names()) == set(looks_of("client", "provider", "both", "partner"))


def test_a_word_means_a_look_or_all_that_begin_so() -> None:
    assert meant([LOOK, LOOK]) == (LOOK,)
    assert meant([]) == ()
    family = meant(["entra.ca"])
    assert family == tuple(name for name in look_names() if name.startswith("entra.ca."))
    assert meant(["entra.ca."]) == family
    assert meant(["entra"]) == look_names()


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("entra.ca.report_onyl", "Did you mean entra.ca.report_only"),
        ("entra.c", "Did you mean"),
        ("zzzzzz", "`seccheck catalog --looks` lists the looks."),
    ],
)
def test_a_misspelt_look_is_wrong_usage(word: str, hint: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        meant([LOOK, word])
    (fault,) = caught.value.faults
    assert fault.message == f"no look is called {word!r}"
    assert fault.hint.startswith(hint)
