from seccheck.conditional_access.person import GUEST_TYPES, Person


def test_a_person_of_whom_nothing_is_known_is_a_member_in_no_group() -> None:
    person = Person(id="u1")
    assert not (person.groups | person.roles | person.eligible | person.scoped)
    assert (person.guest_type, person.home_tenant) == ("", "")


def test_the_guest_types_are_those_of_graph() -> None:
    assert len(set(GUEST_TYPES)) == 6
    assert "serviceProvider" in GUEST_TYPES
