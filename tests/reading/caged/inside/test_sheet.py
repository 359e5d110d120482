import io

import pytest
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH
from tests.support.workbooks import row, sheet, text_cell

from seccheck.reading.caged.bounds import Tally
from seccheck.reading.caged.inside.formats import Formats
from seccheck.reading.caged.inside.sheet import entries_of
from seccheck.reading.caged.refusal import RefusedError

FORMATS = Formats(dates=frozenset({1, 3}), percentages=frozenset({2}), lengths=frozenset({3}))


def entries(xml: str, *, epoch: object = WINDOWS_EPOCH) -> list[tuple[int, int, object, str]]:
    source = io.BytesIO(xml.encode())
    return entries_of(source, "S", Tally(), strings=["zero", "one"], epoch=epoch, formats=FORMATS)


CELLS: dict[str, tuple[str, object, str]] = {
    "inline text": (text_cell("A1", "é"), "é", ""),
    "shared text": ('<c r="A1" t="s"><v>1</v></c>', "one", ""),
    "rich text": ('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></is></c>', "ab", ""),
    "a formula's text result": ('<c r="A1" t="str"><v>x</v></c>', "x", ""),
    "whole number": ('<c r="A1"><v>42</v></c>', 42, ""),
    "decimal number": ('<c r="A1"><v>4.5E1</v></c>', 45.0, ""),
    "beyond numbers": ('<c r="A1"><v>1E999</v></c>', "inf", ""),
    "true": ('<c r="A1" t="b"><v>1</v></c>', True, ""),
    "false": ('<c r="A1" t="b"><v>0</v></c>', False, ""),
    "error": ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!", ""),
    "date": ('<c r="A1" s="1"><v>46328</v></c>', "2026-11-02", "date"),
    "date and time": ('<c r="A1" s="1"><v>46328.5</v></c>', "2026-11-02T12:00:00", "datetime"),
    "time": ('<c r="A1" s="1"><v>0.25</v></c>', "06:00:00", "time"),
    "length of time": ('<c r="A1" s="3"><v>1.5</v></c>', "36:00:00", ""),
    "ISO date": ('<c r="A1" t="d"><v>2026-11-02</v></c>', "2026-11-02", "date"),
    "no such date": ('<c r="A1" s="1"><v>99999999</v></c>', "#VALUE!", ""),
    "percentage": ('<c r="A1" s="2"><v>0.95</v></c>', "95%", ""),
    "text in a percentage cell": ('<c r="A1" s="2" t="inlineStr"><is><t>95</t></is></c>', "95", ""),
    "formula with a kept result": ('<c r="A1"><f>B1+1</f><v>2</v></c>', "=B1+1", "formula"),
    "formula in a percentage cell": ('<c r="A1" s="2"><f>1/2</f><v>0.5</v></c>', "=1/2", "formula"),
    "array formula": ('<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>2</v></c>', "=B1:B2", "formula"),
    "data table": ('<c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/><v>2</v></c>', "=", "formula"),
    "true as LibreOffice writes it": ('<c r="A1" t="b"><f>TRUE()</f><v>0</v></c>', True, ""),
    "false as LibreOffice writes it": ('<c r="A1" t="b"><f>FALSE()</f><v>1</v></c>', False, ""),
    "text that spells it": (text_cell("A1", "=TRUE()"), "=TRUE()", ""),
    "hostile formula": ('<c r="A1"><f>((((</f></c>', "=((((", "formula"),
}


@pytest.mark.parametrize(("xml", "value", "kind"), CELLS.values(), ids=CELLS)
@pytest.mark.filterwarnings("ignore:Cell A1 is marked as a date")
def test_a_cell_of_every_type(xml: str, value: object, kind: str) -> None:
    ((*_, said, found),) = entries(sheet(row(1, xml)))
    assert (type(said), said, found) == (type(value), value, kind)


def test_a_date_counts_from_the_workbooks_own_start() -> None:
    assert entries(sheet(row(1, '<c r="A1" s="1"><v>44866</v></c>')), epoch=MAC_EPOCH) == [(1, 1, "2026-11-02", "date")]


def test_cells_that_share_a_formula_show_that_of_the_first() -> None:
    first = '<c r="A1"><f t="shared" si="0" ref="A1:A2">B1*2</f><v>2</v></c>'
    found = entries(sheet(row(1, first) + row(2, '<c r="A2"><f t="shared" si="0"/><v>4</v></c>')))
    assert found == [(1, 1, "=B1*2", "formula"), (2, 1, "=B1*2", "formula")]


