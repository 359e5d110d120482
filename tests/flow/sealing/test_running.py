import dataclasses
from pathlib import Path

import pytest
from tests.support import sealed

from seccheck import __version__
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.bundles.run_file import Commitment, Input, NotCollected, Previous, Probe
from seccheck.flow.sealing.disclosing import Disclosed
from seccheck.flow.sealing.evidence import RawFile
from seccheck.flow.sealing.rejudging import Sealable, sealable
from seccheck.flow.sealing.running import run_of
from seccheck.judging.semantics import SEMANTICS
from seccheck.model.evidence import Evidence, Facts, Gap, Gathered
from seccheck.model.scale import Strength

COMMITMENT = Commitment(commitment="a" * 64, media_type="text/plain", personal_data="direct")
SHOWN = Disclosed(file=RawFile(id="dossier", role="dossier", path=Path("x")), sha256="b" * 64, commitment=COMMITMENT)


@pytest.fixture(name="judged")
def _judged(tmp_path: Path) -> Sealable:
    sealed.world(tmp_path)
    return sealable(sealed.material(tmp_path), Pseudonyms(b"k" * 32))


def test_a_first_run_begins_its_chain(judged: Sealable) -> None:
    run = run_of(judged, (SHOWN,), sealed.ORDER, sealed.CHANCE)
    assert (run.sequence, run.previous, len(run.chain)) == (1, None, 32)
    assert (run.provider, run.client, run.audience) == ("Atlas", "Example Industries", "client")
    assert (run.engine.name, run.engine.version, run.engine.semantics) == ("seccheck", __version__, SEMANTICS)
    assert run.policy == judged.material.catalog.digest
    assert run.inputs == (Input(role="dossier", evidence="dossier"),)
    assert run.commitments == {"dossier": COMMITMENT}
    assert run.nonce == sealed.CHANCE.nonce.hex()


def test_a_later_run_names_the_one_before(judged: Sealable) -> None:
    order = sealed.ordered(previous=Previous(id="c" * 64, sequence=7), chain="x", trust={"trust/a": b"a"})
    run = run_of(judged, (), order, sealed.CHANCE)
    assert (run.sequence, run.previous, run.chain) == (8, Previous(id="c" * 64, sequence=7), "x")
    assert list(run.trust) == ["trust/a"]


def test_looks_that_were_taken_and_those_that_were_not_are_named(judged: Sealable) -> None:
    day = judged.material.judgement.as_of
    words = [
        Evidence(claim="c", value=1, strength=Strength.OBSERVED, kind="probe-entra", source=source, seen_at=day)
        for source in ("look:b@t", "look:a@t", "look:a@t", "capture:a@u", "provider")
    ]
    gaps = tuple(Gap(look=look, reason="timeout", claims=("c",)) for look in ("look:d@t", "look:d@t"))
    seen = Gathered(facts=Facts(evidence=tuple(words), gaps=gaps))
    looked = dataclasses.replace(judged, material=dataclasses.replace(judged.material, gathered=seen))
    asked = NotCollected(id="screenshots", reason="refused")
    run = run_of(looked, (), sealed.ordered(not_collected=(asked,)), sealed.CHANCE)
    assert [(p.id, p.tenant) for p in run.probes] == [("capture:a", "u"), ("look:a", "t"), ("look:b", "t")]
    assert run.not_collected == (asked, NotCollected(id="look:d@t", reason="timeout"))
    told = Probe(id="look:a", version="1", permissions=("User.Read.All",))
    assert run_of(looked, (), sealed.ordered(probes=(told,)), sealed.CHANCE).probes == (told,)


def test_what_cannot_be_a_run_is_refused(judged: Sealable) -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        run_of(judged, (), sealed.ORDER, dataclasses.replace(sealed.CHANCE, nonce=b"n"))
    with pytest.raises(ValueError, match="same chain"):
        run_of(judged, (), sealed.ordered(previous=Previous(id="c" * 64, sequence=7)), sealed.CHANCE)
