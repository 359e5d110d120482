from collections.abc import Callable

import pytest
from tests.support.workbooks import parts, row, sheet, text_cell, zipped

from seccheck.model.policy import Json
from seccheck.reading.caged.inside.workbook import read
from seccheck.reading.caged.refusal import RefusedError

ONE = sheet(row(1, text_cell("A1", "a")))


def of(*sheets: str, **more: object) -> Json:
    return read(zipped(parts(*sheets, **more)))  # type: ignore[arg-type]  # as `parts` takes them


def test_sheets_come_in_order_with_their_names_and_whether_they_are_hidden() -> None:
    names = {"Un": "visible", "Deux": "hidden", "Trois": "veryHidden"}
    assert of(ONE, sheet(), ONE, names=names) == {
        "sheets": [
            {"name": "Un", "hidden": False, "cells": [(1, 1, "a", "")]},
            {"name": "Deux", "hidden": True, "cells": []},
            {"name": "Trois", "hidden": True, "cells": [(1, 1, "a", "")]},
        ],
        "properties": {},
    }


def test_texts_may_be_shared_and_rich() -> None:
    strings = (
        "<si><t>plain</t></si><si><r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>"
    )
    cells = "".join(f'<c t="s"><v>{n}</v></c>' for n in (1, 0))
    assert of(sheet(row(1, cells)), strings=strings)["sheets"][0]["cells"] == [(1, 1, "rich", ""), (1, 2, "plain", "")]


def test_styles_say_what_a_number_means() -> None:
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs>'
    cells = "".join(f'<c s="{style}"><v>1</v></c>' for style in (0, 1, 2))
    found = of(sheet(row(1, cells)), styles=styles)["sheets"][0]["cells"]
    assert found == [(1, 1, 1, ""), (1, 2, "1900-01-01", "date"), (1, 3, "100%", "")]


def test_properties_of_any_type_are_text() -> None:
    properties = "".join(
        f'<property fmtid="x" pid="{pid}" name="{name}">{value}</property>'
        for pid, (name, value) in enumerate(
            {
                "form": "<vt:lpwstr>a &amp; b</vt:lpwstr>",
                "count": "<vt:i4>3</vt:i4>",
                "label": "<vt:bool>true</vt:bool>",
                "odd": "<vt:blob>eA==</vt:blob>",
                "none": "",
            }.items(),
            start=2,
        )
    )
    assert of(ONE, properties=properties)["properties"] == {
        "form": "a & b",
        "count": "3",
        "label": "true",
        "odd": "eA==",
        "none": "",
    }


def test_a_macro_is_not_looked_at() -> None:
    made = parts(ONE)
    types = str(made["[Content_Types].xml"])
    made["[Content_Types].xml"] = types.replace(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    assert made["[Content_Types].xml"] != types
    assert read(zipped({**made, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))["sheets"][0]["cells"] == [(1, 1, "a", "")]


def test_a_sheet_that_is_a_chart_has_no_cells() -> None:
    made = parts(ONE, ONE)
    relations = "xl/_rels/workbook.xml.rels"
    made[relations] = str(made[relations]).replace("relationships/worksheet", "relationships/chartsheet", 1)
    assert [one["name"] for one in read(zipped(made))["sheets"]] == ["S2"]


@pytest.mark.parametrize("name", ["docProps/core.xml", "docProps/app.xml", "xl/theme/theme1.xml", "xl/calcChain.xml"])
def test_parts_that_are_not_needed_may_be_as_wrong_as_they_like(name: str) -> None:
    assert read(zipped({**parts(ONE), name: "<a><b></a>"}))["sheets"][0]["cells"] == [(1, 1, "a", "")]


def strict() -> bytes:
    made = parts(ONE)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return zipped(
        {name: str(xml).replace(main, "http://purl.oclc.org/ooxml/spreadsheetml/main") for name, xml in made.items()}
    )


def without(name: str) -> bytes:
    return zipped({part: xml for part, xml in parts(ONE, ONE).items() if part != name})


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "no sheet": (lambda: zipped(parts()), "the workbook has no sheet"),
    "strict": (strict, "the sheet “S1” is kept in a form that is not read (“Strict Open XML”)"),
    "a sheet that is nowhere": (
        lambda: zipped(
            {**parts(ONE, ONE), "xl/workbook.xml": str(parts(ONE, ONE)["xl/workbook.xml"]).replace(' r:id="rId1"', "")}
        ),
        "the sheet “S1” is missing from the file",
    ),
    "many sheets": (lambda: zipped(parts(*[ONE] * 101)), "the workbook has more than 100 sheets"),
    "a sheet that is missing": (lambda: without("xl/worksheets/sheet2.xml"), "the sheet “S2” is missing from the file"),
    "one name twice": (
        lambda: zipped(
            {**parts(ONE, ONE), "xl/workbook.xml": str(parts(ONE, ONE)["xl/workbook.xml"]).replace("S2", "S1")}
        ),
        "two sheets share one name: the sheet “S1”",
    ),
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_say_one_thing_is_refused(make: Callable[[], bytes], message: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read(make())
    assert caught.value.message == message


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"])
def test_what_misses_a_part_fails(name: str) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - the parsers raise what they like, the child takes it all
        read(without(name))


def test_a_hundred_sheets_are_read() -> None:
    assert len(of(*[ONE] * 100)["sheets"]) == 100
