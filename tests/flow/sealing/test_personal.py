import pytest

from seccheck.errors import InputFaultError
from seccheck.flow.sealing.personal import refuse_personal_data


def test_members_without_people_may_be_sealed() -> None:
    refuse_personal_data(
        {"data/facts.json": b'{"a":"p-0123456789ab@x.fr"}', "data/policy/files/a.yaml": b"a@x.example"}
    )


@pytest.mark.parametrize(
    ("member", "content", "place", "why", "what_to_do"),
    [
        ("data/facts.json", "a\n b@x.fr", "data/facts.json:2:2", "mail address", "function"),
        ("data/facts.json", "b@x.example", "data/facts.json:1:1", "mail address", "function"),
        ("data/report.en.html", "<b>+33 1 99 00 42 10", "data/report.en.html:1:4", "telephone number", "function"),
        ("data/policy/files/own/a.yaml", "b@x.fr", "data/policy/files/own/a.yaml:1:1", "mail address", "policy"),
    ],
)
def test_people_are_refused_with_their_place(member: str, content: str, place: str, why: str, what_to_do: str) -> None:
    with pytest.raises(InputFaultError) as caught:
        refuse_personal_data({member: content.encode()})
    (fault,) = caught.value.faults
    assert str(fault.place) == place
    assert why in fault.message
    assert what_to_do in fault.hint


def test_there_is_an_end_to_what_is_said() -> None:
    with pytest.raises(InputFaultError) as caught:
        refuse_personal_data({"data/facts.json": b"a@x.fr " * 100})
    assert len(caught.value.faults) == 20


def test_bytes_that_are_no_text_are_looked_through_all_the_same() -> None:
    with pytest.raises(InputFaultError):
        refuse_personal_data({"data/exports/x": b"\xff a@x.fr"})
