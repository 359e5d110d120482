import dataclasses
import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest

from seccheck.bundles import facts_file
from seccheck.bundles.broken import BrokenError
from seccheck.bundles.facts_file import ClientHead, FactsFile, ProviderHead, RecordHead
from seccheck.model.client import Review, ReviewedClaim, Tailoring, Waiver
from seccheck.model.evidence import Evidence, Gap, UnreadDocument
from seccheck.model.policy import Atom
from seccheck.model.scale import Gate, Severity, Strength
from seccheck.model.signature import Signature

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "bundle-facts.schema.json").read_text())
DAY = dt.date(2026, 12, 1)
HEAD = ProviderHead(
    name="Atlas", file="provider.yaml", sha256="a" * 64, declared_by="SM", declared_role="SM", declared_on=DAY
)
WORD = Evidence(claim="c", value=1.5, strength=Strength.DECLARED, kind="answer", source="provider", seen_at=DAY)
LEAST = FactsFile(gate=Gate.RUN, as_of=DAY, profile="full", selected=("R-1",), provider=HEAD, evidence=(WORD,))
FULL = dataclasses.replace(
    LEAST,
    provider=dataclasses.replace(
        HEAD, legal_name="Atlas SARL", country="MA", signature=Signature(state="signed", key="SHA256:x", principal="p")
    ),
    client=ClientHead(
        file="seccheck.yaml",
        sha256="b" * 64,
        client="Example Industries",
        unreviewed_count=True,
        second_reviewer="all",
        records=(RecordHead(kind="witnessed-test", on=DAY, sha256="c" * 64),),
    ),
    gaps=(Gap(look="look:x@t", reason="timeout", claims=("c",), detail="d", seen_at=DAY),),
    unread=(UnreadDocument(document="dpa", claims=("c",), state="changed"),),
    waivers=(
        Waiver(
            provider="Atlas",
            requirement="R-1",
            reason="r",
            compensating="c",
            approver="CIO",
            second_approver="CISO",
            on=DAY,
            until=DAY,
            digest="d" * 64,
        ),
    ),
    tailoring=(
        Tailoring(
            provider="",
            requirement="R-1",
            reason="r",
            by="CIO",
            on=DAY,
            until=DAY,
            expect=(Atom(claim="c", schema={"maximum": 1.5}),),
            demand={Gate.RUN: Strength.OBSERVED},
            severity=Severity.MINOR,
        ),
    ),
    reviews=(
        Review(
            provider="",
            document="dpa",
            replaces="",
            sha256="e" * 64,
            by="CO",
            second="",
            on=DAY,
            rejected="",
            kind="dpa",
            issuer="",
            dated=DAY,
            valid_until=None,
            signed=True,
            covers={"sites": ("MA",)},
            claims=(ReviewedClaim(claim="c", value={"a": [0.5]}, page=1),),
        ),
    ),
)


@pytest.mark.parametrize("facts", [LEAST, FULL], ids=["least", "full"])
def test_facts_are_written_by_their_schema_and_read_back(facts: FactsFile) -> None:
    written = facts.to_json()
    jsonschema.validate(json.loads(written), SCHEMA)
    assert FactsFile.from_json(written) == facts
    assert FactsFile.from_json(written).to_json() == written


def test_the_schema_knows_each_field_and_no_other() -> None:
    """A field more in the model is a field more in the format, which needs another look."""
    parts = (Atom, ClientHead, Evidence, Gap, ProviderHead, RecordHead, Review, ReviewedClaim, Signature, Tailoring)
    classes = {cls.__name__: cls for cls in (*parts, UnreadDocument, Waiver)}
    said = {name: set(part["properties"]) for name, part in SCHEMA["definitions"].items()}
    assert said == {name: {field.name for field in dataclasses.fields(cls)} for name, cls in classes.items()}
    assert set(SCHEMA["properties"]) == {field.name for field in dataclasses.fields(FactsFile)}


def test_no_number_has_a_fraction() -> None:
    assert b'"value":{"$decimal":"1.5"}' in LEAST.to_json()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (LEAST.to_json().replace(b"seccheck-facts/1", b"seccheck-facts/2"), "format"),
        (LEAST.to_json().replace(b'"full"', b"1"), "facts"),
        (LEAST.to_json().replace(b'{"$decimal":"1.5"}', b"1.5"), "json"),
        (LEAST.to_json().replace(b'"selected"', b'"selected":[],"selected"'), "json"),
        (b"{", "json"),
    ],
    ids=["later", "wrong type", "fraction", "twice", "no json"],
)
def test_other_facts_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(BrokenError) as caught:
        FactsFile.from_json(data)
    assert (caught.value.reason, caught.value.member) == (reason, "data/facts.json")


@pytest.mark.parametrize(
    ("limit", "most"), [("MOST_WORDS", 3), ("MOST_OF_ONE_CLAIM", 3)], ids=["all together", "of one claim"]
)
@pytest.mark.parametrize(
    "flood",
    [{"evidence": (WORD,) * 4}, {"gaps": (Gap(look="l", reason="r", claims=("c",)),) * 4}],
    ids=["words", "gaps"],
)
def test_a_flood_is_refused_before_anybody_judges_it(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, flood: dict[str, tuple[Evidence | Gap, ...]]
) -> None:
    monkeypatch.setattr(facts_file, limit, most)
    with pytest.raises(BrokenError, match="more words or gaps"):
        FactsFile.from_json(dataclasses.replace(LEAST, **flood).to_json())  # type: ignore[arg-type]  # fields by name
