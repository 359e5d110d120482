import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.ber import INTEGER, OCTETS, SEQUENCE, SET, BerError, read_ber


def hexed(text: str) -> bytes:
    return bytes.fromhex(text)


def test_values_lie_inside_of_each_other() -> None:
    node = read_ber(hexed("3008 020105 0403 616263".replace(" ", "")))
    assert node.part(0, INTEGER).number() == 5
    assert node.part(1, OCTETS).octets() == b"abc"
    assert node.is_der
    assert node.tagged(OCTETS) == node.parts[1]
    assert node.tagged(INTEGER, behind=0) is None
    for index, tag in ((0, OCTETS), (2, INTEGER)):
        with pytest.raises(BerError):
            node.part(index, tag)


@pytest.mark.parametrize(
    "text",
    [
        "3080020105040361626300 00",
        "3081080201050403616263",
        "300c020105240704016104026263",
        "30820008 0201050403616263",
    ],
    ids=["open end", "a length too long", "octets in pieces", "a length with a zero"],
)
def test_loose_encodings_are_read_and_told_apart(text: str) -> None:
    node = read_ber(hexed(text.replace(" ", "")))
    assert not node.is_der
    assert [node.parts[0].number(), node.parts[1].octets()] == [5, b"abc"]


def test_a_negative_number() -> None:
    assert read_ber(hexed("0201ff")).number() == -1


@pytest.mark.parametrize("part", ["number", "octets"])
def test_a_value_of_another_kind_is_refused(part: str) -> None:
    for node in (read_ber(hexed("3000")), read_ber(hexed("0500"))):
        with pytest.raises(BerError):
            getattr(node, part)()
    with pytest.raises(BerError):
        read_ber(hexed("0200")).number()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30",
        "020105ff",
        "0204ff",
        "3003020405",
        "0280ff0000",
        "3080020105",
        "30800201050000ff",
        "1f8101ff",
        "0285ffffffffff",
        "0282ff",
        "1000",
        "1100",
        "2203020105",
        "30" + "8030" * 40,
    ],
    ids=[
        "nothing",
        "no length",
        "more behind",
        "ends too early",
        "longer than its home",
        "plain without a length",
        "no end",
        "more behind an open end",
        "high tag",
        "huge length",
        "half a length",
        "plain sequence",
        "plain set",
        "a number with parts",
        "too deep",
    ],
)
def test_what_is_no_value_is_refused(text: str) -> None:
    with pytest.raises(BerError):
        read_ber(hexed(text))


@given(st.binary(max_size=60), st.sampled_from([SEQUENCE, SET, 0xA0]))
def test_anything_is_read_or_refused(data: bytes, tag: int) -> None:
    for text in (data, bytes([tag, len(data)]) + data):
        with contextlib.suppress(BerError):
            assert read_ber(text).raw == text
