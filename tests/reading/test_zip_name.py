import pytest

from seccheck.reading.zip_name import refused_name

REFUSED = {
    "": "has 1 to 240 characters",
    "a" * 241: "has 1 to 240 characters",
    "A": "no name",
    "a//b": "no name",
    "a/": "no name",
    "/a": "no name",
    ".a": "no name",
    "..": "no name",
    "a/../b": "no name",
    "a b": "no name",
    "a:b": "no name",
    "a\\b": "no name",
    "é": "no name",
    "a.": "keep for something else",
    "con": "keep for something else",
    "x/lpt1.txt": "keep for something else",
}


@pytest.mark.parametrize(("name", "why"), REFUSED.items(), ids=[name[:10] or "empty" for name in REFUSED])
def test_a_name_that_is_not_safe_everywhere_is_refused(name: str, why: str) -> None:
    assert why in refused_name(name)


@pytest.mark.parametrize("name", ["a", "capture.json", "capture.json.sig", "data/policy/mfa_1.yaml", "0", "console"])
def test_a_plain_name_is_none_to_refuse(name: str) -> None:
    assert not refused_name(name)
