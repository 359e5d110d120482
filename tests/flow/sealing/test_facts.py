import dataclasses
from pathlib import Path

import pytest
from tests.support import sealed

from seccheck.bundles.facts_file import FactsFile
from seccheck.bundles.personal_data import personal_data_in
from seccheck.bundles.pseudonyms import Pseudonyms
from seccheck.flow.sealing.facts import base_name, facts_of
from seccheck.model.evidence import Evidence, Gap, Gathered
from seccheck.model.scale import Strength
from seccheck.model.signature import Signature
from seccheck.reports.wire.material import Material

NAMED = Pseudonyms(b"k" * 32)


@pytest.fixture(name="judged")
def _judged(tmp_path: Path) -> Material:
    sealed.world(tmp_path)
    return sealed.material(tmp_path)


def test_facts_hold_all_that_was_judged_on(judged: Material) -> None:
    facts = facts_of(judged, NAMED)
    assert [(e.claim, e.source, e.strength) for e in facts.evidence] == [
        (e.claim, e.source, e.strength) for e in judged.gathered.facts.evidence
    ]
    assert facts.selected == tuple(j.requirement.id for j in judged.judgement.requirements)
    assert (facts.gate, facts.as_of, facts.profile) == (judged.judgement.gate, judged.judgement.as_of, judged.profile)
    assert (facts.tailoring, facts.waivers) == (judged.client.tailoring, ())
    assert facts.unread == judged.gathered.unread
    assert facts.client is not None
    assert [(r.kind, r.on) for r in facts.client.records] == [("witnessed-test", judged.client.records[0].on)]
    assert FactsFile.from_json(facts.to_json()) == facts


def test_nobody_can_be_reached_through_them(judged: Material) -> None:
    text = facts_of(judged, NAMED).to_json().decode()
    assert list(personal_data_in(text)) == []
    assert "desk@" not in text


def test_no_plain_sum_of_a_file_stands_in_them(judged: Material) -> None:
    text = facts_of(judged, NAMED).to_json().decode()
    sums = (
        judged.dossier.digest,
        judged.client.digest,
        *(d.sha256 for d in judged.dossier.documents),
        *(r.sha256 for r in judged.client.records),
        *(e.digest for e in judged.gathered.facts.evidence if e.digest),
    )
    assert len(sums) > 5
    assert not [one for one in sums if one in text]


def test_no_folder_of_this_machine_stands_in_them(judged: Material, tmp_path: Path) -> None:
    text = facts_of(judged, NAMED).to_json().decode()
    assert str(tmp_path) not in text
    assert base_name("/home/x/provider.yaml") == "provider.yaml"


def test_other_providers_are_nobodys_business(judged: Material) -> None:
    (review,) = judged.client.reviews
    (tailoring,) = judged.client.tailoring
    client = dataclasses.replace(
        judged.client,
        reviews=(review, dataclasses.replace(review, provider="Other")),
        tailoring=(tailoring, dataclasses.replace(tailoring, provider="Other")),
        records=(dataclasses.replace(judged.client.records[0], provider="Other"),),
    )
    facts = facts_of(dataclasses.replace(judged, client=client), NAMED)
    assert (len(facts.reviews), len(facts.tailoring)) == (1, 1)
    assert facts.client is not None
    assert facts.client.records == ()
    assert "Other" not in facts.to_json().decode()


def test_without_a_client_file_there_is_no_client(judged: Material) -> None:
    none = dataclasses.replace(judged.client, path="")
    assert facts_of(dataclasses.replace(judged, client=none), NAMED).client is None


def test_looks_and_signatures_lose_their_people_and_keep_their_sources(judged: Material) -> None:
    word = Evidence(
        claim="tiny.seen",
        value={"a@x.fr": ["p-0123456789ab"]},
        strength=Strength.OBSERVED,
        kind="probe-entra",
        source="look:entra.x@tenant.example",
        seen_at=judged.judgement.as_of,
        people=("p-0123456789ab", "Agent 7"),
        note={"en": "b@x.fr was seen"},
    )
    gap = Gap(look="capture:x@tenant.example", reason="permission", claims=("tiny.seen",), detail="for b@x.fr")
    seen = dataclasses.replace(judged.gathered.facts, evidence=(word,), gaps=(gap,))
    facts = facts_of(
        dataclasses.replace(
            judged,
            gathered=Gathered(facts=seen),
            signature=Signature(state="signed", key="SHA256:x", principal="m@x.fr"),
        ),
        NAMED,
    )
    (veiled,), (unseen,) = facts.evidence, facts.gaps
    assert (veiled.source, unseen.look) == (word.source, gap.look)
    assert veiled.value == {NAMED.text("a@x.fr"): [NAMED.text("p-0123456789ab")]}
    assert veiled.people == (NAMED.text("p-0123456789ab"), NAMED.person("Agent 7"))
    assert veiled.note == {"en": f"{NAMED.text('b@x.fr')} was seen"}
    assert unseen.detail == f"for {NAMED.text('b@x.fr')}"
    assert facts.provider.signature.principal == NAMED.text("m@x.fr")
