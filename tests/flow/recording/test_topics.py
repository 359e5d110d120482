import pytest
from tests.support.record_world import desk

from seccheck.errors import UsageFaultError
from seccheck.flow.recording.topics import Topic, kind_of, narrowed, topics_of
from seccheck.model.scale import Gate


def shown(topics: tuple[Topic, ...]) -> dict[str, tuple[str, ...]]:
    return {t.requirement.id: t.claims for t in topics if t.requirement.pack == "own"}


@pytest.mark.parametrize(
    ("name", "said", "hint"),
    [
        ("witnesed-test", "there is no kind", "Did you mean `witnessed-test`?"),
        ("zzz", "there is no kind", "`seccheck record` lists"),
        ("probe-entra", "taken by a machine", "`seccheck look`"),
        ("capture-entra", "taken by a machine", "`seccheck look`"),
        ("contract", "the kind of a document", "`seccheck record` lists"),
        ("answer", "the kind of a document", "`seccheck record` lists"),
    ],
)
def test_what_is_no_kind_of_record_is_told(name: str, said: str, hint: str) -> None:
    with pytest.raises(UsageFaultError) as caught:
        kind_of(desk().catalog, name)
    (fault,) = caught.value.faults
    assert said in fault.message
    assert hint in fault.hint


@pytest.mark.parametrize("name", ["witnessed-test", "signoff-record"])
def test_a_kind_is_found_by_its_name(name: str) -> None:
    assert kind_of(desk().catalog, name).id == name


def test_the_topics_are_those_that_accept_the_kind_at_the_gate_and_apply() -> None:
    catalog = desk().catalog
    kind = kind_of(catalog, "witnessed-test")
    every = shown(topics_of(catalog, kind, tuple(Gate), {"remote_access": True}))
    assert list(every) == ["OWN-CUT", "OWN-REST"]
    assert every["OWN-CUT"] == ("own.proved", "own.plan", "own.cut_minutes", "own.left_over")
    assert list(shown(topics_of(catalog, kind, (Gate.GO_LIVE,), {}))) == ["OWN-CUT"]
    assert list(shown(topics_of(catalog, kind, (Gate.TRANSITION,), {}))) == ["OWN-REST"]
    assert list(shown(topics_of(catalog, kind, tuple(Gate), {"remote_access": False}))) == ["OWN-CUT"]


def test_names_narrow_the_topics_and_no_claim_comes_twice() -> None:
    catalog = desk().catalog
    kind = kind_of(catalog, "witnessed-test")
    topics = topics_of(catalog, kind, tuple(Gate), {"remote_access": False})
    assert narrowed(catalog, kind, topics, ()) == topics
    assert shown(narrowed(catalog, kind, topics, ("own.plan", "own.proved"))) == {"OWN-CUT": ("own.proved", "own.plan")}
    named = shown(narrowed(catalog, kind, topics, ("own.proved", "OWN-REST", "own.level")))
    assert named["OWN-CUT"] == ("own.proved",)
    assert "own.proved" not in named["OWN-REST"]
    assert "own.level" in named["OWN-REST"], "named outright, it is meant, whatever the engagement says"


@pytest.mark.parametrize(
    ("name", "said", "hint"),
    [
        ("own.prooved", "there is no claim or requirement 'own.prooved'", "Did you mean `own.proved`?"),
        ("zzz", "there is no claim or requirement 'zzz'", "`seccheck record witnessed-test --form`"),
        ("itsm.fcr_pct", "no record of the kind witnessed-test can show itsm.fcr_pct", "itsm-extract-client"),
        ("entra.sms_enabled", "can show entra.sms_enabled", "Only a look or a document can."),
        ("GOV-SLA-MET", "GOV-SLA-MET accepts no record", "`seccheck explain GOV-SLA-MET`"),
    ],
)
def test_a_name_that_cannot_be_meant_is_told(name: str, said: str, hint: str) -> None:
    at = desk()
    with pytest.raises(UsageFaultError) as caught:
        narrowed(at.catalog, at.kind, at.topics, (name, "own.proved"))
    (fault,) = caught.value.faults
    assert said in fault.message
    assert hint in fault.hint
