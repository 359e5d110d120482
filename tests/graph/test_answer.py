import pytest

from seccheck.graph.answer import answer_from
from seccheck.graph.graph import TOO_LONG, UnseenError


@pytest.mark.parametrize(("content", "body"), [(b'{"a": [1]}', {"a": [1]}), (b"[]", []), (b"null", None), (b"7", 7)])
def test_json_is_read(content: bytes, body: object) -> None:
    answer = answer_from(200, {}, content)
    assert (answer.is_json, answer.body) == (True, body)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html></html>",
        b'{"value": [{"id": "1"},',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b"1" * 10_000,
    ],
    ids=["nothing", "html", "truncated", "nan", "infinity", "no text", "too deep", "too big a number"],
)
def test_what_is_no_json_is_an_answer_without_a_body(content: bytes) -> None:
    assert not answer_from(200, {}, content).is_json


def test_a_body_of_very_many_tiny_values_is_not_unpacked() -> None:
    with pytest.raises(UnseenError) as caught:
        answer_from(200, {}, b"[" + b"{}," * 1_000_000 + b"{}]")
    assert caught.value.reason == TOO_LONG
