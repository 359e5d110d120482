import pytest

from seccheck.bundles.personal_data import IDENTIFYING, personal_data_in


@pytest.mark.parametrize(
    "text",
    [
        "jane.doe@corp.example",
        "Jane+tag@sub.corp.co.uk",
        "o'neil@corp.fr",
        "jérôme@société.fr",
        "jane_home.example#EXT#@tenant.onmicrosoft.com",
        "p-0123456789ab.jane@corp.fr",
        "p-0123456789AB@corp.fr",
        "helpdesk@atlas.fr",
    ],
)
def test_addresses_are_found(text: str) -> None:
    (found,) = personal_data_in(f'"who":"<{text}>."')
    assert (found.what, found.text) == ("address", text)


@pytest.mark.parametrize(
    "text",
    [
        "+212 5 00 00 00 02",
        "+33 1 99 00 42 10",
        "+33(0)1.99.00.42.10",
        "+49-30-1234567",
        "+15551234567",
        "+33\u00a01\u202f99 00 42 10",
        "0033 1 99 00 42 10",
        "0033199004210",
        "01 99 00 42 10",
        "0199004210",
        "01.99.00.42.10",
        "06-12-34-56-78",
    ],
)
def test_telephone_numbers_are_found(text: str) -> None:
    (found,) = personal_data_in(f"call {text}, any time")
    assert (found.what, found.text) == ("phone", text)


@pytest.mark.parametrize(
    "text",
    [
        "p-0123456789ab@corp.fr",
        "tel-0123456789ab",
        "look:entra.accounts@3e9d51b7-08c2-4f6a-b1d4-6c7f2a90e835",
        "look:tls.endpoints@portal.atlas.example",
        "capture:x.y@tenant.example",
        "seccheck-bundle@v1",
        "pkg:pypi/seccheck@0.1.0",
        "jane@corp",
        "@media print",
        "2026-12-01",
        "2026-12-01T00:00:00+01:00",
        "00:00:00.000000",
        "00000000-0000-0000-0000-000000000000",
        "3e9d51b7-08c2-4f6a-0123-0123456789012",
        "0.0123456789",
        "0123456789abcdef" * 4,
        "9" * 64,
        "0" * 64,
        "27001:2022",
        "552 100 554 00013",
        "+12",
        "1.0.0",
        "99.95",
    ],
)
def test_nobody_is_found_where_nobody_is(text: str) -> None:
    assert list(personal_data_in(f'"value":"{text}"')) == []


def test_each_has_its_line_and_column() -> None:
    found = list(personal_data_in("a\nbc x@y.fr and\n+33 1 99 00 42 10"))
    assert [(one.what, one.line, one.column) for one in found] == [("address", 2, 4), ("phone", 3, 1)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("dpo@relay.example", 0),
        ("a@example.com", 0),
        ("a@x.test", 0),
        ("a@example.fr", 1),
        ("a@notexample", 0),
        ("a@myexample.com", 1),
        ("+33 1 99 00 42 10", 1),
    ],
)
def test_examples_may_use_domains_of_nobody(text: str, count: int) -> None:
    assert len(list(personal_data_in(text, examples=True))) == count


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "a@" * 50_000, "a@" + "b" * 100_000, "a@" + "b." * 50_000, "+" * 99_999]
)
def test_no_text_takes_long_to_look_through(text: str) -> None:
    assert sum(1 for _ in IDENTIFYING.finditer(text)) <= 1
