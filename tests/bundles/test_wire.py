import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.bundles.wire import Reader, WireError, string, strings


@given(st.lists(st.binary(max_size=50)))
def test_what_is_written_is_read(parts: list[bytes]) -> None:
    reader = Reader(strings(parts))
    for part in parts:
        assert not reader.is_at_end
        assert reader.string() == part
    assert reader.is_at_end
    reader.end()


@pytest.mark.parametrize("data", [b"", b"\0\0\0", string(b"abc")[:-1], b"\xff\xff\xff\xff"])
def test_what_ends_too_early_is_refused(data: bytes) -> None:
    with pytest.raises(WireError, match="early"):
        Reader(data).string()


def test_what_goes_on_too_long_is_refused() -> None:
    reader = Reader(string(b"abc") + b"x")
    assert reader.string() == b"abc"
    with pytest.raises(WireError, match="too long"):
        reader.end()
