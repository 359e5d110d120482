import dataclasses
from pathlib import Path

import pytest
from tests.support.review_world import CONFIG, PROVIDER, READ, desk, sit

from seccheck.errors import InputFaultError, UsageFaultError
from seccheck.flow.grounds import Asked
from seccheck.flow.reviewing.desk import Request, lay_out
from seccheck.model.scale import Gate

REQUEST = Request(provider=PROVIDER, asked=Asked(gate=Gate.PRE_CONTRACT, profile="full"), as_of=READ)


def test_the_desk_holds_what_a_reviewer_works_with() -> None:
    one = desk()
    assert (one.dossier.name, one.client_path, one.client.client) == ("Atlas", CONFIG, "Example Industries")
    assert one.path_of(one.dossier.documents[0]) == PROVIDER / "documents" / "dpa.txt"
    assert {j.requirement.id for j in one.judged().judgement.requirements} == {"OWN-DPA", "OWN-SCHEME"}
    assert desk(gate=Gate.RUN).judged().judgement.requirements[0].demanded is None, "nothing due is no fault here"


def test_only_reviews_of_this_provider_are_on_it() -> None:
    sit("r", "", "draft", "", document="dpa")
    one = desk()
    other = dataclasses.replace(one.client.reviews[0], provider="Rif")
    anybody = dataclasses.replace(other, provider="")
    client = dataclasses.replace(one.client, reviews=(*one.client.reviews, other, anybody))
    mixed = dataclasses.replace(one, grounds=dataclasses.replace(one.grounds, client=client))
    assert mixed.reviews == (one.client.reviews[0], anybody)


def test_without_a_client_file_nothing_can_be_written() -> None:
    CONFIG.unlink()
    with pytest.raises(InputFaultError, match="there is no client file") as caught:
        lay_out(REQUEST, writes=True)
    assert "seccheck init" in caught.value.faults[0].hint
    full = dataclasses.replace(REQUEST, asked=Asked(gate=Gate.PRE_CONTRACT, policies=("own/own.yaml",), profile="full"))
    assert lay_out(full, writes=False).client.path == ""


def test_one_provider_is_reviewed_at_a_time() -> None:
    Path("many").mkdir()
    for name in ("a", "b"):
        (Path("many") / name).mkdir()
        (Path("many") / name / "provider.yaml").write_text("")
    with pytest.raises(UsageFaultError, match="holds 2 dossiers"):
        lay_out(dataclasses.replace(REQUEST, provider=Path("many")), writes=True)
