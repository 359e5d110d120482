import importlib
import re

import pytest

from seccheck.probes.probe import About, Need
from seccheck.registry import load, names

PACKAGE = "seccheck.probes.entra"
PROBES = names(PACKAGE)
AREAS = {"tenant", "sd", "ca", "bg", "auth", "priv", "user", "gov", "risk", "dev", "ext", "xta", "gdap", "app", "log"}


def test_there_are_probes() -> None:
    assert {"ca_mfa_all_users", "ca_report_only", "tenant_identity"} <= set(PROBES)


@pytest.mark.parametrize("name", PROBES)
def test_offers_what_a_probe_offers(name: str) -> None:
    probe = load(PACKAGE, name)
    assert callable(probe.look)
    assert probe.LICENCE in ("free", "p1", "p2", "governance", "intune")
    assert probe.SIDE in ("client", "provider", "both", "partner")
    assert isinstance(probe.ABOUT, About)
    assert isinstance(probe.CLAIMS, tuple)
    assert probe.CLAIMS
    assert len(set(probe.CLAIMS)) == len(probe.CLAIMS)
    assert isinstance(probe.NEEDS, tuple)
    assert all(isinstance(need, Need) for need in probe.NEEDS)


@pytest.mark.parametrize("name", PROBES)
def test_needs_each_permission_once_and_only_to_read(name: str) -> None:
    permissions = [need.permission for need in load(PACKAGE, name).NEEDS]
    assert len(set(permissions)) == len(permissions)
    assert not [one for one in permissions if "Write" in one or not re.fullmatch(r"[\w-]+(\.[\w-]+)+", one)]


@pytest.mark.parametrize("name", PROBES)
def test_says_what_it_is_in_both_languages(name: str) -> None:
    probe = load(PACKAGE, name)
    about = probe.ABOUT
    texts = [about.title, about.looks_at, about.may_be_believed, about.cannot_see]
    texts += [need.why for need in probe.NEEDS] + ([about.first_rule_out] if about.first_rule_out else [])
    for text in texts:
        assert text.keys() == {"en", "fr"}
        assert all(words.strip() == words and words for words in text.values())
        assert text["en"] != text["fr"]
    for text in texts[1:4]:
        assert all(words.endswith((".", "?")) for words in text.values())
    assert not [words for words in about.title.values() if words.endswith(".")]


@pytest.mark.parametrize("name", PROBES)
def test_speaks_of_its_own_claim_first(name: str) -> None:
    claim = load(PACKAGE, name).CLAIMS[0]
    area, _, rest = name.partition("_")
    own = f"entra.{area}.{rest}"
    assert area in AREAS
    assert claim == own or own not in load(PACKAGE, name).CLAIMS


@pytest.mark.parametrize("name", PROBES)
def test_is_one_sentence_at_the_top(name: str) -> None:
    doc = importlib.import_module(f"{PACKAGE}.{name}").__doc__ or ""
    assert doc.endswith(".")
    assert "\n" not in doc.strip()


def test_two_probes_do_not_speak_of_one_claim() -> None:
    claims = [claim for name in PROBES for claim in load(PACKAGE, name).CLAIMS]
    assert sorted(claims) == sorted(set(claims))