SAYS_NOTHING = {
    "blank": '<c r="A1" s="1"/>',
    "empty value": '<c r="A1"><v></v></c>',
    "white space": text_cell("A1", " \n"),
    "inline without text": '<c r="A1" t="inlineStr"/>',
    "inline empty": '<c r="A1" t="inlineStr"><is/></c>',
}


@pytest.mark.parametrize("xml", SAYS_NOTHING.values(), ids=SAYS_NOTHING)
def test_a_cell_that_says_nothing_is_none(xml: str) -> None:
    assert entries(sheet(row(1, xml))) == []


def test_places_are_counted_where_they_are_not_said() -> None:
    rows = "<row/><row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='7'/><row><c><v>3</v></c></row>"
    assert [entry[:3] for entry in entries(sheet(rows))] == [(2, 1, 1), (2, 3, 2), (8, 1, 3)]


def test_of_merged_cells_only_the_first_says_something() -> None:
    rows = "".join(row(n, *(text_cell(f"{c}{n}", f"{c}{n}") for c in "ABCD")) for n in range(1, 5))
    found = {entry[2] for entry in entries(sheet(rows, merged="B2:C3 D4:D9"))}
    everything = {f"{c}{n}" for c in "ABCD" for n in range(1, 5)}
    assert everything - found == {"C2", "B3", "C3"}


def test_a_merge_over_everything_takes_no_time() -> None:
    merged = " ".join(["A1:XFD1048576"] * 1000)
    assert entries(sheet(row(1, text_cell("A1", "a")), merged=merged)) == [(1, 1, "a", "")]


def test_what_lies_around_the_cells_may_be_as_wrong_as_it_likes() -> None:
    around = '<pageSetup orientation="sideways"/><extLst><ext uri="x"/></extLst><dataValidations count="x"/>'
    before = '<dimension ref="A1:XFD1048576"/><sheetViews><sheetView workbookViewId="x"/></sheetViews>'
    xml = sheet(row(1, text_cell("A1", "a")), before=before, after=around)
    assert entries(xml) == [(1, 1, "a", "")]


def test_a_cell_far_away_that_says_nothing_is_passed_over() -> None:
    assert entries(sheet(row(1, text_cell("A1", "a")) + row(1_048_576, '<c r="XFD1048576" s="1"/>'))) == [
        (1, 1, "a", "")
    ]


REFUSED = {
    "far away": (row(1_048_576, text_cell("XFD1048576", "a")), "has content in row 1,048,576"),
    "wide": (row(1, text_cell("XFD1", "a")), "has content in XFD1, beyond its first 100 columns"),
    "a row twice": (row(2, text_cell("A2", "a")) * 2, "by A2"),
    "a cell twice": (row(2, text_cell("A2", "a"), text_cell("A2", "b")), "by A2"),
    "a cell in another row": (row(2, text_cell("A9", "a")), "by A9"),
    "a million rows": ("".join(row(n, f"<c><v>{n}</v></c>") for n in range(1, 6000)), "more than 5,000 rows"),
    "a long text": (row(2, text_cell("B2", "a" * 40_000)), "more than 32,767 characters in B2"),
}


@pytest.mark.parametrize(("rows", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_beyond_bounds_or_order_is_refused(rows: str, message: str) -> None:
    with pytest.raises(RefusedError) as caught:
        entries(sheet(rows))
    assert message in caught.value.message


DAMAGED = {
    "unclosed": "<worksheet>",
    "row without a number": sheet('<row r="x"><c/></row>'),
    "cell without a place": sheet(row(1, '<c r="1A"><v>1</v></c>')),
    "no such shared text": sheet(row(1, '<c r="A1" t="s"><v>9</v></c>')),
    "number that is none": sheet(row(1, '<c r="A1"><v>x</v></c>')),
    "number too long": sheet(row(1, f'<c r="A1"><v>{"9" * 5000}</v></c>')),
    "whole columns merged": sheet(row(1, text_cell("A1", "a")), merged="A:B"),
    "merged nowhere": sheet(row(1, text_cell("A1", "a")), merged="x!"),
}


@pytest.mark.parametrize("xml", DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_fails(xml: str) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - the parsers raise what they like, the child takes it all
        entries(xml)
